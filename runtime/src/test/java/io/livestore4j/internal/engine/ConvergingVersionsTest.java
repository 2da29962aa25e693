package io.livestore4j.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.ConstraintViolated;
import io.livestore4j.LiveStore;
import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.StoreOptions;
import io.livestore4j.UnknownEvents;
import io.livestore4j.Verification;
import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventMeta;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.notes.Draft;
import io.livestore4j.notes.LabelTable;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.schema.Materialization;
import io.livestore4j.schema.StoreSchema;
import io.livestore4j.sync.InMemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients with three versions of an app share a store; once all have the last one, all have the same state. */
class ConvergingVersionsTest {

    private static final int SEEDS = Integer.getInteger("livestore.versionSeeds", 20);
    private static final int STEPS = 60;
    private static final int LAST = 3;
    private static final List<String> DEVICES = List.of("ann", "bob", "cas");

    private static final LabelTable LABEL = new LabelTable("label", ", UNIQUE (\"text\")");
    private static final LabelTable STRICTER =
            new LabelTable("label", ", UNIQUE (\"text\"), CHECK (\"text\" NOT LIKE 'b%')");

    @TempDir
    Path directory;

    private sealed interface Event {}

    /** Of the first version; later ones read it as {@link Tagged}. */
    private record Made(String id, String text) implements Event {}

    /** New in the second version. */
    private record Dropped(String id, String text) implements Event {}

    /** New in the third version, in place of {@link Made}. */
    private record Tagged(String id, String text) implements Event {}

    private static final EventType<Made> MADE = type(
            "v1.Made", Made.class, row -> new Made(row.id(), row.text()), made -> new Draft(made.id(), made.text()));

    private static final EventType<Dropped> DROPPED = type(
            "v1.Dropped",
            Dropped.class,
            row -> new Dropped(row.id(), row.text()),
            dropped -> new Draft(dropped.id(), dropped.text()));

    private static final EventType<Tagged> TAGGED = type(
            "v2.Made",
            Tagged.class,
            row -> new Tagged(row.id(), row.text()),
            made -> new Draft(made.id(), made.text()));

    private static <T> EventType<T> type(
            String name, Class<T> type, Function<Draft, T> make, Function<T, Draft> values) {
        return new EventType<>(name, type, false, new EventCodec<>() {
            @Override
            public void write(JsonWriter out, T event) {
                out.field("id", ValueCodecs.TEXT, values.apply(event).id());
                out.field("text", ValueCodecs.TEXT, values.apply(event).text());
            }

            @Override
            public T read(JsonReader in) {
                Map<String, String> fields = new TreeMap<>();
                while (in.nextField()) {
                    String field = in.fieldName();
                    fields.put(field, in.value(ValueCodecs.TEXT));
                }
                return make.apply(
                        new Draft(in.required("id", fields.get("id")), in.required("text", fields.get("text"))));
            }
        });
    }

    private static final class VersionStore extends LiveStore<Event> {

        VersionStore(int version, StoreOptions options) {
            super(schema(version), options);
        }
    }

    private static StoreSchema<Event> schema(int version) {
        LabelTable table = version < 3 ? LABEL : STRICTER;
        StoreSchema.Builder<Event> schema = StoreSchema.<Event>named("Labels").table(table);
        if (version < LAST) {
            schema.event(
                    MADE,
                    Materialization.one(1, (event, state, meta) -> table.insert(new Draft(event.id(), event.text()))));
        } else {
            schema.upcast(MADE, Tagged.class, made -> new Tagged(made.id(), made.text() + " of old"))
                    .event(TAGGED, Materialization.one(1, (event, state, meta) -> tagged(table, event, state, meta)));
        }
        if (version > 1) {
            schema.event(
                    DROPPED, Materialization.declared(table.deleting(), (delete, event) -> delete.with(event.id())));
        }
        return schema.build();
    }

    /** Reads before it writes, so that the order of all events counts. */
    private static Mutation tagged(LabelTable table, Tagged event, StateReader state, EventMeta meta) {
        return table.insert(new Draft(
                event.id(), event.text() + " " + state.query(table.all().count()) % 2));
    }

    /** One device and the version of the app that it has. */
    private static final class Client {

        private final NoteBench bench;
        private final String device;
        private final InMemoryBackend backend;
        private int version;
        private VersionStore store;

        Client(NoteBench bench, String device, InMemoryBackend backend, int version) {
            this.bench = bench;
            this.device = device;
            this.backend = backend;
            this.version = version;
            this.store = open();
        }

        private VersionStore open() {
            return new VersionStore(version, bench.options(device, backend, UnknownEvents.IGNORE));
        }

        void changeTo(int another) {
            store.close();
            version = another;
            store = open();
        }

        void commit(Random random) {
            String id = "i" + random.nextInt(20);
            String text = Character.toString('a' + random.nextInt(8)) + random.nextInt(3);
            try {
                switch (random.nextInt(version)) {
                    case 0 -> store.commit(new Made(id, text));
                    case 1 -> store.commit(new Dropped(id, ""));
                    default -> store.commit(new Tagged(id, text));
                }
            } catch (ConstraintViolated e) {
                assertThat(e).hasMessageContaining("breaks a rule of the state");
            }
        }
    }

    static List<Long> seeds() {
        return IntStream.range(0, SEEDS).mapToObj(i -> 20_261_126L + i).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void threeVersionsOfAnAppConvergeAndAfterTheUpgradeAllHaveTheSameState(long seed) {
        Random random = new Random(seed);
        NoteBench bench = new NoteBench(directory);
        InMemoryBackend backend = InMemoryBackend.create();
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < DEVICES.size(); i++) {
            clients.add(new Client(bench, DEVICES.get(i), backend, i + 1));
        }
        for (int i = 0; i < STEPS; i++) {
            step(clients.get(random.nextInt(clients.size())), bench, backend, random);
        }
        backend.connect();
        bench.settleLater();
        clients.forEach(client -> assertAgrees(client, backend));
        clients.forEach(client -> client.changeTo(LAST));
        bench.settleLater();
        clients.forEach(client -> assertAgrees(client, backend));
        assertThat(clients)
                .extracting(client -> client.store.stateDigest())
                .containsOnly(clients.get(0).store.stateDigest());
        clients.forEach(client -> client.store.close());
    }

    private static void step(Client client, NoteBench bench, InMemoryBackend backend, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> backend.disconnect();
            case 1, 2 -> {
                backend.connect();
                bench.settleLater();
            }
            case 3 -> client.changeTo(1 + random.nextInt(LAST)); // a downgrade too
            case 4, 5 -> bench.settle();
            default -> client.commit(random);
        }
    }

    /** Whatever its version: the log is the backend's, and the state is the log's. */
    private static void assertAgrees(Client client, InMemoryBackend backend) {
        assertThat(NoteBench.status(client.store).isSynced()).isTrue();
        assertThat(client.bench.synced(client.device)).isEqualTo(backend.events(NoteBench.STORE_ID));
        assertThat(client.store.verify()).isEqualTo(new Verification.Same());
    }
}
