package io.livestore4j.processor.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.JDBC;

/** An in-memory database of the compiler's own. */
final class Sqlite implements AutoCloseable {

    /** The driver puts SQLite's words into parentheses behind its own. */
    private static final Pattern MESSAGE = Pattern.compile("(?s)\\[\\w+][^(]*\\((.*)\\)");

    private final Connection connection;

    private Sqlite(Connection connection) {
        this.connection = connection;
    }

    /** Tried once, for the driver logs each failure. */
    private static final class Library {

        private static final Optional<String> MISSING = load();

        private Library() {}

        private static Optional<String> load() {
            try {
                connect().close();
                return Optional.empty();
            } catch (SQLException | LinkageError e) {
                return Optional.of(deepest(e));
            }
        }

        private static String deepest(Throwable failure) {
            Throwable deepest = failure;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            String message = deepest.getMessage();
            return message == null ? deepest.getClass().getSimpleName() : message;
        }
    }

    private static Connection connect() throws SQLException {
        return new JDBC().connect("jdbc:sqlite::memory:", new Properties());
    }

    /** Throws {@link SqliteMissing} where there is no native library for this machine, or no place to unpack it. */
    static Sqlite open() throws SqliteMissing {
        if (Library.MISSING.isPresent()) {
            throw new SqliteMissing(Library.MISSING.get());
        }
        try {
            return new Sqlite(connect());
        } catch (SQLException e) {
            throw new IllegalStateException("an in-memory database can be opened again", e);
        }
    }

    void execute(String sql) throws SqlRefused {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SqlRefused(e);
        }
    }

    /** The only value of the only row, as text; nothing for NULL. */
    Optional<String> text(String sql) throws SqlRefused {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new SqlRefused(e);
        }
    }

    /** The columns that a statement would answer; none for one that is no SELECT. */
    List<Column> columns(String sql) throws SqlRefused {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ResultSetMetaData result = statement.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= result.getColumnCount(); i++) {
                columns.add(new Column(result.getColumnLabel(i), result.getColumnTypeName(i)));
            }
            return columns;
        } catch (SQLException e) {
            throw new SqlRefused(e);
        }
    }

    /** The program that SQLite makes of a statement. */
    List<Instruction> explain(String sql) throws SqlRefused {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
            List<Instruction> program = new ArrayList<>();
            while (rows.next()) {
                program.add(new Instruction(rows.getString("opcode"), rows.getInt("p2"), rows.getInt("p3")));
            }
            return program;
        } catch (SQLException e) {
            throw new SqlRefused(e);
        }
    }

    /** How SQLite would find the rows of a SELECT, in its words. */
    List<String> plan(String sql) throws SqlRefused {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
            List<String> plan = new ArrayList<>();
            while (rows.next()) {
                plan.add(rows.getString("detail"));
            }
            return plan;
        } catch (SQLException e) {
            throw new SqlRefused(e);
        }
    }

    /** The table whose data, or the data of whose index, starts at a page. */
    List<String> tableAt(int rootPage) throws SqlRefused {
        String sql = "SELECT tbl_name FROM sqlite_master WHERE rootpage = " + rootPage;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? List.of(rows.getString(1)) : List.of();
        } catch (SQLException e) {
            throw new SqlRefused(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("an in-memory database can be closed", e);
        }
    }

    /** A column of an answer; the type is the one that was declared for the column of the table that it comes from. */
    record Column(String label, String declaredType) {}

    record Instruction(String opcode, int p2, int p3) {}

    /** SQLite's words, without the driver's. */
    static final class SqlRefused extends Exception {

        private static final long serialVersionUID = 1L;

        SqlRefused(SQLException cause) {
            super(words(cause), cause);
        }

        private static String words(SQLException cause) {
            Matcher message = MESSAGE.matcher(String.valueOf(cause.getMessage()));
            return message.matches() ? message.group(1) : String.valueOf(cause.getMessage());
        }
    }

    /** SQLite cannot be loaded. */
    static final class SqliteMissing extends Exception {

        private static final long serialVersionUID = 1L;

        SqliteMissing(String why) {
            super(why);
        }
    }
}
