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

/** Trials of what SQLite tells its triggers; everything that capture builds on. */
class CaptureTest {

    private static final ListTable ITEM = ListTable.of(
            "item",
            "CREATE TABLE item (id INTEGER NOT NULL PRIMARY KEY, name TEXT UNIQUE, n INTEGER) STRICT",
            List.of("id"),
            "id",
            "name",
            "n");

    private static final ListTable PART = ListTable.of(
            "part",
            "CREATE TABLE part (id INTEGER NOT NULL PRIMARY KEY, item_id INTEGER REFERENCES item ON DELETE CASCADE,"
                    + " spare_of INTEGER REFERENCES item ON DELETE SET NULL) STRICT",
            List.of("id"),
            "id",
            "item_id",
            "spare_of");

    @TempDir
    Path directory;

    private Trial trial;

    @BeforeEach
    void open() {
        trial = new Trial(directory, ITEM, PART);
        trial.run("INSERT INTO item VALUES (1, 'a', 10), (2, 'b', 20)");
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private List<String> changes(String sql) {
        return trial.changes(sql);
    }

    @Test
    void rowsInsertedUpdatedAndDeletedAreSeenOneByOne() {
        assertThat(changes("INSERT INTO item VALUES (3, 'c', 30), (4, 'd', 40)"))
                .containsExactly("item: null -> [3]", "item: null -> [4]");
        assertThat(changes("UPDATE item SET n = n + 1 WHERE id > 2"))
                .containsExactly("item: [3, c, 30] -> [3]", "item: [4, d, 40] -> [4]");
        assertThat(changes("DELETE FROM item WHERE id = 4")).containsExactly("item: [4, d, 41] -> null");
    }

    @Test
    void aDeleteOfAllRowsIsSeenRowByRow() {
        assertThat(changes("DELETE FROM item")).containsExactly("item: [1, a, 10] -> null", "item: [2, b, 20] -> null");
    }

    @Test
    void aKeyThatSqliteGaveIsSeen() {
        assertThat(changes("INSERT INTO item (name) VALUES ('x')")).containsExactly("item: null -> [3]");
    }

    @Test
    void anUpdateOfTheKeyIsOneChange() {
        assertThat(changes("UPDATE item SET id = 9 WHERE id = 1")).containsExactly("item: [1, a, 10] -> [9]");
    }

    @Test
    void anUpdateThatChangesNothingIsSeenAllTheSame() {
        assertThat(changes("UPDATE item SET n = n WHERE id = 1")).containsExactly("item: [1, a, 10] -> [1]");
        assertThat(changes("UPDATE item SET n = 0 WHERE id = 99")).isEmpty();
    }

    @Test
    void rowsThatReplaceDeletesAreSeenBeforeTheNewOne() {
        assertThat(changes("INSERT OR REPLACE INTO item VALUES (1, 'b', 5)"))
                .containsExactlyInAnyOrder("item: [1, a, 10] -> null", "item: [2, b, 20] -> null", "item: null -> [1]")
                .endsWith("item: null -> [1]");
        trial.run("INSERT INTO item VALUES (2, 'c', 20)");
        assertThat(changes("UPDATE OR REPLACE item SET name = 'c' WHERE id = 1"))
                .containsExactly("item: [2, c, 20] -> null", "item: [1, b, 5] -> [1]");
    }

    @Test
    void withoutRecursiveTriggersTheyWouldBeInvisible() {
        trial.writer.pragma("recursive_triggers = 0");
        assertThat(changes("INSERT OR REPLACE INTO item VALUES (1, 'b', 5)")).containsExactly("item: null -> [1]");
    }

    @Test
    void anUpsertIsAnUpdateOrNothing() {
        String insert = "INSERT INTO item VALUES (1, 'x', 1) ON CONFLICT ";
        assertThat(changes(insert + "(id) DO UPDATE SET n = excluded.n")).containsExactly("item: [1, a, 10] -> [1]");
        assertThat(changes(insert + "(id) DO UPDATE SET n = 0 WHERE false")).isEmpty();
        assertThat(changes(insert + "DO NOTHING")).isEmpty();
        assertThat(changes("INSERT OR IGNORE INTO item VALUES (1, 'x', 1)")).isEmpty();
    }

    @Test
    void rowsFromASelectAndUpdatesFromAnotherTableAreSeen() {
        assertThat(changes("INSERT INTO part SELECT id * 10, id, NULL FROM item"))
                .containsExactly("part: null -> [10]", "part: null -> [20]");
        assertThat(changes("UPDATE item SET n = part.id FROM part WHERE part.item_id = item.id AND item.id = 2"))
                .containsExactly("item: [2, b, 20] -> [2]");
    }

    @Test
    void aCascadeIsSeenChildFirst() {
        trial.run("INSERT INTO part VALUES (10, 1, NULL), (11, 2, 1)");
        assertThat(changes("DELETE FROM item WHERE id = 1"))
                .containsExactlyInAnyOrder(
                        "part: [10, 1, null] -> null", "part: [11, 2, 1] -> [11]", "item: [1, a, 10] -> null")
                .endsWith("item: [1, a, 10] -> null");
    }

    @Test
    void aRowThatTwoReferencesTouchIsSeenTwice() {
        trial.run("INSERT INTO part VALUES (12, 1, 1)");
        assertThat(changes("DELETE FROM item WHERE id = 1"))
                .containsExactly("part: [12, 1, 1] -> [12]", "part: [12, 1, null] -> null", "item: [1, a, 10] -> null");
    }

    @Test
    void aReplaceCascadesToo() {
        trial.run("INSERT INTO part VALUES (10, 1, NULL)");
        assertThat(changes("INSERT OR REPLACE INTO item VALUES (1, 'a', 11)"))
                .containsExactly("part: [10, 1, null] -> null", "item: [1, a, 10] -> null", "item: null -> [1]");
    }

    @Test
    void rowsOfAStatementThatFailedStayInMemoryUntilTheRollbackIsTold() {
        assertThatThrownBy(() -> trial.run("INSERT INTO item VALUES (3, 'c', 1), (1, 'd', 1)"))
                .isInstanceOf(SqliteFailure.class);
        assertThat(trial.state.capture().since(0)).isNotEmpty();
        trial.state.rolledBack();
        assertThat(trial.drained()).isEmpty();
        assertThat(trial.column("SELECT count(*) FROM item")).containsExactly("2");
    }

    @Test
    void changesAreHandedOverOnce() {
        trial.state.capture().clear();
        trial.run("INSERT INTO item VALUES (3, 'c', 1)");
        int mark = trial.state.capture().mark();
        trial.run("INSERT INTO item VALUES (4, 'd', 1)");
        assertThat(trial.state.capture().since(mark)).hasToString("[item: null -> [4]]");
        assertThat(trial.drained()).containsExactly("item: null -> [3]", "item: null -> [4]");
        assertThat(trial.drained()).isEmpty();
    }

    @Test
    void aTriggerTooManyOrTooFewIsNoticed() {
        StateTables tables = new StateTables(trial.writer, List.of(ITEM, PART));
        for (String table : List.of("item", "part")) {
            for (String operation : List.of("INSERT", "UPDATE", "DELETE")) {
                trial.run("DROP TRIGGER temp.\"livestore_" + table + "_" + operation + "\"");
            }
        }
        tables.capture();
        trial.run("DROP TABLE part");
        trial.run("CREATE TEMP TRIGGER stray AFTER INSERT ON main.item BEGIN SELECT 1; END");
        assertThatThrownBy(() -> new StateTables(trial.writer, List.of()).capture())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("expected 0 capture triggers, found 4");
    }
}
