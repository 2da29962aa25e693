package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores in memory, which are private files on the fastest place there is. */
class MemoryDirectoryTest {

    private static NoteStore open() {
        return NoteStore.open(StoreChild.options().inMemory().build());
    }

    /** Of the process, wherever they may be. */
    private static Set<Path> directoriesOf(long pid) {
        return Stream.of(Path.of("/dev/shm"), Path.of(System.getProperty("java.io.tmpdir")))
                .filter(Files::isDirectory)
                .flatMap(MemoryDirectoryTest::entries)
                .filter(path -> path.getFileName().toString().startsWith("livestore4j-memory-" + pid + "-"))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<Path> ours() {
        return directoriesOf(ProcessHandle.current().pid());
    }

    @Test
    void itsFilesAreItsUsersAloneAndGoWithIt() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Set<Path> before = ours();
        NoteStore store = open();
        Set<Path> during = ours();
        during.removeAll(before);
        assertThat(during).hasSize(1);
        Path directory = during.iterator().next();
        store.commit(new Added("a", "A", null));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        assertThat(entries(directory))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------"));

        store.close();
        assertThat(directory).doesNotExist();
    }

    @Test
    void filesOnDiskAreTheirUsersAloneToo(@TempDir Path directory) throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path made = directory.resolve("made/for/it");
        try (NoteStore store =
                NoteStore.open(StoreChild.options().directory(made).build())) {
            store.commit(new Added("a", "A", null));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
            assertThat(entries(made))
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void whatAKilledProcessLeftIsDeletedByTheNextStoreAndNothingElseIs() {
        StoreChild killed = StoreChild.inMemory();
        try (StoreChild alive = StoreChild.inMemory()) {
            assertThat(killed.says()).isEqualTo(StoreChild.OPEN);
            assertThat(alive.says()).isEqualTo(StoreChild.OPEN);
            killed.kill();
            assertThat(directoriesOf(killed.pid())).hasSize(1);

            open().close();

            assertThat(directoriesOf(killed.pid())).isEmpty();
            assertThat(directoriesOf(alive.pid())).hasSize(1);
        }
    }

    @Test
    void storesInMemoryShareNothingButTheirId() {
        try (NoteStore one = open();
                NoteStore other = open()) {
            one.commit(new Added("a", "A", null));
            assertThat(other.query(NOTE.all())).isEmpty();
            assertThat(one.stateDigest()).isNotEqualTo(other.stateDigest());
            other.commit(new Added("a", "A", null));
            assertThat(one.stateDigest()).isEqualTo(other.stateDigest());
        }
    }

    @Test
    void theReplayedDigestLeavesNoFiles() {
        try (NoteStore store = open()) {
            store.commit(new Added("a", "A", null));
            Set<Path> before = ours();
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
            assertThat(ours()).isEqualTo(before);
        }
    }

    @Test
    void durableMeansNothingInMemory() {
        try (NoteStore store = open()) {
            assertThat(store.commit(new Added("a", "A", null)).durable().toCompletableFuture())
                    .isCompleted();
        }
    }
}
