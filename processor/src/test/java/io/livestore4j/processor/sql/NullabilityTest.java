package io.livestore4j.processor.sql;

import static io.livestore4j.processor.TestModels.column;
import static io.livestore4j.processor.TestModels.component;
import static io.livestore4j.processor.TestModels.key;
import static io.livestore4j.processor.TestModels.nullable;
import static io.livestore4j.processor.TestModels.table;
import static io.livestore4j.processor.TestModels.withIndex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import io.livestore4j.processor.sql.SqlAnswer.Accepted;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

/**
 * Which result columns may be NULL. Each answer is also held against what SQLite really answers for empty tables and for
 * rows without a partner: what is said never to be NULL never is.
 */
final class NullabilityTest {

    private static final List<TableModel> TABLES = List.of(
            table("L", key("id", Scalar.TEXT), column("name", Scalar.TEXT)),
            withIndex(
                    table(
                            "T",
                            key("id", Scalar.TEXT),
                            column("l", Scalar.TEXT),
                            column("size", Scalar.INT),
                            column(nullable(component("note", Scalar.TEXT)))),
                    "l"),
            table("N", key("id", Scalar.LONG), column(nullable(component("value", Scalar.DOUBLE)))),
            table(
                    "Ev",
                    key("id", Scalar.TEXT),
                    column("end", Scalar.LONG),
                    column("window", Scalar.TEXT),
                    column("match", Scalar.TEXT),
                    column("price", Scalar.DOUBLE),
                    column("cost", Scalar.DOUBLE),
                    column("data", Scalar.BLOB)));

    private static final List<String> ROWS = List.of(
            "INSERT INTO l VALUES ('l1', 'One'), ('l2', 'Two')",
            "INSERT INTO t VALUES ('t1', 'l1', 1, NULL), ('t2', 'l1', 2, 'x'), ('t3', 'gone', 3, NULL)",
            "INSERT INTO n VALUES (1, NULL), (2, 0.5)",
            "INSERT INTO ev VALUES ('a', 1, 'w', 'm', 9e999, 9e999, x''), ('b', 9223372036854775807, 'w', 'm', 1.0, -9e999,"
                    + " x'00')");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // columns
                "no  ; SELECT id FROM t",
                "no  ; SELECT l FROM t",
                "yes ; SELECT note FROM t",
                "no  ; SELECT id FROM n",
                "no  ; SELECT t.id AS x FROM t",
                "no  ; SELECT \"t\".\"id\" FROM t WHERE note IS NULL",
                "no  ; SELECT DISTINCT l FROM t",
                // stars
                "no,no,no,yes ; SELECT * FROM t",
                "no,no,no,yes,no ; SELECT t.*, l.name FROM t JOIN l ON l.id = t.l",
                "yes,no,yes,yes,yes,yes ; SELECT * FROM l LEFT JOIN t ON t.l = l.id WHERE l.name <> ''",
                // joins
                "no,no ; SELECT l.id, t.id FROM l JOIN t ON t.l = l.id",
                "no,yes ; SELECT l.id, t.id FROM l LEFT JOIN t ON t.l = l.id",
                "yes,no ; SELECT l.id, t.id FROM l RIGHT JOIN t ON t.l = l.id",
                "yes,yes ; SELECT l.id, t.id FROM l FULL JOIN t ON t.l = l.id",
                "no,yes ; SELECT a.id, b.id FROM t a LEFT JOIN t b ON a.id = b.note",
                "no,yes,yes ; SELECT l.id, t.id, n.id FROM l LEFT JOIN (t JOIN n ON n.value = t.size) ON t.l = l.id",
                "no ; SELECT t.id FROM t, json_each('[1, null]')",
                "yes ; SELECT value FROM json_each('[1, null]')",
                // subqueries and WITH
                "no ; SELECT id FROM (SELECT id FROM t)",
                "yes ; SELECT q.id FROM l LEFT JOIN (SELECT id, l FROM t) q ON q.l = l.id",
                "yes ; SELECT q.l FROM l LEFT JOIN (SELECT DISTINCT l FROM t) q ON q.l = l.id",
                "yes ; SELECT q.c FROM l LEFT JOIN (SELECT l, count(*) AS c FROM t GROUP BY l) q ON q.l = l.id",
                "yes ; SELECT q.id FROM (SELECT id, count(*) FROM t) q",
                "yes ; WITH x AS (SELECT note AS id FROM t) SELECT id FROM x",
                "no ; SELECT q.n FROM l JOIN (SELECT l, count(*) AS n FROM t GROUP BY l) q ON q.l = l.id",
                "no,yes ; SELECT q.l, q.m FROM (SELECT l, max(note) AS m FROM t GROUP BY l LIMIT 9) q",
                "no,no ; WITH c AS (SELECT l, count(*) AS n FROM t GROUP BY l) SELECT l.name, n FROM l JOIN c"
                        + " ON c.l = l.id",
                "no,yes ; WITH c(a, b) AS (SELECT id, note FROM t LIMIT 2) SELECT * FROM c",
                "yes ; WITH c AS (SELECT id FROM t LIMIT 2) SELECT c.id FROM l LEFT JOIN c ON c.id = l.id",
                "no ; WITH a AS (SELECT DISTINCT l FROM t), b AS (SELECT DISTINCT l AS x FROM a) SELECT x FROM b",
                "no ; WITH t AS (SELECT DISTINCT id FROM l) SELECT id FROM t",
                "yes ; WITH t AS (SELECT DISTINCT note AS id FROM main.t) SELECT id FROM t",
                "no ; SELECT x FROM (WITH c AS (SELECT DISTINCT l AS x FROM t) SELECT x FROM c) q, l",
                "no,no ; WITH RECURSIVE r(x, d) AS (SELECT id, 0 FROM t UNION SELECT r.x, d + 1 FROM r WHERE d"
                        + " < 3) SELECT x, d FROM r",
                "no,yes ; WITH RECURSIVE r(x, y) AS (SELECT id, id FROM t UNION SELECT x, nullif(y, x) FROM r)"
                        + " SELECT x, y FROM r",
                "yes,yes ; WITH RECURSIVE r(x, y) AS (SELECT id, id FROM t UNION SELECT y, nullif(y, x) FROM r)"
                        + " SELECT x, y FROM r",
                "no ; WITH c AS (VALUES (1)) SELECT column1 FROM c",
                "yes ; WITH c(v) AS (VALUES (1), (NULL)) SELECT v FROM c",
                "no ; SELECT a.id FROM (t AS a JOIN (SELECT DISTINCT id AS i FROM l) q ON 1)",
                "yes ; SELECT a.id FROM l LEFT JOIN (t AS a JOIN (SELECT DISTINCT id AS i FROM l) q ON 1) ON"
                        + " a.l = l.id",
                // one row of many
                "no ; SELECT count(*) FROM t",
                "yes ; SELECT sum(size) FROM t",
                "no ; SELECT total(size) FROM t",
                "yes ; SELECT max(id) FROM t",
                "yes,no ; SELECT id, count(*) FROM t",
                "no,no ; SELECT l, max(size) FROM t GROUP BY l",
                "yes ; SELECT max(note) FROM t GROUP BY l",
                "yes ; SELECT sum(size) FILTER (WHERE size > 9) FROM t GROUP BY l",
                "no,no ; SELECT l.id, count(t.id) FROM l LEFT JOIN t ON t.l = l.id GROUP BY l.id",
                "yes ; SELECT max(t.id) FROM l LEFT JOIN t ON t.l = l.id GROUP BY l.id",
                "no ; SELECT max(size, 1) FROM t",
                "no ; SELECT json_group_array(note) FROM t",
                "no ; SELECT row_number() OVER (ORDER BY id) FROM t",
                "yes ; SELECT lag(size) OVER (ORDER BY id) FROM t",
                "no ; SELECT id FROM t WHERE (SELECT count(*) FROM l) > 0",
                // expressions
                "no ; SELECT 1",
                "no ; SELECT 'a'",
                "yes ; SELECT NULL",
                "no ; SELECT TRUE",
                "no ; SELECT coalesce(note, '') FROM t",
                "no ; SELECT ifnull(note, id) FROM t",
                "yes ; SELECT coalesce(note, NULL) FROM t",
                "yes ; SELECT nullif(id, 't1') FROM t",
                "no ; SELECT upper(id) FROM t",
                "yes ; SELECT upper(note) FROM t",
                "no ; SELECT cast(size AS TEXT) FROM t",
                "no ; SELECT size + 1 - -size * 2 FROM t",
                "yes ; SELECT 1 / (size - 1) FROM t",
                "yes ; SELECT 1 % (size - 1) FROM t",
                "no ; SELECT id || ' ' || l AS x FROM t",
                "yes ; SELECT id || note FROM t",
                "no ; SELECT size > 1 AND l = 'x' OR NOT id LIKE 'a%' FROM t",
                "yes ; SELECT note = 'x' OR size > 1 FROM t",
                "no ; SELECT note IS NULL FROM t",
                "no ; SELECT note IS NOT DISTINCT FROM id FROM t",
                "no ; SELECT note IS NULL AND size > 1 FROM t",
                "yes ; SELECT note NOT NULL OR note = 'x' FROM t",
                "no ; SELECT size BETWEEN 1 AND 2 FROM t",
                "no ; SELECT id IN ('a', 'b') FROM t",
                "yes ; SELECT id IN ('a', NULL) FROM t",
                "yes ; SELECT id IN (SELECT note FROM t) FROM t",
                "no ; SELECT EXISTS (SELECT 1 FROM l) FROM t",
                "no ; SELECT NOT EXISTS (SELECT 1 FROM l) FROM t",
                "no ; SELECT CASE WHEN note IS NULL THEN 'a' ELSE id END FROM t",
                "yes ; SELECT CASE WHEN note IS NULL THEN 'a' END FROM t",
                "yes ; SELECT CASE WHEN size = 1 THEN note ELSE id END FROM t",
                "no ; SELECT CASE size WHEN 1 THEN CASE WHEN 0 THEN 1 ELSE 2 END ELSE 3 END AS x FROM t",
                "no ; SELECT (SELECT count(*) FROM t WHERE t.l = l.id) FROM l",
                "yes ; SELECT (SELECT id FROM t WHERE t.l = l.id) FROM l",
                "yes ; SELECT (SELECT count(*) FROM t WHERE t.l = l.id GROUP BY l) FROM l",
                "no ; SELECT (SELECT coalesce(max(size), 0) FROM t WHERE t.l = l.id) FROM l",
                "yes ; SELECT note ->> '$.a' FROM t WHERE note IS NULL",
                "yes ; SELECT id ->> '$.a' FROM t WHERE id = '1'",
                "no ; SELECT CASE WHEN size THEN 1 ELSE 2 END + CASE WHEN size THEN 1 ELSE 2 END FROM t",
                "yes ; SELECT CASE WHEN size = 9 THEN 1 END + CASE WHEN size THEN 1 ELSE 2 END FROM t",
                "yes ; SELECT note IS NULL = note AS x FROM t",
                "yes ; SELECT note = (note IS NULL) FROM t",
                "no ; SELECT note = id IS NULL FROM t",
                "yes ; SELECT note = NOT id IS NULL FROM t",
                "no ; SELECT note IS NULL = id FROM t",
                "yes ; SELECT note IS NULL LIKE note FROM t",
                "yes ; SELECT 9e999 - 9e999",
                "yes ; SELECT 9e999 * (size - size) FROM t",
                "yes,yes ; SELECT id, \"count\"(*) IS NULL AND note FROM t",
                "no,yes ; SELECT \"count\"(*), id FROM t",
                "no ; SELECT size % 2 FROM t",
                "no ; SELECT size / 10 + 1 FROM t",
                "yes ; SELECT size % 0 FROM t",
                "no ; SELECT id COLLATE NOCASE FROM t",
                "yes ; SELECT note COLLATE NOCASE FROM t",
                "no ; SELECT iif(note IS NULL, 1, 0) FROM t",
                "yes ; SELECT iif(size, note, 0) FROM t",
                "no,no,no ; SELECT hex(note), json_array(note), concat(note, note) FROM t",
                "no,no,no ; SELECT printf('%s', size), date('now'), CURRENT_TIMESTAMP FROM t",
                "yes ; SELECT date(id) FROM t",
                "no ; SELECT id 'x' FROM t",
                // words that are names where they mean nothing
                "no,no ; SELECT id, window FROM ev",
                "no ; SELECT CASE WHEN end > 3 THEN 'late' ELSE 'ok' END FROM ev",
                "no,no ; SELECT CASE end WHEN 1 THEN end ELSE end END end, match || window FROM ev",
                "no ; SELECT max(match) FROM ev GROUP BY end",
                // precedence
                "no ; SELECT id = l IS NOT NULL FROM t",
                "yes ; SELECT size BETWEEN 1 AND note = 2 FROM t",
                "no ; SELECT NOT note NOT NULL FROM t",
                "yes ; SELECT -note IS 1 = note FROM t",
                "no ; SELECT (note, size) IS (l, 2) FROM t",
                // subqueries
                "yes ; SELECT (SELECT count(l.id) FROM t WHERE t.id = 'zz') FROM l",
                "no ; SELECT (SELECT count(l.id || t.id) FROM t WHERE t.id = 'zz') FROM l",
                "no ; SELECT t.id FROM t JOIN l ON l.id = (SELECT max(id) FROM l)",
                "no ; SELECT t.id FROM t LEFT JOIN l ON EXISTS (SELECT 1 FROM n)",
                "yes ; WITH b AS (SELECT name FROM l), l AS (SELECT note AS name FROM t) SELECT name FROM b",
                "yes ; SELECT (SELECT max(size) FROM t HAVING 0)",
                // functions
                "no,yes ; SELECT substr(match, 2), substr(data, 1) FROM ev",
                "no,yes,yes ; SELECT format('%s', match), printf(''), printf(match) FROM ev",
                // WHERE
                "no ; SELECT note FROM t WHERE note IS NOT NULL",
                "no ; SELECT t.note FROM t WHERE size > 0 AND note IS NOT NULL ORDER BY id",
                "no ; SELECT max(note) FROM t WHERE note IS NOT NULL GROUP BY l",
                "yes ; SELECT max(note) FROM t WHERE note IS NOT NULL",
                "yes ; SELECT note FROM t WHERE note IS NOT NULL OR size > 0",
                "yes ; SELECT note FROM t WHERE (note IS NOT NULL) = 0",
                "yes ; SELECT b.note FROM t a JOIN t b WHERE a.note IS NOT NULL",
                "no ; SELECT id FROM (SELECT note AS id FROM t WHERE note IS NOT NULL)",
                // combined
                "no ; SELECT id FROM t UNION ALL VALUES ('a'), ('b')",
                "yes ; SELECT id FROM t UNION ALL VALUES ('a'), (NULL)",
                "no ; SELECT id FROM t UNION SELECT id FROM l",
                "yes ; SELECT id FROM t UNION ALL SELECT note FROM t",
                "yes ; SELECT id FROM t EXCEPT SELECT note FROM t",
            })
    void aResultColumnMayBeNullUnlessItCertainlyCannot(String nullable, String select) throws SQLException {
        List<ResultColumn> columns = columns(select);

        assertThat(columns.stream().map(column -> column.nullable() ? "yes" : "no"))
                .as(select)
                .containsExactly(nullable.split(","));
        assertNoOtherNulls(columns, select);
    }

    /** It is a number but for infinities: those who read it look. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT price - cost FROM ev",
                "SELECT 0 * price FROM ev",
                "SELECT sum(price) FROM ev GROUP BY match",
                "SELECT x FROM (SELECT price * 2 AS x FROM ev)",
                "SELECT (SELECT total(price) FROM ev)"
            })
    void whatIsCalculatedWithRealsIsNoMistakeButLookedAt(String select) throws SQLException {
        assertThat(columns(select))
                .extracting(ResultColumn::nullable, ResultColumn::computed)
                .containsExactly(tuple(false, true));
        assertNoOtherNulls(columns(select), select);
    }

    private static List<ResultColumn> columns(String select) {
        try (CheckedSql sql = CheckedSql.over(TABLES, SqlMode.REQUIRE)) {
            assertThat(sql.ask(select, Set.of())).isInstanceOf(Accepted.class);
            return ((Accepted) sql.ask(select, Set.of())).query().columns();
        }
    }

    private static void assertNoOtherNulls(List<ResultColumn> columns, String select) throws SQLException {
        try (Connection sqlite = new JDBC().connect("jdbc:sqlite::memory:", new Properties());
                Statement statement = sqlite.createStatement()) {
            for (TableModel table : TABLES) {
                statement.execute(TableDdl.createTable(table));
            }
            assertNoOtherNulls(columns, statement, select);
            for (String rows : ROWS) {
                statement.execute(rows);
            }
            assertNoOtherNulls(columns, statement, select);
        }
    }

    private static void assertNoOtherNulls(List<ResultColumn> columns, Statement statement, String select)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    boolean known =
                            !columns.get(i).nullable() && !columns.get(i).computed();
                    assertThat(rows.getObject(i + 1) == null && known)
                            .as("column %d of %s is NULL", i, select)
                            .isFalse();
                }
            }
        }
    }
}
