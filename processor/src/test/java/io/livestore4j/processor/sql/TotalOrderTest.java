package io.livestore4j.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.sql.SqlAnswer.Reason;
import io.livestore4j.processor.sql.SqlAnswer.Refused;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called ordered is: SQLite answers the same by any plan. What anyone would call ordered is not refused. */
final class TotalOrderTest {

    /** Values that stand in some rows, as a text and as a number. */
    private static final List<Object> BINDS = List.of("a", "l1", 1, 3);

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
                "WITH big AS (SELECT id FROM todo WHERE size > 3) SELECT id FROM big ORDER BY id",
                // one row by its key
                "SELECT note FROM todo WHERE (id = :x)",
                "SELECT note FROM todo WHERE id IS :x",
                "SELECT note FROM todo WHERE id IN (:x)",
                "SELECT note FROM todo WHERE id = :x AND (size > 3 OR note = :y)",
                "SELECT note FROM todo WHERE id = CAST(:x AS TEXT)",
                "SELECT guest FROM seat WHERE (row, place) = (:x, :y)",
                "SELECT grp FROM ev WHERE slot = 11",
                "SELECT note FROM todo WHERE id = :x AND size IN (SELECT size FROM todo)",
                // names
                "SELECT id FROM todo ORDER BY main.todo.id",
                "SELECT todo.id FROM todo ORDER BY id",
                "SELECT id, window FROM ev ORDER BY window, id",
                "SELECT CASE WHEN end > 3 THEN 'late' ELSE 'ok' END FROM ev ORDER BY id",
                "SELECT id FROM ev WHERE match = 'm1' ORDER BY end, id",
                "SELECT * FROM seat ORDER BY row, place",
                "SELECT DISTINCT * FROM seat ORDER BY row, place",
                "SELECT DISTINCT t.* FROM todo t JOIN seat s ON s.row = 1 ORDER BY t.id",
                "SELECT id, note AS n FROM todo ORDER BY n COLLATE NOCASE, id",
                "SELECT id FROM todo WHERE note = :x COLLATE NOCASE ORDER BY id",
                // groups
                "SELECT l.id, l.name, count(t.id) FROM todo_list l LEFT JOIN todo t ON t.list_id = l.id GROUP BY l.id ORDER"
                        + " BY l.name, l.id",
                "SELECT t.id, count(*) FROM todo t GROUP BY t.id ORDER BY id",
                "SELECT list_id AS l, count(*) AS n FROM todo GROUP BY l HAVING n > 1 ORDER BY n, l",
                "SELECT list_id, max(note), sum(size), avg(size) FROM todo GROUP BY 1 ORDER BY 1",
                "SELECT note, count(*) FROM todo WHERE id = :x",
                "SELECT grp, sum(price ORDER BY id) FROM ev GROUP BY grp ORDER BY grp",
                "SELECT l.id, group_concat(t.note ORDER BY t.id) FROM todo_list l JOIN todo t ON t.list_id = l.id GROUP BY"
                        + " l.id ORDER BY l.id",
                "SELECT group_concat(DISTINCT note ORDER BY note) FROM todo",
                "SELECT group_concat(note, ', ' ORDER BY note) FROM todo",
                "SELECT group_concat(a.note ORDER BY a.id) FROM todo a JOIN todo b ON b.list_id = a.list_id",
                "SELECT list_id, (SELECT name FROM todo_list l WHERE l.id = todo.list_id) FROM todo GROUP BY list_id ORDER BY"
                        + " list_id",
                // windows
                "SELECT count(*) OVER () AS n, id FROM todo ORDER BY id",
                "SELECT id, sum(size) OVER (PARTITION BY list_id) FROM todo ORDER BY id",
                "SELECT id, sum(size) OVER (ORDER BY size) FROM todo ORDER BY id",
                "SELECT id, rank() OVER (ORDER BY note) FROM todo ORDER BY id",
                "SELECT id, lag(note) OVER w FROM todo WINDOW w AS (PARTITION BY list_id ORDER BY size, id) ORDER BY id",
                "SELECT id, row_number() OVER (w ORDER BY id) FROM todo WINDOW w AS (PARTITION BY list_id) ORDER BY id",
                "SELECT list_id, row_number() OVER (ORDER BY count(*), list_id) FROM todo GROUP BY list_id ORDER BY list_id",
                // joins
                "SELECT guest FROM seat s JOIN todo t ON (t.id = s.guest) ORDER BY s.row, s.place",
                "SELECT t.id, l.name FROM todo t LEFT JOIN todo_list l ON l.id = t.list_id AND t.size > 2 ORDER BY t.id",
                "SELECT DISTINCT l.id, l.name FROM todo_list l JOIN todo t ON t.list_id = l.id ORDER BY l.id",
                "SELECT f.rank, p.title FROM page_fts f JOIN page p ON p.id = f.id WHERE page_fts MATCH 'one' ORDER BY"
                        + " f.rank, p.id",
                // subqueries, WITH and UNION
                "SELECT q.id, note FROM (SELECT id, note FROM todo) q ORDER BY q.id",
                "WITH open AS (SELECT * FROM todo WHERE size > 1) SELECT id, note FROM open ORDER BY size, id",
                "WITH n AS (SELECT list_id, count(*) AS c FROM todo GROUP BY list_id) SELECT l.name, n.c FROM todo_list l"
                        + " LEFT JOIN n ON n.list_id = l.id ORDER BY l.id",
                "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT count(*) FROM r",
                "SELECT id FROM todo WHERE EXISTS (SELECT 1 FROM todo_list LIMIT 1) ORDER BY id",
                "SELECT id FROM todo UNION ALL SELECT id FROM todo_list ORDER BY id LIMIT 5",
                "SELECT id, size FROM todo EXCEPT SELECT id, slot FROM ev ORDER BY 2, 1",
                "SELECT max(note) FROM todo LIMIT 1",
                "SELECT id FROM todo WHERE size IN (SELECT value FROM json_each('[3]') UNION SELECT DISTINCT price FROM ev) ORDER"
                        + " BY id",
                "SELECT c FROM (SELECT list_id, count(*) AS c FROM todo GROUP BY list_id) ORDER BY c",
                "WITH RECURSIVE up(id, depth) AS (SELECT list_id, 0 FROM todo WHERE id = :x UNION ALL SELECT t.list_id, depth + 1"
                        + " FROM todo t JOIN up ON t.id = up.id WHERE depth < 3) SELECT id, depth FROM up ORDER BY id, depth",
                "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 4) SELECT n FROM r ORDER BY n",
                "WITH c(a, b) AS (SELECT id, note FROM todo) SELECT a, b FROM c ORDER BY b, a",
                "SELECT t.id, j.value FROM todo t, json_each('[3, 1]') j ORDER BY t.id, j.id",
                "SELECT id FROM todo WHERE size IN (SELECT value FROM json_each('[3, 1]')) ORDER BY id"
            })
    void ordered(String sql) throws SQLException {
        assertThat(fault(sql, true)).isEmpty();
        try (OrderTrial trial = new OrderTrial()) {
            for (Object bind : BINDS) {
                assertThat(trial.answers(sql, bind)).as("with %s", bind).hasSize(1);
            }
        }
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
                "SELECT id, name FROM todo NATURAL JOIN todo_list ORDER BY 1",
                // columns that each row of a group has its own of
                "SELECT list_id, note, count(*) FROM todo GROUP BY list_id ORDER BY list_id",
                "SELECT note, count(*) FROM todo",
                "SELECT id, max(size) FROM todo",
                "SELECT id FROM todo GROUP BY list_id ORDER BY list_id",
                "SELECT list_id FROM todo GROUP BY list_id HAVING note = 'q' ORDER BY list_id",
                "SELECT list_id FROM todo GROUP BY list_id ORDER BY list_id, note",
                "SELECT note AS list_id, count(*) FROM todo GROUP BY list_id ORDER BY list_id",
                "SELECT upper(note), count(*) FROM todo GROUP BY note COLLATE NOCASE ORDER BY 1",
                "SELECT n, count(*) FROM (SELECT note COLLATE NOCASE AS n FROM todo) GROUP BY n ORDER BY n",
                "SELECT list_id, (SELECT name FROM todo_list l WHERE l.id = todo.note) FROM todo GROUP BY list_id ORDER BY 1",
                "SELECT name FROM todo_list WHERE name IN (SELECT note FROM todo GROUP BY list_id) ORDER BY id",
                "SELECT l.name FROM todo_list l JOIN (SELECT list_id, note FROM todo GROUP BY list_id) q ON q.note = l.id"
                        + " ORDER BY l.id",
                "SELECT * FROM todo GROUP BY list_id ORDER BY list_id",
                // functions that go by the order of their rows
                "SELECT sum(price) FROM ev",
                "SELECT avg(price), total(price) FROM ev",
                "SELECT sum(value) FROM ev, json_each('[1, 2.5]')",
                "SELECT max(note COLLATE NOCASE) FROM todo",
                "SELECT group_concat(t.note ORDER BY l.id) FROM todo t JOIN todo_list l ON l.id = t.list_id",
                "SELECT group_concat(note ORDER BY id) FROM (SELECT list_id AS id, note FROM todo)",
                "SELECT group_concat(note, size ORDER BY note) FROM todo",
                "SELECT json_group_object(list_id, note ORDER BY list_id) FROM todo",
                "SELECT group_concat(note ORDER BY 1) FROM todo",
                "SELECT group_concat(DISTINCT note ORDER BY id) FROM todo",
                "SELECT id, row_number() OVER w FROM todo WINDOW w AS (ORDER BY note) ORDER BY id",
                "SELECT t.id, row_number() OVER (ORDER BY l.id) FROM todo t JOIN todo_list l ON l.id = t.list_id ORDER BY t.id",
                "SELECT id, sum(size) OVER (ORDER BY size ROWS 1 PRECEDING) FROM todo ORDER BY id",
                "SELECT id, first_value(note) OVER (PARTITION BY list_id) FROM todo ORDER BY id",
                "SELECT id, sum(cost) OVER () FROM ev ORDER BY id",
                "SELECT (SELECT count(l.id) FROM todo t WHERE t.id = 'zz') FROM todo_list l",
                // what only looks like an order
                "SELECT * FROM seat ORDER BY 1",
                "SELECT *, id FROM todo ORDER BY 2",
                "SELECT *, id AS note FROM todo ORDER BY note",
                "SELECT l.*, t.note FROM todo t JOIN todo_list l ON l.id <> t.list_id ORDER BY id",
                "SELECT note 'id', size FROM todo ORDER BY id",
                "SELECT note COLLATE NOCASE AS n FROM todo ORDER BY n",
                "SELECT note COLLATE NOCASE FROM todo ORDER BY 1",
                "SELECT DISTINCT note COLLATE NOCASE FROM todo ORDER BY 1",
                "SELECT note || 'A' FROM todo ORDER BY note || 'a', size",
                "SELECT -price * cost FROM ev ORDER BY 1",
                "SELECT DISTINCT note FROM todo ORDER BY size COLLATE NOCASE, note",
                "SELECT id, id FROM todo UNION ALL SELECT id, note FROM todo ORDER BY 1",
                "SELECT 1, id FROM todo UNION ALL SELECT 2, id FROM todo ORDER BY 2",
                "SELECT size FROM todo UNION ALL SELECT price FROM ev ORDER BY 1",
                // what only looks like a key
                "SELECT note FROM todo WHERE id = :id COLLATE NOCASE",
                "SELECT note FROM todo WHERE id = CAST(:x AS INTEGER)",
                "SELECT a.note FROM todo a JOIN todo b ON a.id = b.size WHERE b.id = :x",
                "SELECT note FROM todo WHERE NOT :x = id",
                "SELECT note FROM todo WHERE id = :x = 0",
                "SELECT note FROM todo WHERE id = :x IS NOT 1",
                "SELECT note FROM todo WHERE size BETWEEN :a AND id = :b",
                "SELECT title FROM page WHERE id = rowid",
                "SELECT t.id FROM todo t LEFT JOIN todo_list l ON l.id = :x AND t.size > 3 WHERE t.id = coalesce(l.id, 'z')",
                "WITH todo_list AS (SELECT list_id AS id, note AS name FROM todo) SELECT name FROM todo_list WHERE id = :x",
                "WITH b AS (SELECT id, name FROM todo_list), todo_list AS (SELECT list_id AS id, note AS name FROM todo) SELECT"
                        + " name FROM b WHERE id = :x",
                "SELECT id, window FROM ev",
                "SELECT id FROM todo LIMIT 1",
                "SELECT value FROM json_each('[1, 1.0]') ORDER BY value",
                "SELECT group_concat(value ORDER BY value) FROM json_each('[1, 1.0]')",
                "SELECT DISTINCT t.* FROM todo t JOIN seat s ON s.row = 1 ORDER BY s.row, s.place, t.id",
                "SELECT DISTINCT (SELECT slot FROM (SELECT -0.0 AS slot)) FROM ev ORDER BY 1",
                "SELECT id FROM todo ORDER BY id LIMIT (SELECT size FROM todo)",
                "SELECT l.id FROM todo_list l LEFT JOIN (todo t JOIN seat s ON s.guest = t.id) ON t.id = (SELECT note FROM todo)"
                        + " ORDER BY l.id, t.id, s.row, s.place",
                "SELECT j.value FROM todo t, json_each('[3, 1]') j ORDER BY j.id, t.size",
                "WITH RECURSIVE up(id) AS (SELECT list_id FROM todo UNION ALL SELECT size FROM todo t JOIN up ON t.id = up.id)"
                        + " SELECT id FROM up ORDER BY id"
            })
    void unordered(String sql) {
        assertThat(fault(sql, true)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT note FROM todo LIMIT 1", "SELECT note FROM todo WHERE size = 3 LIMIT 1 OFFSET 1"})
    void aLimitMakesAnyRowTheOnlyOne(String sql) {
        assertThat(fault(sql, false)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE todo SET note = ? WHERE size > 1",
                "UPDATE todo SET size = size + 1, note = NULL",
                "UPDATE todo SET (note, size) = ('x', 1) WHERE list_id = ?",
                "UPDATE ev SET slot = slot + 100 WHERE id = ?",
                "UPDATE OR REPLACE todo SET id = 'k' WHERE id = ?",
                "UPDATE OR IGNORE todo SET size = 1",
                "UPDATE todo SET note = 'x' IS DISTINCT FROM 'y'",
                "UPDATE todo SET size = (SELECT max(size) FROM todo)",
                "UPDATE todo SET size = (SELECT count(*) FROM todo_list l WHERE l.id = todo.list_id)",
                "UPDATE todo SET note = (SELECT list_id FROM todo o WHERE o.id = todo.id)",
                "UPDATE todo SET size = (SELECT count(*) FROM todo o WHERE o.list_id = todo.list_id AND o.id < todo.id)",
                "UPDATE todo SET size = (SELECT max(size) + 1 FROM todo t WHERE t.list_id = todo.list_id) WHERE id = ?",
                "DELETE FROM todo WHERE id IN (SELECT t.id FROM todo t JOIN todo_list l ON (l.id = t.list_id))",
                "DELETE FROM todo WHERE size = (SELECT max(size) FROM todo)",
                "INSERT INTO page (id, title) VALUES (10, ?), (11, (SELECT max(title) FROM page))",
                "INSERT INTO page (title) SELECT note FROM todo WHERE note IS NOT NULL ORDER BY id",
                "INSERT INTO todo SELECT id, list_id, size, 'n' FROM todo WHERE true ORDER BY id ON CONFLICT (id) DO UPDATE"
                        + " SET note = excluded.note, size = todo.size + 1 WHERE todo.size > 1"
            })
    void orderedWrites(String sql) throws SQLException {
        assertThat(faultOfWrite(sql)).isEmpty();
        try (OrderTrial trial = new OrderTrial()) {
            for (Object bind : BINDS) {
                assertThat(trial.states(sql, bind)).as("with %s", bind).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM todo WHERE size > 3 LIMIT 1",
                "UPDATE todo SET note = 'x' WHERE size > 3 LIMIT 1",
                "UPDATE todo SET note = 'x' FROM todo_list",
                "UPDATE todo SET note = 'x' IS DISTINCT FROM 'y' FROM todo_list",
                "UPDATE ev SET slot = slot + 1 WHERE grp = 'g'",
                "UPDATE OR IGNORE todo SET id = 'k' WHERE size > 3",
                "UPDATE OR REPLACE ev SET slot = 1",
                "UPDATE page SET rowid = id + 1",
                "UPDATE todo SET note = (SELECT note FROM todo t WHERE t.id = ? COLLATE NOCASE)",
                "UPDATE todo SET note = (SELECT note FROM todo t GROUP BY list_id HAVING list_id = ? ORDER BY list_id)",
                "UPDATE todo SET size = (SELECT sum(o.size) FROM todo o WHERE o.id <> todo.id)",
                "UPDATE ev SET price = (SELECT sum(price) FROM ev)",
                "INSERT INTO page (title) SELECT note FROM todo WHERE note IS NOT NULL",
                "INSERT INTO todo SELECT 'new', list_id, 1, note FROM todo GROUP BY list_id ORDER BY list_id",
                "INSERT INTO page (title) VALUES ((SELECT note FROM todo))",
                "INSERT INTO todo VALUES ('a', 'b', 1, '') ON CONFLICT DO UPDATE SET note = (SELECT note FROM todo)"
            })
    void unorderedWrites(String sql) {
        assertThat(faultOfWrite(sql)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT id FROM ev WHERE match < datetime('now') ORDER BY id | datetime",
                "SELECT id FROM ev WHERE match < CURRENT_TIMESTAMP ORDER BY id | CURRENT_TIMESTAMP",
                "SELECT id FROM ev WHERE match < date(:today) ORDER BY id | date",
                "SELECT id FROM ev WHERE match < unixepoch('subsec') ORDER BY id | unixepoch"
            })
    void thePresentTimeDiffersFromClientToClient(String sql, String word) {
        try (CheckedSql sqlite = CheckedSql.over(OrderTrial.TABLES, SqlMode.REQUIRE)) {
            assertThat(sqlite.askOrder(sql, true)).contains(new Refused(Reason.FORBIDDEN_FUNCTION, word));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM ev WHERE match < datetime(window, '+1 day', '+' || :hours || ' hours') ORDER BY id",
                "SELECT id FROM ev WHERE date((SELECT max(match) FROM ev WHERE id = :id)) > match ORDER BY id"
            })
    void otherTimesDoNot(String sql) {
        assertThat(fault(sql, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT note FROM todo WHERE size = 3",
                "SELECT id, (SELECT name FROM todo_list WHERE id = todo.list_id) FROM todo"
            })
    void theOnlyRowNeedsNoOrder(String sql) {
        assertThat(fault(sql, false)).isEmpty();
    }

    private static List<String> fault(String sql, boolean many) {
        try (CheckedSql sqlite = CheckedSql.over(OrderTrial.TABLES, SqlMode.REQUIRE)) {
            return sqlite.askOrder(sql, many).stream().map(Refused::detail).toList();
        }
    }

    private static List<String> faultOfWrite(String sql) {
        try (CheckedSql sqlite = CheckedSql.over(OrderTrial.TABLES, SqlMode.REQUIRE)) {
            SqlAnswer answer = sqlite.askWrite(sql);
            boolean fine = answer instanceof SqlAnswer.Writable;
            assertThat(fine || ((Refused) answer).reason() == Reason.UNORDERED)
                    .as("%s", answer)
                    .isTrue();
            return fine ? List.of() : List.of(((Refused) answer).detail());
        }
    }
}
