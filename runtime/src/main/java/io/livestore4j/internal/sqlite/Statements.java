package io.livestore4j.internal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The prepared statements of one connection by their text, the least recently used closed first. A statement whose result
 * is being read is lent: running it again would end that result without an error, so whoever asks for the same text
 * meanwhile gets one of his own. Not thread-safe.
 */
final class Statements {

    /** An app has a few hundred distinct statements; a usual one costs some kilobytes of native memory. */
    private static final int STATEMENTS_MAX = 256;

    /** A longer text has hundreds of parameters, hardly ever comes twice, and costs megabytes. */
    private static final int KEPT_CHARACTERS_MAX = 4_096;

    private final Connection connection;
    private final Map<String, Lent> kept = new LinkedHashMap<>(64, 0.75f, true);

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** A prepared statement, lent until it is given back. */
    static final class Lent {

        private final PreparedStatement statement;
        private final int parameters;
        private final boolean kept;
        private boolean lent = true;

        private Lent(PreparedStatement statement, int parameters, boolean kept) {
            this.statement = statement;
            this.parameters = parameters;
            this.kept = kept;
        }

        PreparedStatement statement() {
            return statement;
        }

        int parameters() {
            return parameters;
        }
    }

    Lent lend(String sql) throws SQLException {
        Lent known = kept.get(sql);
        if (known != null && !known.lent) {
            known.lent = true;
            return known;
        }
        boolean keep = known == null && sql.length() <= KEPT_CHARACTERS_MAX;
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            if (keep) {
                makeRoom();
            }
            Lent fresh = new Lent(statement, statement.getParameterMetaData().getParameterCount(), keep);
            if (keep) {
                kept.put(sql, fresh);
            }
            return fresh;
        } catch (SQLException | RuntimeException | Error e) {
            close(statement, e);
            throw e;
        }
    }

    private static void close(PreparedStatement statement, Throwable reason) {
        try {
            statement.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Closes the eldest that is not lent, if there are as many as may be. */
    private void makeRoom() throws SQLException {
        if (kept.size() < STATEMENTS_MAX) {
            return;
        }
        for (Iterator<Lent> eldest = kept.values().iterator(); eldest.hasNext(); ) {
            Lent candidate = eldest.next();
            if (!candidate.lent) {
                eldest.remove();
                candidate.statement.close();
                return;
            }
        }
    }

    /** @param usable false if the driver has finalized it after an error */
    void giveBack(String sql, Lent lent, boolean usable) throws SQLException {
        lent.lent = false;
        if (lent.kept && usable) {
            return;
        }
        if (lent.kept) {
            kept.remove(sql);
        }
        lent.statement.close();
    }
}
