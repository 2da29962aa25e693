package io.livestore4j.table;

import static io.livestore4j.table.TodoListTable.TODO_LIST;
import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Query;
import io.livestore4j.table.Todo.Priority;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoinTest {

    private record Line(String text, String list) {}

    private record ListWithTodo(
            TodoList list, @Nullable Todo todo, @Nullable String text) {}

    private static final TodoList INBOX = new TodoList("inbox", "Inbox", 10);
    private static final TodoList EMPTY = new TodoList("empty", "Empty", 0);
    private static final Todo MILK = new Todo("t1", "inbox", "Milk", false, Priority.HIGH, List.of(), null);
    private static final Todo BREAD = new Todo("t2", "inbox", "Bread", true, Priority.LOW, List.of(), null);

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TODO_LIST, TODO);
        database.run(TODO_LIST.insert(List.of(INBOX, EMPTY)));
        database.run(TODO.insert(List.of(MILK, BREAD)));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void aJoinPairsRows() throws SQLException {
        Query<List<Line>> lines = TODO.join(TODO_LIST)
                .on(TODO.listId.eq(TODO_LIST.id))
                .where(TODO.priority.oneOf(Priority.LOW, Priority.HIGH))
                .orderBy(TODO_LIST.name.asc(), TODO.text.asc())
                .select(TODO.text, TODO_LIST.name)
                .into(Line::new);

        assertThat(lines.sql())
                .isEqualTo("SELECT \"todo\".\"text\", \"todo_list\".\"name\" FROM \"todo\""
                        + " JOIN \"todo_list\" ON \"todo\".\"list_id\" = \"todo_list\".\"id\""
                        + " WHERE \"todo\".\"priority\" IN (?, ?) ORDER BY \"todo_list\".\"name\", \"todo\".\"text\"");
        assertThat(lines.tables()).containsExactly("todo", "todo_list");
        assertThat(database.query(lines)).containsExactly(new Line("Bread", "Inbox"), new Line("Milk", "Inbox"));
    }

    @Test
    void aJoinByItselfAnswersWithTheFirstTable() throws SQLException {
        Select<Todo> joined =
                TODO.join(TODO_LIST).on(TODO.listId.eq(TODO_LIST.id).and(TODO_LIST.capacity.gt(5)));

        assertThat(database.query(joined.orderBy(TODO.id.asc()))).containsExactly(MILK, BREAD);
        assertThat(database.query(joined.count())).isEqualTo(2);
        assertThat(joined.totallyOrdered()).isEqualTo(joined.orderBy(TODO.id.asc(), TODO_LIST.id.asc()));
    }

    @Test
    void theRightSideOfALeftJoinIsNullWhereThereIsNoRow() throws SQLException {
        Query<List<ListWithTodo>> all = TODO_LIST
                .leftJoin(TODO)
                .on(TODO.listId.eq(TODO_LIST.id).and(TODO.completed.isTrue()))
                .orderBy(TODO_LIST.id.asc())
                .select(TODO_LIST, TODO.orNull(), TODO.text.orNull())
                .into(ListWithTodo::new);

        assertThat(database.query(all))
                .containsExactly(new ListWithTodo(EMPTY, null, null), new ListWithTodo(INBOX, BREAD, "Bread"));
    }

    @Test
    void whatIsNeverNullNeedsNoOrNullOnTheRightSideOfALeftJoin() throws SQLException {
        Select<TodoList> joined =
                TODO_LIST.leftJoin(TODO).on(TODO.listId.eq(TODO_LIST.id).and(TODO.completed.isTrue()));
        TodoListTable other = TODO_LIST.alias("other");
        Select<TodoList> twice = TODO_LIST
                .leftJoin(other)
                .on(TODO_LIST.id.eq(other.id).and(other.id.ne(EMPTY.id())))
                .orderBy(TODO_LIST.id.asc());

        assertThat(database.query(joined.select(TODO.text.orElse("none")).orderBy(TODO_LIST.id.asc())))
                .containsExactly("none", "Bread");
        assertThat(database.query(twice.select(other.capacity.times(2).orElse(-1))))
                .containsExactly(-1, INBOX.capacity() * 2);
        assertThat(database.query(twice.select(other.capacity.orElse(-1).plus(1))))
                .containsExactly(0, INBOX.capacity() + 1);
        assertThatThrownBy(() -> twice.select(other.capacity.orElse(-1).plus(other.capacity)))
                .hasMessageContaining("is on the right side of a left join");
    }

    @Test
    void theRightSideOfALeftJoinMustBeTakenWithOrNull() {
        Select<TodoList> joined = TODO_LIST.leftJoin(TODO).on(TODO.listId.eq(TODO_LIST.id));

        assertThatThrownBy(() -> joined.select(TODO.text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"todo\".\"text\" is on the right side of a left join, where there may be no row: take it"
                        + " with orNull().");
        assertThatThrownBy(() -> joined.select(TODO_LIST.id, TODO)).hasMessageStartingWith("\"todo\" is on the right");
        assertThat(joined.select(TODO.orNull()).sql()).startsWith("SELECT \"todo\".\"id\"");
    }

    @Test
    void aTableIsJoinedWithItselfUnderAnAlias() throws SQLException {
        TodoTable other = TODO.alias("other");
        Query<List<String>> sameList = TODO.join(other)
                .on(TODO.listId.eq(other.listId).and(TODO.id.lt(other.id)))
                .select(TODO.text, other.text)
                .into((text, otherText) -> text + " before " + otherText);

        assertThat(sameList.sql()).contains(" FROM \"todo\" JOIN \"todo\" AS \"other\" ON ");
        assertThat(sameList.tables()).containsExactly("todo");
        assertThat(database.query(sameList)).containsExactly("Milk before Bread");
    }

    @Test
    void twoTablesOfOneNameAreRefused() {
        assertThatThrownBy(() -> TODO.join(TODO).on(TODO.id.isNotNull()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"todo\" and \"todo\" have the same name in one query. Join it under another: alias(\"…\").");
        assertThatThrownBy(() -> TODO.join(TODO_LIST.alias("TODO")).on(TODO.id.isNotNull()))
                .hasMessageStartingWith("\"todo_list\" AS \"TODO\" and \"todo\" have the same name");
    }

    @Test
    void aConditionOfAJoinKnowsOnlyTheTablesJoinedSoFar() {
        TodoTable later = TODO.alias("later");

        assertThatThrownBy(() -> TODO.join(TODO_LIST).on(TODO_LIST.id.eq(later.listId)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "\"later\".\"list_id\" is not of the tables here, which are \"todo\", \"todo_list\".");
    }

    @Test
    void moreTablesThanSqliteJoinsAreRefused() throws SQLException {
        Select<Todo> joined = TODO.all();
        for (int i = 1; i < Limits.TABLES_MAX; i++) {
            TodoTable next = TODO.alias("t" + i);
            joined = joined.join(next).on(TODO.id.eq(next.id));
        }
        Select<Todo> most = joined;

        assertThat(database.query(most.count())).isEqualTo(2);
        assertThatThrownBy(() -> most.join(TODO_LIST).on(TODO.listId.eq(TODO_LIST.id)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("65 tables in one query are more than the 64 allowed.");
    }
}
