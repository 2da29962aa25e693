package io.livestore4j.internal.live;

import io.livestore4j.Rows;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that remember what was read of them. Not thread-safe. */
final class RecordedRows implements Rows {

    /** A longer BLOB takes its place; SHA-256 has as many bytes. */
    private static final int KEPT_BYTES_MAX = 32;

    private final Rows rows;
    private final List<@Nullable Object[]> raw = new ArrayList<>();
    private final List<@Nullable Object> row = new ArrayList<>();
    private boolean inRow;

    RecordedRows(Rows rows) {
        this.rows = rows;
    }

    /** All that was read. Call it once, at the end. */
    RawRows raw() {
        endRow();
        return new RawRows(raw);
    }

    private void endRow() {
        if (inRow) {
            raw.add(row.toArray());
            row.clear();
        }
    }

    @Override
    public boolean next() {
        endRow();
        inRow = rows.next();
        return inRow;
    }

    @Override
    public long number() {
        return rows.number();
    }

    private <V extends @Nullable Object> V recorded(V value) {
        row.add(value);
        return value;
    }

    @Override
    public boolean isNull(int column) {
        return recorded(rows.isNull(column));
    }

    @Override
    public String text(int column) {
        return recorded(rows.text(column));
    }

    @Override
    public @Nullable String textOrNull(int column) {
        return recorded(rows.textOrNull(column));
    }

    @Override
    public long integer(int column) {
        return recorded(rows.integer(column));
    }

    @Override
    public @Nullable Long integerOrNull(int column) {
        return recorded(rows.integerOrNull(column));
    }

    @Override
    public double real(int column) {
        return recorded(rows.real(column));
    }

    @Override
    public @Nullable Double realOrNull(int column) {
        return recorded(rows.realOrNull(column));
    }

    @Override
    public byte[] blob(int column) {
        byte[] value = rows.blob(column);
        row.add(digest(value));
        return value;
    }

    @Override
    public byte @Nullable [] blobOrNull(int column) {
        byte[] value = rows.blobOrNull(column);
        row.add(value == null ? null : digest(value));
        return value;
    }

    @Override
    public @Nullable Object value(int column) {
        Object value = rows.value(column);
        row.add(value instanceof byte[] bytes ? digest(bytes) : value);
        return value;
    }

    @Override
    public String name(int column) {
        return rows.name(column);
    }

    @Override
    public String sql() {
        return rows.sql();
    }

    /** Never the array itself, which belongs to the subscriber from now on. */
    private static ByteBuffer digest(byte[] bytes) {
        return ByteBuffer.wrap(bytes.length <= KEPT_BYTES_MAX ? bytes.clone() : sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
