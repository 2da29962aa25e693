package io.livestore4j.internal.json;

import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.ValueCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** {@link JsonReader} over a Jackson parser that stands on the first token of a value. */
final class ParserJsonReader implements JsonReader {

    /** The largest double below which every whole number is exact as a long. */
    private static final double LONG_MAX_AS_DOUBLE = 0x1p63;

    private final JsonParser parser;

    ParserJsonReader(JsonParser parser) {
        this.parser = parser;
    }

    void startObject() {
        expect(JsonToken.START_OBJECT, "an object");
    }

    @Override
    public boolean nextField() {
        return parser.nextToken() == JsonToken.PROPERTY_NAME;
    }

    @Override
    public String fieldName() {
        return parser.currentName();
    }

    @Override
    public <V> @Nullable V value(ValueCodec<V> codec) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        try {
            return codec.read(this);
        } catch (JsonMismatch e) {
            throw new JsonMismatch("\"" + name + "\": " + e.getMessage(), e);
        }
    }

    @Override
    public void skipValue() {
        parser.nextToken();
        parser.skipChildren();
    }

    @Override
    public <V> V required(String field, @Nullable V value) {
        if (value == null) {
            throw new JsonMismatch("field \"" + field + "\" is missing or null");
        }
        return value;
    }

    @Override
    public String text() {
        expect(JsonToken.VALUE_STRING, "a string");
        return parser.getString();
    }

    @Override
    public long integer() {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            return whole(parser.getDoubleValue());
        }
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        return parser.getLongValue();
    }

    private static long whole(double value) {
        if (value != Math.rint(value) || Math.abs(value) >= LONG_MAX_AS_DOUBLE) {
            throw new JsonMismatch("expected a whole number of 64 bits, found " + value);
        }
        return (long) value;
    }

    @Override
    public double real() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            expect(JsonToken.VALUE_NUMBER_FLOAT, "a number");
        }
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw new JsonMismatch("expected a number that a double can hold, found " + parser.getString());
        }
        return value;
    }

    @Override
    public boolean bool() {
        if (parser.currentToken() != JsonToken.VALUE_TRUE) {
            expect(JsonToken.VALUE_FALSE, "true or false");
        }
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    @Override
    public void startArray() {
        expect(JsonToken.START_ARRAY, "an array");
    }

    @Override
    public boolean nextElement() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    private void expect(JsonToken token, String words) {
        if (parser.currentToken() != token) {
            throw new JsonMismatch("expected " + words + ", found " + parser.currentToken());
        }
    }
}
