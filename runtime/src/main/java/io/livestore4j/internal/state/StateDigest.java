package io.livestore4j.internal.state;

import io.livestore4j.Rows;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.table.Column;
import io.livestore4j.table.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;

/**
 * SHA-256 over the synced tables: table by table in the order of their names, row by row in the order of their keys, each
 * value with its type and length. Two clients with equal state have equal digests.
 */
public final class StateDigest {

    private final MessageDigest sha;

    private StateDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Reads all rows; the caller sees to it that they are of one snapshot. 64 hexadecimal digits. */
    public static String of(SqliteConnection connection, List<Table<?>> tables) {
        StateDigest digest = new StateDigest();
        for (Table<?> table : tables) {
            if (!table.definition().isClientOnly()) {
                digest.add(connection, table);
            }
        }
        return HexFormat.of().formatHex(digest.sha.digest());
    }

    private void add(SqliteConnection connection, Table<?> table) {
        add("table", bytes(table.definition().name()));
        List<String> columns = table.columns().stream().map(Column::name).toList();
        connection.query(select(table, columns), List.of(), rows -> {
            while (rows.next()) {
                addRow(rows, columns.size());
            }
            return true;
        });
    }

    private static String select(Table<?> table, List<String> columns) {
        StringJoiner values = new StringJoiner(", ");
        for (String column : columns) {
            values.add("typeof(" + qualified(column) + ")").add(qualified(column));
        }
        StringJoiner keys = new StringJoiner(", ");
        table.definition().keyColumns().forEach(column -> keys.add(qualified(column)));
        return "SELECT " + values + " FROM " + StateTables.quoted(table.name()) + " AS t ORDER BY " + keys;
    }

    /** SQLite takes a lone unknown name in double quotes for a text. */
    private static String qualified(String column) {
        return "t." + StateTables.quoted(column);
    }

    private void addRow(Rows rows, int columns) {
        for (int i = 0; i < columns; i++) {
            String type = rows.text(2 * i);
            add(type, valueBytes(rows, 2 * i + 1, type));
        }
    }

    private static byte[] valueBytes(Rows rows, int column, String type) {
        return switch (type) {
            case "integer" -> bytes(rows.integer(column));
            case "real" -> bytes(Double.doubleToLongBits(rows.real(column)));
            case "text" -> bytes(rows.text(column));
            case "blob" -> rows.blob(column);
            case "null" -> new byte[0];
            default -> throw new AssertionError("SQLite has no type " + type);
        };
    }

    private void add(String type, byte[] value) {
        sha.update(bytes(type));
        sha.update(bytes(value.length));
        sha.update(value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
