package io.livestore4j.internal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prepared statements of one connection by their text, the least recently used closed first. Not thread-safe. */
final class Statements {

    /** An app has a few hundred distinct statements; one costs some kilobytes of native memory. */
    private static final int STATEMENTS_MAX = 256;

    private final Connection connection;
    private final Map<String, PreparedStatement> bySql = new LinkedHashMap<>(64, 0.75f, true);

    Statements(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement get(String sql) throws SQLException {
        PreparedStatement known = bySql.get(sql);
        return known != null ? known : prepare(sql);
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement fresh = connection.prepareStatement(sql);
        bySql.put(sql, fresh);
        if (bySql.size() > STATEMENTS_MAX) {
            evict(bySql.keySet().iterator().next());
        }
        return fresh;
    }

    void evict(String sql) throws SQLException {
        PreparedStatement statement = bySql.remove(sql);
        if (statement != null) {
            statement.close();
        }
    }
}
