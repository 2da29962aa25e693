package io.livestore4j.processor.check;

import static io.livestore4j.processor.TestModels.column;
import static io.livestore4j.processor.TestModels.component;
import static io.livestore4j.processor.TestModels.key;
import static io.livestore4j.processor.TestModels.nullable;
import static io.livestore4j.processor.TestModels.table;
import static io.livestore4j.processor.TestModels.withCheck;
import static io.livestore4j.processor.TestModels.withDefault;
import static io.livestore4j.processor.TestModels.withIndex;
import static io.livestore4j.processor.TestModels.withReference;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.ReferenceModel.Target;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TableModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks of models that no compiler has seen, as they will come from class files too. */
final class TableChecksTest {

    private static final ColumnModel ID = key("id", Scalar.TEXT);

    @Test
    void aSoundTableHasNoProblem() {
        TableModel table = withIndex(
                table(
                        "Todo",
                        ID,
                        withDefault(column("done", Scalar.BOOLEAN), "false"),
                        withCheck(column("size", Scalar.INT), "size >= 0 AND (done OR size < 9)"),
                        withReference(
                                column(nullable(component("listId", Scalar.TEXT))),
                                "TodoList",
                                Optional.of(new Target(
                                        "todo_list", false, List.of(component("id", Scalar.TEXT)), List.of("id"))),
                                "SET_NULL")),
                "done",
                "size");

        assertThat(TableChecks.of(table, SqlMode.REQUIRE)).isEmpty();
        assertThat(TableChecks.isSound(table, SqlMode.REQUIRE)).isTrue();
    }

    @Test
    void keywordsAreNamesLikeAnyOther() {
        assertThat(TableChecks.of(
                        table("Select", key("from", Scalar.LONG), column("order", Scalar.TEXT)), SqlMode.REQUIRE))
                .isEmpty();
    }

    @Test
    void severalProblemsAreFoundTogether() {
        TableModel table = withIndex(
                table(
                        "Todo",
                        column("id", Scalar.TEXT),
                        withDefault(column("size", Scalar.INT), "many"),
                        withCheck(column("depth", Scalar.INT), "deep > 0")),
                "nope");

        assertThat(kinds(table))
                .containsExactlyInAnyOrder(
                        ProblemKind.DEFAULT_UNREADABLE,
                        ProblemKind.TABLE_WITHOUT_ID,
                        ProblemKind.INDEX_COLUMN_UNKNOWN,
                        ProblemKind.CHECK_WRONG);
    }

    @Test
    void aReferenceToATableWithoutAKeyIsTheOtherTablesProblem() {
        TableModel table = table(
                "Todo",
                ID,
                withReference(
                        column("listId", Scalar.TEXT),
                        "TodoList",
                        Optional.of(new Target("todo_list", false, List.of(), List.of())),
                        "NO_ACTION"));

        assertThat(TableChecks.of(table, SqlMode.REQUIRE)).isEmpty();
    }

    @Test
    void aTableMayBeAsWideAsItCanBeWatched() {
        assertThat(kinds(wide(98))).isEmpty();
        assertThat(kinds(wide(99))).containsExactly(ProblemKind.LIMIT);
    }

    @Test
    void aNameMayHaveSixtyFourLetters() {
        String longest = "a".repeat(SqlNameChecks.LENGTH_MAX);

        assertThat(kinds(table("Todo", ID, column(longest, Scalar.TEXT)))).isEmpty();
        assertThat(kinds(table("Todo", ID, column(longest + "a", Scalar.TEXT))))
                .containsExactly(ProblemKind.NAME_ILLEGAL);
    }

    private static TableModel wide(int columns) {
        Stream<ColumnModel> others = IntStream.range(1, columns).mapToObj(i -> column("c" + i, Scalar.INT));
        return table("Wide", Stream.concat(Stream.of(ID), others).toArray(ColumnModel[]::new));
    }

    private static List<ProblemKind> kinds(TableModel table) {
        return TableChecks.of(table, SqlMode.REQUIRE).stream()
                .map(Problem::kind)
                .toList();
    }
}
