package io.livestore4j.processor.sql;

import static io.livestore4j.processor.TestModels.column;
import static io.livestore4j.processor.TestModels.component;
import static io.livestore4j.processor.TestModels.key;
import static io.livestore4j.processor.TestModels.nullable;
import static io.livestore4j.processor.TestModels.table;
import static io.livestore4j.processor.TestModels.withFullText;
import static io.livestore4j.processor.TestModels.withIndex;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.SqlAnswer.Accepted;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan is told where an index would spare it, and nowhere else. */
final class FullScansTest {

    private static final TableModel LIST = table("TodoList", key("id", Scalar.TEXT), column("name", Scalar.TEXT));

    private static final TableModel TODO = withIndex(
            table(
                    "Todo",
                    key("id", Scalar.TEXT),
                    column("listId", Scalar.TEXT),
                    column("size", Scalar.INT),
                    column("done", Scalar.BOOLEAN),
                    column(nullable(component("note", Scalar.TEXT)))),
            "listId");

    private static final TableModel PAGE =
            withFullText(table("Page", key("id", Scalar.LONG), column("title", Scalar.TEXT)), "title");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM todo WHERE note = :x | todo.note",
                "SELECT * FROM todo WHERE :x = todo.note | todo.note",
                "SELECT * FROM todo AS t WHERE done AND t.note IS :x | todo.note",
                "SELECT * FROM Todo \"T\" WHERE \"t\".[Note] == 'x' ORDER BY size LIMIT 3 | todo.note",
                "SELECT count(*) FROM todo WHERE size > 3 | todo.size",
                "SELECT count(*) FROM todo WHERE size BETWEEN :x AND :y AND note = 'x' | todo.size",
                "SELECT * FROM todo WHERE note IN ('a', :x) | todo.note",
                "SELECT * FROM todo WHERE note IS NULL | todo.note",
                "SELECT * FROM todo WHERE done = 0 AND size = 3 | todo.size",
                "SELECT * FROM todo WHERE size = (SELECT count(*) FROM todo_list) | todo.size",
                "SELECT * FROM todo WHERE list_id IN (SELECT id FROM todo_list WHERE name = :x) | todo_list.name",
                "WITH x AS (SELECT * FROM todo WHERE size = 1) SELECT * FROM x | todo.size",
                "SELECT id FROM todo WHERE size = 1 UNION SELECT id FROM todo_list | todo.size",
                "SELECT l.id FROM todo_list l LEFT JOIN todo t ON t.note = l.id | todo.note",
                "SELECT * FROM todo t JOIN todo_list l ON l.id = t.list_id AND t.note = :x | todo.note",
                "SELECT * FROM todo t WHERE EXISTS (SELECT 1 FROM todo_list l WHERE l.name = t.note) | todo_list.name"
            })
    void aConditionWithoutAnIndexIsTold(String sql, String column) {
        assertThat(scans(sql)).containsExactly(column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM todo",
                "SELECT * FROM todo ORDER BY size",
                "SELECT count(*), min(size) FROM todo",
                "SELECT size, count(*) FROM todo GROUP BY size HAVING size = 3",
                "SELECT * FROM todo WHERE id = :x",
                "SELECT * FROM todo WHERE list_id = :x AND note = :x",
                "SELECT * FROM todo WHERE note = :x AND id > :x",
                "SELECT * FROM page WHERE id = 3",
                "SELECT * FROM todo WHERE done = 1",
                "SELECT * FROM todo WHERE note <> :x",
                "SELECT * FROM todo WHERE note IS NOT NULL",
                "SELECT * FROM todo WHERE note LIKE 'a%'",
                "SELECT * FROM todo WHERE lower(note) = :x",
                "SELECT * FROM todo WHERE +note = :x",
                "SELECT * FROM todo WHERE note = list_id",
                "SELECT * FROM todo WHERE :x IS NULL OR note = :x",
                "SELECT * FROM todo WHERE (:x IS NULL OR note = :x)",
                "SELECT * FROM todo WHERE note = :x OR :x IS NULL",
                "SELECT * FROM todo WHERE NOT note = :x",
                "SELECT * FROM todo WHERE note IS DISTINCT FROM :x",
                "SELECT l.id FROM todo_list l JOIN todo t ON t.list_id = l.id",
                "SELECT l.id FROM todo_list l JOIN todo t ON t.note = l.id",
                "SELECT * FROM todo_list WHERE EXISTS (SELECT 1 FROM page WHERE id = 3)",
                "SELECT * FROM (SELECT size AS s, count(*) AS n FROM todo GROUP BY size) q WHERE n > 1",
                "SELECT p.id FROM page_fts f JOIN page p ON p.id = f.rowid WHERE page_fts MATCH :x",
                "SELECT 1 WHERE :x = 3"
            })
    void whatNoIndexWouldSpareIsNotTold(String sql) {
        assertThat(scans(sql)).isEmpty();
    }

    private static List<String> scans(String text) {
        try (CheckedSql sql = CheckedSql.over(List.of(LIST, TODO, PAGE), SqlMode.REQUIRE)) {
            return ((Accepted) sql.ask(text, Set.of("x", "y")))
                    .scans().stream()
                            .map(scan ->
                                    scan.table().sqlName() + "." + scan.column().sqlName())
                            .toList();
        }
    }
}
