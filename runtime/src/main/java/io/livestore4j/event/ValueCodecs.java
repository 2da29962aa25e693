package io.livestore4j.event;

import io.livestore4j.UtcMillis;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The codecs of the types that events and JSON columns are made of. */
public final class ValueCodecs {

    public static final ValueCodec<String> TEXT = of(JsonWriter::text, JsonReader::text);

    public static final ValueCodec<Boolean> BOOLEAN = of(JsonWriter::bool, JsonReader::bool);

    public static final ValueCodec<Integer> INT = of((out, value) -> out.integer(value), ValueCodecs::readInt);

    public static final ValueCodec<Long> LONG = of((out, value) -> out.integer(value), JsonReader::integer);

    public static final ValueCodec<Double> DOUBLE = of(JsonWriter::real, JsonReader::real);

    /** ISO-8601 in UTC with exactly three digits of milliseconds, as JavaScript's {@code toISOString} writes it. */
    public static final ValueCodec<Instant> INSTANT = of(ValueCodecs::writeInstant, in -> readInstant(in.text()));

    private ValueCodecs() {}

    /** An enum by its constant's name. */
    public static <V extends Enum<V>> ValueCodec<V> enumOf(Function<String, V> valueOf) {
        return of((out, value) -> out.text(value.name()), in -> readEnum(in.text(), valueOf));
    }

    /** A list of any length whose elements are not null; read as an unmodifiable list. */
    public static <V> ValueCodec<List<V>> list(ValueCodec<V> element) {
        return of((out, values) -> writeList(out, element, values), in -> readList(in, element));
    }

    private static <V> void writeList(JsonWriter out, ValueCodec<V> element, List<V> values) {
        out.startArray();
        int index = 0;
        for (V value : values) {
            if (value == null) {
                throw new JsonMismatch("element " + index + " of the list is null");
            }
            element.write(out, value);
            index++;
        }
        out.endArray();
    }

    private static <V> List<V> readList(JsonReader in, ValueCodec<V> element) {
        List<V> values = new ArrayList<>();
        in.startArray();
        while (in.nextElement()) {
            values.add(element.read(in));
        }
        return Collections.unmodifiableList(values);
    }

    private static int readInt(JsonReader in) {
        long value = in.integer();
        if (value != (int) value) {
            throw new JsonMismatch("expected a 32-bit integer, found " + value);
        }
        return (int) value;
    }

    private static void writeInstant(JsonWriter out, Instant value) {
        if (!UtcMillis.isExact(value)) {
            out.rounded();
        }
        try {
            out.text(UtcMillis.format(value));
        } catch (IllegalArgumentException e) {
            throw new JsonMismatch(String.valueOf(e.getMessage()), e);
        }
    }

    private static Instant readInstant(String text) {
        try {
            return UtcMillis.parse(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new JsonMismatch("expected an instant such as 2026-01-31T12:00:00.000Z, found \"" + text + "\"", e);
        }
    }

    private static <V> V readEnum(String name, Function<String, V> valueOf) {
        try {
            return valueOf.apply(name);
        } catch (IllegalArgumentException e) {
            throw new JsonMismatch("no constant is named \"" + name + "\"", e);
        }
    }

    private static <V> ValueCodec<V> of(Write<V> write, Function<JsonReader, V> read) {
        return new ValueCodec<>() {
            @Override
            public void write(JsonWriter out, V value) {
                write.write(out, value);
            }

            @Override
            public V read(JsonReader in) {
                return read.apply(in);
            }
        };
    }

    private interface Write<V> {
        void write(JsonWriter out, V value);
    }
}
