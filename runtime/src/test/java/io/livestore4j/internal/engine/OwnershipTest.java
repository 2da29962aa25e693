package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.StoreInUse;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store has one owner, in whatever process and by whatever path. */
class OwnershipTest {

    @TempDir
    Path directory;

    private static NoteStore open(Path directory) {
        return NoteStore.open(StoreChild.options().directory(directory).build());
    }

    private static void assertInUse(Path directory, long pid) throws IOException {
        assertThatThrownBy(() -> open(directory))
                .isInstanceOf(StoreInUse.class)
                .hasMessageContaining(directory.toRealPath().resolve("store-notes.db") + " is open already")
                .hasMessageContaining("in process " + pid + " since ");
    }

    @Test
    void aStoreThatAnotherProcessHasOpenIsRefusedUntilThatProcessIsDead() throws IOException {
        Path home = Files.createDirectory(directory.resolve("home"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), home);
        StoreChild child = StoreChild.onDisk(home);
        assertThat(child.says()).isEqualTo(StoreChild.OPEN);
        assertInUse(home, child.pid());
        assertInUse(link, child.pid());

        child.kill();

        try (NoteStore store = open(link)) {
            store.commit(new Added("a", "A", null));
            assertInUse(home, ProcessHandle.current().pid());
        }
        try (NoteStore store = open(home)) {
            assertThat(store.query(NOTE.all().count())).isEqualTo(1);
        }
    }

    @Test
    void refusingASecondStoreInTheProcessKeepsOtherProcessesOut() throws IOException {
        NoteStore store = open(directory);
        assertInUse(directory, ProcessHandle.current().pid());
        try (StoreChild child = StoreChild.onDisk(directory)) {
            assertThat(child.says())
                    .startsWith("StoreInUse ")
                    .contains("in process " + ProcessHandle.current().pid());
        }
        store.close();
        try (StoreChild child = StoreChild.onDisk(directory)) {
            assertThat(child.says()).isEqualTo(StoreChild.OPEN);
        }
        open(directory).close();
    }

    @Test
    void storesOfOneDirectoryDoNotHinderEachOther() {
        try (NoteStore store = open(directory);
                NoteStore other = NoteStore.open(StoreChild.options()
                        .storeId("Notes")
                        .directory(directory)
                        .build())) {
            store.commit(new Added("a", "A", null));
            assertThat(other.query(NOTE.all())).isEmpty();
        }
    }

    @Test
    void theNoteOfTheOwnerIsThereWhileTheStoreIsOpen() {
        Path note = directory.resolve("store-notes.owner");
        NoteStore store = open(directory);
        assertThat(note).exists();
        store.close();
        assertThat(note).doesNotExist();
    }
}
