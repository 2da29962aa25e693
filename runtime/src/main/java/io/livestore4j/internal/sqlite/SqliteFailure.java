package io.livestore4j.internal.sqlite;

import java.sql.SQLException;

/** An error of SQLite, sorted by what a caller can do about it. Never leaves the library. */
public final class SqliteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a failure means for the one who caused it. */
    public enum Kind {
        /** The statement broke a rule of a table and changed nothing. */
        CONSTRAINT,
        /** The statement itself is wrong. */
        SQL,
        /** The machine failed: full, read-only, locked, interrupted, broken. */
        ENVIRONMENT
    }

    private static final int PRIMARY_CODE_MASK = 0xff;
    private static final int SQLITE_ERROR = 1;
    private static final int SQLITE_TOOBIG = 18;
    private static final int SQLITE_CONSTRAINT = 19;
    private static final int SQLITE_MISMATCH = 20;
    private static final int SQLITE_RANGE = 25;
    private static final int SQLITE_NOTADB = 26;
    private static final int SQLITE_BUSY = 5;

    private final Kind kind;
    private final int code;

    SqliteFailure(String sql, SQLException cause) {
        super(cause.getMessage() + " in: " + sql, cause);
        this.code = cause.getErrorCode() & PRIMARY_CODE_MASK;
        this.kind = kindOf(code);
    }

    private static Kind kindOf(int code) {
        return switch (code) {
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH -> Kind.CONSTRAINT;
            case SQLITE_ERROR, SQLITE_TOOBIG, SQLITE_RANGE -> Kind.SQL;
            default -> Kind.ENVIRONMENT;
        };
    }

    public Kind kind() {
        return kind;
    }

    /** Another connection holds a lock. */
    public boolean isBusy() {
        return code == SQLITE_BUSY;
    }

    /** The file is no SQLite database. */
    public boolean isNotADatabase() {
        return code == SQLITE_NOTADB;
    }

    /** The driver keeps a statement usable after these; after any other it has finalized it. */
    boolean leavesStatementUsable() {
        return code == SQLITE_CONSTRAINT || code == SQLITE_BUSY;
    }

    /** What SQLite said, without the statement. */
    public String reason() {
        String message = getCause().getMessage();
        int open = message.indexOf('(');
        boolean wrapped = message.startsWith("[SQLITE_") && open >= 0 && message.endsWith(")");
        return wrapped ? message.substring(open + 1, message.length() - 1) : message;
    }
}
