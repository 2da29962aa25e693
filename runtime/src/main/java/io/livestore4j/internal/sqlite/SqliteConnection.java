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
import org.sqlite.SQLiteOpenMode;

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
    private final Role role;
    private final Statements statements;
    private boolean inTransaction;

    private SqliteConnection(Connection connection, Role role) {
        this.connection = connection;
        this.role = role;
        this.statements = new Statements(connection);
    }

    /** Opens {@code file} and reads every pragma of the role back. Only writers and locks make a file that is missing. */
    public static SqliteConnection open(Path file, Role role) {
        SqliteConnection opened = new SqliteConnection(connect(file, role), role);
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
        if (!role.makesTheFile()) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        try {
            // As a URI, in which no character of a directory's name can pass for one of the driver's options.
            return config.createConnection("jdbc:sqlite:" + file.toUri());
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
        return run(sql, binds, PreparedStatement::executeUpdate);
    }

    /** Runs a SELECT and hands {@code read} its rows, all of one snapshot. {@code read} may run further statements. */
    public <T extends @Nullable Object> T query(String sql, List<@Nullable Object> binds, Function<Rows, T> read) {
        return run(sql, binds, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                return read.apply(new ResultRows(result, sql));
            }
        });
    }

    /** Runs a SELECT whose rows are read later; its statement is lent until the cursor is closed. */
    public Cursor open(String sql, List<@Nullable Object> binds) {
        Statements.Lent lent = lend(sql);
        try {
            bind(sql, lent, binds);
            return new Cursor(sql, lent.statement().executeQuery(), () -> giveBack(sql, lent, true));
        } catch (SQLException e) {
            SqliteFailure failure = failure(sql, e);
            giveBack(sql, lent, failure.leavesStatementUsable());
            throw failure;
        }
    }

    private interface Run<T extends @Nullable Object> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T extends @Nullable Object> T run(String sql, List<@Nullable Object> binds, Run<T> run) {
        Statements.Lent lent = lend(sql);
        boolean usable = true;
        try {
            bind(sql, lent, binds);
            return run.with(lent.statement());
        } catch (SQLException e) {
            SqliteFailure failure = failure(sql, e);
            usable = failure.leavesStatementUsable();
            throw failure;
        } finally {
            giveBack(sql, lent, usable);
        }
    }

    private SqliteFailure failure(String sql, SQLException cause) {
        return role == Role.READER ? SqliteFailure.ofReader(sql, cause) : new SqliteFailure(sql, cause);
    }

    private Statements.Lent lend(String sql) {
        try {
            return statements.lend(sql);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    private void giveBack(String sql, Statements.Lent lent, boolean usable) {
        try {
            statements.giveBack(sql, lent, usable);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "A statement did not close: " + sql, e);
        }
    }

    /** A missing value would silently be that of the statement's last use. */
    private static void bind(String sql, Statements.Lent lent, List<@Nullable Object> binds) throws SQLException {
        if (binds.size() != lent.parameters()) {
            throw SqliteFailure.misuse(sql, lent.parameters() + " parameters got " + binds.size() + " values");
        }
        for (int i = 0; i < binds.size(); i++) {
            bind(lent.statement(), i + 1, binds.get(i));
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
            throw new SQLException("SQLite cannot hold a " + value.getClass().getName());
        }
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
            if (!e.isTheStatements()) {
                throw e;
            }
            LOG.log(Level.DEBUG, "SQLite had rolled back already", e);
        }
    }

    /**
     * Starts a part of the transaction that can be undone by itself. Parts nest; each ends with {@link #release} or
     * {@link #rollbackToSavepoint}, the last one started first. SQLite takes a name to mean the innermost of that name,
     * so that one name does for all.
     */
    public void savepoint() {
        execute("SAVEPOINT part", List.of());
    }

    /** Makes the innermost part one with what is around it. */
    public void release() {
        execute("RELEASE part", List.of());
    }

    /** Undoes the innermost part and ends it. */
    public void rollbackToSavepoint() {
        execute("ROLLBACK TO part", List.of());
        release();
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
