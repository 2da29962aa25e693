package io.livestore4j.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.StorageFailed;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.time.ManualTasks;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reference that is checked at COMMIT makes the COMMIT itself fail, as a disk could. */
class TransactionsTest {

    private final Disk disk = new Disk();

    @TempDir
    Path directory;

    private Path database;
    private SqliteConnection writer;
    private Transactions transactions;

    @BeforeEach
    void open() {
        database = directory.resolve("transactions.db");
        writer = SqliteConnection.open(database, Role.WRITER_NORMAL);
        run("CREATE TABLE t (id INTEGER PRIMARY KEY, up INTEGER REFERENCES t DEFERRABLE INITIALLY DEFERRED)");
        transactions = new Transactions(writer, disk);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    private void run(String sql) {
        writer.execute(sql, List.of());
    }

    private long rows() {
        return writer.query("SELECT count(*) FROM t", List.of(), rows -> rows.next() ? rows.integer(0) : -1L);
    }

    private void failToCommit() {
        transactions.begin();
        run("INSERT INTO t VALUES (2, 99)");
        assertThatThrownBy(transactions::commit)
                .isInstanceOf(StorageFailed.class)
                .hasMessageContaining("Close the store and open it again: the last commit is then there as a whole");
    }

    @Test
    void whatIsCommittedStaysAndWhatIsRolledBackGoes() {
        transactions.begin();
        run("INSERT INTO t VALUES (1, 1)");
        transactions.commit();
        transactions.begin();
        run("INSERT INTO t VALUES (2, 2)");
        transactions.rollback(new IllegalStateException("planted"));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void afterACommitThatFailedNothingIsOpenAndNothingMoreIsWritten() {
        failToCommit();
        assertThat(rows()).isZero();
        assertThatThrownBy(transactions::begin)
                .isInstanceOf(StorageFailed.class)
                .hasMessageContaining("The store stopped writing after the disk had failed");
        run("BEGIN IMMEDIATE");
        run("ROLLBACK");
    }

    @Test
    void afterACommitThatFailedNothingIsSaidToBeDurable() {
        failToCommit();
        ManualTasks tasks = new ManualTasks();
        try (WalSync walSync = new WalSync(database, new ReentrantLock(), tasks, disk)) {
            CompletionStage<Void> durable = walSync.next();
            tasks.runAll();
            assertThat(durable.toCompletableFuture()).isCompletedExceptionally().isNotCancelled();
            assertThatThrownBy(() -> durable.toCompletableFuture().get())
                    .hasCauseInstanceOf(StorageFailed.class)
                    .hasMessageContaining("stopped writing");
        }
    }
}
