package io.livestore4j.table;

import static io.livestore4j.table.TodoListTable.TODO_LIST;
import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.table.Todo.Priority;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages by the last row, and rows of several queries. */
class PagingTest {

    private static final long SEED = Long.getLong("livestore.seed", System.nanoTime());

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TODO_LIST, TODO);
        database.run(TODO_LIST.insert(List.of(new TodoList("a", "A", 1), new TodoList("b", "B", 1))));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void thePagesTogetherAreAllRowsInOrder() throws SQLException {
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            @Nullable Instant due = random.nextInt(3) == 0 ? null : Instant.ofEpochSecond(random.nextInt(4));
            database.run(TODO.insert(new Todo(
                    "t" + i,
                    random.nextBoolean() ? "a" : "b",
                    "x" + random.nextInt(5),
                    random.nextBoolean(),
                    Priority.LOW,
                    List.of(),
                    due)));
        }
        List<Select<Todo>> orders = List.of(
                TODO.all(),
                TODO.all().orderBy(TODO.text.asc()),
                TODO.all().orderBy(TODO.dueAt.asc(), TODO.text.desc()),
                TODO.all().orderBy(TODO.dueAt.desc(), TODO.listId.asc(), TODO.id.desc()),
                TODO.where(TODO.completed.isTrue()).orderBy(TODO.completed.desc(), TODO.dueAt.desc()));
        for (Select<Todo> order : orders) {
            List<Todo> all = database.query(order.totallyOrdered());
            assertThat(pages(order.limit(7))).as("seed %d, %s", SEED, order).isEqualTo(all);
        }
    }

    private List<Todo> pages(Select<Todo> first) throws SQLException {
        List<Todo> rows = new ArrayList<>(database.query(first));
        List<Todo> page = rows;
        while (!page.isEmpty()) {
            page = database.query(first.after(rows.get(rows.size() - 1)));
            rows.addAll(page);
        }
        return rows;
    }

    @Test
    void onlyWholeRowsOfOneTableHaveRowsBehindThem() {
        Todo row = new Todo("1", "a", "", false, Priority.LOW, List.of(), null);

        assertThatThrownBy(() -> TODO.all().distinct().after(row)).hasMessageContaining("whole rows of one table");
        assertThatThrownBy(() -> TODO.all().select(TODO.text).after("x"))
                .hasMessageContaining("whole rows of one table");
        assertThatThrownBy(() ->
                        TODO.join(TODO_LIST).on(TODO.listId.eq(TODO_LIST.id)).after(row))
                .hasMessageContaining("whole rows of one table");
        assertThatThrownBy(() -> TODO.all().orderBy(TODO.id.count().asc()).after(row))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aUnionHasTheRowsOfAllItsSides() throws SQLException {
        database.run(TODO.insert(List.of(
                new Todo("1", "a", "A", false, Priority.LOW, List.of(), null),
                new Todo("2", "a", "C", false, Priority.LOW, List.of(), null))));
        Select<String> texts = TODO.all().select(TODO.text);
        Select<String> names = TODO_LIST.all().select(TODO_LIST.name);

        assertThat(database.query(texts.union(names).orderBy(TODO.text.asc()))).containsExactly("A", "B", "C");
        assertThat(database.query(texts.unionAll(names).orderBy(TODO.text.desc())))
                .containsExactly("C", "B", "A", "A");
        assertThat(database.query(texts.orderBy(TODO.text.desc())
                        .limit(1)
                        .unionAll(names.orderBy(TODO_LIST.name.desc()).limit(1))
                        .totallyOrdered()))
                .containsExactly("B", "C");
        assertThat(database.query(texts.union(names).unionAll(texts).limit(4))).hasSize(4);
        assertThat(texts.union(names).tables()).containsExactly("todo", "todo_list");
    }

    /** Or a materializer could see other rows on another client. */
    @Test
    void aLimitWithinAQueryTakesRowsInATotalOrder() {
        Select<String> texts = TODO.all().select(TODO.text);
        Select<String> largest = texts.orderBy(TODO.text.desc()).limit(1);
        String ordered = "ORDER BY \"todo\".\"text\" DESC, \"todo\".\"id\" DESC LIMIT ?";

        assertThat(TODO_LIST.where(TODO_LIST.name.oneOf(largest)).sql()).contains(ordered);
        assertThat(TODO_LIST.where(largest.isNotEmpty()).sql()).contains(ordered);
        assertThat(texts.union(largest).sql()).contains(ordered);
        assertThat(largest.sql()).contains(ordered);
        assertThat(TODO_LIST.where(TODO_LIST.name.oneOf(texts)).sql()).doesNotContain("ORDER");
    }

    @Test
    void theSidesOfAUnionAreAlike() {
        assertThatThrownBy(() -> TODO.all()
                        .select(TODO.text, TODO.completed)
                        .into((a, b) -> a)
                        .union(TODO.all().select(TODO.text)))
                .hasMessageContaining("same kinds of columns");
        assertThatThrownBy(() -> TODO.all()
                        .select(TODO.text)
                        .union(TODO_LIST.all().select(TODO_LIST.name))
                        .orderBy(TODO.id.asc()))
                .hasMessageContaining("\"todo\".\"id\" is not among that");
        assertThat(TODO.all().select(TODO.text).union(TODO_LIST.all().select(TODO_LIST.name)))
                .isEqualTo(TODO.all().select(TODO.text).union(TODO_LIST.all().select(TODO_LIST.name)))
                .isNotEqualTo(
                        TODO.all().select(TODO.text).unionAll(TODO_LIST.all().select(TODO_LIST.name)));
    }

    @Test
    void aUnionHasAsManySidesAsSqliteTakes() throws SQLException {
        Select<String> texts = TODO.all().select(TODO.text);
        Union<String> most = texts.unionAll(texts);
        for (int sides = 2; sides < 500; sides++) {
            most = most.unionAll(texts.limit(1));
        }
        Union<String> full = most;

        assertThat(database.query(full)).isEmpty();
        assertThatThrownBy(() -> full.union(texts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("501 queries in one union are more than the 500 allowed. Split it into several.");
    }

    @Test
    void aUnionIsAskedLikeAQuery() throws SQLException {
        database.run(TODO.insert(List.of(
                new Todo("1", "a", "A", false, Priority.LOW, List.of(), null),
                new Todo("2", "a", "C", false, Priority.LOW, List.of(), null))));
        Union<String> all = TODO.all()
                .select(TODO.text)
                .unionAll(TODO_LIST.all().select(TODO_LIST.name))
                .orderBy(TODO.text.asc());

        assertThat(database.query(all.limit(2).offset(2))).containsExactly("B", "C");
        assertThat(database.query(all.limit(2).offset(1).first())).contains("A");
        assertThat(database.query(all.first())).contains("A");
        assertThat(database.query(all.limit(0).first())).isEmpty();
        assertThat(database.query(all.first().totallyOrdered())).contains("A");
        assertThat(database.query(all.count())).isEqualTo(4);
        assertThat(database.query(all.limit(3).offset(2).count())).isEqualTo(2);
        assertThat(database.query(all.limit(3).offset(2).count().totallyOrdered()))
                .isEqualTo(2);
        assertThat(database.query(all.exists())).isTrue();
        assertThat(database.query(all.limit(3).offset(4).exists())).isFalse();
        assertThat(all.count().tables()).containsExactly("todo", "todo_list");
        assertThat(all.count())
                .isEqualTo(all.count())
                .isNotEqualTo(all.exists())
                .isNotEqualTo(all.limit(1).count());
        assertThatThrownBy(() -> all.offset(2))
                .hasMessage("offset(2) needs a limit before it: write limit(…).offset(2).");
    }

    @Test
    void rowsAreSortedByTheNamesOfConstants() throws SQLException {
        database.run(TODO.insert(List.of(
                new Todo("1", "a", "", false, Priority.NORMAL, List.of(), null),
                new Todo("2", "a", "", false, Priority.LOW, List.of(), null),
                new Todo("3", "a", "", false, Priority.HIGH, List.of(), null))));
        Select<Todo> byName = TODO.all().orderBy(TODO.priority.desc()).limit(2);

        assertThat(pages(byName)).extracting(Todo::id).containsExactly("1", "2", "3");
        assertThat(database.query(TODO.all().orderBy(TODO.priority.asc()).select(TODO.id)))
                .containsExactly("3", "2", "1");
    }
}
