package io.livestore4j.internal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** An SQL function that hands a copy of its arguments to Java: the cheapest way to see every changed row exactly. */
final class SinkFunction extends Function {

    private static final byte[] EMPTY = new byte[0];

    private static final int INTEGER = 1;
    private static final int REAL = 2;
    private static final int TEXT = 3;
    private static final int BLOB = 4;

    private final Consumer<@Nullable Object[]> sink;

    private SinkFunction(Consumer<@Nullable Object[]> sink) {
        this.sink = sink;
    }

    static void register(Connection connection, String name, Consumer<@Nullable Object[]> sink) {
        try {
            create(connection, name, new SinkFunction(sink));
        } catch (SQLException e) {
            throw new SqliteFailure("function " + name, e);
        }
    }

    @Override
    protected void xFunc() throws SQLException {
        @Nullable Object[] values = new @Nullable Object[args()];
        for (int i = 0; i < values.length; i++) {
            values[i] = valueAt(i);
        }
        sink.accept(values);
    }

    private @Nullable Object valueAt(int index) throws SQLException {
        return switch (value_type(index)) {
            case INTEGER -> value_long(index);
            case REAL -> value_double(index);
            case TEXT -> value_text(index);
            case BLOB -> blobAt(index);
            default -> null;
        };
    }

    /** The driver gives null for an empty BLOB. */
    private byte[] blobAt(int index) throws SQLException {
        byte[] value = value_blob(index);
        return value == null ? EMPTY : value;
    }
}
