package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Mutation;
import io.livestore4j.table.HeldTable;
import io.livestore4j.table.HeldTable.Held;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type as a key and as a value: captured, told apart, undone. */
class EveryTypeStateTest {

    @TempDir
    Path directory;

    private static void run(Trial trial, Mutation mutation) {
        trial.writer.execute(mutation.sql(), mutation.binds());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.livestore4j.table.EveryType#all")
    <V> void itsRowsAreCapturedAndUndone(String name, HeldTable<V> table, List<V> edges) {
        try (Trial trial = new Trial(directory, table)) {
            String empty = StateDigest.of(trial.writer, List.of(table));
            List<String> digests = new ArrayList<>(List.of(empty));
            for (V edge : edges) {
                run(trial, table.insert(new Held<>(edge, null)));
                digests.add(StateDigest.of(trial.writer, List.of(table)));
                run(trial, table.update().set(table.value, edge).where(table.key.eq(edge)));
                digests.add(StateDigest.of(trial.writer, List.of(table)));
            }
            assertThat(digests).doesNotHaveDuplicates();
            String full = digests.get(digests.size() - 1);
            byte[] inserted = Undo.encode(trial.state.capture().drain());
            Set<RowKey> rows = Undo.rows(inserted);
            assertThat(rows).hasSize(edges.size());

            run(trial, table.delete().all());
            byte[] deleted = Undo.encode(trial.state.capture().drain());
            assertThat(Undo.rows(deleted)).isEqualTo(rows);
            assertThat(StateDigest.of(trial.writer, List.of(table))).isEqualTo(empty);

            trial.writer.begin();
            Rollback rollback = new Rollback(trial.writer, List.of(table), trial.state.capture());
            assertThat(rollback.undo(List.of(deleted))).isEqualTo(Rollback.Outcome.STRAIGHT);
            assertThat(StateDigest.of(trial.writer, List.of(table))).isEqualTo(full);
            List<Held<V>> back = trial.writer.query(
                    table.all().sql(), table.all().binds(), table.all().shape()::collect);
            assertThat(back)
                    .containsExactlyInAnyOrderElementsOf(
                            edges.stream().map(edge -> new Held<>(edge, edge)).toList());
            assertThat(rollback.undo(List.of(inserted))).isEqualTo(Rollback.Outcome.STRAIGHT);
            assertThat(StateDigest.of(trial.writer, List.of(table))).isEqualTo(empty);
            trial.writer.commit();
        }
    }
}
