package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real failure of a write, in a process that may not make large files. */
class FullDiskTest {

    /** Four megabytes, in blocks of 512 bytes: more than SQLite's library, less than a few dozen commits. */
    private static final int BLOCKS = 8_192;

    @TempDir
    Path directory;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no ulimit")
    void aWriteThatFailsIsATypedErrorAndWhatWasAcknowledgedIsKept() {
        long acknowledged;
        try (StoreChild child = StoreChild.filling(directory, BLOCKS)) {
            assertThat(child.says()).isEqualTo(StoreChild.OPEN);
            acknowledged = Long.parseLong(child.says());
            assertThat(acknowledged).isPositive();
            assertThat(child.says()).startsWith("[LS-R08] SQLite failed while it ended a transaction: ");
            assertThat(child.says()).startsWith("[LS-R08] The store stopped writing after the disk had failed: ");
            assertThat(child.says()).isEqualTo(Long.toString(acknowledged));
        }
        try (NoteStore store =
                NoteStore.open(StoreChild.options().directory(directory).build())) {
            assertThat(store.query(NOTE.all().count())).isEqualTo(acknowledged);
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
            store.commit(new Added("after", "A", null));
        }
    }
}
