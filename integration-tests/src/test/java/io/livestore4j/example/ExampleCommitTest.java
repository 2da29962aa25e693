package io.livestore4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static todo.TodoListTable.TODO_LIST;
import static todo.TodoTable.TODO;
import static todo.UiStateTable.UI_STATE;

import io.livestore4j.ConstraintViolated;
import io.livestore4j.Receipt;
import io.livestore4j.StoreOptions;
import io.livestore4j.table.Column;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todo.NextStore;
import todo.Todo;
import todo.TodoEvent;
import todo.TodoEvent.FilterChanged;
import todo.TodoEvent.ListArchived;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCompleted;
import todo.TodoEvent.TodoCreated;
import todo.TodoEvent.TodoDeleted;
import todo.TodoEvent.TodoRenamed;
import todo.TodoEvent.TodoScheduled;
import todo.TodoList;
import todo.TodoStore;
import todo.UiState;

/** The comments on commits, tables, events and materializers. */
class ExampleCommitTest {

    @TempDir
    Path directory;

    private TodoStore store;

    @BeforeEach
    void open() {
        store = ExampleStore.open();
        store.commit(new ListCreated("inbox", "Inbox", 100));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Todo todo(String id) {
        return store.query(TODO.where(TODO.id.eq(id)).one());
    }

    @Test
    void aRowOfTableTodoHasTheComponentsAsColumnsInOrder() {
        assertThat(TODO.name()).isEqualTo("todo");
        assertThat(TODO.columns())
                .extracting(Column::name)
                .containsExactly("id", "list_id", "text", "completed", "priority", "tags", "due_at");
    }

    @Test
    void acknowledgedCommitsSurviveAPowerCutByDefault() {
        try (TodoStore onDisk = TodoStore.open(
                StoreOptions.builder().storeId("demo").directory(directory).build())) {
            Receipt receipt = onDisk.commit(new ListCreated("inbox", "Inbox", 100));
            assertThat(receipt.durable().toCompletableFuture()).isCompleted();
        }
    }

    @Test
    void commitIsSynchronousAtomicAndVisibleToTheNextQuery() {
        store.commit(new TodoCreated("t1", "inbox", "Buy milk"), new TodoCreated("t2", "inbox", "Call Ada"));
        assertThat(store.query(TODO.all().count())).isEqualTo(2);
    }

    @Test
    void commitThrowsWithNothingChangedIfItCannotBe() {
        assertThatThrownBy(() -> store.commit(new TodoCreated("t1", "inbox", "A"), new ListCreated("l2", "Inbox", 1)))
                .isInstanceOf(ConstraintViolated.class)
                .hasMessageContaining("todo_list.name");
        assertThatThrownBy(() -> store.commit(new ListCreated("l2", "Negative", -1)))
                .isInstanceOf(ConstraintViolated.class)
                .hasMessageContaining("capacity >= 0");
        assertThatThrownBy(() -> store.commit(new TodoCreated("t1", "nowhere", "A")))
                .isInstanceOf(ConstraintViolated.class)
                .hasMessageContaining("FOREIGN KEY");
        assertThat(store.query(TODO.all().count())).isZero();
        assertThat(store.query(TODO_LIST.all())).containsExactly(new TodoList("inbox", "Inbox", 100));
    }

    @Test
    void componentsNamedLikeColumnsAreInsertedAndTheOthersTakeTheirDefaults() {
        store.commit(new TodoCreated("t1", "inbox", "Buy milk"));
        assertThat(todo("t1"))
                .isEqualTo(new Todo("t1", "inbox", "Buy milk", false, Todo.Priority.NORMAL, List.of(), null));
    }

    @Test
    void aDeclarativeUpdateFindsTheRowByItsIdAndSetsTheOtherComponents() {
        store.commit(new TodoCreated("t1", "inbox", "Buy milk"), new TodoCreated("t2", "inbox", "Call Ada"));
        store.commit(new TodoRenamed("t1", "Buy oat milk"));
        assertThat(store.query(TODO.all().orderBy(TODO.id.asc()).select(TODO.text)))
                .containsExactly("Buy oat milk", "Call Ada");
    }

    @Test
    void nullInAnUpdateSetsNull() {
        Instant due = Instant.parse("2026-12-24T18:00:00.500Z");
        store.commit(new TodoCreated("t1", "inbox", "Buy milk"), new TodoScheduled("t1", due));
        assertThat(todo("t1").dueAt()).isEqualTo(due);
        store.commit(new TodoScheduled("t1", null));
        assertThat(todo("t1").dueAt()).isNull();
    }

    @Test
    void anUpdateOrDeleteOfNoRowIsNoErrorAnInsertOfAnExistingKeyIs() {
        store.commit(new TodoRenamed("nobody", "x"), new TodoDeleted("nobody"), new TodoCompleted("nobody", true));
        store.commit(new TodoCreated("t1", "inbox", "A"));
        assertThatThrownBy(() -> store.commit(new TodoCreated("t1", "inbox", "B")))
                .isInstanceOf(ConstraintViolated.class);
        store.commit(new TodoDeleted("t1"));
        assertThat(store.query(TODO.all())).isEmpty();
    }

    @Test
    void aMaterializerReadsTheStateAsItWasBeforeItsEvent() {
        store.commit(
                new ListCreated("a", "A", 1),
                new ListCreated("b", "B", 1),
                new TodoCreated("t1", "inbox", "1"),
                new TodoCreated("t2", "inbox", "2"),
                new TodoCreated("t3", "inbox", "3"),
                new ListArchived("inbox", List.of("a", "b")));
        assertThat(store.query(TODO.all().orderBy(TODO.id.asc()).select(TODO.listId)))
                .containsExactly("a", "b", "a");
    }

    @Test
    void clientOnlyEventsWriteClientOnlyTablesAndAreLogged() {
        store.commit(new FilterChanged(TodoEvent.Filter.ACTIVE));
        store.commit(new TodoCreated("t1", "inbox", "A"), new FilterChanged(TodoEvent.Filter.COMPLETED));
        assertThat(store.query(UI_STATE.all())).containsExactly(new UiState("main", TodoEvent.Filter.COMPLETED));
        String synced = store.stateDigest();
        store.commit(new FilterChanged(TodoEvent.Filter.ALL));
        assertThat(store.stateDigest()).isEqualTo(synced).isEqualTo(store.replayedDigest());
    }

    @Test
    void clientOnlyEventsSurviveARestartAndARebuild() {
        StoreOptions options =
                StoreOptions.builder().storeId("demo").directory(directory).build();
        try (TodoStore onDisk = TodoStore.open(options)) {
            onDisk.commit(new FilterChanged(TodoEvent.Filter.ACTIVE));
        }
        try (NextStore next = NextStore.open(options)) {
            assertThat(next.query(UI_STATE.all())).containsExactly(new UiState("main", TodoEvent.Filter.ACTIVE));
        }
    }

    @Test
    void commitEachTakesAnyNumberAndGivesAReceiptForEach() {
        List<TodoCreated> many = IntStream.range(0, 1_000)
                .mapToObj(i -> new TodoCreated("t" + i, "inbox", "Todo " + i))
                .toList();
        List<Receipt> receipts = store.commitEach(many);
        assertThat(receipts)
                .hasSize(1_000)
                .extracting(Receipt::commitId)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(store.query(TODO.all().count())).isEqualTo(1_000);
    }
}
