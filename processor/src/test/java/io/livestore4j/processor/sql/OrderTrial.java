package io.livestore4j.processor.sql;

import static io.livestore4j.processor.TestModels.column;
import static io.livestore4j.processor.TestModels.component;
import static io.livestore4j.processor.TestModels.key;
import static io.livestore4j.processor.TestModels.nullable;
import static io.livestore4j.processor.TestModels.table;
import static io.livestore4j.processor.TestModels.unique;
import static io.livestore4j.processor.TestModels.withFullText;

import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TableModel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/**
 * Databases with the same tables and rows, in which SQLite finds the rows in different orders: it has other indexes, takes
 * other tables for the larger ones, or goes backwards where it is free to.
 */
final class OrderTrial implements AutoCloseable {

    static final List<TableModel> TABLES = List.of(
            table("TodoList", key("id", Scalar.TEXT), column("name", Scalar.TEXT)),
            table(
                    "Todo",
                    key("id", Scalar.TEXT),
                    column("listId", Scalar.TEXT),
                    column("size", Scalar.INT),
                    column(nullable(component("note", Scalar.TEXT)))),
            table("Seat", key("row", Scalar.INT), key("place", Scalar.INT), column("guest", Scalar.TEXT)),
            withFullText(table("Page", key("id", Scalar.LONG), column("title", Scalar.TEXT)), "title"),
            table(
                    "Ev",
                    key("id", Scalar.TEXT),
                    unique(column("slot", Scalar.INT)),
                    column("grp", Scalar.TEXT),
                    column("end", Scalar.LONG),
                    column("window", Scalar.TEXT),
                    column("match", Scalar.TEXT),
                    column("price", Scalar.DOUBLE),
                    column("cost", Scalar.DOUBLE)));

    private static final List<String> ROWS = List.of(
            "INSERT INTO todo_list VALUES ('l1', 'A'), ('l2', 'B'), ('a', 'x'), ('b', 'a')",
            "INSERT INTO todo VALUES ('1', 'l1', 1, 'b'), ('01', 'l1', 3, 'a'), ('a', 'l1', 3, 'X'), ('A', 'l2', 4, 'x'),"
                    + " ('x', 'l2', 5, 'q'), ('z', 'l2', 1, 'q'), ('b', 'l1', 9, NULL), ('ax', 'l2', 3, 'a'),"
                    + " ('l1', 'l1', 1, 'l1'), ('k', 'gone', 3, 'Q')",
            "INSERT INTO seat VALUES (1, 1, 'a'), (1, 2, 'b'), (2, 1, 'c'), (2, 2, 'a'), (3, 3, 'b')",
            "INSERT INTO page VALUES (1, 'one two'), (2, 'two'), (3, 'one'), (4, 'two one')",
            "INSERT INTO ev VALUES ('a', 10, 'g', 1, 'w1', 'm1', 1e16, 1.5), ('b', 11, 'g', 2, 'w1', 'm1', 1.0, -1.5),"
                    + " ('c', 12, 'h', 3, 'w2', 'm2', -1e16, 0.0), ('d', 13, 'h', 4, 'w2', 'm2', 1e-9, 2.0),"
                    + " ('e', 14, 'g', 5, 'w1', 'm1', 0.1, 0.0)");

    private static final List<List<String>> PLANS = List.of(
            List.of(),
            List.of(
                    "CREATE INDEX i1 ON todo (list_id, size DESC, note)",
                    "CREATE INDEX i2 ON todo (note, size DESC)",
                    "CREATE INDEX i3 ON todo (size DESC, list_id)",
                    "CREATE INDEX i4 ON todo_list (name DESC)",
                    "CREATE INDEX i5 ON seat (row, guest DESC, place)",
                    "CREATE INDEX i6 ON ev (grp, slot DESC)",
                    "CREATE INDEX i7 ON ev (price)",
                    "CREATE INDEX i8 ON page (title)"),
            List.of(
                    "CREATE INDEX i1 ON todo (note COLLATE NOCASE, size)",
                    "CREATE INDEX i2 ON todo (list_id, note DESC)",
                    "CREATE INDEX i3 ON todo (size, note DESC, id DESC)",
                    "CREATE INDEX i4 ON seat (guest, place DESC)",
                    "CREATE INDEX i5 ON ev (grp, id DESC)",
                    "CREATE INDEX i6 ON ev (cost DESC, price)"),
            List.of(
                    "CREATE INDEX i1 ON todo (list_id, size)",
                    "ANALYZE",
                    "DELETE FROM sqlite_stat1",
                    "INSERT INTO sqlite_stat1 VALUES ('todo', NULL, '1000000'), ('todo_list', NULL, '1000000')",
                    "ANALYZE sqlite_schema"));

    private static final String FAILS = "fails";

    private final List<Connection> databases = new ArrayList<>();

    OrderTrial() throws SQLException {
        for (List<String> plan : PLANS) {
            databases.add(database(plan, "OFF"));
            databases.add(database(plan, "ON"));
        }
    }

    private static Connection database(List<String> plan, String backwards) throws SQLException {
        Connection connection = new JDBC().connect("jdbc:sqlite::memory:", new Properties());
        try (Statement statement = connection.createStatement()) {
            for (TableModel table : TABLES) {
                statement.execute(TableDdl.createTable(table));
                for (String fullText : FullTextDdl.statements(table)) {
                    statement.execute(fullText);
                }
            }
            for (String sql : ROWS) {
                statement.execute(sql);
            }
            for (String sql : plan) {
                statement.execute(sql);
            }
            statement.execute("PRAGMA reverse_unordered_selects = " + backwards);
        }
        return connection;
    }

    /**
     * What the databases answer; one text if they all answer the same.
     *
     * @param bind for each parameter
     */
    Set<String> answers(String select, Object bind) throws SQLException {
        Set<String> answers = new LinkedHashSet<>();
        for (Connection database : databases) {
            answers.add(answer(database, select, bind));
        }
        return answers;
    }

    /** What stands in the tables after a write, which is undone again; of one that fails nothing stays. */
    Set<String> states(String write, Object bind) throws SQLException {
        Set<String> states = new LinkedHashSet<>();
        for (Connection database : databases) {
            database.setAutoCommit(false);
            boolean fails = answer(database, write, bind).equals(FAILS);
            states.add(
                    fails
                            ? FAILS
                            : answer(database, "SELECT * FROM todo ORDER BY id", bind)
                                    + answer(database, "SELECT * FROM ev ORDER BY id", bind)
                                    + answer(database, "SELECT * FROM page ORDER BY id", bind));
            database.rollback();
            database.setAutoCommit(true);
        }
        return states;
    }

    /** What the first of the databases answers. */
    List<List<@Nullable Object>> rows(String select, Object bind) throws SQLException {
        List<List<@Nullable Object>> all = new ArrayList<>();
        try (PreparedStatement statement = prepared(databases.get(0), select, bind);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getObject(i));
                }
                all.add(row);
            }
        }
        return all;
    }

    private static PreparedStatement prepared(Connection database, String sql, Object bind) throws SQLException {
        PreparedStatement statement = database.prepareStatement(sql.replaceAll(":\\w+", "?"));
        for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
            statement.setObject(i, bind);
        }
        return statement;
    }

    private static String answer(Connection database, String sql, Object bind) {
        try (PreparedStatement statement = prepared(database, sql, bind)) {
            return statement.execute() ? rows(statement.getResultSet()) : "";
        } catch (SQLException e) {
            // Of several mistakes another one may come first.
            return FAILS;
        }
    }

    private static String rows(ResultSet rows) throws SQLException {
        StringBuilder text = new StringBuilder();
        while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                text.append(rows.getObject(i)).append(", ");
            }
            text.append("\n");
        }
        return text.toString();
    }

    @Override
    public void close() throws SQLException {
        for (Connection database : databases) {
            database.close();
        }
    }
}
