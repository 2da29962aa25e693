package io.livestore4j.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.livestore4j.StorageFailed;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real failures of a connection that does not wait. */
class DiskTest {

    private final Disk disk = new Disk();

    @TempDir
    Path directory;

    private SqliteConnection connection;

    @BeforeEach
    void open() {
        connection = SqliteConnection.open(directory.resolve("disk.db"), Role.LOCK);
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private SqliteFailure failure(String sql) {
        return catchThrowableOfType(SqliteFailure.class, () -> connection.execute(sql, List.of()));
    }

    @Test
    void aDiskThatHasNotFailedIsSound() {
        disk.requireSound();
    }

    @Test
    void aFullDiskIsSoundAgainWhenThereIsSpace() {
        connection.execute("CREATE TABLE t (x)", List.of());
        connection.pragma("max_page_count = 2");
        SqliteFailure full = failure("INSERT INTO t VALUES (zeroblob(100000))");
        assertThat(full.kind()).isEqualTo(SqliteFailure.Kind.FULL);

        assertThat(disk.failedToCommit(full)).hasMessageContaining("try again");
        disk.requireSound();
    }

    @Test
    void aLockPasses() {
        try (SqliteConnection other = SqliteConnection.open(directory.resolve("disk.db"), Role.LOCK)) {
            other.execute("BEGIN EXCLUSIVE", List.of());
            SqliteFailure busy = failure("CREATE TABLE t (x)");
            assertThat(busy.kind()).isEqualTo(SqliteFailure.Kind.BUSY);

            assertThat(disk.failedToCommit(busy)).hasMessageContaining("try again");
            disk.requireSound();
        }
    }

    @Test
    void anyOtherFailureStopsTheStoreUntilItIsOpenedAgain() {
        StorageFailed thrown = disk.failedToCommit(failure("no statement"));
        assertThat(thrown).hasMessageContaining("Close the store and open it again");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(disk::requireSound)
                    .isInstanceOf(StorageFailed.class)
                    .hasMessageContaining("The store stopped writing after the disk had failed");
        }
    }
}
