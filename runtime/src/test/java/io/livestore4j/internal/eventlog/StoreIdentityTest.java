package io.livestore4j.internal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.StoreUnreadable;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreIdentityTest {

    private static final StoreIdentity NOTES = new StoreIdentity("notes", "c1");

    @TempDir
    Path directory;

    private SqliteConnection connection;

    @BeforeEach
    void open() {
        connection = SqliteConnection.open(directory.resolve("identity.db"), Role.WRITER_OFF);
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private void run(String sql) {
        connection.execute(sql, List.of());
    }

    @Test
    void anEmptyFileHasNone() {
        assertThat(StoreIdentity.read(connection)).isEmpty();
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        NOTES.write(connection);
        assertThat(StoreIdentity.read(connection)).contains(NOTES);
    }

    @Test
    void aFileWithOtherTablesIsNoStore() {
        run("CREATE TABLE customers (id)");
        assertThatThrownBy(() -> StoreIdentity.read(connection))
                .isInstanceOf(StoreUnreadable.class)
                .hasMessageContaining("no LiveStore4j store");
    }

    @Test
    void aFileOfALaterFormatIsLeftAlone() {
        NOTES.write(connection);
        run("UPDATE livestore_identity SET format = 4");
        assertThatThrownBy(() -> StoreIdentity.read(connection))
                .isInstanceOf(StoreUnreadable.class)
                .hasMessageContaining("format 4, this version reads up to 3");
    }

    @Test
    void aFileOfAFormatThatWasNeverReleasedIsLeftAlone() {
        NOTES.write(connection);
        run("UPDATE livestore_identity SET format = 1");
        assertThatThrownBy(() -> StoreIdentity.read(connection))
                .isInstanceOf(StoreUnreadable.class)
                .hasMessageContaining("format 1 of a version that was never released; this one reads format 3");
    }

    @Test
    void aFileWhoseIdentityIsMissingIsUnreadable() {
        NOTES.write(connection);
        run("DELETE FROM livestore_identity");
        assertThatThrownBy(() -> StoreIdentity.read(connection))
                .isInstanceOf(StoreUnreadable.class)
                .hasMessageContaining("identity is missing");
    }

    @Test
    void aFileHasOneIdentity() {
        NOTES.write(connection);
        assertThatThrownBy(() -> run("INSERT INTO livestore_identity VALUES (2, 1, 'other', 'c2')"))
                .hasMessageContaining("CHECK constraint failed");
    }
}
