package io.livestore4j.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.internal.time.ManualTasks;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    /** A checkpoint is due after so many. */
    private static final int EVENTS = 64;

    private final ManualTasks tasks = new ManualTasks();

    @TempDir
    Path directory;

    private NoteStore store;
    private int notes;

    @BeforeEach
    void open() {
        Environment real = Environment.system();
        store = NoteStore.open(StoreChild.options()
                .directory(directory)
                .environment(
                        new Environment(real.clock(), real.ids(), real.chance(), name -> tasks, real.crashPoints()))
                .build());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void commit(int eventCount) {
        List<NoteEvent> events = new ArrayList<>();
        for (int i = 0; i < eventCount; i++) {
            notes++;
            events.add(new Added("n" + notes, "text " + notes, null));
        }
        store.commit(events);
    }

    private long databaseSize() throws IOException {
        return Files.size(directory.resolve("store-notes.db"));
    }

    @Test
    void theWalGoesIntoTheDatabaseBesideTheCommits() throws IOException {
        commit(EVENTS - 1);
        assertThat(tasks.count()).isZero();
        long before = databaseSize();
        commit(1);
        assertThat(tasks.count()).isEqualTo(1);
        assertThat(databaseSize()).isEqualTo(before);

        tasks.runAll();
        assertThat(databaseSize()).isGreaterThan(before);
    }

    @Test
    void theNextIsDueAfterAsManyEventsAgain() {
        commit(EVENTS);
        tasks.runAll();
        commit(EVENTS - 1);
        assertThat(tasks.count()).isZero();
        commit(1);
        assertThat(tasks.count()).isEqualTo(1);
    }

    @Test
    void oneWaitsAtATime() {
        for (int i = 0; i < 10; i++) {
            commit(EVENTS);
        }
        assertThat(tasks.count()).isEqualTo(1);
    }
}
