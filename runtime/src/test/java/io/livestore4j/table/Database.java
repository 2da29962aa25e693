package io.livestore4j.table;

import io.livestore4j.Mutation;
import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.Rows;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real SQLite database in memory, to run what the builders wrote. */
final class Database implements AutoCloseable {

    private final Connection connection;

    Database(Table<?>... tables) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        for (Table<?> table : tables) {
            for (String create : table.definition().createStatements()) {
                execute(create);
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many rows it changed. */
    int run(Mutation mutation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(mutation.sql())) {
            bind(statement, mutation.binds());
            return statement.executeUpdate();
        }
    }

    <T extends @Nullable Object> T query(Query<T> query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            bind(statement, query.binds());
            try (ResultSet results = statement.executeQuery()) {
                return query.shape().collect(new ResultRows(results));
            }
        }
    }

    /** How SQLite would go about it, a step each. */
    List<String> plan(Query<?> query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + query.sql())) {
            bind(statement, query.binds());
            try (ResultSet results = statement.executeQuery()) {
                List<String> steps = new ArrayList<>();
                while (results.next()) {
                    steps.add(results.getString("detail"));
                }
                return steps;
            }
        }
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> binds) throws SQLException {
        for (int i = 0; i < binds.size(); i++) {
            statement.setObject(i + 1, binds.get(i));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private record ResultRows(ResultSet results) implements Rows {

        @FunctionalInterface
        private interface Read<T extends @Nullable Object> {
            T from(ResultSet results) throws SQLException;
        }

        private <T extends @Nullable Object> T read(Read<T> read) {
            try {
                return read.from(results);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        private <T> T present(int column, Read<T> read) {
            if (isNull(column)) {
                throw new QueryFailed("Column " + column + " is NULL.");
            }
            return read(read);
        }

        @Override
        public boolean next() {
            return read(ResultSet::next);
        }

        @Override
        public boolean isNull(int column) {
            return read(it -> it.getObject(column + 1)) == null;
        }

        @Override
        public String text(int column) {
            return present(column, it -> it.getString(column + 1));
        }

        @Override
        public @Nullable String textOrNull(int column) {
            return this.<@Nullable String>read(it -> it.getString(column + 1));
        }

        @Override
        public long integer(int column) {
            return present(column, it -> it.getLong(column + 1));
        }

        @Override
        public @Nullable Long integerOrNull(int column) {
            return isNull(column) ? null : integer(column);
        }

        @Override
        public double real(int column) {
            return present(column, it -> it.getDouble(column + 1));
        }

        @Override
        public @Nullable Double realOrNull(int column) {
            return isNull(column) ? null : real(column);
        }

        @Override
        public byte @Nullable [] blobOrNull(int column) {
            return isNull(column) ? null : blob(column);
        }

        @Override
        public byte[] blob(int column) {
            return present(column, it -> it.getBytes(column + 1));
        }

        @Override
        public @Nullable Object value(int column) {
            Object value = this.<@Nullable Object>read(it -> it.getObject(column + 1));
            return value instanceof Integer small ? Long.valueOf(small) : value;
        }

        @Override
        public String name(int column) {
            return read(it -> it.getMetaData().getColumnLabel(column + 1));
        }

        @Override
        public long number() {
            return read(ResultSet::getRow);
        }

        @Override
        public String sql() {
            return "the query";
        }
    }
}
