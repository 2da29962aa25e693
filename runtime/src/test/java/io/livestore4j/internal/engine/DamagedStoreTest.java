package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.livestore4j.StorageFailed;
import io.livestore4j.StoreUnreadable;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be, each while no store is open. */
class DamagedStoreTest {

    @TempDir
    Path directory;

    private Path database;

    @BeforeEach
    void make() {
        database = directory.resolve("store-notes.db");
        try (NoteStore store = open()) {
            List<NoteEvent> events = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                events.add(new Added("n" + i, "text " + i, null));
            }
            store.commitEach(events);
        }
    }

    private NoteStore open() {
        return NoteStore.open(StoreChild.options().directory(directory).build());
    }

    private void run(String sql) {
        try (SqliteConnection other = SqliteConnection.open(database, Role.WRITER_NORMAL)) {
            other.execute(sql, List.of());
        }
    }

    private void assertUnreadable(String message) {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(this::open).isInstanceOf(StoreUnreadable.class).hasMessageContaining(message);
        }
    }

    @Test
    void textInPlaceOfTheFileIsUnreadableAndStaysAsItIs() throws IOException {
        byte[] text = "this is no database, ".repeat(1_000).getBytes();
        Files.write(database, text);
        assertUnreadable("The file is damaged or no SQLite file");
        assertThat(Files.readAllBytes(database)).isEqualTo(text);
    }

    @Test
    void aFileCutShortIsUnreadable() throws IOException {
        byte[] whole = Files.readAllBytes(database);
        for (int length : List.of(4_096, whole.length / 2 & ~4_095, whole.length / 2 + 100, whole.length - 4_096)) {
            Files.write(database, Arrays.copyOf(whole, length));
            assertUnreadable("The file is damaged or no SQLite file");
        }
        Files.write(database, whole);
        open().close();
    }

    @Test
    void anEmptyFileIsANewStore() throws IOException {
        Files.write(database, new byte[0]);
        try (NoteStore store = open()) {
            assertThat(store.query(NOTE.all())).isEmpty();
        }
    }

    @Test
    void aPageOfRubbishIsATypedErrorWhereverItIsMet() throws IOException {
        byte[] whole = Files.readAllBytes(database);
        for (int page = 0; page < whole.length / 4_096; page++) {
            byte[] broken = whole.clone();
            Arrays.fill(broken, page * 4_096, (page + 1) * 4_096, (byte) 0xa5);
            Files.write(database, broken);
            try (NoteStore store = open()) {
                store.query(NOTE.all());
                store.replayedDigest();
            } catch (StoreUnreadable | StorageFailed e) {
                continue;
            }
            assertThat(page).as("a page that nobody reads").isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_024, 4_096})
    void anotherProgramsDatabaseIsRefusedAndNotAByteOfItChanges(int pageSize) throws IOException {
        Files.delete(database);
        try (SqliteConnection other = SqliteConnection.open(database, Role.LOCK)) {
            other.pragma("page_size = " + pageSize);
            other.execute("CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT)", List.of());
            other.execute("INSERT INTO customers VALUES (1, 'Ann')", List.of());
        }
        byte[] before = Files.readAllBytes(database);
        assertUnreadable("no LiveStore4j store");
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
    }

    @Test
    void anotherStoresFileIsRefusedAndNotAByteOfItChanges() throws IOException {
        Path stolen = directory.resolve("store-other.db");
        Files.move(database, stolen, StandardCopyOption.REPLACE_EXISTING);
        byte[] before = Files.readAllBytes(stolen);
        assertThatThrownBy(() -> NoteStore.open(StoreChild.options()
                        .storeId("other")
                        .directory(directory)
                        .build()))
                .isInstanceOf(StoreUnreadable.class)
                .hasMessageContaining("holds store \"notes\", not \"other\"");
        assertThat(Files.readAllBytes(stolen)).isEqualTo(before);
    }

    @Test
    void aFileOfALaterVersionIsRefused() {
        run("UPDATE livestore_identity SET format = 999");
        assertUnreadable("format 999");
    }

    @Test
    void aStoreThatLacksATableOfOursIsATypedError() {
        run("DROP TABLE livestore_heads");
        assertThatThrownBy(this::open).isInstanceOf(StorageFailed.class).hasMessageContaining("livestore_heads");
    }

    @Test
    void aStateThatIsBehindItsLogIsMadeAgain() {
        run("DELETE FROM note WHERE id = 'n7'");
        run("UPDATE livestore_heads SET state = 0");
        try (NoteStore store = open()) {
            assertThat(store.query(NOTE.all().count())).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void tablesThatAKilledRebuildLeftAsideAreDropped(int pinnedVersion) {
        run("CREATE TABLE livestore_old_note (id TEXT PRIMARY KEY, up TEXT REFERENCES livestore_old_note)");
        NoteStore.open(StoreChild.options().directory(directory).build(), pinnedVersion)
                .close();
        try (SqliteConnection reader = SqliteConnection.open(database, Role.READER)) {
            String sql = "SELECT count(*) FROM sqlite_master WHERE name GLOB 'livestore_old*'";
            assertThat(reader.<Long>query(sql, List.of(), rows -> rows.next() ? rows.integer(0) : -1L))
                    .isZero();
        }
    }

    @Test
    void rubbishInPlaceOfTheLockIsATypedError() throws IOException {
        Files.write(
                directory.resolve("store-notes.lock"), "rubbish ".repeat(1_000).getBytes());
        assertUnreadable("no SQLite file");
        Files.delete(directory.resolve("store-notes.lock"));
        open().close();
    }

    @Test
    void aPlaceThatIsNoDirectoryIsATypedError() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        for (Path place : List.of(file, file.resolve("below"))) {
            assertThatThrownBy(() ->
                            NoteStore.open(StoreChild.options().directory(place).build()))
                    .isInstanceOf(StorageFailed.class)
                    .hasMessageContaining("file");
        }
    }

    @Test
    void aDirectoryThatMayNotBeWrittenIsATypedError() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path closed = Files.createDirectory(
                directory.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        Path refused = Files.isWritable(closed) ? Path.of("/proc") : closed; // root writes everywhere but there
        assertThatThrownBy(() ->
                        NoteStore.open(StoreChild.options().directory(refused).build()))
                .isInstanceOf(StorageFailed.class)
                .hasMessageContaining("rights");
    }

    @Test
    void aDirectoryInPlaceOfTheFileIsATypedError() throws IOException {
        Files.delete(database);
        Files.createDirectory(database);
        assertThatThrownBy(this::open).isInstanceOf(StorageFailed.class);
        Files.delete(database);
        open().close();
    }
}
