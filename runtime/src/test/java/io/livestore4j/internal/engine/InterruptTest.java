package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.StorageFailed;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupted thread gets an answer or a typed error, keeps its interrupt, and harms nobody. */
class InterruptTest {

    /** As many as the store has. */
    private static final int READERS = 8;

    @TempDir
    Path directory;

    private NoteStore store;

    @BeforeEach
    void open() {
        store = NoteStore.open(StoreChild.options().directory(directory).build());
    }

    @AfterEach
    void close() {
        assertThat(Thread.interrupted()).as("left behind").isFalse();
        store.close();
    }

    private void interrupted(Runnable action) {
        Thread.currentThread().interrupt();
        try {
            action.run();
        } finally {
            assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        }
    }

    @Test
    void commitsAndQueriesAreDoneAllTheSame() {
        interrupted(() -> store.commit(new Added("a", "A", null)));
        interrupted(() -> assertThat(store.query(NOTE.all().count())).isEqualTo(1));
        interrupted(() -> assertThat(store.stateDigest()).isNotEmpty());
    }

    @Test
    void aReplayIsDoneOrRefusedAndLeavesTheStoreAsItWas() {
        store.commit(new Added("a", "A", null));
        interrupted(() -> {
            try {
                assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
            } catch (StorageFailed e) {
                assertThat(e).hasMessageContaining("ClosedByInterruptException");
            }
        });
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
    }

    @Test
    void closingFreesTheStore() {
        interrupted(store::close);
        open();
        store.commit(new Added("a", "A", null));
    }

    @Test
    void openingIsDoneOrRefusedAndLeavesNoLock() {
        store.close();
        interrupted(() -> {
            try {
                open();
            } catch (StorageFailed e) {
                assertThat(e).hasMessageContaining("ClosedByInterruptException");
            }
        });
        store.close();
        open();
    }

    @Test
    void waitingForAReaderEndsWithATypedError() {
        store.commit(new Added("a", "A", null));
        interruptWithin(READERS);
        assertThat(store.query(NOTE.all().count())).isEqualTo(1);
    }

    /** Takes all readers and interrupts itself when it must wait for one. */
    private void interruptWithin(int readersLeft) {
        if (readersLeft > 0) {
            store.forEach(NOTE.all(), note -> interruptWithin(readersLeft - 1));
            return;
        }
        interrupted(() -> assertThatThrownBy(() -> store.query(NOTE.all()))
                .isInstanceOf(StorageFailed.class)
                .hasMessageContaining("interrupted while it waited for a reader"));
    }
}
