package io.livestore4j.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The connections of the other sides to a store's file, with the store's own settings. Not thread-safe. */
final class Others implements AutoCloseable {

    private final Path file;
    private final List<Connection> connections = new ArrayList<>();

    Others(Path file) {
        this.file = file;
    }

    Connection connect() throws SQLException {
        Connection connection = JdbcStore.connect("jdbc:sqlite:" + file, "NORMAL");
        connections.add(connection);
        return connection;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
