package io.livestore4j.internal.engine;

import static io.livestore4j.notes.DraftTable.DRAFT;
import static io.livestore4j.notes.LookDocument.CLIENT_LOOK;
import static io.livestore4j.notes.LookDocument.LOOK;
import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.CommitTooLarge;
import io.livestore4j.InvalidEvent;
import io.livestore4j.Receipt;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.notes.Draft;
import io.livestore4j.notes.Look;
import io.livestore4j.notes.LookStore;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.schema.DocumentKey;
import io.livestore4j.schema.DocumentType;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Client documents of one store. What sync does to them is in {@link DocumentSyncTest}. */
class DocumentTest {

    private static final Look DEFAULTS = new Look("all", 100, null);
    /** Another record by the same name in SQL. */
    private static final ValueCodec<String> NAMESAKE = new ValueCodec<>() {

        @Override
        public void write(JsonWriter out, String value) {
            out.text(value);
        }

        @Override
        public String read(JsonReader in) {
            in.startObject();
            while (in.nextField()) {
                in.skipValue();
            }
            return "";
        }
    };

    private static final int SETS_OF_ONE_THREAD = 50;

    @TempDir
    Path directory;

    private NoteBench bench;
    private LookStore store;

    @BeforeEach
    void open() {
        bench = new NoteBench(directory);
        store = LookStore.open(bench.options("ann", null));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen(int version) {
        store.close();
        store = LookStore.open(bench.options("ann", null), version);
    }

    private void change(String sql) {
        store.close();
        try (SqliteConnection connection = SqliteConnection.open(bench.file("ann"), Role.WRITER_OFF)) {
            connection.execute(sql, List.of());
        }
        store = LookStore.open(bench.options("ann", null));
    }

    @Test
    void askingGivesTheDefaultsAndWritesNothing() {
        assertThat(store.query(LOOK.get())).isEqualTo(DEFAULTS);
        assertThat(store.query(CLIENT_LOOK.get())).isEqualTo(DEFAULTS);
        assertThat(bench.log("ann")).isEmpty();
        assertThat(bench.read("ann", "SELECT count(*) FROM look")).isEqualTo("0");
        assertThat(LOOK.get()).isEqualTo(LOOK.get()).isNotEqualTo(CLIENT_LOOK.get());
    }

    @Test
    void setReplacesAllOfItAndAChangeSomeOfIt() {
        Receipt receipt = store.set(LOOK.set(new Look("done", 50, "d")));
        assertThat(receipt.commitId()).isEqualTo(1);
        assertThat(store.query(LOOK.get())).isEqualTo(new Look("done", 50, "d"));
        store.set(LOOK.zoom(70).draft(null));
        assertThat(store.query(LOOK.get())).isEqualTo(new Look("done", 70, null));
        reopen(1);
        store.set(LOOK.filter("a").filter("b"));
        assertThat(store.query(LOOK.get())).isEqualTo(new Look("b", 70, null));
        assertThat(store.query(CLIENT_LOOK.get())).isEqualTo(DEFAULTS);
    }

    @Test
    void whatIsLoggedIsTheWholeRecord() {
        store.set(LOOK.zoom(70));
        assertThat(bench.lines("ann")).containsExactly("e0.1 lookSet in 1");
        String args = new String(bench.log("ann").get(0).args(), StandardCharsets.UTF_8);
        assertThat(args).isEqualTo("{\"id\":\"store\",\"value\":{\"filter\":\"all\",\"zoom\":70,\"draft\":null}}");
        assertThat(bench.read("ann", "SELECT value FROM look WHERE id = 'store'"))
                .isEqualTo("{\"filter\":\"all\",\"zoom\":70,\"draft\":null}");
    }

    @Test
    void liveQueriesHearOfIt() {
        TestSubscriber<Look> looks = store.observe(LOOK.get()).test();
        store.set(LOOK.zoom(70));
        store.set(CLIENT_LOOK.zoom(1));
        store.set(LOOK.filter("x"));
        looks.assertValues(DEFAULTS, new Look("all", 70, null), new Look("x", 70, null));
    }

    @Test
    void anotherClientInTheSameDirectoryStartsAnew() {
        store.set(CLIENT_LOOK.zoom(70));
        store.set(LOOK.zoom(80));
        assertThat(bench.read("ann", "SELECT id FROM client_look"))
                .isEqualTo(bench.read("ann", "SELECT client_id FROM livestore_identity"));
        reopen(1);
        assertThat(store.query(CLIENT_LOOK.get()).zoom()).isEqualTo(70);
        change("UPDATE livestore_identity SET client_id = 'other'");
        assertThat(store.query(CLIENT_LOOK.get())).isEqualTo(DEFAULTS);
        assertThat(store.query(LOOK.get()).zoom()).isEqualTo(80);
        store.set(CLIENT_LOOK.filter("mine"));
        assertThat(store.query(CLIENT_LOOK.get())).isEqualTo(new Look("mine", 100, null));
    }

    @Test
    void theLogKeepsTheLastSetOfEachClient() {
        store.set(CLIENT_LOOK.zoom(70));
        Object ann = bench.read("ann", "SELECT client_id FROM livestore_identity");
        change("UPDATE livestore_identity SET client_id = 'other'");
        store.set(CLIENT_LOOK.zoom(1));
        store.set(CLIENT_LOOK.zoom(2));
        change("UPDATE livestore_identity SET client_id = '" + ann + "'");
        reopen(2);
        assertThat(store.query(CLIENT_LOOK.get()).zoom()).isEqualTo(70);
    }

    @Test
    void threadsThatSetDifferentComponentsLoseNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> work = new ArrayList<>();
        work.add(threads.submit(() -> {
            for (int i = 1; i <= SETS_OF_ONE_THREAD; i++) {
                store.set(LOOK.zoom(i));
                assertThat(store.query(LOOK.get()).zoom()).isEqualTo(i);
            }
        }));
        work.add(threads.submit(() -> {
            for (int i = 1; i <= SETS_OF_ONE_THREAD; i++) {
                store.set(LOOK.filter("f" + i));
                assertThat(store.query(LOOK.get()).filter()).isEqualTo("f" + i);
            }
        }));
        for (Future<?> one : work) {
            one.get();
        }
        threads.shutdown();
        assertThat(store.query(LOOK.get())).isEqualTo(new Look("f" + SETS_OF_ONE_THREAD, SETS_OF_ONE_THREAD, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"zoom\":5}                             | all  | 5   |",
                "{\"filter\":\"x\",\"zoom\":\"big\",\"more\":[1]} | x    | 100 |",
                "{\"filter\":null,\"draft\":{\"a\":1},\"zoom\":7} | all  | 7   |",
                "{\"filter\":[[1]],\"draft\":\"d\"}        | all  | 100 | d",
                "{\"filter\":\"x\",\"zoom\":-1}            | all  | 100 |",
                "{\"filter\":\"x\"                         | all  | 100 |",
                "[\"x\"]                                   | all  | 100 |",
                "null                                      | all  | 100 |",
                "``                                        | all  | 100 |",
            })
    void whatAnotherVersionWroteIsReadAsFarAsItGoes(String json, String filter, int zoom, String draft) {
        store.set(LOOK.zoom(1));
        change("UPDATE look SET value = '" + json + "'");
        assertThat(store.query(LOOK.get())).isEqualTo(new Look(filter, zoom, draft));
        change("UPDATE livestore_eventlog SET args = '{\"id\":\"store\",\"value\":"
                + (json.isEmpty() ? "{}" : json.endsWith("}") || !json.startsWith("{") ? json : json + "}") + "}'");
        reopen(2);
        Look replayed = store.query(LOOK.get());
        store.set(LOOK.draft("next"));
        assertThat(store.query(LOOK.get())).isEqualTo(new Look(replayed.filter(), replayed.zoom(), "next"));
    }

    @Test
    void damagedArgumentsAreSkippedAndDoNotKeepTheDocumentFromBeingSet() {
        store.set(LOOK.zoom(1));
        change("UPDATE livestore_eventlog SET args = '{'");
        reopen(2);
        assertThat(store.query(LOOK.get())).isEqualTo(DEFAULTS);
        store.set(LOOK.zoom(2));
        assertThat(store.query(LOOK.get()).zoom()).isEqualTo(2);
    }

    @Test
    void whatTheRecordRefusesChangesNothing() {
        store.set(LOOK.zoom(5));
        assertThatThrownBy(() -> store.set(LOOK.zoom(-1)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessage("[LS-R04] Document look cannot be changed so: its record refuses the values with"
                        + " java.lang.IllegalArgumentException: zoom -1. Nothing was changed.");
        assertThatThrownBy(() -> store.set(LOOK.filter(null))).isInstanceOf(InvalidEvent.class);
        assertThatThrownBy(() -> store.set(LOOK.filter("x".repeat(300_000)))).isInstanceOf(CommitTooLarge.class);
        assertThat(store.query(LOOK.get()).zoom()).isEqualTo(5);
        assertThat(bench.log("ann")).hasSize(1);
    }

    @Test
    void aStoreKnowsItsOwnDocumentsOnly() {
        try (NoteStore other = bench.open("other", null)) {
            assertThatThrownBy(() -> other.set(LOOK.zoom(1)))
                    .isInstanceOf(InvalidEvent.class)
                    .hasMessage("[LS-R04] Document look is none of schema io.livestore4j.notes.NoteSchema. List its"
                            + " record in the documents of the schema.");
        }
        DocumentType<String> namesake = new DocumentType<>("look", DocumentKey.STORE, NAMESAKE) {};
        assertThatThrownBy(() -> store.set(namesake.set("x"))).isInstanceOf(InvalidEvent.class);
        assertThat(store.query(LOOK.get())).isEqualTo(DEFAULTS);
    }

    @Test
    void materializersOfClientOnlyEventsReadItEverywhere() {
        store.set(CLIENT_LOOK.filter("mine"));
        store.commit(new Drafted("d", "ignored"));
        assertThat(store.query(DRAFT.all())).containsExactly(new Draft("d", "mine"));
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        reopen(2);
        assertThat(store.query(DRAFT.all())).containsExactly(new Draft("d", "mine"));
    }

    @Test
    void tenThousandSetsLeaveOneInTheLog() {
        store.commit(new Added("a", "A", null));
        for (int i = 1; i <= 10_000; i++) {
            store.set(i % 2 == 0 ? LOOK.zoom(i) : CLIENT_LOOK.zoom(i));
            if (i % 2_500 == 0) {
                store.commit(new Added("a" + i, "A" + i, null));
            }
        }
        assertThat(bench.lines("ann"))
                .containsExactly(
                        "e1 v1.NoteAdded in 1",
                        "e2 v1.NoteAdded in 2502",
                        "e3 v1.NoteAdded in 5003",
                        "e4 v1.NoteAdded in 7504",
                        "e4.2499 client_lookSet in 10003",
                        "e4.2500 lookSet in 10004",
                        "e5 v1.NoteAdded in 10005");
        reopen(2);
        assertThat(store.query(LOOK.get()).zoom()).isEqualTo(10_000);
        assertThat(store.query(CLIENT_LOOK.get()).zoom()).isEqualTo(9_999);
        assertThat(store.query(NOTE.all().count())).isEqualTo(5);
    }

    @Test
    void olderSetsAreFoundByAnIndexThatHoldsNoSyncedEvent() {
        store.commit(new Added("a", "A", null));
        store.set(LOOK.zoom(1));
        try (SqliteConnection reader = SqliteConnection.open(bench.file("ann"), Role.READER)) {
            String plan = reader.query(
                    "EXPLAIN QUERY PLAN SELECT id FROM livestore_eventlog WHERE name = ? AND id & 4294967295 > 0"
                            + " AND id < ?",
                    List.of("lookSet", 1L << 40),
                    rows -> rows.next() ? rows.text(3) : "");
            assertThat(plan).contains("livestore_eventlog_client_only (name=? AND rowid<?)");
        }
    }
}
