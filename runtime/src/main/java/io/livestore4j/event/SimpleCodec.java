package io.livestore4j.event;

import io.livestore4j.ValueText;
import java.util.Base64;
import java.util.function.Function;

/** A value that is one JSON string, number or boolean. */
record SimpleCodec<V>(Write<V> writer, Function<JsonReader, V> reader) implements ValueCodec<V> {

    /** How much of a text that cannot be read the message quotes, in characters. */
    private static final int QUOTED_MAX = 100;

    interface Write<V> {
        void write(JsonWriter out, V value);
    }

    static <V> ValueCodec<V> of(Write<V> writer, Function<JsonReader, V> reader) {
        return new SimpleCodec<>(writer, reader);
    }

    /** A string of that form. */
    static <V> ValueCodec<V> text(ValueText<V> form) {
        return of((out, value) -> writeText(out, form, value), in -> parse(in, form::parse, form.kind()));
    }

    @Override
    public void write(JsonWriter out, V value) {
        writer.write(out, value);
    }

    @Override
    public V read(JsonReader in) {
        return reader.apply(in);
    }

    private static <V> void writeText(JsonWriter out, ValueText<V> form, V value) {
        String text;
        try {
            text = form.format(value);
        } catch (RuntimeException e) {
            throw new JsonMismatch(String.valueOf(e.getMessage()), e);
        }
        out.text(text);
    }

    /** The value of the string at which {@code in} stands. */
    static <V> V parse(JsonReader in, Function<String, V> parse, String kind) {
        String text = in.text();
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            String quoted = text.length() <= QUOTED_MAX ? text : text.substring(0, QUOTED_MAX) + "…";
            throw new JsonMismatch("expected " + kind + ", found \"" + quoted + "\"", e);
        }
    }

    static long whole(JsonReader in, String size, long min, long max) {
        long value = in.integer();
        if (value < min || value > max) {
            throw new JsonMismatch("expected " + size + " integer, found " + value);
        }
        return value;
    }

    static long longOf(String text) {
        long value = Long.parseLong(text);
        if (!Long.toString(value).equals(text)) {
            throw new NumberFormatException("A long has no plus and no leading zeros");
        }
        return value;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The decoder of the JDK takes a text without its padding, and bits behind the last byte. */
    static byte[] bytesOf(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!base64(bytes).equals(text)) {
            throw new IllegalArgumentException("Only one text means these bytes, and this is another");
        }
        return bytes;
    }

    static <V> V constant(String name, Function<String, V> valueOf) {
        try {
            return valueOf.apply(name);
        } catch (IllegalArgumentException e) {
            throw new JsonMismatch("no constant is named \"" + name + "\"", e);
        }
    }
}
