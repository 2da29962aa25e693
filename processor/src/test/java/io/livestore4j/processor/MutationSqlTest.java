package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL of a mutation is checked against the tables of the schema, like that of a query. */
final class MutationSqlTest {

    private static final String APP = """
            package app;
            import io.livestore4j.Mutation;
            import io.livestore4j.annotations.*;
            import org.jspecify.annotations.Nullable;
            public interface App {
                @Table @FullText("text") record Todo(@Id long id, String text, @Default("0") int size, @Nullable String note) {}
                @Table @ClientOnly record Draft(@Id String id, String text) {}
                sealed interface Ev {
                    @Event("v1.Synced") record Synced(String id) implements Ev {}
                    @Event("v1.Local") @ClientOnly record Local(String id) implements Ev {}
                }
                final class Mats {
                    @Materializer static Mutation on(Ev.%s event) { return Mutation.sql("%s"); }
                    @Materializer static void on(Ev.%s event) {}
                }
                @LiveStoreSchema(events = Ev.class, tables = {Todo.class, Draft.class}, materializers = Mats.class)
                interface Schema {}
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM todos | LS-040 | SQL names table \"todos\", which schema App.Schema does not have. Did you mean \"todo\"?",
                "DELETE FROM todo WHERE txt = '' | LS-040 | SQL names column \"txt\", which none of its tables has. Did you mean \"text\"?",
                "UPDATE todo SET siz = 1 | LS-040 | SQL names column \"siz\", which none of its tables has. Did you mean \"size\"?",
                "DELETE FROM todo WHERE text = `x` | LS-040 | SQL names column \"x\", which none of its tables has. There are: id, text, size, note.",
                "UPDATE todo SET | LS-046 | SQLite refuses this SQL: incomplete input. Correct what stands there, or right before it.",
                "DELETE FROM todo WHERE id = :id | LS-041 | Parameter :id has a name, but the values of a mutation come in order. Write ? for each.",
                "DELETE FROM todo WHERE id = ?1 | LS-041 | Parameter ?1 has a name, but the values of a mutation come in order. Write ? for each.",
                "UPDATE todo SET size = random() | LS-046 | This SQL calls random, which differs from client to client, so that their states would too. Put the value into the event, and pass it as a bind.",
                "UPDATE todo SET text = datetime('now') | LS-046 | This SQL calls datetime, which differs from client to client, so that their states would too. Put the value into the event, and pass it as a bind.",
                "UPDATE todo SET text = datetime('subsec') | LS-046 | This SQL calls datetime, which differs from client to client, so that their states would too. Put the value into the event, and pass it as a bind.",
                "INSERT INTO todo DEFAULT VALUES | LS-081 | This SQL inserts into table \"todo\" without text. List what is missing, or give the table's component a @Default or @Nullable.",
                "DELETE FROM todo LIMIT 1 | LS-108 | This SQL reads in no total order, so that clients may come to different states: LIMIT 1. End its ORDER BY with the keys of its tables, or find one row by its key.",
                "UPDATE OR FAIL todo SET size = 1 | LS-046 | OR FAIL would not undo a failed commit as a whole. Use OR ABORT, which is the default, OR REPLACE or OR IGNORE.",
                "DELETE FROM todo RETURNING id | LS-046 | A mutation answers nothing, so that RETURNING is in vain. Remove it, and read through StateReader.",
                "DELETE FROM todo_fts | LS-040 | SQL writes todo_fts, which is no table of yours. A full text follows its table by itself.",
                "DELETE FROM sqlite_sequence | LS-040 | SQL names table \"sqlite_sequence\", which schema App.Schema does not have. There are: todo, draft.",
                "INSERT INTO todo (size) VALUES (1) | LS-081 | This SQL inserts into table \"todo\" without text. List what is missing, or give the table's component a @Default or @Nullable.",
                "DELETE FROM draft | LS-037 | Event App.Ev.Synced is synced, but its SQL writes table App.Draft, which is client-only. Mark both with @ClientOnly or none.",
                "DELETE FROM todo WHERE text IN (SELECT text FROM draft) | LS-037 | Event App.Ev.Synced is synced, but its SQL reads table App.Draft, which is client-only. Mark both with @ClientOnly or none."
            })
    void aMistakeIsSaid(String sql, String code, String message) {
        assertThat(errors("Synced", "Local", sql)).containsExactly("[" + code + "] " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM todo | LS-037 | Event App.Ev.Local is client-only, but its SQL writes table App.Todo, which is synced. Mark both with @ClientOnly or none."
            })
    void aClientOnlyEventWritesNoSyncedTable(String sql, String code, String message) {
        assertThat(errors("Local", "Synced", sql)).containsExactly("[" + code + "] " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO todo (text) VALUES ('returning')",
                "insert or ignore into main.todo as t (text, size) values ('a', 1) on conflict do update set size = t.size + excluded.size",
                "UPDATE todo SET size = size + 1, note = NULL WHERE text LIKE 'a%'",
                "UPDATE OR REPLACE todo SET id = 3 WHERE id = 4;",
                "DELETE FROM todo WHERE text IS NOT DISTINCT FROM note",
                "INSERT INTO todo SELECT id + 100, text, size, note FROM todo ORDER BY id",
                "INSERT INTO todo (text) SELECT text FROM todo WHERE true ORDER BY text ON CONFLICT DO NOTHING",
                "UPDATE todo SET note = (SELECT text FROM todo AS o WHERE o.id = todo.id + 1)",
                "DELETE FROM todo WHERE id IN (SELECT rowid FROM todo_fts WHERE todo_fts MATCH 'a')",
                "UPDATE todo SET text = datetime('2026-01-01')"
            })
    void whatSqliteTakesIsTaken(String sql) {
        assertThat(errors("Synced", "Local", sql)).isEmpty();
    }

    private static List<String> errors(String event, String other, String sql) {
        String source = APP.formatted(event, sql, other);
        return TestCompiler.errors(TestCompiler.compile(TestCompiler.source("app.App", source))).stream()
                .map(error -> error.substring(error.indexOf(' ') + 1))
                .toList();
    }
}
