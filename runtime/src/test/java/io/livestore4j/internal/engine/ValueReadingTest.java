package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.MaterializerFailed;
import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.StoreOptions;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.table.Select;
import io.livestore4j.table.SqlText;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller gets when the app's own code throws for a row. */
class ValueReadingTest {

    /** More than a store has readers. */
    private static final int MANY = 40;

    /** A record that takes no text "b". */
    private record Picky(String id, String text) {
        Picky {
            if (text.equals("b")) {
                throw new IllegalArgumentException("b is not my text");
            }
        }
    }

    private static final Select<Picky> PICKY =
            NOTE.all().orderBy(NOTE.id.asc()).select(NOTE.id, NOTE.text).into(Picky::new);

    private NoteStore store;

    @BeforeEach
    void open() {
        store = NoteStore.open(
                StoreOptions.builder()
                        .storeId("notes")
                        .inMemory()
                        .scheduler(Schedulers.trampoline())
                        .build(),
                (event, state, meta) -> {
                    state.query(PICKY);
                    return List.of();
                });
        store.commit(added("1", "a"), added("2", "b"));
    }

    private static NoteEvent added(String id, String text) {
        return new NoteEvent.Added(id, text, null);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static void assertNamesTheRow(Query<?> query, int row, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOf(QueryFailed.class)
                .hasMessage("[LS-R05] Row " + row + " of the query could not be made into a value:"
                        + " java.lang.IllegalArgumentException: b is not my text, in: " + query.sql()
                        + ". Let the constructor or function that threw take the row, or exclude the row.")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConstructorThatThrowsMakesTheQueryFail() {
        assertNamesTheRow(PICKY, 2, () -> store.query(PICKY));
        Query<Picky> one = PICKY.where(NOTE.text.eq("b")).one();
        assertNamesTheRow(one, 1, () -> store.query(one));
        assertNamesTheRow(
                PICKY.where(NOTE.text.eq("b")).first(),
                1,
                () -> store.query(PICKY.where(NOTE.text.eq("b")).first()));
    }

    @Test
    void aReaderOfSqlThatThrowsMakesTheQueryFail() {
        Query<List<Picky>> query = SqlText.of("SELECT id, text FROM note ORDER BY id", "note")
                .many(row -> new Picky(row.text(0), row.text(1)));
        assertNamesTheRow(query, 2, () -> store.query(query));
    }

    @Test
    void forEachHandsOverTheRowsBeforeTheOneThatFails() {
        List<Picky> seen = new ArrayList<>();
        assertNamesTheRow(PICKY, 2, () -> store.forEach(PICKY, seen::add));
        assertThat(seen).containsExactly(new Picky("1", "a"));
    }

    @Test
    void whatTheActionOfForEachThrowsIsItsOwn() {
        assertThatThrownBy(() -> store.forEach(NOTE.all(), note -> {
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }

    @Test
    void aStreamThatFailsAtARowGivesItsReaderBack() {
        for (int i = 0; i < MANY; i++) {
            Stream<Picky> rows = store.stream(PICKY); // not closed, as careless code does
            assertNamesTheRow(PICKY, 2, rows::toList);
        }
        assertThat(store.query(NOTE.all().count())).isEqualTo(2);
    }

    @Test
    void aQueryInAFunctionFailsAsItself() {
        Query<List<Object>> nested = NOTE.all()
                .select(NOTE.id, NOTE.text)
                .into((id, text) ->
                        store.query(SqlText.of("SELECT x FROM nowhere").many(row -> row.text(0))));
        assertThatThrownBy(() -> store.query(nested))
                .isInstanceOf(QueryFailed.class)
                .hasMessageStartingWith("[LS-R05] The query failed: ")
                .hasMessageContaining("no such table");
    }

    @Test
    void aMaterializerGetsItTooAndFailsWithIt() {
        assertThatThrownBy(() -> store.commit(new NoteEvent.Misbehaved("query")))
                .isInstanceOf(MaterializerFailed.class)
                .cause()
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("Row 2 of the query")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLiveQueryReportsItAndIsAskedAgainAfterTheNextChange() {
        List<Throwable> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord event) {
                logged.add(event.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("io.livestore4j.live");
        log.setUseParentHandlers(false);
        log.addHandler(handler);
        List<List<Picky>> received = new ArrayList<>();
        try {
            store.observe(PICKY).subscribe(received::add);
            assertThat(received).isEmpty();
            store.commit(new NoteEvent.Removed("2"));
        } finally {
            log.removeHandler(handler);
            log.setUseParentHandlers(true);
        }
        assertThat(received).containsExactly(List.of(new Picky("1", "a")));
        assertThat(logged)
                .singleElement()
                .satisfies(thrown ->
                        assertThat(thrown).isInstanceOf(QueryFailed.class).hasMessageContaining("Row 2 of the query"));
    }
}
