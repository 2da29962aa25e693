package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutationRuleTest {

    private final MutationRule rule = new MutationRule(
            List.of(ListTable.searched("note", List.of("id"), List.of("id", "text"), "CREATE TABLE note (id, text)")));

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
        assertThatThrownBy(() -> rule.check(sql))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A full text follows its table by itself");
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
                "DELETE FROM livestore_eventlog",
                "DELETE FROM LIVESTORE_EVENTLOG",
                "update LiveStore_heads set id = 1",
                "INSERT INTO main.\"Livestore_Eventlog\" (id) VALUES (1)",
                "DELETE FROM note WHERE id IN (SELECT id FROM LIVESTORE_eventlog)",
                "SELECT * FROM note",
                "REPLACE INTO note (id) VALUES (1)",
                "INSERTED",
                "; DELETE FROM note",
                ""
            })
    void anythingElseIsRefused(String sql) {
        assertThatThrownBy(() -> rule.check(sql))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A mutation is one INSERT, UPDATE or DELETE of a table of the schema: " + sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM note WHERE id IN (SELECT rowid FROM note_fts WHERE note_fts MATCH ?)",
                "INSERT INTO note_fts_too VALUES (1)",
                "UPDATE \"note\" SET text = 'INTO note_fts'"
            })
    void aFullTextMayBeRead(String sql) {
        assertThatCode(() -> rule.check(sql)).doesNotThrowAnyException();
    }
}
