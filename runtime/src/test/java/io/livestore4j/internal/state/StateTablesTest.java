package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever tables a state had, and however their rows refer to each other, all of them make place for new ones. */
class StateTablesTest {

    private static final ListTable DOG = ListTable.of(
            "dog",
            "CREATE TABLE dog (id INTEGER NOT NULL PRIMARY KEY, mother INTEGER REFERENCES dog) STRICT",
            List.of("id"),
            "id",
            "mother");

    /**
     * Tables with rows.
     *
     * @param statements make them, and run with foreign keys on
     */
    private record Tables(String name, String... statements) {

        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    Path directory;

    private Trial trial;
    private StateTables stateTables;

    @BeforeEach
    void open() {
        trial = new Trial(directory);
        stateTables = new StateTables(trial.writer, List.of(DOG));
    }

    @AfterEach
    void close() {
        trial.close();
    }

    static Stream<Tables> tables() {
        Stream<Tables> fixed = Stream.of(
                new Tables("none"),
                new Tables("a name that needs quotes", "CREATE TABLE \"a \"\"b\"\" [c]\" (x)"),
                new Tables("an index and no rows", "CREATE TABLE t (x)", "CREATE INDEX t_x ON t (x)"),
                new Tables("the very tables that come", "CREATE TABLE dog (x UNIQUE)", "INSERT INTO dog VALUES (7)"),
                new Tables(
                        "a full text by integer keys",
                        "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)",
                        "CREATE VIRTUAL TABLE note_fts USING fts5(text, content='note', content_rowid='id')",
                        "CREATE TRIGGER livestore_fts_insert_note AFTER INSERT ON note BEGIN INSERT INTO note_fts (rowid,"
                                + " text) VALUES (new.id, new.text); END",
                        "INSERT INTO note VALUES (1, 'a'), (2, 'b')"),
                new Tables(
                        "a full text by other keys",
                        "CREATE TABLE dog (id TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID",
                        "CREATE TABLE livestore_fts_keys_dog (n INTEGER PRIMARY KEY, id TEXT UNIQUE)",
                        "CREATE VIEW livestore_fts_view_dog AS SELECT n, text FROM dog NATURAL JOIN"
                                + " livestore_fts_keys_dog",
                        "CREATE VIRTUAL TABLE dog_fts USING fts5(text, content='livestore_fts_view_dog',"
                                + " content_rowid='n')",
                        "CREATE TRIGGER livestore_fts_insert_dog AFTER INSERT ON dog BEGIN INSERT INTO"
                                + " livestore_fts_keys_dog (id) VALUES (new.id); INSERT INTO dog_fts (rowid, text) SELECT"
                                + " n, new.text FROM livestore_fts_keys_dog WHERE id = new.id; END",
                        "INSERT INTO dog VALUES ('x', 'a'), ('y', 'b')"),
                new Tables("a parent that was never made", "CREATE TABLE child (p REFERENCES parent)"));
        return Stream.concat(
                fixed, Stream.of("NO ACTION", "RESTRICT", "CASCADE", "SET NULL").flatMap(StateTablesTest::tables));
    }

    private static Stream<Tables> tables(String onDelete) {
        String reference = " INTEGER REFERENCES %s ON DELETE " + onDelete + ")";
        String create = "CREATE TABLE %s (id INTEGER PRIMARY KEY, ref" + reference;
        return Stream.of(
                new Tables(
                        onDelete + ", child after parent",
                        "CREATE TABLE a (id INTEGER PRIMARY KEY)",
                        create.formatted("b", "a"),
                        create.formatted("c", "b"),
                        "INSERT INTO a VALUES (1)",
                        "INSERT INTO b VALUES (1, 1)",
                        "INSERT INTO c VALUES (1, 1)"),
                new Tables(
                        onDelete + ", child before parent",
                        "CREATE TABLE c (id INTEGER PRIMARY KEY)",
                        create.formatted("b", "c"),
                        create.formatted("a", "b"),
                        "INSERT INTO c VALUES (1)",
                        "INSERT INTO b VALUES (1, 1)",
                        "INSERT INTO a VALUES (1, 1)"),
                new Tables(
                        onDelete + ", self reference",
                        create.formatted("t", "t"),
                        "INSERT INTO t VALUES (2, 2), (1, 2), (3, 2), (4, 3), (5, 1)"),
                new Tables(
                        onDelete + ", child of two parents",
                        "CREATE TABLE a (id INTEGER PRIMARY KEY)",
                        "CREATE TABLE b (id INTEGER PRIMARY KEY)",
                        "CREATE TABLE c (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a ON DELETE " + onDelete + ", b"
                                + reference.formatted("b"),
                        "INSERT INTO a VALUES (1)",
                        "INSERT INTO b VALUES (1)",
                        "INSERT INTO c VALUES (1, 1, 1)"),
                new Tables(
                        onDelete + ", composite key",
                        "CREATE TABLE a (hall TEXT, seat INTEGER, PRIMARY KEY (seat, hall))",
                        "CREATE TABLE b (hall TEXT, seat INTEGER, FOREIGN KEY (seat, hall) REFERENCES a ON DELETE "
                                + onDelete + ")",
                        "INSERT INTO a VALUES ('n', 1)",
                        "INSERT INTO b VALUES ('n', 1)"),
                new Tables(
                        onDelete + ", cycle of trees",
                        "CREATE TABLE a (id INTEGER PRIMARY KEY, up INTEGER REFERENCES a ON DELETE " + onDelete
                                + ", ref" + reference.formatted("b"),
                        "CREATE TABLE b (id INTEGER PRIMARY KEY, up INTEGER REFERENCES b ON DELETE " + onDelete
                                + ", ref" + reference.formatted("a"),
                        "INSERT INTO a VALUES (1, NULL, NULL), (2, 1, NULL)",
                        "INSERT INTO b VALUES (1, NULL, 2), (2, 1, 1)",
                        "UPDATE a SET ref = 1"),
                new Tables(
                        onDelete + ", cycle",
                        create.formatted("a", "b"),
                        create.formatted("b", "a"),
                        "INSERT INTO a VALUES (1, NULL)",
                        "INSERT INTO b VALUES (1, 1)",
                        "UPDATE a SET ref = 1"));
    }

    private void make(Tables tables) {
        Stream.of(tables.statements()).forEach(trial::run);
        trial.run("CREATE TABLE livestore_ours (x)");
    }

    private List<String> names() {
        return trial.column("SELECT '\"' || replace(name, '\"', '\"\"') || '\"' FROM sqlite_master"
                + " WHERE type = 'table' AND name <> 'livestore_ours' ORDER BY name");
    }

    private List<String> rowCounts() {
        return names().stream()
                .map(name -> name + trial.column("SELECT count(*) FROM " + name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whateverWasThereMakesPlaceForTheNewTables(Tables tables) {
        make(tables);

        trial.writer.begin();
        stateTables.putAside();
        stateTables.create();
        trial.writer.commit();
        stateTables.dropPutAside();

        assertThat(trial.column("SELECT name FROM sqlite_master")).containsExactly("livestore_ours", "dog");
        assertThat(trial.column("SELECT id FROM dog")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRolledBackRebuildLeavesEveryRow(Tables tables) {
        make(tables);
        List<String> rows = rowCounts();

        trial.writer.begin();
        stateTables.putAside();
        stateTables.create();
        trial.writer.rollback();
        stateTables.dropPutAside();

        assertThat(rowCounts()).isEqualTo(rows);
        assertThat(trial.column("SELECT \"table\" FROM pragma_foreign_key_check"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theSameTablesCanBeMadeAgainAndAgain(Tables tables) {
        for (int i = 0; i < 3; i++) {
            trial.writer.begin();
            stateTables.putAside();
            Stream.of(tables.statements()).forEach(trial::run);
            trial.writer.commit();
            stateTables.dropPutAside();
        }
        assertThat(trial.column("SELECT name FROM sqlite_master WHERE name GLOB 'livestore_old_*'"))
                .isEmpty();
        assertThat(trial.column("SELECT \"table\" FROM pragma_foreign_key_check"))
                .isEmpty();
    }

    @Test
    void whatIsAsideNeitherHindersNorHelpsTheNewTables() {
        trial.run(
                "CREATE TABLE dog (id INTEGER NOT NULL PRIMARY KEY, mother INTEGER REFERENCES dog ON DELETE RESTRICT)");
        trial.run("INSERT INTO dog VALUES (1, 1), (2, 1)");

        trial.writer.begin();
        stateTables.putAside();
        stateTables.create();

        assertThatThrownBy(() -> trial.run("INSERT INTO dog VALUES (3, 2)"))
                .isInstanceOf(SqliteFailure.class)
                .hasMessageContaining("FOREIGN KEY constraint failed");
        trial.run("INSERT INTO dog VALUES (3, 3)");
        trial.run("DELETE FROM dog");
        trial.writer.commit();
    }

    @Test
    void droppingWhatIsAsideLeavesForeignKeysOn() {
        trial.run("CREATE TABLE livestore_old_cat (id INTEGER PRIMARY KEY, up REFERENCES livestore_old_cat)");
        trial.run("INSERT INTO livestore_old_cat VALUES (1, 1)");
        stateTables.create();

        stateTables.dropPutAside();

        assertThat(names()).containsExactly("\"dog\"");
        assertThat(trial.writer.pragma("foreign_keys")).isEqualTo("1");
        assertThatThrownBy(() -> trial.run("INSERT INTO dog VALUES (1, 99)")).isInstanceOf(SqliteFailure.class);
    }

    @Test
    void foreignKeysStayOnWhereWhatIsAsideCannotBeDropped() {
        trial.run("CREATE TABLE old (x)");
        trial.writer.begin();
        stateTables.putAside();
        trial.writer.commit();
        trial.writer.pragma("busy_timeout = 0");
        try (SqliteConnection another = SqliteConnection.open(directory.resolve("trial.db"), Role.WRITER_OFF)) {
            another.begin();
            assertThatThrownBy(() -> stateTables.dropPutAside()).isInstanceOf(SqliteFailure.class);
            another.rollback();
        }
        assertThat(trial.writer.pragma("foreign_keys")).isEqualTo("1");
    }

    @Test
    void aLongChainOfCascadesIsDropped() {
        trial.run("CREATE TABLE t (id INTEGER PRIMARY KEY, up INTEGER REFERENCES t ON DELETE CASCADE)");
        trial.run("INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                + " SELECT i, nullif(i - 1, 0) FROM n");

        trial.writer.begin();
        stateTables.putAside();
        trial.writer.commit();
        stateTables.dropPutAside();

        assertThat(names()).isEmpty();
    }
}
