package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Mutation;
import io.livestore4j.StoreOptions;
import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.notes.Draft;
import io.livestore4j.notes.LabelTable;
import io.livestore4j.notes.NoteCodecs;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.schema.Materialization;
import io.livestore4j.schema.StoreSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version of an app makes the state again if the log has an event that means something else now, and only then. */
class SchemaUpgradeTest {

    private static final LabelTable LABEL = new LabelTable("label", "");
    private static final LabelTable STRICTER = new LabelTable("label", ", CHECK (\"text\" <> '')");

    @TempDir
    Path directory;

    private final AtomicInteger rebuilds = new AtomicInteger();

    @BeforeEach
    void makeAStoreWithOneEvent() {
        try (NoteStore store = open(schema())) {
            store.commit(new Added("a", "A", null));
        }
        assertThat(rebuilds.getAndSet(0)).as("a new file").isEqualTo(1);
    }

    private NoteStore open(StoreSchema.Builder<NoteEvent> schema) {
        Environment counting = Environment.system().withCrashPoints(point -> {
            if (point == CrashPoint.DROPPED) {
                rebuilds.incrementAndGet();
            }
        });
        return NoteStore.open(
                StoreOptions.builder()
                        .storeId("notes")
                        .directory(directory)
                        .environment(counting)
                        .build(),
                schema.build());
    }

    /** Opens the store under the schema, twice: what is made once is not made again. */
    private int rebuildsUnder(StoreSchema.Builder<NoteEvent> schema) {
        try (NoteStore store = open(schema)) {
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
        int made = rebuilds.getAndSet(0);
        try (NoteStore store = open(schema)) {
            assertThat(rebuilds.getAndSet(0)).as("the second time").isZero();
            assertThat(store.query(NOTE.all().select(NOTE.text))).containsExactly("A");
        }
        return made;
    }

    private static StoreSchema.Builder<NoteEvent> schema() {
        return schema(1, 1);
    }

    /** Notes that are added, by a statement, and pinned or removed, by methods of these versions. */
    private static StoreSchema.Builder<NoteEvent> schema(int pinned, int removed) {
        return adding(1)
                .event(NoteCodecs.PINNED, Materialization.one(pinned, (event, state, meta) -> pin(event)))
                .event(
                        NoteCodecs.REMOVED,
                        Materialization.one(
                                removed, (event, state, meta) -> NOTE.delete().where(NOTE.id.eq(event.id()))));
    }

    private static Mutation pin(NoteEvent.Pinned event) {
        return NOTE.update().set(NOTE.pinned, event.pinned()).where(NOTE.id.eq(event.id()));
    }

    private static StoreSchema.Builder<NoteEvent> adding(int version) {
        return NoteStore.withTables()
                .event(
                        NoteCodecs.ADDED,
                        Materialization.declared(
                                version,
                                NOTE.inserting(NOTE.id, NOTE.text, NOTE.parentId),
                                (insert, event) -> insert.with(event.id(), event.text(), event.parentId())));
    }

    @Test
    void theSameSchemaIsNoReason() {
        assertThat(rebuildsUnder(schema())).isZero();
    }

    @Test
    void anotherMaterializerOfAnEventInTheLogIsOne() {
        assertThat(rebuildsUnder(adding(2))).isEqualTo(1);
    }

    @Test
    void anotherMaterializerOfAnEventThatNeverHappenedIsNone() {
        assertThat(rebuildsUnder(schema(2, 1))).isZero();
    }

    @Test
    void whatWasNoReasonThenIsRemembered() {
        assertThat(rebuildsUnder(schema(2, 1))).isZero();
        try (NoteStore store = open(schema(2, 1))) {
            store.commit(new NoteEvent.Pinned("a", true));
        }
        assertThat(rebuildsUnder(schema(2, 2))).isZero();
        assertThat(rebuildsUnder(schema(1, 2))).isEqualTo(1);
    }

    @Test
    void anEventOfTheLogThatIsNoLongerKnownIsOneAndSoIsItsReturn() {
        try (NoteStore store = open(schema())) {
            store.commit(new NoteEvent.Pinned("a", true));
        }
        assertThat(rebuildsUnder(adding(1))).isEqualTo(1);
        assertThat(rebuildsUnder(schema())).isEqualTo(1);
        try (NoteStore store = open(schema())) {
            assertThat(store.query(NOTE.all().select(NOTE.pinned))).containsExactly(true);
        }
    }

    @Test
    void anotherFormOfAnEventsValuesIsOneIfTheEventIsInTheLog() {
        assertThat(rebuildsUnder(schema().eventForm("v1.NotePinned", "b"))).isZero();
        assertThat(rebuildsUnder(schema().eventForm("v1.NotePinned", "b").eventForm("v1.NoteAdded", "b")))
                .isEqualTo(1);
    }

    @Test
    void tablesComeAndGoAndNothingIsMadeAgain() {
        assertThat(rebuildsUnder(schema().table(LABEL))).isZero();
        assertThat(tables()).containsExactly("draft", "label", "note");
        assertThat(rebuildsUnder(schema())).isZero();
        assertThat(tables()).containsExactly("draft", "note");
    }

    @Test
    void aTableThatCameIsWatched() {
        StoreSchema.Builder<NoteEvent> labelling = schema().table(LABEL)
                .event(
                        NoteCodecs.SCORED,
                        Materialization.one(1, (event, state, meta) -> LABEL.insert(new Draft("x", "y"))));
        assertThat(rebuildsUnder(labelling)).isZero();
        try (NoteStore store = open(labelling)) {
            store.commit(new NoteEvent.Scored(1.5, 1, null));
            assertThat(store.query(LABEL.all())).containsExactly(new Draft("x", "y"));
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
    }

    @Test
    void aChangedTableIsNoReasonIfTheLogsEventsAreKnownToWriteOthers() {
        assertThat(rebuildsUnder(schema().table(LABEL))).isZero();
        assertThat(rebuildsUnder(schema().table(STRICTER))).isZero();
        assertThat(sqlOf("label")).contains("CHECK");
    }

    @Test
    void aChangedTableIsOneIfAMaterializerInCodeMayHaveWrittenIt() {
        try (NoteStore store = open(schema().table(LABEL))) {
            store.commit(new NoteEvent.Pinned("a", true));
        }
        assertThat(rebuildsUnder(schema().table(STRICTER))).isEqualTo(1);
    }

    @Test
    void aTableThatGoesWithItsRowsIsOne() {
        assertThat(rebuildsUnder(schema().table(LABEL))).isZero();
        write("INSERT INTO label VALUES ('x', 'by hand')");
        assertThat(rebuildsUnder(schema())).isEqualTo(1);
        assertThat(tables()).containsExactly("draft", "note");
    }

    @Test
    void aFileWithOneFingerprintForAllIsMadeAgainOnce() {
        write("DROP TABLE livestore_fingerprints");
        write("UPDATE livestore_heads SET schema = '" + "0".repeat(64) + "'");
        assertThat(rebuildsUnder(schema())).isEqualTo(1);
    }

    @Test
    void aFileThatAnOlderVersionOfUsHasMadeAgainIsMadeAgain() {
        write("UPDATE livestore_heads SET schema = '" + "0".repeat(64) + "'");
        assertThat(rebuildsUnder(schema())).isEqualTo(1);
    }

    /** Its codec and its record are code, which no fingerprint covers. */
    @Test
    void anEventThatCouldNotBeReadIsOneOnceItCan() {
        EventType<NoteEvent.Pinned> refusing =
                new EventType<>(NoteCodecs.PINNED.name(), NoteEvent.Pinned.class, false, new EventCodec<>() {
                    @Override
                    public void write(JsonWriter out, NoteEvent.Pinned event) {
                        NoteCodecs.PINNED.codec().write(out, event);
                    }

                    @Override
                    public NoteEvent.Pinned read(JsonReader in) {
                        throw new JsonMismatch("not today");
                    }
                });
        StoreSchema.Builder<NoteEvent> strict =
                adding(1).event(refusing, Materialization.one(1, (event, state, meta) -> pin(event)));
        StoreSchema.Builder<NoteEvent> lenient =
                adding(1).event(NoteCodecs.PINNED, Materialization.one(1, (event, state, meta) -> pin(event)));
        assertThat(strict.build().fingerprint()).isEqualTo(lenient.build().fingerprint());
        try (NoteStore store = open(lenient)) {
            store.commit(new NoteEvent.Pinned("a", true));
        }
        write("UPDATE livestore_heads SET schema = 'another'");
        assertThat(rebuildsUnder(strict)).isEqualTo(1);
        assertThat(rebuildsUnder(lenient)).isEqualTo(1);
        try (NoteStore store = open(lenient)) {
            assertThat(store.query(NOTE.all().select(NOTE.pinned))).containsExactly(true);
        }
    }

    private List<String> tables() {
        return List.of(text("SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type = 'table'"
                        + " AND name NOT GLOB 'livestore_*' ORDER BY name)")
                .split(","));
    }

    private String sqlOf(String table) {
        return text("SELECT sql FROM sqlite_master WHERE name = '" + table + "'");
    }

    private String text(String sql) {
        try (SqliteConnection reader = SqliteConnection.open(file(), Role.READER)) {
            return reader.query(sql, List.of(), rows -> rows.next() ? rows.text(0) : "");
        }
    }

    private void write(String sql) {
        try (SqliteConnection writer = SqliteConnection.open(file(), Role.WRITER_OFF)) {
            writer.execute(sql, List.of());
        }
    }

    private Path file() {
        return directory.resolve("store-notes.db");
    }
}
