package io.livestore4j.processor.sql;

import static io.livestore4j.processor.TestModels.column;
import static io.livestore4j.processor.TestModels.component;
import static io.livestore4j.processor.TestModels.key;
import static io.livestore4j.processor.TestModels.nullable;
import static io.livestore4j.processor.TestModels.table;
import static io.livestore4j.processor.TestModels.withFullText;
import static io.livestore4j.processor.TestModels.withIndex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import io.livestore4j.processor.sql.SqlAnswer.Accepted;
import io.livestore4j.processor.sql.SqlAnswer.Reason;
import io.livestore4j.processor.sql.SqlAnswer.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckedSqlTest {

    private static final TableModel LIST = table("TodoList", key("id", Scalar.TEXT), column("name", Scalar.TEXT));

    private static final TableModel TODO = withIndex(
            table(
                    "Todo",
                    key("id", Scalar.TEXT),
                    column("listId", Scalar.TEXT),
                    column("size", Scalar.INT),
                    column("price", Scalar.DOUBLE),
                    column(nullable(component("note", Scalar.TEXT)))),
            "listId");

    private static final TableModel NUMBER =
            table("Number", key("id", Scalar.LONG), column(nullable(component("value", Scalar.DOUBLE))));

    private static final TableModel PAGE = withFullText(
            table("Page", key("id", Scalar.TEXT), column("title", Scalar.TEXT), column("size", Scalar.INT)), "title");

    private final CheckedSql sql = CheckedSql.over(List.of(LIST, TODO, NUMBER, PAGE), SqlMode.REQUIRE);

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
                "SELECT p.size FROM Page_FTS f JOIN page p ON p.id = f.id WHERE page_fts MATCH :id | page",
                "SELECT count(*) FROM page_fts | page",
                "SELECT id FROM todo WHERE id IN (SELECT id FROM \"page_fts\"(:id)) | page,todo",
                "SELECT snippet(page_fts, 0, '<', '>', '…', 8) FROM page_fts WHERE page_fts MATCH :id | page",
                "SELECT 1 | ''",
            })
    void theTablesAreThoseThatAreOpened(String select, String tables) {
        assertThat(String.join(",", accepted(select).tables())).isEqualTo(tables);
    }

    @Test
    void bytesAreReadFromTheirColumnAlsoThroughASubquery() {
        TableModel file = table("File", key("id", Scalar.TEXT), column("data", Scalar.BLOB));
        try (CheckedSql files = CheckedSql.over(List.of(LIST, file), SqlMode.REQUIRE)) {
            for (String select : List.of(
                    "SELECT data FROM file WHERE data = :data",
                    "SELECT d FROM (SELECT data AS d FROM file) WHERE d = :data")) {
                PreparedQuery query = ((Accepted) files.ask(select, Set.of("data"))).query();

                assertThat(query.columns().get(0).storage()).as(select).contains(Storage.BLOB);
            }
        }
    }

    @Test
    void whatFullTextsTellHasATypeButMayBeNull() {
        assertThat(columns("SELECT bm25(page_fts), highlight(page_fts, 0, '<', '>'), rank FROM page_fts"
                        + " WHERE page_fts MATCH 'x'"))
                .extracting(ResultColumn::storage, ResultColumn::nullable)
                .containsExactly(
                        tuple(Optional.of(Storage.REAL), true),
                        tuple(Optional.of(Storage.TEXT), true),
                        tuple(Optional.empty(), true));
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
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "count(*), INTEGER",
                "upper(id), TEXT",
                "total(size), REAL",
                "group_concat(id), TEXT",
                "size + 1, INTEGER",
                "max(size), INTEGER",
                "count(*) || 'x', TEXT",
                "size * 2.5, REAL",
                "size / -2, INTEGER",
                "-price, REAL",
                "price * 2, REAL",
                "sum(price), REAL",
                "sum(size), INTEGER",
                "abs(price), REAL",
                "round(price), REAL",
                "id || 'x', TEXT",
                "`coalesce(price, 0)`, REAL",
                "`coalesce(size, 0)`, INTEGER",
                "`coalesce(size, '')`, TEXT",
                "cast(price AS TEXT), TEXT",
                "cast(id AS INTEGER), INTEGER",
                "`strftime('%Y', id)`, TEXT",
                "date(id), TEXT",
                "id IS NULL, INTEGER",
                "price > 2 AND size, INTEGER",
                "NOT price, INTEGER",
                "id LIKE 'a%', INTEGER",
                "CASE WHEN size THEN price ELSE 0 END, REAL",
                "CASE WHEN size THEN 1 ELSE NULL END, INTEGER",
                "CASE WHEN size THEN 1 END + CASE WHEN size THEN 2 END, INTEGER",
                "`iif(size, id, 1)`, TEXT",
                "(SELECT price FROM todo), REAL",
                "(SELECT price * 2 FROM todo), REAL",
                "id COLLATE NOCASE, TEXT",
                "`lag(price) OVER (ORDER BY id)`, REAL",
                "x'00', ",
                "`coalesce(json_extract(note, '$.a'), 0.0)`, ",
                "`CASE WHEN size > 3 THEN 1.5 ELSE json_extract(note, '$') END`, ",
                "9223372036854775807, INTEGER",
                "9223372036854775808, REAL",
                "`substr(id, 2)`, TEXT",
                "`substr(x'00', 1)`, ",
                "NULL, ",
                "`coalesce(x'00', 'a')`, ",
                "size NOT BETWEEN 1 AND 2, INTEGER",
                ":p, ",
                "id + 1, ",
                "note ->> '$.a', ",
            })
    void theStorageOfAnExpressionIsInferred(String expression, Storage storage) {
        assertThat(columns("SELECT " + expression + " FROM todo").get(0).storage())
                .isEqualTo(Optional.ofNullable(storage));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT sum(price) AS x FROM todo GROUP BY id",
                "SELECT x FROM (SELECT sum(price) AS x FROM todo GROUP BY id)",
                "SELECT * FROM (SELECT price * 2 AS x FROM todo)",
                "WITH q AS (SELECT round(price) AS x FROM todo) SELECT max(x) FROM q",
                "WITH todo AS (SELECT 1.5 AS size) SELECT size FROM todo",
                "SELECT size FROM todo UNION ALL SELECT price FROM todo",
                "WITH RECURSIVE r(x) AS (SELECT 1.5 UNION ALL SELECT x + 1 FROM r WHERE x < 3) SELECT x FROM r",
                "SELECT 1 UNION ALL VALUES (2), (2.5)",
            })
    void theStorageIsKnownThroughSubqueriesAndUnions(String select) {
        assertThat(columns(select).get(0).storage()).contains(Storage.REAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT x FROM (SELECT size AS x FROM todo UNION ALL SELECT list_id FROM todo)",
                "SELECT x FROM (SELECT list_id AS x FROM todo UNION ALL SELECT size FROM todo)",
                "WITH c AS (SELECT size AS x FROM todo UNION ALL SELECT list_id FROM todo) SELECT x FROM c"
            })
    void theFirstHalfOfAUnionDoesNotTellTheWhole(String select) {
        assertThat(columns(select))
                .extracting(ResultColumn::source, ResultColumn::storage)
                .containsExactly(tuple(Optional.empty(), Optional.of(Storage.TEXT)));
        assertThat(columns("SELECT (" + select + ")").get(0).storage()).isEmpty();
    }

    @Test
    void aUnionOfOneColumnIsThatColumn() {
        assertThat(columns("SELECT x FROM (SELECT size AS x FROM todo UNION ALL SELECT size FROM todo WHERE id = 'a')")
                        .get(0)
                        .source())
                .contains(TODO.columns().get(2));
    }

    /** A sum of whole numbers may be too large for one, which the store looks at. */
    @Test
    void theTypeOfWhatIsCalculatedIsLookedAt() {
        PreparedQuery query =
                accepted("SELECT size, size + 1, sum(size), x FROM todo, (SELECT size * size AS x FROM todo)");

        assertThat(List.of(query.isTypeKnown(0), query.isTypeKnown(1), query.isTypeKnown(3)))
                .containsExactly(true, false, false);
        assertThat(accepted("SELECT price + 1 FROM todo").isTypeKnown(0)).isTrue();
    }

    @Test
    void aTableOfWithThatIsDefinedLaterIsNotTheSchemas() {
        assertThat(columns(
                        "WITH b AS (SELECT name FROM todo_list), todo_list AS (SELECT size AS name FROM todo) SELECT name"
                                + " FROM b"))
                .extracting(ResultColumn::source, ResultColumn::storage)
                .containsExactly(tuple(Optional.empty(), Optional.empty()));
    }

    @Test
    void aTextTellsTheTypesThatItComesFrom() {
        assertThat(columns("SELECT max(id), coalesce(note, 'x'), upper(id), 'x', strftime('%Y', id) FROM todo"))
                .extracting(ResultColumn::texts)
                .containsExactly(Set.of(Scalar.TEXT), Set.of(Scalar.TEXT), Set.of(Scalar.TEXT), Set.of(), Set.of());
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
                "SELECT * FROM page_fts_data | SYSTEM_TABLE | page_fts_data",
                "SELECT id FROM todo, todo_list | OTHER | ambiguous column name: id",
                "SELECT (1 | OTHER | incomplete input",
                "SELECT id FROM todo ORDER BY \"idX | OTHER | unrecognized token: \"\"idX\"",
                "SELECT id FROM todo WHERE note = \" | OTHER | unrecognized token: \"\"\"",
                "SELECT [id FROM todo | OTHER | unrecognized token: \"[id FROM todo\"",
                "SELECT id FROM todo WHERE id = :a::b | FOREIGN_PARAMETER | :a:",
                "SELECT id FROM todo WHERE id = :a(b) | FOREIGN_PARAMETER | :a(",
                "SELECT random() | FORBIDDEN_FUNCTION | random",
                "SELECT sqlite_version() | FORBIDDEN_FUNCTION | sqlite_version",
                "SELECT \"changes\"() FROM todo | FORBIDDEN_FUNCTION | changes",
                "SELECT name FROM pragma_table_info('todo') | FORBIDDEN_FUNCTION | pragma_table_info",
            })
    void whatCannotBeRunIsRefusedWithItsReason(String select, Reason reason, String detail) {
        assertThat(sql.ask(select, Set.of())).isEqualTo(new Refused(reason, detail));
    }

    @Test
    void whatIsRefusedWithQuestionMarksIsRefused() {
        assertThat(sql.ask("SELECT id || :k AS x FROM todo UNION SELECT id FROM todo_list ORDER BY id || :k", Set.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aComponentMeansTheColumnOfItsExactNameFirst() {
        PreparedQuery query = accepted("SELECT 1 AS point1, 2 AS point_1, 3 AS ROW, 4 AS row_, 5 AS listid");

        assertThat(query.named("point1")).extracting(ResultColumn::label).containsExactly("point1");
        assertThat(query.named("point_1")).extracting(ResultColumn::label).containsExactly("point_1");
        assertThat(query.named("row_")).extracting(ResultColumn::label).containsExactly("row_");
        assertThat(query.named("listId")).extracting(ResultColumn::label).containsExactly("listid");
        assertThat(query.named("row")).extracting(ResultColumn::label).containsExactly("ROW", "row_");
    }

    private PreparedQuery accepted(String select) {
        return ((Accepted) sql.ask(select, Set.of())).query();
    }

    private List<ResultColumn> columns(String select) {
        return accepted(select).columns();
    }
}
