package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.internal.sqlite.SqliteFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials of what SQLite does with savepoints and with foreign keys that wait; everything that undo builds on. */
class SavepointTest {

    private static final ListTable TEAM = ListTable.of(
            "team",
            "CREATE TABLE team (id INTEGER NOT NULL PRIMARY KEY, name TEXT UNIQUE) STRICT",
            List.of("id"),
            "id",
            "name");

    private static final ListTable MEMBER = ListTable.of(
            "member",
            "CREATE TABLE member (id INTEGER NOT NULL PRIMARY KEY, team_id INTEGER REFERENCES team ON DELETE RESTRICT)"
                    + " STRICT",
            List.of("id"),
            "id",
            "team_id");

    private static final String ORPHAN = "INSERT INTO member VALUES (9, 99)";

    @TempDir
    Path directory;

    private Trial trial;

    @BeforeEach
    void open() {
        trial = new Trial(directory, TEAM, MEMBER);
        trial.run("INSERT INTO team VALUES (1, 'a')");
        trial.run("INSERT INTO member VALUES (1, 1)");
        trial.state.capture().clear();
        trial.writer.begin();
    }

    @AfterEach
    void close() {
        trial.writer.rollback();
        trial.close();
    }

    private List<String> teams() {
        return trial.column("SELECT name FROM team");
    }

    private void deferForeignKeys() {
        trial.writer.pragma("defer_foreign_keys = ON");
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> trial.run(sql))
                .isInstanceOf(SqliteFailure.class)
                .hasMessageContaining("FOREIGN KEY constraint failed");
    }

    /** SQLite names neither table, so that the beginning of the statement does. */
    @Test
    void aForeignKeyThatFailsNamesTheTableWritten() {
        assertThatThrownBy(() -> trial.run("INSERT OR IGNORE INTO \"member\" (id, team_id) VALUES (9, 9)"))
                .isInstanceOfSatisfying(
                        SqliteFailure.class,
                        failure -> assertThat(failure.reason())
                                .isEqualTo("FOREIGN KEY constraint failed in: INSERT OR IGNORE INTO \"member\""));
        assertThatThrownBy(() -> trial.run("UPDATE member SET team_id = 9"))
                .isInstanceOfSatisfying(
                        SqliteFailure.class,
                        failure -> assertThat(failure.reason())
                                .isEqualTo("FOREIGN KEY constraint failed in: UPDATE member"));
    }

    @Test
    void aSavepointTakesRowsAndChangesBack() {
        trial.run("INSERT INTO team VALUES (2, 'b')");
        Savepoint savepoint = trial.state.savepoint();
        trial.run("INSERT INTO team VALUES (3, 'c')");
        trial.run("DELETE FROM member");
        savepoint.rollBack();
        assertThat(teams()).containsExactly("a", "b");
        assertThat(trial.drained()).containsExactly("team: null -> [2]");
        assertThat(trial.column("SELECT id FROM member")).containsExactly("1");
    }

    @Test
    void aSavepointThatIsReleasedKeepsThem() {
        Savepoint savepoint = trial.state.savepoint();
        trial.run("INSERT INTO team VALUES (2, 'b')");
        savepoint.release();
        trial.writer.commit();
        assertThat(teams()).containsExactly("a", "b");
        assertThat(trial.drained()).containsExactly("team: null -> [2]");
    }

    @Test
    void savepointsOfOneNameNest() {
        Savepoint outer = trial.state.savepoint();
        trial.run("INSERT INTO team VALUES (2, 'b')");
        Savepoint inner = trial.state.savepoint();
        trial.run("INSERT INTO team VALUES (3, 'c')");
        inner.rollBack();
        assertThat(teams()).containsExactly("a", "b");
        Savepoint second = trial.state.savepoint();
        trial.run("INSERT INTO team VALUES (4, 'd')");
        second.release();
        assertThat(teams()).containsExactly("a", "b", "d");
        outer.rollBack();
        assertThat(teams()).containsExactly("a");
        assertThat(trial.drained()).isEmpty();
        assertThatThrownBy(outer::release).hasMessageContaining("no such savepoint");
    }

    @Test
    void aStatementThatFailsLeavesTheSavepointAndWhatCameBefore() {
        Savepoint savepoint = trial.state.savepoint();
        trial.run("INSERT INTO team VALUES (2, 'b')");
        assertThatThrownBy(() -> trial.run("INSERT INTO team VALUES (3, 'c'), (4, 'b')"))
                .isInstanceOf(SqliteFailure.class);
        assertThat(teams()).containsExactly("a", "b");
        savepoint.release();
        trial.writer.commit();
        assertThat(teams()).containsExactly("a", "b");
    }

    @Test
    void orFailKeepsHalfAStatementAndOrRollbackEndsTheTransaction() {
        assertThatThrownBy(() -> trial.run("INSERT OR FAIL INTO team VALUES (2, 'b'), (3, 'a')"))
                .isInstanceOf(SqliteFailure.class);
        assertThat(teams()).containsExactly("a", "b");
        assertThatThrownBy(() -> trial.run("INSERT OR ROLLBACK INTO team VALUES (4, 'a')"))
                .isInstanceOf(SqliteFailure.class);
        assertThat(teams()).containsExactly("a");
        assertThatThrownBy(() -> trial.writer.commit()).hasMessageContaining("no transaction is active");
    }

    @Test
    void aForeignKeyIsCheckedWithEachStatementUnlessItIsDeferred() {
        assertRefused(ORPHAN);
        deferForeignKeys();
        trial.run(ORPHAN);
        trial.run("INSERT INTO team VALUES (99, 'z')");
        trial.writer.commit();
        assertThat(teams()).containsExactly("a", "z");
    }

    @Test
    void aDeferredForeignKeyIsCheckedByTheCommitAndNotByTheReleaseOfAnInnerSavepoint() {
        deferForeignKeys();
        Savepoint savepoint = trial.state.savepoint();
        trial.run(ORPHAN);
        savepoint.release();
        assertThatThrownBy(() -> trial.writer.commit()).hasMessageContaining("FOREIGN KEY constraint failed");
        trial.run("DELETE FROM member WHERE id = 9");
        trial.writer.commit();
    }

    @Test
    void goingBackToASavepointForgetsItsOrphans() {
        deferForeignKeys();
        Savepoint savepoint = trial.state.savepoint();
        trial.run(ORPHAN);
        savepoint.rollBack();
        trial.writer.commit();
    }

    @Test
    void switchingDeferralOffForgetsOrphansThatAreStillThere() {
        deferForeignKeys();
        trial.run(ORPHAN);
        trial.writer.pragma("defer_foreign_keys = OFF");
        trial.writer.commit();
        assertThat(trial.column("SELECT \"table\" FROM pragma_foreign_key_check"))
                .containsExactly("member");
    }

    @Test
    void afterDeferralForeignKeysAreCheckedWithEachStatementAgain() {
        deferForeignKeys();
        trial.run(ORPHAN);
        trial.run("DELETE FROM member WHERE id = 9");
        trial.writer.pragma("defer_foreign_keys = OFF");
        assertRefused(ORPHAN);
    }

    @Test
    void deferralEndsWithTheTransaction() {
        deferForeignKeys();
        trial.writer.commit();
        assertRefused(ORPHAN);
        trial.writer.begin();
        deferForeignKeys();
        trial.writer.rollback();
        assertRefused(ORPHAN);
    }

    @Test
    void aDeferredRestrictWaitsToo() {
        assertRefused("DELETE FROM team WHERE id = 1");
        deferForeignKeys();
        trial.run("DELETE FROM team WHERE id = 1");
        trial.run("INSERT INTO team VALUES (1, 'again')");
        trial.writer.commit();
    }

    @Test
    void uniqueColumnsAreNotDeferred() {
        deferForeignKeys();
        assertThatThrownBy(() -> trial.run("INSERT INTO team VALUES (2, 'a')"))
                .hasMessageContaining("UNIQUE constraint failed");
    }
}
