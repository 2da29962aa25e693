package io.livestore4j.internal.sqlite;

import io.livestore4j.QueryFailed;
import java.sql.SQLException;

/** An error of SQLite, sorted by what a caller can do about it. Never leaves the library. */
public final class SqliteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a failure means for the one who caused it. */
    public enum Kind {
        /** The statement broke a rule of a table and changed nothing. */
        CONSTRAINT,
        /** The statement is wrong, or was used wrongly. */
        SQL,
        /** Another connection holds a lock. */
        BUSY,
        /** There is no more space. SQLite has undone what it could not finish. */
        FULL,
        /** The file is damaged, or no SQLite file. */
        DAMAGED,
        /** The machine failed in another way: input or output, rights, memory. */
        ENVIRONMENT
    }

    private static final int PRIMARY_CODE_MASK = 0xff;

    /** The driver's own complaints, about a wrong column for instance, have no code. */
    private static final int DRIVER = 0;

    private static final int SQLITE_ERROR = 1;
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_TOOBIG = 18;
    private static final int SQLITE_CONSTRAINT = 19;
    private static final int SQLITE_MISMATCH = 20;
    private static final int SQLITE_RANGE = 25;
    private static final int SQLITE_NOTADB = 26;

    /** What SQLite says when sum() or abs() would leave 64 bits. */
    private static final String OVERFLOW = "integer overflow";

    private static final String FOREIGN_KEY = "FOREIGN KEY constraint failed";

    private final String sql;
    private final Kind kind;

    SqliteFailure(String sql, SQLException cause) {
        this(sql, cause, kindOf(cause));
    }

    private SqliteFailure(String sql, SQLException cause, Kind kind) {
        super(cause.getMessage() + " in: " + SqlQuote.of(sql), cause);
        this.sql = sql;
        this.kind = kind;
    }

    /** A failure of a connection that may only read: that it may not write is the statement's fault. */
    static SqliteFailure ofReader(String sql, SQLException cause) {
        return codeOf(cause) == SQLITE_READONLY
                ? new SqliteFailure(sql, cause, Kind.SQL)
                : new SqliteFailure(sql, cause);
    }

    /** The caller's mistake, found before SQLite was asked. */
    static SqliteFailure misuse(String sql, String fact) {
        return new SqliteFailure(sql, new SQLException(fact), Kind.SQL);
    }

    private static int codeOf(SQLException cause) {
        return cause.getErrorCode() & PRIMARY_CODE_MASK;
    }

    private static Kind kindOf(SQLException cause) {
        return switch (codeOf(cause)) {
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH -> Kind.CONSTRAINT;
            case DRIVER, SQLITE_ERROR, SQLITE_TOOBIG, SQLITE_RANGE -> Kind.SQL;
            case SQLITE_BUSY -> Kind.BUSY;
            case SQLITE_FULL -> Kind.FULL;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Kind.DAMAGED;
            default -> Kind.ENVIRONMENT;
        };
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the statement is to blame, and not the machine. */
    public boolean isTheStatements() {
        return kind == Kind.CONSTRAINT || kind == Kind.SQL;
    }

    /** The same for whoever asked, with what to do if that is known. */
    public QueryFailed ofQuery() {
        String cure = reason().equals(OVERFLOW)
                ? ". A whole number would leave 64 bits: calculate with doubles, or exclude such rows."
                : "";
        return new QueryFailed("The query failed: " + getMessage() + cure, this);
    }

    /** The driver keeps a statement usable after these; after any other it has finalized it. */
    boolean leavesStatementUsable() {
        int code = getCause() instanceof SQLException cause ? codeOf(cause) : DRIVER;
        return code == SQLITE_CONSTRAINT || code == SQLITE_BUSY;
    }

    /** What SQLite said, without the statement; with the table that it writes where SQLite names none. */
    public String reason() {
        String message = String.valueOf(getCause().getMessage());
        int open = message.indexOf('(');
        boolean wrapped = message.startsWith("[SQLITE_") && open >= 0 && message.endsWith(")");
        String reason = wrapped ? message.substring(open + 1, message.length() - 1) : message;
        return reason.equals(FOREIGN_KEY) ? reason + " in: " + SqlQuote.head(sql) : reason;
    }
}
