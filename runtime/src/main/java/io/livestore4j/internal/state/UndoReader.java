package io.livestore4j.internal.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what an {@link UndoWriter} wrote. Whatever the bytes are, it ends. For one use; not thread-safe. */
final class UndoReader {

    private final byte[] bytes;
    private int at;

    UndoReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes are not what they should be. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what);
        }
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    long number() throws Unreadable {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes[skip(1)];
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new Unreadable("a number without end");
    }

    /** A number that counts something of which at least one byte each follows. */
    int count() throws Unreadable {
        long count = number();
        if (count < 0 || count > bytes.length - at) {
            throw new Unreadable("more than there is: " + count);
        }
        return (int) count;
    }

    String text() throws Unreadable {
        int length = count();
        return new String(bytes, skip(length), length, StandardCharsets.UTF_8);
    }

    @Nullable
    Object value() throws Unreadable {
        int type = (int) number();
        return switch (type) {
            case UndoWriter.NULL -> null;
            case UndoWriter.INTEGER -> integer();
            case UndoWriter.REAL -> Double.longBitsToDouble(fixed());
            case UndoWriter.TEXT -> text();
            case UndoWriter.BLOB -> blob();
            default -> throw new Unreadable("no type: " + type);
        };
    }

    private Long integer() throws Unreadable {
        long number = number();
        return number >>> 1 ^ -(number & 1);
    }

    private long fixed() throws Unreadable {
        int from = skip(Long.BYTES);
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << 8 | bytes[from + i] & 0xff;
        }
        return bits;
    }

    private byte[] blob() throws Unreadable {
        int length = count();
        int from = skip(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /** Where the next {@code length} bytes begin, which then have been read. */
    private int skip(int length) throws Unreadable {
        if (length > bytes.length - at) {
            throw new Unreadable("cut off");
        }
        int from = at;
        at += length;
        return from;
    }
}
