package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.LiveStore;
import io.livestore4j.Mutation;
import io.livestore4j.StoreOptions;
import io.livestore4j.event.Deprecations;
import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.notes.Note;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.schema.Materialization;
import io.livestore4j.schema.StoreSchema;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncBackend;
import io.livestore4j.sync.SyncEvent;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is logged of deprecated events and fields. */
class DeprecatedUsesTest {

    private static final String OLD =
            "WARNING Event {0} v1.Old is deprecated. Commit what its record names instead; the log"
                    + " is read as ever.";

    private static final String FIELD =
            "WARNING Event {0} v1.New sets its field {1}, which is deprecated. Do without it; the"
                    + " log is read as ever.";

    @TempDir
    Path directory;

    private final Logged logged = new Logged();
    private final Logger logger = Logger.getLogger("io.livestore4j.engine");
    private NoteBench bench;

    @BeforeEach
    void listen() {
        bench = new NoteBench(directory);
        logger.addHandler(logged);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(logged);
    }

    private static final class Logged extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord event) {
            lines.add(event.getLevel() + " " + MessageFormat.format(event.getMessage(), event.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private sealed interface Sale {}

    private record Old(String id) implements Sale {}

    private record New(String id, @Nullable String buyer, int count) implements Sale {}

    private static final class OldCodec implements EventCodec<Old> {

        @Override
        public void write(JsonWriter out, Old event) {
            out.field("id", ValueCodecs.TEXT, event.id());
        }

        @Override
        public Old read(JsonReader in) {
            String id = null;
            while (in.nextField()) {
                id = in.value(ValueCodecs.TEXT);
            }
            return new Old(in.required("id", id));
        }
    }

    private static final class NewCodec implements EventCodec<New> {

        @Override
        public void write(JsonWriter out, New event) {
            out.field("id", ValueCodecs.TEXT, event.id());
            out.nullableField("buyer", ValueCodecs.TEXT, event.buyer());
            out.field("count", ValueCodecs.INT, event.count());
        }

        @Override
        public New read(JsonReader in) {
            String id = null;
            String buyer = null;
            Integer count = null;
            while (in.nextField()) {
                switch (in.fieldName()) {
                    case "id" -> id = in.value(ValueCodecs.TEXT);
                    case "buyer" -> buyer = in.value(ValueCodecs.TEXT);
                    default -> count = in.value(ValueCodecs.INT);
                }
            }
            return new New(in.required("id", id), buyer, in.required("count", count));
        }
    }

    private static final class SaleStore extends LiveStore<Sale> {

        SaleStore(StoreOptions options, int version) {
            super(
                    StoreSchema.<Sale>named("Sales")
                            .table(NOTE)
                            .event(
                                    new EventType<>("v1.Old", Old.class, false, new OldCodec()).deprecated(),
                                    Materialization.one(version, (event, state, meta) -> sold(event.id())))
                            .event(
                                    new EventType<>("v1.New", New.class, false, new NewCodec())
                                            .deprecatedField("buyer", New::buyer)
                                            .deprecatedField("count", New::count, 1),
                                    Materialization.one(version, (event, state, meta) -> sold(event.id())))
                            .build(),
                    options);
        }

        private static Mutation sold(String id) {
            return NOTE.insert(new Note(id, "sold " + id, false, null));
        }
    }

    private SaleStore open(String device, @Nullable SyncBackend backend, int version) {
        return new SaleStore(bench.options(device, backend), version);
    }

    private static String line(String pattern, String... values) {
        return MessageFormat.format(pattern, (Object[]) values);
    }

    @Test
    void whatIsCommittedIsSaidOnceForEachEventAndField() {
        try (SaleStore store = open("ann", null, 1)) {
            store.commit(new New("a", null, 1));
            assertThat(logged.lines).isEmpty();
            store.commit(new New("b", null, 2), new New("c", "Carl", 3), new Old("d"), new Old("e"));
            store.replayedDigest();
        }
        assertThat(logged.lines)
                .containsExactly(line(FIELD, "e2", "count"), line(FIELD, "e3", "buyer"), line(OLD, "e4"));
    }

    @Test
    void anEmptyOptionalIsNotSet() {
        Deprecations.Field<Optional<String>> field = new Deprecations.Field<>("buyer", value -> value, "nobody");
        assertThat(field.isUsedBy(Optional.empty())).isFalse();
        assertThat(field.isUsedBy(Optional.of("nobody"))).isFalse();
        assertThat(field.isUsedBy(Optional.of("Carl"))).isTrue();
    }

    @Test
    void bytesAreNotSetIfTheyAreThoseOfTheDefault() {
        Deprecations.Field<byte[]> field = new Deprecations.Field<>("image", value -> value, new byte[] {1, 2});
        assertThat(field.isUsedBy(new byte[] {1, 2})).isFalse();
        assertThat(field.isUsedBy(new byte[] {1, 3})).isTrue();
    }

    @Test
    void anAccessorThatThrowsDoesNotStopTheLog() {
        Deprecations.Field<String> field = new Deprecations.Field<>(
                "buyer",
                value -> {
                    throw new IllegalStateException(value);
                },
                null);
        assertThat(field.isUsedBy("Carl")).isFalse();
    }

    @Test
    void anOpeningThatReadsNothingSaysNothingAndARebuildSaysIt() {
        try (SaleStore store = open("ann", null, 1)) {
            store.commit(new Old("a"));
            store.commit(new Old("b"));
        }
        logged.lines.clear();
        open("ann", null, 1).close();
        assertThat(logged.lines).isEmpty();
        open("ann", null, 2).close();
        assertThat(logged.lines).containsExactly(line(OLD, "e1"));
    }

    @Test
    void whatComesFromTheBackendIsSaidToo() {
        InMemoryBackend backend = InMemoryBackend.create();
        backend.append(
                NoteBench.STORE_ID,
                List.of(
                        new SyncEvent(1, 0, "v1.Old", "{\"id\":\"a\"}", "carl", "s"),
                        new SyncEvent(2, 1, "v1.New", "{\"id\":\"b\",\"buyer\":\"x\",\"count\":1}", "carl", "s")));
        try (SaleStore store = open("ann", backend, 1)) {
            bench.settle();
            assertThat(store.query(NOTE.all().count())).isEqualTo(2);
        }
        assertThat(logged.lines).containsExactly(line(OLD, "e1"), line(FIELD, "e2", "buyer"));
    }
}
