package io.livestore4j.processor.sql;

import static io.livestore4j.processor.TestModels.column;
import static io.livestore4j.processor.TestModels.component;
import static io.livestore4j.processor.TestModels.key;
import static io.livestore4j.processor.TestModels.nullable;
import static io.livestore4j.processor.TestModels.table;
import static io.livestore4j.processor.TestModels.withFullText;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TableModel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called ordered is, and what anyone would call ordered is not refused. */
final class TotalOrderTest {

    private static final TableModel LIST = table("TodoList", key("id", Scalar.TEXT), column("name", Scalar.TEXT));

    private static final TableModel TODO = table(
            "Todo",
            key("id", Scalar.TEXT),
            column("listId", Scalar.TEXT),
            column("size", Scalar.INT),
            column(nullable(component("note", Scalar.TEXT))));

    private static final TableModel SEAT =
            table("Seat", key("row", Scalar.INT), key("place", Scalar.INT), column("guest", Scalar.TEXT));

    private static final TableModel PAGE =
            withFullText(table("Page", key("id", Scalar.LONG), column("title", Scalar.TEXT)), "title");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, note FROM todo ORDER BY note DESC, id",
                "SELECT id AS other FROM todo ORDER BY other",
                "SELECT note, id FROM todo ORDER BY 1, 2 DESC",
                "SELECT note FROM todo WHERE id = :id",
                "SELECT note FROM todo t WHERE t.size > 3 AND :id = t.id",
                "SELECT note FROM todo ORDER BY note",
                "SELECT DISTINCT note FROM todo ORDER BY note NULLS LAST LIMIT 3",
                "SELECT count(*), max(note) FROM todo",
                "SELECT 1",
                "VALUES (1)",
                "SELECT list_id, count(*) FROM todo GROUP BY list_id ORDER BY list_id",
                "SELECT upper(note) AS loud, count(*) FROM todo GROUP BY upper(note) ORDER BY loud",
                "SELECT t.note FROM todo t JOIN todo_list l ON l.id = t.list_id ORDER BY t.note, t.id",
                "SELECT l.name FROM todo_list l LEFT JOIN todo t ON t.list_id = l.id ORDER BY l.id, t.id",
                "SELECT t.note FROM todo t LEFT JOIN todo_list l ON l.id = t.list_id ORDER BY t.id",
                "SELECT a.note FROM todo a, todo b WHERE a.id = b.note ORDER BY b.id",
                "SELECT guest FROM seat WHERE row = 3 ORDER BY place",
                "SELECT guest FROM seat ORDER BY row, place",
                "SELECT note FROM todo UNION SELECT name FROM todo_list ORDER BY 1",
                "SELECT name FROM todo_list WHERE id IN (SELECT list_id FROM todo) ORDER BY id",
                "SELECT name FROM todo_list l WHERE EXISTS (SELECT 1 FROM todo WHERE list_id = l.id) ORDER BY id",
                "SELECT id, (SELECT name FROM todo_list l WHERE l.id = todo.list_id) FROM todo ORDER BY id",
                "SELECT id, (SELECT t.note FROM todo t WHERE t.id = lower(todo.id) || 'x') FROM todo ORDER BY id",
                "SELECT id, (SELECT max(size) FROM todo) FROM todo ORDER BY id",
                "SELECT group_concat(note ORDER BY id) FROM todo",
                "SELECT group_concat(note ORDER BY note) FROM todo",
                "SELECT id, row_number() OVER (ORDER BY note, id) FROM todo ORDER BY id",
                "SELECT p.title FROM page p JOIN page_fts f ON f.rowid = p.id WHERE page_fts MATCH :x ORDER BY p.id",
                "WITH big AS (SELECT id FROM todo WHERE size > 3) SELECT id FROM big ORDER BY id"
            })
    void ordered(String sql) {
        assertThat(fault(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM todo",
                "SELECT id, note FROM todo ORDER BY note",
                "SELECT note FROM todo WHERE id = :id OR note = :note",
                "SELECT note FROM todo WHERE id > :id",
                "SELECT note FROM todo WHERE size = 3",
                "SELECT note FROM todo WHERE id = lower(note)",
                "SELECT note FROM todo WHERE id = (SELECT max(list_id) FROM todo)",
                "SELECT id FROM todo ORDER BY id COLLATE NOCASE",
                "SELECT DISTINCT note FROM todo",
                "SELECT DISTINCT note FROM todo ORDER BY id",
                "SELECT list_id, count(*) FROM todo GROUP BY list_id",
                "SELECT list_id, size FROM todo GROUP BY list_id, size ORDER BY list_id",
                "SELECT t.note FROM todo t JOIN todo_list l ON l.id = t.list_id ORDER BY l.id",
                "SELECT l.name FROM todo_list l LEFT JOIN todo t ON t.list_id = l.id ORDER BY l.id",
                "SELECT l.name FROM todo_list l LEFT JOIN todo t ON l.id = 'x' ORDER BY t.id",
                "SELECT guest FROM seat WHERE row = 3",
                "SELECT guest FROM seat ORDER BY row",
                "SELECT note FROM todo UNION SELECT name FROM todo_list",
                "SELECT id, (SELECT name FROM todo_list) FROM todo ORDER BY id",
                "SELECT name FROM todo_list WHERE id IN (SELECT list_id FROM todo LIMIT 2) ORDER BY id",
                "SELECT group_concat(note) FROM todo",
                "SELECT group_concat(note ORDER BY size) FROM todo",
                "SELECT id, row_number() OVER (ORDER BY note) FROM todo ORDER BY id",
                "SELECT q.id, note FROM (SELECT id, note FROM todo) q ORDER BY q.id",
                "SELECT id, name FROM todo NATURAL JOIN todo_list ORDER BY 1"
            })
    void unordered(String sql) {
        assertThat(fault(sql)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT note FROM todo WHERE size = 3",
                "SELECT id, (SELECT name FROM todo_list WHERE id = todo.list_id) FROM todo"
            })
    void theOnlyRowNeedsNoOrder(String sql) {
        try (CheckedSql sqlite = CheckedSql.over(List.of(LIST, TODO, SEAT, PAGE), SqlMode.REQUIRE)) {
            assertThat(sqlite.askOrder(sql, false)).isEmpty();
        }
    }

    private static List<String> fault(String sql) {
        try (CheckedSql sqlite = CheckedSql.over(List.of(LIST, TODO, SEAT, PAGE), SqlMode.REQUIRE)) {
            return sqlite.askOrder(sql, true).stream()
                    .map(SqlAnswer.Refused::detail)
                    .toList();
        }
    }
}
