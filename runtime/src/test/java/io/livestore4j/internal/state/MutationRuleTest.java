package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutationRuleTest {

    private final MutationRule rule = new MutationRule(
            List.of(ListTable.searched("note", List.of("id"), List.of("id", "text"), "CREATE TABLE note (id, text)")));

    private void assertRefused(String sql, String message) {
        assertThatThrownBy(() -> rule.check(sql))
                .as(sql)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO note_fts (note_fts) VALUES ('delete-all')",
                "INSERT OR REPLACE INTO \"Note_FTS\" (rowid) VALUES (1)",
                "UPDATE /* all */ note_fts SET text = ''",
                "UPDATE OR IGNORE [note_fts] SET text = ''",
                "DELETE  FROM main.note_fts",
                "DELETE FROM\"note_fts\"",
                "INSERT INTO\"main\".\"note_fts\" (rowid) VALUES (1)",
                "UPDATE 'note_fts' SET text = ''",
                "DELETE FROM [main] /* the */ . note_fts"
            })
    void aFullTextIsNotWritten(String sql) {
        assertRefused(sql, "A full text follows its table by itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into note (id) values (1)",
                "Update note Set text = ''",
                "delete from note",
                "INSERT\nINTO note (id) VALUES (1)",
                "UPDATE\r\n  note SET text = ''",
                "DELETE\n\tFROM\nnote",
                "DELETE FROM note WHERE text = 'live store'"
            })
    void aWriteMayBeInAnyCaseAndOnSeveralLines(String sql) {
        assertThatCode(() -> rule.check(sql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM note WHERE id IN (SELECT rowid FROM note_fts WHERE note_fts MATCH ?)",
                "UPDATE \"note\" SET text = 'INTO note_fts'"
            })
    void aFullTextMayBeRead(String sql) {
        assertThatCode(() -> rule.check(sql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "COMMIT",
                "/* UPDATE note */ COMMIT",
                "UPDATE",
                "UPDATE (note)",
                "INSERT INTO",
                "DELETE note",
                "REPLACE INTO note VALUES (1, 'a')",
                "SELECT * FROM note",
                "INSERTED",
                "; DELETE FROM note",
                "update LiveStore_heads set id = 1",
                "INSERT INTO main.\"Livestore_Eventlog\" (id) VALUES (1)",
                "DELETE FROM note WHERE id IN (SELECT id FROM LIVESTORE_eventlog)",
                "WITH a AS (SELECT 1) DELETE FROM note",
                "DELETE FROM nowhere",
                "DELETE FROM note_fts_data",
                "DELETE FROM sqlite_stat1",
                "DELETE FROM sqlite_schema WHERE name = 'note'",
                "UPDATE temp.note SET text = ''",
                "INSERT INTO notes VALUES (1)",
                "DELETE FROM note; DELETE FROM note",
                "DELETE FROM note;;",
                "DELETE FROM note; -- all\n COMMIT",
                "DELETE FROM livestore_eventlog",
                "INSERT INTO note SELECT id, args FROM livestore_eventlog",
                "INSERT INTO note SELECT id, args FROM\"Livestore_Eventlog\"",
                "INSERT INTO note SELECT id, args FROM [livestore_eventlog]",
                "INSERT INTO note SELECT id, args FROM `livestore_eventlog`",
                "INSERT INTO note SELECT id, args FROM 'livestore_eventlog'",
                "INSERT INTO note SELECT e.id, e.args FROM note AS n, 'livestore_eventlog' AS e",
                "INSERT INTO note SELECT n.id, n.text FROM note AS n JOIN main . 'livestore_eventlog'",
                "DELETE FROM note WHERE id IN 'livestore_eventlog'",
                "INSERT INTO note SELECT rowid, sql FROM sqlite_schema",
                "DELETE FROM note WHERE text = 'open",
                "DELETE FROM note WHERE \"open",
                "DELETE FROM note WHERE [open",
                "DELETE FROM note /* open"
            })
    void aMutationIsOneWriteOfATableOfTheSchema(String sql) {
        assertRefused(sql, "A mutation is one INSERT, UPDATE or DELETE of a table of the schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " UPDATE note SET text = ''",
                "\n\t-- all of them\n/* yes */ update note set text = ''",
                "UPDATE/**/note SET text = ''",
                "UPDATE\"note\"SET text = ''",
                "INSERT OR IGNORE INTO[note]VALUES(1,'a')",
                "UPDATE OR REPLACE Note SET id = 3 WHERE id = 4 ; -- done",
                "DELETE FROM main.\"NOTE\" AS n WHERE n.text = 'a;b''c' AND 1 /* ; */",
                "UPDATE note SET text = old_livestore_id",
                "UPDATE note SET text = 'livestore_x', id = 'sqlite_y'",
                "INSERT INTO note VALUES (1, 'livestore_x'), (2, 'livestore_x')",
                "INSERT INTO note SELECT n.id, 'livestore_x' FROM note AS n, note_fts AS f WHERE f.rowid IN (1, 'livestore_x')",
                "INSERT INTO note SELECT id + 1, text FROM note ORDER BY id LIMIT 1",
                "DELETE FROM note WHERE id IN (SELECT id FROM note ORDER BY id LIMIT 3)",
                "UPDATE note SET \"limit\" = [random]",
                "UPDATE note SET text = datetime(?, 'start of month') WHERE text = strftime('%Y', text)",
                "INSERT INTO note VALUES (?1, :b), (@c, $d)",
                "UPDATE note SET text = x'00', id = 1.5e-3 WHERE id <> -1 OR text GLOB '*'"
            })
    void whatJavacAcceptsIsAccepted(String sql) {
        assertThatCode(() -> rule.check(sql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM note LIMIT 1", "UPDATE note SET text = '' ORDER BY text LIMIT 1"})
    void whichRowsAreWrittenIsNotLeftToALimit(String sql) {
        assertRefused(sql, "Which rows a LIMIT leaves may differ from client to client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT OR ROLLBACK INTO note VALUES (1)", "UPDATE /* */ or/**/fail note SET id = 1"})
    void noConflictEndsTheTransaction(String sql) {
        assertRefused(sql, "OR ROLLBACK would end the store's transaction");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE note SET id = random()",
                "UPDATE note SET id = \"Random\" ()",
                "UPDATE note SET text = hex(randomblob(4))",
                "UPDATE note SET id = last_insert_rowid()",
                "UPDATE note SET id = changes() + total_changes()",
                "UPDATE note SET text = current_timestamp",
                "UPDATE note SET text = CURRENT_DATE || 'x'",
                "UPDATE note SET text = datetime('now')",
                "UPDATE note SET text = date ( ' NOW ' , '+1 day')",
                "UPDATE note SET text = time(trim(text), 'localtime')",
                "UPDATE note SET id = unixepoch()",
                "UPDATE note SET id = julianday(  )",
                "UPDATE note SET text = strftime('%Y')",
                "UPDATE note SET text = strftime(trim('a', 'b'))"
            })
    void timeAndChanceComeFromTheEvent(String sql) {
        assertRefused(sql, "which differs from client to client");
    }

    /** The columns in parentheses behind it make no call of it. */
    @ParameterizedTest
    @ValueSource(strings = {"changes", "random", "strftime", "date"})
    void aTableMayHaveTheNameOfAFunction(String name) {
        MutationRule named =
                new MutationRule(List.of(ListTable.of(name, "CREATE TABLE " + name + " (id)", List.of("id"), "id")));

        assertThatCode(() -> named.check("INSERT INTO " + name + " (id) VALUES (1)"))
                .doesNotThrowAnyException();
        assertThatCode(() -> named.check("INSERT INTO \"" + name + "\" (\"id\") VALUES (1)"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> named.check("INSERT INTO " + name + " (id) VALUES (random())"))
                .hasMessageContaining("calls random");
    }

    @Test
    void aTextIsJudgedAlikeHoweverOftenItComes() {
        String refused = "DELETE FROM nowhere";
        for (int i = 0; i < 1_000; i++) {
            rule.check("DELETE FROM note WHERE id = " + i);
            rule.check("DELETE FROM note WHERE id = " + i);
            assertRefused(refused, "A mutation is one INSERT");
        }
    }

    @Test
    void anyTextIsJudged() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "UPDATE",
                "note",
                "SET",
                "(",
                ")",
                "'",
                "\"",
                "[",
                "]",
                "`",
                "/*",
                "*/",
                "--",
                "\n",
                ";",
                ",",
                ".",
                "strftime",
                "date",
                "random",
                "OR",
                "FAIL",
                "LIMIT",
                "FROM",
                "livestore_x",
                "?",
                ":a",
                "1",
                "é",
                "\ud800");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder sql = new StringBuilder("UPDATE ");
            for (int length = random.nextInt(12); length > 0; length--) {
                sql.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            try {
                rule.check(sql.toString());
            } catch (IllegalArgumentException e) {
                // Refused with a reason.
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + sql, e);
            }
        }
    }
}
