package io.livestore4j.internal.state;

import io.livestore4j.CommitTooLarge;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that grow by values as SQLite has them; small numbers take few. For one use; not thread-safe. */
final class UndoWriter {

    static final int NULL = 0;
    static final int INTEGER = 1;
    static final int REAL = 2;
    static final int TEXT = 3;
    static final int BLOB = 4;

    /** Enough for a usual event, which changes one row. */
    private static final int BYTES_AT_FIRST = 128;

    /** What seven bits at a time need for 64. */
    private static final int NUMBER_BYTES_MAX = 10;

    private final int bytesMax;
    private byte[] bytes = new byte[BYTES_AT_FIRST];
    private int size;

    UndoWriter(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    void number(long unsigned) {
        reserve(NUMBER_BYTES_MAX);
        long rest = unsigned;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void text(String text) {
        sized(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Its storage class, then itself. */
    void value(@Nullable Object value) {
        if (value == null) {
            number(NULL);
        } else if (value instanceof String text) {
            number(TEXT);
            text(text);
        } else if (value instanceof Long number) {
            number(INTEGER);
            number(number << 1 ^ number >> 63); // the sign last, so that -1 is as short as 1
        } else if (value instanceof Double number) {
            number(REAL);
            fixed(Double.doubleToRawLongBits(number));
        } else if (value instanceof byte[] blob) {
            number(BLOB);
            sized(blob);
        } else {
            throw new IllegalArgumentException("no value of SQLite: " + value.getClass());
        }
    }

    private void fixed(long bits) {
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (bits >>> shift);
        }
    }

    private void sized(byte[] more) {
        number(more.length);
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void reserve(int more) {
        if (more <= bytes.length - size) {
            return;
        }
        long needed = (long) size + more;
        if (needed > bytesMax) {
            throw new CommitTooLarge("One event replaced or removed rows of more than " + bytesMax
                    + " bytes, which must be kept until it is confirmed. Nothing was committed."
                    + " Make several events of it.");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(bytesMax, Math.max(needed, 2L * bytes.length)));
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
