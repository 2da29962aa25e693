package io.livestore4j.table;

import io.livestore4j.table.Thing.Mood;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Few different values of each type, so that many rows have the same, and odd ones among them. */
final class RandomValues {

    /** What two values must share to be compared. */
    enum Type {
        INT,
        LONG,
        DOUBLE,
        TEXT,
        BOOLEAN,
        ENUM,
        INSTANT;

        boolean isOrdered() {
            return this != BOOLEAN && this != ENUM;
        }

        boolean isSortable() {
            return this != ENUM;
        }
    }

    private static final List<String> PIECES = List.of(
            "",
            "%",
            "_",
            "*",
            "?",
            "[",
            "\\",
            "'",
            "\"",
            "a",
            "A",
            "b",
            "é",
            "É",
            "\0",
            "😀",
            "\uE000",
            "\uDBFF\uDFFF");

    private static final List<Long> LONGS =
            List.of(-1L, 0L, 1L, 2L, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53) + 1, 1L << 53);

    private static final List<Double> DOUBLES = List.of(-1.5, -1.0, 0.0, 0.25, 1.0, 2.0);

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String text() {
        return oneOf(PIECES) + (random.nextBoolean() ? oneOf(PIECES) : "");
    }

    Object literal(Type type) {
        return switch (type) {
            case INT -> random.nextInt(6) - 2;
            case LONG -> oneOf(LONGS);
            case DOUBLE -> oneOf(DOUBLES);
            case TEXT -> text();
            case BOOLEAN -> random.nextBoolean();
            case ENUM -> oneOf(List.of(Mood.values()));
            case INSTANT -> Instant.ofEpochMilli(random.nextInt(4) * 500L - 500);
        };
    }

    Thing row(int id) {
        return new Thing(
                id,
                random.nextInt(3),
                text(),
                orNull(random.nextInt(6) - 2),
                orNull(oneOf(LONGS)),
                orNull(oneOf(DOUBLES)),
                orNull(text()),
                orNull(random.nextBoolean()),
                orNull(oneOf(List.of(Mood.values()))),
                orNull((Instant) literal(Type.INSTANT)));
    }

    private <T> @Nullable T orNull(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
