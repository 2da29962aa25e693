package io.livestore4j.example;

import static io.livestore4j.table.Expression.orNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static todo.TodoListTable.TODO_LIST;
import static todo.TodoQueriesSql.TODO_QUERIES;
import static todo.TodoTable.TODO;

import io.livestore4j.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todo.Todo;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCompleted;
import todo.TodoEvent.TodoCreated;
import todo.TodoList;
import todo.TodoQueries.ListSummary;
import todo.TodoStore;
import todo.TodoTable;

/** The comments on queries, joins and SQL that the compiler checks. */
class ExampleQueryTest {

    private TodoStore store;

    @BeforeEach
    void open() {
        store = ExampleStore.open();
        store.commit(new ListCreated("inbox", "Inbox", 100), new ListCreated("empty", "Empty", 1));
        store.commit(new TodoCreated("t1", "inbox", "Buy milk"), new TodoCreated("t2", "inbox", "Call Ada"));
        store.commit(new TodoCompleted("t2", true));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aQueryIsAValueIndependentOfAnyStore() {
        Query<List<Todo>> open =
                TODO.where(TODO.completed.isFalse()).orderBy(TODO.text.asc()).limit(50);
        Query<List<Todo>> same =
                TODO.where(TODO.completed.isFalse()).orderBy(TODO.text.asc()).limit(50);
        assertThat(open).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(open)
                .isNotEqualTo(TODO.where(TODO.completed.isTrue())
                        .orderBy(TODO.text.asc())
                        .limit(50));
        assertThat(store.query(open)).extracting(Todo::id).containsExactly("t1");
        try (TodoStore other = ExampleStore.open()) {
            assertThat(other.query(open)).isEmpty();
        }
    }

    @Test
    void theQueriesOfTheExampleAnswer() {
        assertThat(store.query(TODO.where(TODO.id.eq("t1")).first()))
                .map(Todo::text)
                .contains("Buy milk");
        assertThat(store.query(TODO.where(TODO.id.eq("t9")).first())).isEmpty();
        assertThat(store.query(TODO.where(TODO.text.contains("milk").or(TODO.dueAt.isNull()))
                        .count()))
                .isEqualTo(2);
        assertThat(store.query(TODO.all().select(TODO.text))).containsExactlyInAnyOrder("Buy milk", "Call Ada");
    }

    record Line(String text, String list) {}

    @Test
    void joinsAndProjectionsMakeRecords() {
        Query<List<Line>> lines = TODO.join(TODO_LIST)
                .on(TODO.listId.eq(TODO_LIST.id))
                .where(TODO.priority.oneOf(Todo.Priority.NORMAL, Todo.Priority.HIGH))
                .orderBy(TODO_LIST.name.asc(), TODO.text.asc())
                .select(TODO.text, TODO_LIST.name)
                .into(Line::new);
        assertThat(store.query(lines)).containsExactly(new Line("Buy milk", "Inbox"), new Line("Call Ada", "Inbox"));
    }

    record ListWithTodo(TodoList list, @Nullable Todo todo) {}

    @Test
    void theRightSideOfALeftJoinMustBeTakenWithOrNull() {
        var join = TODO_LIST.leftJoin(TODO).on(TODO.listId.eq(TODO_LIST.id)).orderBy(TODO_LIST.id.asc(), TODO.id.asc());
        assertThatThrownBy(() -> join.select(TODO_LIST.name, TODO.text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("orNull");
        assertThat(store.query(join.select(orNull(TODO.text)))).containsExactly(null, "Buy milk", "Call Ada");
        assertThat(store.query(join.select(TODO_LIST, TODO.orNull()).into(ListWithTodo::new)))
                .first()
                .isEqualTo(new ListWithTodo(new TodoList("empty", "Empty", 1), null));
    }

    @Test
    void anAliasJoinsATableWithItself() {
        TodoTable other = TODO.alias("t2");
        assertThat(store.query(TODO.join(other)
                        .on(TODO.listId.eq(other.listId))
                        .where(TODO.id.lt(other.id))
                        .select(TODO.id, other.id)
                        .into(Line::new)))
                .containsExactly(new Line("t1", "t2"));
        assertThatThrownBy(() -> TODO.where(other.id.eq("t1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t2");
    }

    @Test
    void sqlThatJavacCheckedRunsWithAnyStoreOfTheSchema() {
        assertThat(store.query(TODO_QUERIES.summaries()))
                .containsExactly(new ListSummary("empty", "Empty", 0), new ListSummary("inbox", "Inbox", 1));
        assertThat(store.query(TODO_QUERIES.byId("t2"))).map(Todo::completed).contains(true);
        assertThat(store.query(TODO_QUERIES.byId("t9"))).isEmpty();
        assertThat(TODO_QUERIES.summaries().tables()).containsExactlyInAnyOrder("todo", "todo_list");
        assertThat(TODO_QUERIES.byId("a")).isEqualTo(TODO_QUERIES.byId("a")).isNotEqualTo(TODO_QUERIES.byId("b"));
    }

    @Test
    void forEachHandsOverOneSnapshotRowByRow() {
        List<String> texts = new ArrayList<>();
        store.forEach(TODO.all().orderBy(TODO.id.asc()), todo -> texts.add(todo.text()));
        assertThat(texts).containsExactly("Buy milk", "Call Ada");
    }
}
