package io.livestore4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.TodoQueriesSql.TODO_QUERIES;
import static todo.TodoTable.TODO;

import io.livestore4j.ListDiff;
import io.livestore4j.ListDiff.Changed;
import io.livestore4j.ListDiff.Inserted;
import io.livestore4j.ListDiff.Moved;
import io.livestore4j.ListDiff.Removed;
import io.livestore4j.Query;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todo.Todo;
import todo.TodoEvent;
import todo.TodoEvent.FilterChanged;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCompleted;
import todo.TodoEvent.TodoCreated;
import todo.TodoEvent.TodoRenamed;
import todo.TodoStore;

/** The comments on live queries and their diffs. */
class ExampleLiveTest {

    private static final Query<List<Todo>> OPEN =
            TODO.where(TODO.completed.isFalse()).orderBy(TODO.text.asc()).limit(50);

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

    @Test
    void observeEmitsTheResultThenANewOneAfterEachCommitThatChangesItAndOnlyThen() {
        TestSubscriber<List<String>> texts = store.observe(TODO.where(TODO.completed.isFalse())
                        .orderBy(TODO.text.asc())
                        .select(TODO.text))
                .test();
        store.commit(new TodoCreated("t1", "inbox", "B"), new TodoCreated("t2", "inbox", "A"));
        store.commit(new FilterChanged(TodoEvent.Filter.ACTIVE)); // another table
        store.commit(new ListCreated("l2", "Other", 1)); // another table
        store.commit(new TodoRenamed("t1", "B")); // the same value again
        store.commit(new TodoCompleted("t1", true));
        texts.assertValues(List.of(), List.of("A", "B"), List.of("A"));
    }

    @Test
    void sqlQueriesAreLiveAsWell() {
        TestSubscriber<Long> open = store.observe(TODO_QUERIES.summaries())
                .map(lists -> lists.get(0).open())
                .test();
        store.commit(new TodoCreated("t1", "inbox", "A"));
        store.commit(new TodoCompleted("t1", true));
        open.assertValues(0L, 1L, 0L);
    }

    @Test
    void diffsAreInsertedRemovedMovedAndChangedRows() {
        TestSubscriber<ListDiff<Todo>> diffs = store.observeDiffs(OPEN).test();
        store.commit(new TodoCreated("t1", "inbox", "B"), new TodoCreated("t2", "inbox", "C"));
        store.commit(new TodoRenamed("t2", "A"));
        store.commit(new TodoCompleted("t1", true));

        List<ListDiff<Todo>> seen = diffs.values();
        assertThat(seen.get(0).edits()).isEmpty();
        assertThat(seen.get(1).edits()).hasSize(2).allMatch(Inserted.class::isInstance);
        assertThat(seen.get(2).edits()).hasExactlyElementsOfTypes(Moved.class, Changed.class);
        assertThat(seen.get(3).edits()).hasExactlyElementsOfTypes(Removed.class);
        List<Todo> list = new ArrayList<>();
        seen.forEach(diff -> diff.applyTo(list));
        assertThat(list).isEqualTo(store.query(OPEN));
    }

    @Test
    void streamsCompleteWhenTheStoreCloses() {
        TestSubscriber<List<Todo>> live = store.observe(OPEN).test();
        store.close();
        live.assertComplete().assertNoErrors();
    }
}
