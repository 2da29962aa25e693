package io.livestore4j.internal.sqlite;

import io.livestore4j.QueryFailed;
import io.livestore4j.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@link Rows} over a JDBC result. */
final class ResultRows implements Rows {

    private final ResultSet result;
    private final String sql;
    private long number;

    ResultRows(ResultSet result, String sql) {
        this.result = result;
        this.sql = sql;
    }

    @Override
    public boolean next() {
        try {
            if (!result.next()) {
                return false;
            }
            number++;
            return true;
        } catch (SQLException e) {
            throw new SqliteFailure(sql, e);
        }
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public boolean isNull(int column) {
        try {
            result.getLong(column + 1); // the cheapest read; wasNull() then asks for the type
            return result.wasNull();
        } catch (SQLException e) {
            throw new SqliteFailure(sql, e);
        }
    }

    @Override
    public String text(int column) {
        String value = textOrNull(column);
        if (value == null) {
            throw unexpectedNull(column);
        }
        return value;
    }

    @Override
    public @Nullable String textOrNull(int column) {
        try {
            return result.getString(column + 1);
        } catch (SQLException e) {
            throw new SqliteFailure(sql, e);
        }
    }

    @Override
    public long integer(int column) {
        Long value = integerOrNull(column);
        if (value == null) {
            throw unexpectedNull(column);
        }
        return value;
    }

    /** SQLite gives 0 for NULL, so that only a 0 needs a second look. */
    @Override
    public @Nullable Long integerOrNull(int column) {
        try {
            long value = result.getLong(column + 1);
            return value == 0 && result.wasNull() ? null : Long.valueOf(value);
        } catch (SQLException e) {
            throw new SqliteFailure(sql, e);
        }
    }

    @Override
    public double real(int column) {
        Double value = realOrNull(column);
        if (value == null) {
            throw unexpectedNull(column);
        }
        return value;
    }

    @Override
    public @Nullable Double realOrNull(int column) {
        try {
            double value = result.getDouble(column + 1);
            return value == 0 && result.wasNull() ? null : Double.valueOf(value);
        } catch (SQLException e) {
            throw new SqliteFailure(sql, e);
        }
    }

    @Override
    public byte[] blob(int column) {
        byte[] value = blobOrNull(column);
        if (value == null) {
            throw unexpectedNull(column);
        }
        return value;
    }

    /** The driver gives null for an empty BLOB as well. */
    @Override
    public byte @Nullable [] blobOrNull(int column) {
        try {
            byte[] value = result.getBytes(column + 1);
            return value != null || isNull(column) ? value : new byte[0];
        } catch (SQLException e) {
            throw new SqliteFailure(sql, e);
        }
    }

    @Override
    public @Nullable Object value(int column) {
        try {
            Object value = result.getObject(column + 1);
            if (value instanceof Integer small) {
                return small.longValue();
            }
            return value instanceof byte[] ? blobOrNull(column) : value;
        } catch (SQLException e) {
            throw new SqliteFailure(sql, e);
        }
    }

    @Override
    public String name(int column) {
        try {
            return result.getMetaData().getColumnLabel(column + 1);
        } catch (SQLException e) {
            throw new SqliteFailure(sql, e);
        }
    }

    @Override
    public String sql() {
        return SqlQuote.of(sql);
    }

    private QueryFailed unexpectedNull(int column) {
        return new QueryFailed("Column \"" + name(column) + "\" is NULL where a value was promised, in: " + sql()
                + ". Read it as nullable, or exclude the row.");
    }
}
