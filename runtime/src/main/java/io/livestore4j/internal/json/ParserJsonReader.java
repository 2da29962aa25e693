package io.livestore4j.internal.json;

import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.ValueCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.InputCoercionException;

/** {@link JsonReader} over a Jackson parser that stands on the first token of a value. */
final class ParserJsonReader implements JsonReader {

    /** The largest double below which every whole number is exact as a long. */
    private static final double LONG_MAX_AS_DOUBLE = 0x1p63;

    private final JsonParser parser;
    private final byte[] utf8;

    /** @param utf8 what the parser reads, to look ahead in it */
    ParserJsonReader(JsonParser parser, byte[] utf8) {
        this.parser = parser;
        this.utf8 = utf8;
    }

    @Override
    public void startObject() {
        expect(JsonToken.START_OBJECT, "an object");
    }

    /**
     * Goes through the whole object, for a later field of the same name would win. So what is nested n tagged objects deep
     * is gone through n times more; the depth of what can be read limits that.
     */
    @Override
    public String tag(String field) {
        startObject();
        int start = offset();
        try (JsonParser ahead =
                Json.FACTORY.createParser(ObjectReadContext.empty(), utf8, start, utf8.length - start)) {
            String tag = null;
            ahead.nextToken();
            while (ahead.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = ahead.currentName().equals(field);
                JsonToken token = ahead.nextToken();
                if (found) {
                    tag = token == JsonToken.VALUE_STRING ? ahead.getString() : null;
                }
                ahead.skipChildren();
            }
            if (tag == null) {
                throw new JsonMismatch(
                        "field \"" + field + "\" is missing or no string, so what the object is is unknown");
            }
            return tag;
        }
    }

    /** Where in the text the current token starts. */
    private int offset() {
        long offset = parser.currentTokenLocation().getByteOffset();
        if (offset < 0) {
            throw new JsonMismatch("the text is not in UTF-8");
        }
        return (int) offset;
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
    public <V> V valueOr(ValueCodec<V> codec, V fallback) {
        int depth = depth();
        V value = fallback;
        if (parser.nextToken() != JsonToken.VALUE_NULL) {
            try {
                value = codec.read(this);
            } catch (JacksonException e) {
                throw e; // there is no text any more to go on with
            } catch (RuntimeException e) {
                value = fallback;
            }
            leave(depth);
        }
        return value;
    }

    private int depth() {
        return parser.streamReadContext().getNestingDepth();
    }

    /** Goes to the end of a value that was given up in the middle of it. */
    private void leave(int depth) {
        while (depth() > depth) {
            parser.nextToken();
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
        try {
            return parser.getLongValue();
        } catch (InputCoercionException e) {
            throw new JsonMismatch("expected a whole number of 64 bits, found " + parser.getString(), e);
        }
    }

    private static long whole(double value) {
        if (value != Math.rint(value) || Math.abs(value) >= LONG_MAX_AS_DOUBLE) {
            throw new JsonMismatch("expected a whole number of 64 bits, found " + value);
        }
        return (long) value;
    }

    private void expectNumber() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            expect(JsonToken.VALUE_NUMBER_FLOAT, "a number");
        }
    }

    /** From the text: by way of a double it could be rounded twice. */
    @Override
    public float single() {
        expectNumber();
        float value = Float.parseFloat(parser.getString());
        if (Float.isInfinite(value)) {
            throw new JsonMismatch("expected a number that a float can hold, found " + parser.getString());
        }
        return value;
    }

    @Override
    public double real() {
        expectNumber();
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
