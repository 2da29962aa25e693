package io.livestore4j.table;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Refuses null where something must be given, in a sentence. */
final class Given {

    private Given() {}

    /** {@code value}, unless it is null; the message is the sentence that {@code what} begins, and then the cure. */
    static <T> T given(@Nullable T value, String what, String cure) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is null. " + cure);
        }
        return value;
    }

    /** {@code values}, unless they are null or one of them is. */
    static <C extends Collection<?>> C all(@Nullable C values, String what, String cure) {
        for (Object value : given(values, what, cure)) {
            given(value, what, cure);
        }
        return values;
    }

    /** The same. */
    static <T> T[] all(@Nullable T @Nullable [] values, String what, String cure) {
        for (Object value : given(values, what, cure)) {
            given(value, what, cure);
        }
        return values;
    }

    static Condition condition(@Nullable Condition condition) {
        return given(condition, "A condition", "Leave it out, or use whereIf(applies, condition).");
    }

    static <T> T term(@Nullable T term) {
        return given(term, "A column or value to compare or compute with", "Name one.");
    }

    static String text(@Nullable String text) {
        return given(text, "A text to look for", "Use whereIf(applies, () -> condition) where there may be none.");
    }
}
