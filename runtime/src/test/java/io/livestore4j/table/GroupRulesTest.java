package io.livestore4j.table;

import static io.livestore4j.table.TodoListTable.TODO_LIST;
import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Query;
import io.livestore4j.table.Todo.Priority;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQLite takes the value of any row where a group has several; the builder must not write that, nor lose rows. */
class GroupRulesTest {

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TODO_LIST, TODO);
        database.run(TODO_LIST.insert(
                List.of(new TodoList("a", "A", 10), new TodoList("b", "B", 2), new TodoList("c", "C", 2))));
        database.run(TODO.insert(List.of(todo("1", "a"), todo("2", "a"), todo("3", "b"))));
    }

    private static Todo todo(String id, String list) {
        return new Todo(id, list, "text " + id, false, Priority.NORMAL, List.of(), null);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void differentGroupsHaveATotalOrderToo() throws SQLException {
        Query<List<Long>> sizes =
                TODO.groupBy(TODO.listId).select(TODO.id.count()).distinct().totallyOrdered();

        assertThat(database.query(sizes)).containsExactly(1L, 2L);
    }

    @Test
    void differentRowsAreSortedByWhatIsSelectedAlone() throws SQLException {
        IntTerm<Integer> nothing = TODO_LIST.capacity.times(0);

        assertThat(database.query(TODO_LIST.all().select(nothing).distinct().totallyOrdered()))
                .containsExactly(0);
        assertThat(database.query(TODO_LIST.all().select(nothing).distinct().orderBy(nothing.desc())))
                .containsExactly(0);
        assertThatThrownBy(() -> TODO_LIST.all().select(nothing).distinct().orderBy(TODO_LIST.capacity.asc()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be sorted by \"todo_list\".\"capacity\"");
    }

    @Test
    void aColumnBesideAValueOfManyRowsIsOneOfThem() {
        IntTerm<Integer> mixed = TODO_LIST.capacity.plus(TODO_LIST.capacity.max());

        assertThatThrownBy(() -> TODO_LIST.all().select(mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has a value in each of the rows");
        assertThatThrownBy(() -> TODO_LIST.groupBy(TODO_LIST.name).select(mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has a value in each of the rows");
        assertThatThrownBy(() -> TODO_LIST
                        .all()
                        .select(TODO_LIST.id, TODO_LIST.capacity.max().orNull())
                        .into(Arrays::asList))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"todo_list\".\"id\" has a value in each of the rows");
    }

    @Test
    void aGroupCanBeAskedForWhatItIsMadeByAlone() throws SQLException {
        assertThat(database.query(TODO_LIST
                        .groupBy(TODO_LIST.capacity)
                        .select(TODO_LIST.capacity.plus(TODO_LIST.capacity.max()))
                        .totallyOrdered()))
                .containsExactly(4, 20);
        assertThat(database.query(TODO_LIST
                        .groupBy(TODO_LIST.capacity)
                        .having(TODO_LIST.capacity.gt(5))
                        .select(TODO_LIST.capacity.max().orNull())))
                .containsExactly(10);
        assertThatThrownBy(() -> TODO_LIST.groupBy(TODO_LIST.capacity).having(TODO_LIST.name.eq("B")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"todo_list\".\"name\" has a value in each of the rows");
    }

    @Test
    void rowsAreNotSortedByWhatManyOfThemComeTo() {
        assertThatThrownBy(
                        () -> TODO_LIST.all().orderBy(TODO_LIST.capacity.max().asc()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is made of several rows")
                .hasMessageContaining("groupBy");
    }

    @Test
    void aSubqueryMayCompareItsGroupsWithTheRowAround() throws SQLException {
        Groups within = TODO.all().within(TODO_LIST).groupBy(TODO.listId);

        assertThat(database.query(TODO_LIST
                        .where(within.having(TODO.listId.max().eq(TODO_LIST.id))
                                .select(TODO.listId)
                                .isNotEmpty())
                        .select(TODO_LIST.id)
                        .totallyOrdered()))
                .containsExactly("a", "b");
        assertThatThrownBy(() -> within.select(TODO_LIST.capacity.max()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of the query around");
    }

    @Test
    void aSubqueryCountsDifferentRowsBeforeItSkipsSome() throws SQLException {
        Select<Boolean> second =
                TODO.all().select(TODO.completed).distinct().limit(1).offset(1);

        assertThat(database.query(second)).isEmpty();
        assertThat(database.query(TODO_LIST.where(second.isNotEmpty()))).isEmpty();
        assertThat(database.query(TODO.where(TODO.completed.oneOf(second)).select(TODO.id)))
                .isEmpty();
    }

    /** SQL takes a limit last: it would count rows of the result, of which there is one. */
    @Test
    void aLimitDoesNotStandBeforeWhatIsMadeOfRows() throws SQLException {
        Select<Todo> two = TODO.all().orderBy(TODO.id.asc()).limit(2);

        assertThatThrownBy(() -> two.select(TODO.id.max()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit(2) stands before max(\"todo\".\"id\"), which would be made of all rows nevertheless."
                        + " Choose the rows by where(key.oneOf(….limit(2).select(key))), or call limit(…) last, for rows of"
                        + " the result.");
        assertThatThrownBy(() -> two.offset(2).select(TODO.id.count())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.select(TODO.id.min(), TODO.id.count()).into((least, n) -> least))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.groupBy(TODO.listId, TODO.id))
                .hasMessageStartingWith("limit(2) stands before groupBy(\"todo\".\"list_id\", \"todo\".\"id\"), which");
        assertThat(database.query(two.count())).isEqualTo(2);
        assertThat(database.query(TODO.where(TODO.id.oneOf(two.select(TODO.id))).select(TODO.id.max())))
                .containsExactly("2");
        assertThat(database.query(TODO.all().select(TODO.id.max()).limit(2))).containsExactly("3");
        assertThat(database.query(TODO.groupBy(TODO.listId)
                        .select(TODO.listId)
                        .orderBy(TODO.listId.desc())
                        .limit(1)
                        .select(TODO.id.count())))
                .containsExactly(1L);
    }
}
