package io.livestore4j.internal.sqlite;

import io.livestore4j.Rows;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * One connection to a SQLite file, with its statements. Not thread-safe: one thread at a time. Every error is a
 * {@link SqliteFailure}.
 *
 * <p>Transactions are our own prepared statements. The driver's auto-commit flag is off on a writer, since with the flag
 * on it looks for a transaction to begin after every statement, which costs more than a microsecond.
 */
public final class SqliteConnection implements AutoCloseable {

    /** WAL readers never block the writer; only checkpoints and other processes' tools may, and those are short. */
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private static final Logger LOG = System.getLogger("io.livestore4j.sqlite");

    private final Connection connection;
    private final Statements statements;
    private boolean inTransaction;

    private SqliteConnection(Connection connection) {
        this.connection = connection;
        this.statements = new Statements(connection);
    }

    /** Opens {@code file}, making it if it does not exist, and reads every pragma of the role back. */
    public static SqliteConnection open(Path file, Role role) {
        SqliteConnection opened = new SqliteConnection(connect(file, role));
        try {
            SqliteVersion.check(opened);
            role.pragmas().forEach(opened::setPragma);
            if (role.pragmas().containsKey("journal_mode")) {
                opened.leaveAutoCommit();
            }
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static Connection connect(Path file, Role role) {
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false); // else the driver asks for last_insert_rowid() after every INSERT
        config.setBusyTimeout(role == Role.LOCK ? 0 : BUSY_TIMEOUT_MILLIS);
        try {
            return config.createConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw new SqliteFailure("open " + file, e);
        }
    }

    private void setPragma(String name, String value) {
        pragma(name + " = " + value);
        String actual = pragma(name);
        if (!value.equals(actual)) {
            String fact = "PRAGMA " + name + " = " + value + " was not accepted: it is " + actual;
            throw new SqliteFailure("open", new SQLException(fact));
        }
    }

    /** Sends one pragma outside the statement cache; its first value, or null if it answers nothing. */
    public @Nullable String pragma(String text) {
        String sql = "PRAGMA " + text;
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            try (ResultSet result = statement.getResultSet()) {
                return result.next() ? result.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new SqliteFailure(sql, e);
        }
    }

    private void leaveAutoCommit() {
        try {
            connection.setAutoCommit(false); // opens a transaction of the driver's, which ends here
        } catch (SQLException e) {
            throw new SqliteFailure("setAutoCommit", e);
        }
        execute("COMMIT", List.of());
    }

    /** Runs a statement that answers no rows; the number of rows it changed. */
    public int execute(String sql, List<@Nullable Object> binds) {
        try {
            PreparedStatement statement = statements.get(sql);
            bind(statement, binds);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Runs a SELECT and reads it to the end of {@code read}, which gets all rows of one snapshot. */
    public <T extends @Nullable Object> T query(String sql, List<@Nullable Object> binds, Function<Rows, T> read) {
        try {
            PreparedStatement statement = statements.get(sql);
            bind(statement, binds);
            try (ResultSet result = statement.executeQuery()) {
                return read.apply(new ResultRows(result, sql));
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> binds) throws SQLException {
        for (int i = 0; i < binds.size(); i++) {
            bind(statement, i + 1, binds.get(i));
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else if (value instanceof Double number) {
            statement.setDouble(index, number);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (value == null) {
            statement.setNull(index, Types.NULL);
        } else {
            throw new IllegalArgumentException(
                    "SQLite cannot hold a " + value.getClass().getName());
        }
    }

    private SqliteFailure failed(String sql, SQLException cause) {
        SqliteFailure failure = new SqliteFailure(sql, cause);
        if (!failure.leavesStatementUsable()) {
            try {
                statements.evict(sql);
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    /** Takes the write lock at once, so that the transaction cannot fail later for having started as a reader. */
    public void begin() {
        execute("BEGIN IMMEDIATE", List.of());
        inTransaction = true;
    }

    /** On failure the transaction is still open. */
    public void commit() {
        execute("COMMIT", List.of());
        inTransaction = false;
    }

    /** Ends the transaction if there is one. SQLite may have ended it already, after a full disk for instance. */
    public void rollback() {
        if (!inTransaction) {
            return;
        }
        inTransaction = false;
        try {
            execute("ROLLBACK", List.of());
        } catch (SqliteFailure e) {
            if (e.kind() != SqliteFailure.Kind.SQL) {
                throw e;
            }
            LOG.log(Level.DEBUG, "SQLite had rolled back already", e);
        }
    }

    /** Runs several reads on one snapshot of a reader. */
    public <T extends @Nullable Object> T snapshot(Supplier<T> reads) {
        execute("BEGIN", List.of());
        try {
            return reads.get();
        } finally {
            execute("COMMIT", List.of());
        }
    }

    /** Lets SQL call {@code sink} as a function with any arguments; it answers NULL. The sink may run no SQL. */
    public void function(String name, Consumer<@Nullable Object[]> sink) {
        SinkFunction.register(connection, name, sink);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "A SQLite connection did not close cleanly", e);
        }
    }
}
