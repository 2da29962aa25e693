package io.livestore4j.internal.json;

import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@link JsonWriter} over a Jackson generator. */
final class GeneratorJsonWriter implements JsonWriter {

    /** Beyond it a JavaScript number no longer tells neighbours apart. */
    private static final long SAFE_INTEGER_MAX = (1L << 53) - 1;

    private final JsonGenerator generator;
    private final int outerDepth;
    private boolean rounded;
    private @Nullable Tag tag;

    /** The field that the next object begins with. */
    private record Tag(String field, String text) {}

    GeneratorJsonWriter(JsonGenerator generator) {
        this(generator, 0);
    }

    /** @param outerDepth how many arrays and objects the value will be put into */
    GeneratorJsonWriter(JsonGenerator generator, int outerDepth) {
        this.generator = generator;
        this.outerDepth = outerDepth;
    }

    boolean isRounded() {
        return rounded;
    }

    @Override
    public void startObject() {
        checkDepth();
        generator.writeStartObject();
        Tag first = tag;
        if (first != null) {
            tag = null;
            generator.writeName(first.field);
            text(first.text);
        }
    }

    @Override
    public void endObject() {
        generator.writeEndObject();
    }

    private int depth() {
        return outerDepth + generator.streamWriteContext().getNestingDepth();
    }

    private void checkDepth() {
        if (depth() >= Json.DEPTH_MAX) {
            throw new JsonMismatch(
                    "the value is nested deeper than the " + Json.DEPTH_MAX + " levels that clients can read");
        }
    }

    @Override
    public <V> void tagged(String field, String text, ValueCodec<V> codec, V value) {
        refuseTag(tag);
        tag = new Tag(field, text);
        codec.write(this, value);
        refuseTag(tag);
    }

    /** Only an object can carry a tag, and only one. */
    private static void refuseTag(@Nullable Tag unwritten) {
        if (unwritten != null) {
            throw new JsonMismatch("\"" + unwritten.text + "\" is not written as an object, so it cannot carry \""
                    + unwritten.field + "\"");
        }
    }

    @Override
    public <V> void sortedArray(ValueCodec<V> element, Iterable<V> values) {
        startArray();
        SortedElements sorted = new SortedElements(depth());
        values.forEach(value -> sorted.add(element, value));
        sorted.texts().forEach(generator::writeRawValue);
        rounded |= sorted.isRounded();
        endArray();
    }

    @Override
    public <V> void field(String name, ValueCodec<V> codec, V value) {
        if (value == null) {
            throw new JsonMismatch("\"" + name + "\" is null; give it a value, or mark the component @Nullable");
        }
        writeName(name);
        try {
            codec.write(this, value);
        } catch (JsonMismatch e) {
            throw new JsonMismatch("\"" + name + "\": " + e.getMessage(), e);
        }
    }

    private void writeName(String name) {
        refuseLoneSurrogate(name);
        if (name.length() > Json.NAME_CHARACTERS_MAX) {
            throw new JsonMismatch("a key of " + name.length() + " characters is longer than the "
                    + Json.NAME_CHARACTERS_MAX + " that can be read");
        }
        generator.writeName(name);
    }

    @Override
    public <V> void nullableField(String name, ValueCodec<V> codec, @Nullable V value) {
        if (value == null) {
            writeName(name);
            generator.writeNull();
        } else {
            field(name, codec, value);
        }
    }

    @Override
    public <V> void optionalField(String name, ValueCodec<V> codec, Optional<V> value) {
        if (value == null) {
            throw new JsonMismatch("\"" + name + "\" is null; give it an Optional, which may be empty");
        }
        nullableField(name, codec, value.orElse(null));
    }

    @Override
    public void text(String value) {
        refuseLoneSurrogate(value);
        if (value.length() > Json.TEXT_CHARACTERS_MAX) {
            throw new JsonMismatch("a text of " + value.length() + " characters is longer than the "
                    + Json.TEXT_CHARACTERS_MAX + " that can be read");
        }
        generator.writeString(value);
    }

    /** Jackson would write half of a pair as it is, which is no UTF-8. */
    private static void refuseLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            i++;
            if (Character.isLowSurrogate(unit) || i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                throw new JsonMismatch("the text has half of a surrogate pair, which UTF-8 cannot carry;"
                        + " was it cut in the middle of a character?");
            }
        }
    }

    @Override
    public void integer(long value) {
        if (value > SAFE_INTEGER_MAX || value < -SAFE_INTEGER_MAX) {
            throw new JsonMismatch(value + " lies outside ±(2^53-1), where JavaScript clients round whole numbers;"
                    + " mark the component @AsText, or carry it as a String");
        }
        generator.writeNumber(value);
    }

    @Override
    public void real(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new JsonMismatch(value + " is no number that JSON can carry");
        }
        if (value == 0 && Double.compare(value, 0) != 0) {
            rounded = true; // JSON keeps -0.0, JavaScript's and SQLite's ways of writing it do not
            generator.writeNumber(0.0);
            return;
        }
        generator.writeNumber(value);
    }

    @Override
    public void single(float value) {
        if (value == 0 || Float.isNaN(value) || Float.isInfinite(value)) {
            real(value);
        } else {
            generator.writeNumber(value);
        }
    }

    @Override
    public void bool(boolean value) {
        generator.writeBoolean(value);
    }

    @Override
    public void rounded() {
        rounded = true;
    }

    @Override
    public void startArray() {
        refuseTag(tag);
        checkDepth();
        generator.writeStartArray();
    }

    @Override
    public void endArray() {
        generator.writeEndArray();
    }
}
