package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Mutation;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.state.Rollback.Outcome;
import io.livestore4j.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever events have done to the tables, undoing them gives every row back as it was, bit for bit. {@code -Dlivestore.seed}
 * repeats a run, {@code -Dlivestore.undoSequences} makes it longer.
 */
class RollbackRandomTest {

    private static final long SEED = Long.getLong("livestore.seed", System.nanoTime());

    private static final int SEQUENCES = Integer.getInteger("livestore.undoSequences", 4_000);

    /** One in so many may have to be rebuilt from the log. */
    private static final int SEQUENCES_PER_IMPOSSIBLE = 1_000;

    private static final List<RandomTable> TABLES = List.of(
            RandomTable.named("team", "id")
                    .integer("id", "NOT NULL PRIMARY KEY")
                    .text("name", "UNIQUE")
                    .integer("rank", "UNIQUE")
                    .real("weight", "")
                    .blob("photo", ""),
            RandomTable.named("member", "id")
                    .integer("id", "NOT NULL PRIMARY KEY")
                    .integer("team_id", "REFERENCES team (id) ON DELETE CASCADE ON UPDATE CASCADE")
                    .integer("mentor_id", "REFERENCES member (id) ON DELETE SET NULL")
                    .text("code", "UNIQUE"),
            RandomTable.named("seat", "hall", "number")
                    .integer("number", "NOT NULL")
                    .text("hall", "NOT NULL")
                    .integer("member_id", "UNIQUE REFERENCES member (id) ON DELETE SET NULL ON UPDATE CASCADE")
                    .any("note")
                    .constraint("PRIMARY KEY (hall, number)"),
            RandomTable.named("tag", "name")
                    .text("name", "NOT NULL PRIMARY KEY")
                    .real("score", "UNIQUE")
                    .integer("team_id", "REFERENCES team (id) ON DELETE SET NULL ON UPDATE SET NULL"),
            RandomTable.named("tagging", "tag", "member_id")
                    .text("tag", "NOT NULL REFERENCES tag (name) ON DELETE CASCADE ON UPDATE CASCADE")
                    .integer("member_id", "NOT NULL REFERENCES member (id) ON DELETE CASCADE ON UPDATE CASCADE")
                    .any("note")
                    .constraint("PRIMARY KEY (tag, member_id)"),
            RandomTable.named("license", "id")
                    .blob("id", "NOT NULL PRIMARY KEY")
                    .integer("team_id", "REFERENCES team (id) ON DELETE RESTRICT ON UPDATE RESTRICT")
                    .text("tag", "REFERENCES tag (name) ON UPDATE CASCADE"));

    /** What a thousand sequences must at least have met, or they prove little; usual is three times as much. */
    private static final Map<String, Integer> FLOORS = Map.of(
            "events with changes", 600,
            "actions of foreign keys", 150,
            "rows replaced", 150,
            "keys changed", 400,
            "rows inserted", 250,
            "rows updated", 1_000,
            "rows deleted", 1_000,
            "failed", 700,
            "outcome CHECKED", 25,
            "outcome REPAIRED", 2);

    /** SQLite lets UPDATE OR REPLACE leave rows that reference a row which it has replaced, mostly of their own table. */
    private static final List<String> MEND = List.of(
            "UPDATE member SET mentor_id = NULL WHERE mentor_id NOT IN (SELECT id FROM member)",
            "UPDATE member SET team_id = NULL WHERE team_id NOT IN (SELECT id FROM team)");

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private final RandomWrites writes = new RandomWrites(random, TABLES);
    private final List<Table<?>> tables = new ArrayList<>();
    private final Map<String, Integer> met = new TreeMap<>();
    private Trial trial;
    private Rollback rollback;

    @BeforeEach
    void open() {
        TABLES.forEach(table -> tables.add(table.table()));
        trial = new Trial(directory, tables.toArray(Table<?>[]::new));
        rollback = new Rollback(trial.writer, tables, trial.state.capture());
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private void meet(String what, boolean happened) {
        met.merge(what, happened ? 1 : 0, Integer::sum);
    }

    @Test
    void everySequenceOfEventsCanBeUndoneExactly() {
        for (int i = 0; i < SEQUENCES; i++) {
            evolve();
            undoSequence(i);
        }
        System.out.println("RollbackRandomTest, -Dlivestore.seed=" + SEED + ": " + met);
        assertThat(met.get("outcome IMPOSSIBLE"))
                .as("impossible, seed %s", SEED)
                .isLessThanOrEqualTo(SEQUENCES / SEQUENCES_PER_IMPOSSIBLE);
        FLOORS.forEach((what, perThousand) -> assertThat(met.get(what))
                .as("%s, seed %s", what, SEED)
                .isGreaterThanOrEqualTo(SEQUENCES * perThousand / 1_000));
    }

    /** Changes the rows that the next sequence starts with. */
    private void evolve() {
        trial.writer.begin();
        event();
        if (random.nextInt(3) == 0) {
            writes.rowsForAll().forEach(write -> apply(List.of(write)));
        }
        MEND.forEach(sql -> meet("orphans left by SQLite", trial.run(sql) > 0));
        trial.writer.commit();
        trial.state.capture().clear();
    }

    private void undoSequence(int number) {
        String what = "sequence " + number + ", -Dlivestore.seed=" + SEED;
        List<String> before = dump();
        boolean oneTransaction = random.nextBoolean();
        trial.writer.begin();
        List<byte[]> newestFirst = events();
        String after = StateDigest.of(trial.writer, tables);
        if (!oneTransaction) {
            trial.writer.commit();
            trial.state.capture().clear();
            trial.writer.begin();
        }
        int mark = trial.state.capture().mark();
        Outcome outcome = rollback.undo(newestFirst);
        for (Outcome each : Outcome.values()) {
            meet("outcome " + each, each == outcome);
        }
        if (outcome == Outcome.IMPOSSIBLE) {
            assertThat(StateDigest.of(trial.writer, tables)).as(what).isEqualTo(after);
            assertThat(trial.state.capture().mark()).as(what).isEqualTo(mark);
        } else {
            assertThat(dump()).as(what + ", " + outcome).isEqualTo(before);
        }
        assertThat(trial.column("SELECT \"table\" FROM pragma_foreign_key_check"))
                .as(what)
                .isEmpty();
        trial.writer.commit();
        trial.state.capture().clear();
    }

    /** What undoes some events, the newest first. */
    private List<byte[]> events() {
        List<byte[]> newestFirst = new ArrayList<>();
        int events = 1 + random.nextInt(5);
        for (int i = 0; i < events; i++) {
            int mark = trial.state.capture().mark();
            event();
            List<RowChange> changes = trial.state.capture().since(mark);
            meet("events", true);
            meet("events with changes", !changes.isEmpty());
            changes.forEach(this::count);
            newestFirst.add(0, trial.state.undoSince(mark));
        }
        return newestFirst;
    }

    /** Some statements, of which one may fail. Then all are undone, or that one alone. */
    private void event() {
        List<List<Mutation>> writes = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            writes.add(this.writes.next());
        }
        if (random.nextInt(4) == 0) {
            List<Mutation> together = writes.stream().flatMap(List::stream).toList();
            apply(together);
        } else {
            writes.forEach(this::apply);
        }
    }

    private void apply(List<Mutation> mutations) {
        int mark = trial.state.capture().mark();
        try {
            trial.state.applyAtomically(false, reader -> mutations);
        } catch (SqliteFailure e) {
            assertThat(e.kind()).as(e.getMessage()).isEqualTo(SqliteFailure.Kind.CONSTRAINT);
            assertThat(trial.state.capture().mark()).isEqualTo(mark);
            meet("failed", true);
        }
        List<RowChange> changes = trial.state.capture().since(mark);
        if (mutations.size() == 1) {
            String sql = mutations.get(0).sql();
            String table = sql.replaceFirst("(INSERT.* INTO|UPDATE( OR [A-Z]+)?|DELETE FROM) ", "")
                    .split(" ")[0];
            meet(
                    "actions of foreign keys",
                    changes.stream().anyMatch(c -> !c.tableName().equals(table)));
            meet(
                    "rows replaced",
                    sql.contains(" OR REPLACE ") && changes.stream().anyMatch(c -> c.key() == null));
        }
    }

    private void count(RowChange change) {
        meet("rows inserted", change.before() == null);
        meet("rows updated", change.before() != null && change.key() != null);
        meet("rows deleted", change.key() == null);
        meet("keys changed", Undo.rows(Undo.encode(List.of(change))).size() == 2);
    }

    /** Every value with its type and bytes. */
    private List<String> dump() {
        List<String> dump = new ArrayList<>();
        for (RandomTable table : TABLES) {
            String values = table.columns().stream()
                    .map(column -> "typeof(" + column + "), ':', hex(" + column + ")")
                    .collect(Collectors.joining(", ' ', "));
            dump.addAll(trial.column("SELECT concat('" + table.name() + " ', " + values + ") FROM " + table.name()
                    + " ORDER BY " + String.join(", ", table.key())));
        }
        dump.add(StateDigest.of(trial.writer, tables));
        return dump;
    }
}
