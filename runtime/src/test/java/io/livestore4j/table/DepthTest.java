package io.livestore4j.table;

import static io.livestore4j.table.TodoListTable.TODO_LIST;
import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is too deep for SQLite, or for the stack, is refused where it is built, and what is not runs. */
class DepthTest {

    /** A message that is read, rather than scrolled. */
    private static final int MESSAGE_MAX = 600;

    /** More than SQLite takes of anything, and than the stack does. */
    private static final int TOO_DEEP = 100_000;

    private static final Select<String> IDS = TODO_LIST.all().select(TODO_LIST.id);

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TODO_LIST, TODO);
        database.run(TODO_LIST.insert(new TodoList("a", "A", 1)));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    /** The last that was not refused. */
    private static <T> T deepest(T start, UnaryOperator<T> deeper) {
        T deepest = start;
        for (int i = 0; i < TOO_DEEP; i++) {
            try {
                deepest = deeper.apply(deepest);
            } catch (IllegalArgumentException refused) {
                T last = deepest;
                assertThatThrownBy(() -> deeper.apply(last))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("are more than the")
                        .extracting(Throwable::getMessage)
                        .asString()
                        .hasSizeLessThan(MESSAGE_MAX);
                return deepest;
            }
        }
        throw new AssertionError("never refused");
    }

    @Test
    void theDeepestComputedValueIsSelectedSortedByComparedAndAssigned() throws SQLException {
        IntTerm<Integer> sum = deepest(TODO_LIST.capacity.plus(1), term -> term.plus(1));
        Condition condition = deepest(sum.gt(0), one -> one.and(TODO_LIST.capacity.gt(0)));

        assertThat(database.query(TODO_LIST.where(condition).orderBy(sum.asc()).select(sum)))
                .containsExactly(Limits.TERM_LEVELS_MAX);
        assertThat(database.query(TODO_LIST.where(TODO_LIST.id.oneOf(
                        TODO_LIST.where(sum.gt(0)).orderBy(sum.asc()).select(TODO_LIST.id)))))
                .hasSize(1);
        assertThat(database.run(TODO_LIST.update().set(TODO_LIST.capacity, sum).where(condition)))
                .isEqualTo(1);
    }

    @Test
    void theDeepestConditionsRun() throws SQLException {
        Condition plain = TODO_LIST.capacity.eq(1);

        for (UnaryOperator<Condition> deeper : List.<UnaryOperator<Condition>>of(
                Condition::not,
                one -> one.and(plain),
                one -> one.or(plain),
                one -> one.and(TODO_LIST.name.startsWith("A")),
                one -> one.or(TODO_LIST.name.startsWith("A")),
                one -> one.and(TODO_LIST.name.endsWithIgnoreCase("a")),
                one -> plain.or(plain.and(one)),
                one -> one.not().or(plain).not())) {
            Condition deepest = deepest(plain, deeper);
            assertThat(database.query(TODO_LIST.where(deepest).count())).isBetween(0L, 1L);
        }
    }

    @Test
    void theDeepestQueriesWithinQueriesRun() throws SQLException {
        Select<String> among =
                deepest(IDS, query -> TODO_LIST.where(TODO_LIST.id.oneOf(query)).select(TODO_LIST.id));
        Select<String> existing =
                deepest(IDS, query -> TODO_LIST.where(query.isNotEmpty()).select(TODO_LIST.id));
        Select<String> mixed = deepest(
                IDS,
                query -> TODO_LIST
                        .where(TODO_LIST
                                .capacity
                                .plus(1)
                                .gt(0)
                                .and(TODO_LIST.id.oneOf(query).not().not()))
                        .select(TODO_LIST.id));
        Select<String> compared = deepest(
                IDS, query -> TODO_LIST.where(TODO_LIST.id.eq(query.limit(1))).select(TODO_LIST.id));
        Select<String> texts = deepest(
                IDS,
                query -> TODO_LIST
                        .where(TODO_LIST.name.endsWithIgnoreCase("a").and(TODO_LIST.id.oneOf(query)))
                        .select(TODO_LIST.id));
        Select<String> limited = deepest(
                IDS,
                query -> TODO_LIST
                        .groupBy(TODO_LIST.id)
                        .having(TODO_LIST.id.oneOf(query))
                        .select(TODO_LIST.id)
                        .limit(5));

        for (Select<String> deepest : List.of(among, existing, mixed, compared, texts, limited)) {
            assertThat(database.query(deepest)).containsExactly("a");
            assertThat(deepest.sql().split("SELECT", -1).length).isGreaterThan(10);
        }
    }

    @Test
    void messagesQuoteTheBeginningOfWhatIsLong() {
        IntTerm<Integer> sum = deepest(TODO_LIST.capacity.plus(1), term -> term.plus(1));
        Select<TodoList> wide = TODO_LIST.where(deepest(sum.gt(0), one -> one.and(TODO_LIST.capacity.gt(0))));

        assertThatThrownBy(() -> TODO.all().select(sum))
                .hasMessageContaining("… is not of the tables here")
                .extracting(Throwable::getMessage)
                .asString()
                .hasSizeLessThan(MESSAGE_MAX);
        assertThatThrownBy(() -> TODO_LIST.where(TODO_LIST.id.oneOf(unchecked(wide))))
                .hasMessageContaining("…. Select one of them.")
                .extracting(Throwable::getMessage)
                .asString()
                .hasSizeLessThan(MESSAGE_MAX);
    }

    @SuppressWarnings("unchecked")
    private static Select<String> unchecked(Select<?> select) {
        return (Select<String>) select;
    }
}
