package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.internal.state.Rollback.Outcome;
import io.livestore4j.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackTest {

    private static final ListTable TEAM = ListTable.of(
            "team",
            "CREATE TABLE team (id INTEGER NOT NULL PRIMARY KEY, name TEXT UNIQUE, weight REAL) STRICT",
            List.of("id"),
            "id",
            "name",
            "weight");

    private static final ListTable MEMBER = ListTable.of(
            "member",
            "CREATE TABLE member (id INTEGER NOT NULL PRIMARY KEY,"
                    + " team_id INTEGER REFERENCES team ON DELETE CASCADE,"
                    + " second_id INTEGER REFERENCES team ON DELETE SET NULL ON UPDATE CASCADE) STRICT",
            List.of("id"),
            "id",
            "team_id",
            "second_id");

    /** Names that need quotes. */
    private static final ListTable ODD = ListTable.of(
            "order \"by\"",
            "CREATE TABLE \"order \"\"by\"\"\" (\"select\" BLOB NOT NULL PRIMARY KEY, \"a b\" ANY) STRICT, WITHOUT ROWID",
            List.of("select"),
            "select",
            "a b");

    private static final ListTable NODE = ListTable.of(
            "node",
            "CREATE TABLE node (id INTEGER NOT NULL PRIMARY KEY, up INTEGER REFERENCES node) STRICT",
            List.of("id"),
            "id",
            "up");

    private static final List<Table<?>> TABLES = List.of(MEMBER, NODE, TEAM, ODD);

    @TempDir
    Path directory;

    private Trial trial;
    private final List<byte[]> newestFirst = new ArrayList<>();

    @BeforeEach
    void open() {
        trial = new Trial(directory, TABLES.toArray(Table<?>[]::new));
        trial.run("INSERT INTO team VALUES (1, 'a', 0.5), (2, 'b', NULL)");
        trial.run("INSERT INTO member VALUES (10, 1, 2), (11, 2, 1)");
        trial.state.capture().clear();
        trial.writer.begin();
    }

    @AfterEach
    void close() {
        trial.writer.rollback();
        trial.close();
    }

    private void event(String... statements) {
        int mark = trial.state.capture().mark();
        for (String statement : statements) {
            trial.run(statement);
        }
        newestFirst.add(0, trial.state.undoSince(mark));
    }

    private String digest() {
        return StateDigest.of(trial.writer, TABLES);
    }

    private Outcome undo() {
        return new Rollback(trial.writer, TABLES, trial.state.capture()).undo(newestFirst);
    }

    private void assertUndone(Outcome expected, String... statements) {
        String before = digest();
        event(statements);
        assertThat(digest()).isNotEqualTo(before);
        assertThat(undo()).isEqualTo(expected);
        assertThat(digest()).isEqualTo(before);
        assertThat(trial.column("SELECT \"table\" FROM pragma_foreign_key_check"))
                .isEmpty();
    }

    @Test
    void eventsAreUndoneFromTheLastToTheFirst() {
        String before = digest();
        event("UPDATE team SET name = 'x' WHERE id = 1", "INSERT INTO team VALUES (3, 'a', 3.0)");
        event("DELETE FROM team WHERE id = 3", "UPDATE team SET name = 'a' WHERE id = 2");
        event();
        event("UPDATE team SET id = 3 WHERE id = 1 AND false", "INSERT INTO team VALUES (4, 'b', -1)");
        assertThat(undo()).isEqualTo(Outcome.STRAIGHT);
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void nothingIsUndoneAtOnce() {
        assertThat(undo()).isEqualTo(Outcome.STRAIGHT);
        assertThat(trial.state.rollBack(List.of())).isTrue();
        assertThat(trial.drained()).isEmpty();
    }

    @Test
    void uniqueValuesThatChangedPlacesGoBack() {
        assertUndone(
                Outcome.STRAIGHT,
                "UPDATE team SET name = 'tmp' WHERE id = 1",
                "UPDATE team SET name = 'a' WHERE id = 2",
                "UPDATE team SET name = 'b' WHERE id = 1");
    }

    @Test
    void cascadesAreUndone() {
        assertUndone(Outcome.STRAIGHT, "DELETE FROM team");
    }

    /** The child was deleted last, so that it comes back first. */
    @Test
    void childrenComeBackBeforeTheirParents() {
        trial.run("INSERT INTO node VALUES (1, NULL), (2, 1), (3, 2)");
        assertUndone(Outcome.STRAIGHT, "DELETE FROM node");
    }

    /** One row more by a cascade and one less that is gone already: as many as there are steps. */
    @Test
    void aStepThatFoundNoRowIsNoticedWhateverElseChanged() {
        trial.run("DELETE FROM member WHERE id = 10");
        String before = digest();
        event("INSERT INTO team VALUES (3, 'c', 3.0)", "UPDATE team SET id = 7 WHERE id = 1");
        trial.run("DELETE FROM team WHERE id = 3");
        assertThat(undo()).isEqualTo(Outcome.CHECKED);
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void namesThatNeedQuotesAndKeysOfBytesAreUndone() {
        trial.run("INSERT INTO \"order \"\"by\"\"\" VALUES (x'00ff', -0.0), (x'', 1)");
        assertUndone(
                Outcome.STRAIGHT,
                "UPDATE \"order \"\"by\"\"\" SET \"a b\" = x'' WHERE \"select\" = x'00ff'",
                "UPDATE \"order \"\"by\"\"\" SET \"select\" = x'01' WHERE \"select\" = x''",
                "INSERT OR REPLACE INTO \"order \"\"by\"\"\" VALUES (x'00ff', 'a' || char(0))");
    }

    @Test
    void aKeyThatCascadedIsUndoneAndOtherRowsAreChecked() {
        trial.run("DELETE FROM member WHERE id = 10");
        assertUndone(Outcome.CHECKED, "UPDATE team SET id = 7 WHERE id = 1");
    }

    @Test
    void theUndoItselfIsCaptured() {
        event("UPDATE team SET weight = 1 WHERE id = 1", "INSERT INTO team VALUES (3, 'c', 3.0)");
        trial.state.capture().clear();
        assertThat(trial.state.rollBack(newestFirst)).isTrue();
        assertThat(trial.drained()).containsExactly("team: [3, c, 3.0] -> null", "team: [1, a, 1.0] -> [1]");
    }

    @Test
    void anUndoThatIsNotOursChangesNothing() {
        event("DELETE FROM team WHERE id = 1");
        String after = digest();
        trial.state.capture().clear();
        newestFirst.add(new byte[] {99});
        assertThat(undo()).isEqualTo(Outcome.IMPOSSIBLE);
        assertThat(trial.state.rollBack(newestFirst)).isFalse();
        assertThat(digest()).isEqualTo(after);
        assertThat(trial.drained()).isEmpty();
    }

    /** A row that another one, which no event has touched, keeps from coming back. */
    @Test
    void rowsThatCannotComeBackChangeNothing() {
        event("DELETE FROM member", "DELETE FROM team WHERE id = 1");
        trial.run("DELETE FROM team");
        trial.run("CREATE TRIGGER guard BEFORE INSERT ON team BEGIN SELECT RAISE(ABORT, 'no teams'); END");
        String after = digest();
        trial.state.capture().clear();
        assertThat(undo()).isEqualTo(Outcome.IMPOSSIBLE);
        assertThat(digest()).isEqualTo(after);
        assertThat(trial.drained()).isEmpty();
        assertThat(trial.writer.pragma("defer_foreign_keys")).isEqualTo("0");
    }

    @Test
    void afterAnUndoForeignKeysAreCheckedWithEachStatementAgain() {
        event("DELETE FROM team WHERE id = 1");
        undo();
        assertThat(trial.writer.pragma("defer_foreign_keys")).isEqualTo("0");
        trial.writer.commit();
        assertThat(trial.column("SELECT id FROM member")).containsExactly("10", "11");
    }

    @Test
    void repairPutsBackWhatTheFirstChangeOfEachRowFound() {
        int mark = trial.state.capture().mark();
        event("UPDATE team SET name = 'c' WHERE id = 1", "INSERT INTO team VALUES (3, 'a', 3.0)");
        event(
                "UPDATE team SET name = 'd' WHERE id = 1",
                "DELETE FROM team WHERE id = 2",
                "DELETE FROM team WHERE id = 3");
        event("INSERT INTO team VALUES (2, 'e', 2.0)", "INSERT INTO member VALUES (20, 3 - 1, 1)");
        List<RowChange> changes = List.copyOf(trial.state.capture().since(mark));
        Repair repair = repair();
        repair.expect(changes);
        assertThat(repair.run(trial.state.capture().mark())).isEqualTo(Outcome.REPAIRED);
        assertThat(trial.column("SELECT concat(id, name, weight) FROM team")).containsExactly("1a0.5", "2b");
        assertThat(trial.column("SELECT concat(id, '-', team_id, '-', second_id) FROM member"))
                .containsExactly("10-1-2", "11-2-1");
    }

    private StateRows rows() {
        return new StateRows(trial.writer, Map.of("member", MEMBER, "team", TEAM), trial.state.capture());
    }

    private Repair repair() {
        return new Repair(rows(), trial.state.capture());
    }

    @Test
    void repairKeepsARowThatIsOnlyWrong() {
        event(
                "UPDATE team SET name = 'tmp' WHERE id = 1",
                "UPDATE team SET name = 'a' WHERE id = 2",
                "UPDATE team SET name = 'b' WHERE id = 1");
        List<RowChange> changes = trial.state.capture().drain();
        Repair repair = repair();
        repair.expect(changes);
        assertThat(repair.run(0)).isEqualTo(Outcome.REPAIRED);
        assertThat(trial.column("SELECT concat(id, name, weight) FROM team")).containsExactly("1a0.5", "2b");
        assertThat(trial.drained())
                .contains("team: [2, a, null] -> null")
                .doesNotContain("team: [1, b, 0.5] -> null", "member: [10, 1, 2] -> null");
    }

    @Test
    void aWriteThatAConstraintRefusesLeavesNoChange() {
        trial.run("CREATE TRIGGER guard AFTER DELETE ON team BEGIN SELECT RAISE(ABORT, 'no'); END");
        rows().delete(new RowKey("team", List.of(1L)));
        assertThat(trial.drained()).isEmpty();
        assertThat(rows().read(new RowKey("team", List.of(1L)))).hasValue(List.of(1L, "a", 0.5));
        assertThat(rows().read(new RowKey("team", List.of(9L)))).isEmpty();
    }
}
