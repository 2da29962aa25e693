package io.livestore4j.table;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Encoded values compared by content, which arrays do not do by themselves. */
final class Binds {

    /** How many bytes of a BLOB a text shows. */
    private static final int SHOWN_BYTES_MAX = 16;

    private Binds() {}

    static boolean equal(List<? extends @Nullable Object> one, List<? extends @Nullable Object> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!Objects.deepEquals(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    static int hash(List<? extends @Nullable Object> binds) {
        int hash = 1;
        for (Object bind : binds) {
            hash = 31 * hash + hash(bind);
        }
        return hash;
    }

    static int hash(@Nullable Object bind) {
        return bind instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.hashCode(bind);
    }

    /** Such as {@code [7, x'00ff']}. */
    static String text(List<? extends @Nullable Object> binds) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        binds.forEach(bind -> text.add(text(bind)));
        return text.toString();
    }

    static String text(@Nullable Object bind) {
        if (bind instanceof byte[] bytes) {
            int shown = Math.min(bytes.length, SHOWN_BYTES_MAX);
            return "x'" + HexFormat.of().formatHex(bytes, 0, shown) + (shown < bytes.length ? "…'" : "'");
        }
        return String.valueOf(bind);
    }
}
