package io.livestore4j.internal.sync;

import io.livestore4j.SyncProblem;
import io.livestore4j.SyncStatus;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.SyncEvent;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real store, and a backend that says what the test says. */
abstract class ScriptedSync {

    static final String DEVICE = "ann";

    @TempDir
    Path directory;

    final ScriptedBackend backend = new ScriptedBackend();
    NoteBench bench;
    NoteStore store;

    @BeforeEach
    void open() {
        bench = new NoteBench(directory);
        store = bench.open(DEVICE, backend);
    }

    @AfterEach
    void close() {
        store.close();
    }

    void reopen() {
        store.close();
        store = bench.open(DEVICE, backend);
    }

    ScriptedBackend.Line line() {
        return backend.line();
    }

    void settle() {
        bench.settle();
    }

    /** Connects and lets the store pull. */
    void connect() {
        settle();
        line().connected();
        settle();
    }

    /** Connects and sends all that there is. */
    void connectWith(List<SyncEvent> events) {
        connect();
        send(events);
    }

    void send(List<SyncEvent> events) {
        line().send(events);
        settle();
    }

    /** The backend takes the last push and sends it back. */
    List<SyncEvent> confirmPush() {
        List<SyncEvent> pushed = line().lastPush();
        line().send(pushed);
        line().accept();
        settle();
        return pushed;
    }

    void commit(String id) {
        store.commit(added(id));
    }

    static NoteEvent added(String id) {
        return new NoteEvent.Added(id, "text of " + id, null);
    }

    SyncStatus status() {
        return NoteBench.status(store);
    }

    SyncProblem.@Nullable Kind problem() {
        SyncProblem problem = status().problem();
        return problem == null ? null : problem.kind();
    }

    static List<Long> numbers(List<SyncEvent> events) {
        return events.stream().map(SyncEvent::number).toList();
    }
}
