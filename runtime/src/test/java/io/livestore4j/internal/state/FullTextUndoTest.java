package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.state.Rollback.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What triggers do to a full text is no change of a row: it follows an undo by itself. */
class FullTextUndoTest {

    private static final String FORGET =
            "INSERT INTO note_fts (note_fts, rowid, text) VALUES ('delete', old.id, old.text);";
    private static final String LEARN = "INSERT INTO note_fts (rowid, text) VALUES (new.id, new.text);";

    private static final ListTable NOTE = ListTable.searched(
            "note",
            List.of("id"),
            List.of("id", "text"),
            "CREATE TABLE note (id INTEGER NOT NULL PRIMARY KEY, text TEXT UNIQUE) STRICT",
            "CREATE VIRTUAL TABLE note_fts USING fts5(text, content='note', content_rowid='id')",
            "CREATE TRIGGER livestore_fts_insert_note AFTER INSERT ON note BEGIN " + LEARN + " END",
            "CREATE TRIGGER livestore_fts_update_note AFTER UPDATE ON note BEGIN " + FORGET + LEARN + " END",
            "CREATE TRIGGER livestore_fts_delete_note AFTER DELETE ON note BEGIN " + FORGET + " END");

    @TempDir
    Path directory;

    private Trial trial;
    private Rollback rollback;

    @BeforeEach
    void open() {
        trial = new Trial(directory, NOTE);
        rollback = new Rollback(trial.writer, List.of(NOTE), trial.state.capture());
        trial.run("INSERT INTO note VALUES (1, 'red car'), (2, 'blue car'), (3, 'red house')");
        trial.state.capture().clear();
    }

    @AfterEach
    void close() {
        trial.run("INSERT INTO note_fts (note_fts, rank) VALUES ('integrity-check', 1)");
        trial.close();
    }

    private List<String> found(String word) {
        return trial.column("SELECT rowid FROM note_fts WHERE note_fts MATCH '" + word + "' ORDER BY rowid");
    }

    @Test
    void onlyTheRowsOfTheTableAreCaptured() {
        assertThat(trial.changes("UPDATE note SET text = 'green ' || text WHERE id < 3"))
                .hasSize(2);
        assertThat(trial.changes("INSERT OR REPLACE INTO note VALUES (3, 'red door')"))
                .hasSize(2);
        assertThat(found("green")).containsExactly("1", "2");
        assertThat(found("house")).isEmpty();
    }

    @Test
    void anUndoGoesStraightAndBringsTheWordsBack() {
        List<byte[]> newestFirst = new ArrayList<>();
        for (String sql : List.of(
                "UPDATE note SET text = 'green' WHERE id = 1",
                "INSERT OR REPLACE INTO note VALUES (2, 'red house')",
                "UPDATE note SET id = id + 10",
                "DELETE FROM note WHERE id = 11",
                "INSERT INTO note VALUES (1, 'red red')")) {
            trial.state.capture().clear();
            trial.run(sql);
            newestFirst.add(0, trial.state.undoSince(0));
        }
        trial.state.capture().clear();
        assertThat(found("red")).containsExactly("1", "12");

        trial.writer.begin();
        assertThat(rollback.undo(newestFirst)).isEqualTo(Outcome.STRAIGHT);
        trial.writer.commit();

        assertThat(found("red")).containsExactly("1", "3");
        assertThat(found("car")).containsExactly("1", "2");
        assertThat(found("green")).isEmpty();
    }

    @Test
    void whatFailsOrIsRolledBackLeavesNoWords() {
        assertThatThrownBy(() -> trial.run("INSERT INTO note VALUES (4, 'violet'), (5, 'red car')"))
                .isInstanceOf(SqliteFailure.class);
        assertThat(found("violet")).isEmpty();
        trial.writer.begin();
        Savepoint start = trial.state.savepoint();
        trial.run("INSERT INTO note VALUES (4, 'violet')");
        assertThat(found("violet")).containsExactly("4");
        start.rollBack();
        trial.writer.commit();
        assertThat(found("violet")).isEmpty();
    }

    @Test
    void aRebuildInTheMiddleOfATransactionStartsWithNoWords() {
        trial.writer.begin();
        trial.run("INSERT INTO note VALUES (4, 'red door')");
        trial.state.recreate();
        assertThat(found("red")).isEmpty();
        trial.run("INSERT INTO note VALUES (7, 'red roof')");
        trial.writer.commit();
        trial.state.dropPutAside();
        trial.state.startCapture();

        assertThat(found("red")).containsExactly("7");
        assertThat(trial.changes("DELETE FROM note")).hasSize(1);
        assertThat(found("red")).isEmpty();
    }

    @Test
    void aRebuildThatIsRolledBackKeepsTheWords() {
        trial.writer.begin();
        trial.run("INSERT INTO note VALUES (4, 'red door')");
        trial.state.recreate();
        trial.run("INSERT INTO note VALUES (7, 'red roof')");
        trial.writer.rollback();
        trial.state.startCapture();

        assertThat(found("red")).containsExactly("1", "3");
        assertThat(trial.changes("DELETE FROM note WHERE id = 1")).hasSize(1);
        assertThat(found("red")).containsExactly("3");
    }
}
