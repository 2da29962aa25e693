package io.livestore4j.processor.sql;

import static io.livestore4j.processor.TestModels.column;
import static io.livestore4j.processor.TestModels.component;
import static io.livestore4j.processor.TestModels.key;
import static io.livestore4j.processor.TestModels.nullable;
import static io.livestore4j.processor.TestModels.table;
import static io.livestore4j.processor.TestModels.withIndex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.ValueType.Scalar;
import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import io.livestore4j.processor.sql.SqlAnswer.Accepted;
import io.livestore4j.processor.sql.SqlAnswer.Reason;
import io.livestore4j.processor.sql.SqlAnswer.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckedSqlTest {

    private static final TableModel LIST = table("TodoList", key("id", Scalar.TEXT), column("name", Scalar.TEXT));

    private static final TableModel TODO = withIndex(
            table(
                    "Todo",
                    key("id", Scalar.TEXT),
                    column("listId", Scalar.TEXT),
                    column("size", Scalar.INT),
                    column(nullable(component("note", Scalar.TEXT)))),
            "listId");

    private static final TableModel NUMBER =
            table("Number", key("id", Scalar.LONG), column(nullable(component("value", Scalar.DOUBLE))));

    private final CheckedSql sql = CheckedSql.over(List.of(LIST, TODO, NUMBER));

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void parametersBecomeQuestionMarksInTheirOrder() {
        PreparedQuery query =
                accepted("  SELECT id FROM todo WHERE note = :note AND ':x' <> id OR id = :id OR :note = '' ; ");

        assertThat(query.text()).isEqualTo("SELECT id FROM todo WHERE note = ? AND ':x' <> id OR id = ? OR ? = ''");
        assertThat(query.parameters()).containsExactly("note", "id", "note");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT id FROM todo | todo",
                "SELECT list_id FROM todo | todo",
                "SELECT count(*) FROM todo | todo",
                "SELECT l.id FROM TODO_LIST l LEFT JOIN todo t ON t.list_id = l.id | todo,todo_list",
                "SELECT (SELECT count(*) FROM number) FROM todo_list | number,todo_list",
                "WITH x AS (SELECT id FROM todo) SELECT id FROM x | todo",
                "SELECT id FROM todo UNION SELECT id FROM todo_list | todo,todo_list",
                "SELECT j.value FROM todo, json_each(note) j | todo",
                "SELECT 1 | ''",
            })
    void theTablesAreThoseThatAreOpened(String select, String tables) {
        assertThat(String.join(",", accepted(select).tables())).isEqualTo(tables);
    }

    @Test
    void aColumnIsKnownThroughAliasesSubqueriesAndJoins() {
        assertThat(columns("SELECT x.a AS b, x.size FROM (SELECT list_id AS a, size FROM todo) x, todo_list"))
                .extracting(ResultColumn::label, column -> column.source().orElseThrow())
                .containsExactly(
                        tuple("b", TODO.columns().get(1)),
                        tuple("size", TODO.columns().get(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "count(*), INTEGER",
        "upper(id), TEXT",
        "total(size), REAL",
        "group_concat(id), TEXT",
        "size + 1, ",
        "max(size), ",
        "count(*) || 'x', ",
    })
    void theStorageOfWellKnownFunctionsIsKnown(String expression, Storage storage) {
        assertThat(columns("SELECT " + expression + " FROM todo").get(0).storage())
                .isEqualTo(Optional.ofNullable(storage));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO todo VALUES (1) | NOT_ONE_SELECT | INSERT",
                "WITH x AS (SELECT 1) DELETE FROM todo | NOT_ONE_SELECT | DELETE",
                "VALUES (1) | NOT_ONE_SELECT | VALUES",
                "PRAGMA user_version | NOT_ONE_SELECT | PRAGMA",
                "EXPLAIN SELECT 1 | NOT_ONE_SELECT | EXPLAIN",
                "SELECT 1; SELECT 2 | NOT_ONE_SELECT | ;",
                "-- nothing | NOT_ONE_SELECT | ''",
                "SELECT ?1 | FOREIGN_PARAMETER | ?1",
                "SELECT $a | FOREIGN_PARAMETER | $a",
                "SELECT nope FROM todo | UNKNOWN_COLUMN | nope",
                "SELECT \"nope\" FROM todo | UNKNOWN_COLUMN | nope",
                "SELECT id FROM todo WHERE note = \"nope\" | UNKNOWN_COLUMN | nope",
                "SELECT id FROM nope | UNKNOWN_TABLE | nope",
                "SELECT * FROM sqlite_master | SYSTEM_TABLE | sqlite_schema",
                "SELECT id FROM todo, todo_list | OTHER | ambiguous column name: id",
                "SELECT (1 | OTHER | incomplete input",
            })
    void whatCannotBeRunIsRefusedWithItsReason(String select, Reason reason, String detail) {
        assertThat(sql.ask(select)).isEqualTo(new Refused(reason, detail));
    }

    private PreparedQuery accepted(String select) {
        return ((Accepted) sql.ask(select)).query();
    }

    private List<ResultColumn> columns(String select) {
        return accepted(select).columns();
    }
}
