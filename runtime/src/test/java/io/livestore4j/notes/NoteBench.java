package io.livestore4j.notes;

import io.livestore4j.Conflict;
import io.livestore4j.LiveStore;
import io.livestore4j.StoreOptions;
import io.livestore4j.SyncStatus;
import io.livestore4j.UnknownEvents;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.engine.CrashPoint;
import io.livestore4j.internal.engine.Environment;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.time.Chance;
import io.livestore4j.internal.time.Ids;
import io.livestore4j.internal.time.VirtualTime;
import io.livestore4j.sync.SyncBackend;
import io.livestore4j.sync.SyncEvent;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores of several devices that sync on the test's thread, when the test says so. */
public final class NoteBench {

    public static final String STORE_ID = "notes";

    private final Path directory;
    private final VirtualTime time = new VirtualTime();
    private CrashPoint.Listener crashPoints = point -> {};

    public NoteBench(Path directory) {
        this.directory = directory;
    }

    public VirtualTime time() {
        return time;
    }

    /** From now on told of what every store passes. */
    public void crashPoints(CrashPoint.Listener listener) {
        crashPoints = listener;
    }

    public StoreOptions options(String device, @Nullable SyncBackend backend) {
        return options(device, backend, List.of());
    }

    public StoreOptions options(String device, @Nullable SyncBackend backend, UnknownEvents policy) {
        return builder(device, backend).unknownEvents(policy).build();
    }

    /** @param firstEvents what a new file begins with */
    public StoreOptions options(String device, @Nullable SyncBackend backend, List<?> firstEvents) {
        return builder(device, backend).onFirstOpen(firstEvents).build();
    }

    private StoreOptions.Builder builder(String device, @Nullable SyncBackend backend) {
        Environment environment = new Environment(
                time,
                Ids.secure(),
                new Chance(new Random(1)),
                name -> time.tasks(),
                point -> crashPoints.reached(point));
        StoreOptions.Builder options = StoreOptions.builder()
                .storeId(STORE_ID)
                .directory(directory.resolve(device))
                .scheduler(Schedulers.trampoline())
                .environment(environment);
        return backend == null ? options : options.sync(backend);
    }

    public NoteStore open(String device, @Nullable SyncBackend backend) {
        return open(device, backend, NoteStore::open);
    }

    /** Another release of the app. */
    public NoteStore open(String device, @Nullable SyncBackend backend, Function<StoreOptions, NoteStore> release) {
        return release.apply(options(device, backend));
    }

    /** The synced events of a device as a backend gets them. */
    public List<SyncEvent> synced(String device) {
        return log(device).stream()
                .filter(event -> !event.isClientOnly())
                .map(LoggedEvent::synced)
                .toList();
    }

    /** Everything that is due happens; nothing waits for time to pass. */
    public void settle() {
        time.run();
    }

    /** Long enough for any back-off. */
    public void settleLater() {
        time.pass(31_000);
    }

    public static SyncStatus status(LiveStore<?> store) {
        return store.syncStatus().blockingFirst();
    }

    /** Those that wait for an answer. */
    public static <E> List<Conflict<E>> conflicts(LiveStore<E> store) {
        List<Conflict<E>> conflicts = new ArrayList<>();
        store.conflicts().subscribe(conflicts::add).dispose();
        return conflicts;
    }

    public Path file(String device) {
        return directory.resolve(device).resolve("store-" + STORE_ID + ".db");
    }

    /** What is really in a device's log. */
    public List<LoggedEvent> log(String device) {
        try (SqliteConnection reader = SqliteConnection.open(file(device), Role.READER)) {
            return new Eventlog(reader).read(EventNumber.ROOT, Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
    }

    /** The log as text, such as {@code e2 v1.NoteAdded in 1}. */
    public List<String> lines(String device) {
        return log(device).stream()
                .map(event -> event.number() + " " + event.name() + " in " + event.commitId())
                .toList();
    }

    /** The first column of the first row. */
    public @Nullable Object read(String device, String sql) {
        try (SqliteConnection reader = SqliteConnection.open(file(device), Role.READER)) {
            return reader.query(sql, List.of(), rows -> rows.next() ? rows.textOrNull(0) : null);
        }
    }
}
