package io.livestore4j.internal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteConnectionTest {

    private static final String CHILDREN = "SELECT id FROM node WHERE parent = ? ORDER BY id";

    @TempDir
    Path directory;

    private SqliteConnection connection;

    @BeforeEach
    void open() {
        connection = SqliteConnection.open(directory.resolve("a.db"), Role.WRITER_NORMAL);
        connection.execute("CREATE TABLE node (id TEXT PRIMARY KEY, parent TEXT) STRICT", List.of());
        for (String node : List.of("a", "b", "c")) {
            connection.execute("INSERT INTO node VALUES (?, 'root')", List.of(node));
        }
        connection.execute("INSERT INTO node VALUES ('a1', 'a')", List.of());
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private List<String> walk(String parent) {
        return connection.query(CHILDREN, List.of(parent), rows -> {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.text(0));
                found.addAll(walk(rows.text(0)));
            }
            return found;
        });
    }

    @Test
    void aQueryMayRunWithinItself() {
        assertThat(walk("root")).containsExactly("a", "a1", "b", "c");
        assertThat(walk("root")).containsExactly("a", "a1", "b", "c");
    }

    @Test
    void aResultBeingReadSurvivesMoreStatementsThanAreKept() {
        List<String> seen = connection.query(CHILDREN, List.of("root"), rows -> {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.text(0));
                for (int i = 0; i < 300; i++) {
                    connection.query("SELECT " + i, List.of(), Rows::next);
                }
            }
            return found;
        });
        assertThat(seen).containsExactly("a", "b", "c");
    }

    @Test
    void aMissingValueIsNotThatOfTheLastUse() {
        String update = "UPDATE node SET parent = ? WHERE id = ?";
        connection.execute(update, List.of("x", "a"));
        assertThatThrownBy(() -> connection.execute(update, List.of("y")))
                .isInstanceOf(SqliteFailure.class)
                .hasMessageContaining("2 parameters got 1 values");
        assertThatThrownBy(() -> connection.execute(update, List.of("y", "a", "b")))
                .isInstanceOf(SqliteFailure.class)
                .hasMessageContaining("2 parameters got 3 values");
        assertThatThrownBy(() -> connection.execute(update, List.of(true, "a")))
                .isInstanceOf(SqliteFailure.class)
                .hasMessageContaining("cannot hold a java.lang.Boolean");
        String parent = connection.query("SELECT parent FROM node WHERE id = 'a'", List.of(), rows -> {
            rows.next();
            return rows.text(0);
        });
        assertThat(parent).isEqualTo("x");
    }

    @Test
    void everyPragmaOfARoleIsInForce() {
        for (Role role : Role.values()) {
            Path file = directory.resolve(role + ".db");
            try (SqliteConnection made = SqliteConnection.open(file, Role.WRITER_NORMAL);
                    SqliteConnection opened = SqliteConnection.open(file, role)) {
                role.pragmas()
                        .forEach((name, value) -> assertThat(opened.pragma(name))
                                .as(role + " " + name)
                                .isEqualTo(value));
                assertThat(made.pragma("journal_mode")).isEqualTo("wal");
            }
        }
    }

    @Test
    void onlyWritersMakeAFile() {
        Path missing = directory.resolve("missing.db");
        assertThatThrownBy(() -> SqliteConnection.open(missing, Role.READER)).isInstanceOf(SqliteFailure.class);
        assertThat(missing).doesNotExist();
    }

    @Test
    void aReaderThatWritesIsTheStatementsFault() {
        try (SqliteConnection reader = SqliteConnection.open(directory.resolve("a.db"), Role.READER)) {
            assertThatThrownBy(() -> reader.execute("DELETE FROM node", List.of()))
                    .isInstanceOfSatisfying(
                            SqliteFailure.class,
                            failure -> assertThat(failure.isTheStatements()).isTrue());
        }
    }

    @Test
    void noCharacterOfAPathIsAnOption() throws Exception {
        Path odd = Files.createDirectory(directory.resolve("what?cache=shared&mode=memory#x %41"));
        try (SqliteConnection inside = SqliteConnection.open(odd.resolve("a.db"), Role.WRITER_NORMAL)) {
            inside.execute("CREATE TABLE t (x INTEGER)", List.of());
        }
        assertThat(odd.resolve("a.db")).isNotEmptyFile();
    }
}
