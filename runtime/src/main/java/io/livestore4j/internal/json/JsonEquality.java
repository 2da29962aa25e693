package io.livestore4j.internal.json;

import io.livestore4j.event.JsonMismatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Compares JSON texts by what they mean to a JavaScript client. Thread-safe. */
public final class JsonEquality {

    private JsonEquality() {}

    /**
     * Whether {@code JSON.parse} makes the same value of both: numbers are doubles, the order of keys is free, and of a
     * duplicate key the last one wins. A text that cannot be read, or goes beyond a limit of the parser for depth or
     * length, is the same only as itself.
     */
    public static boolean sameToJavaScript(String left, String right) {
        if (left.equals(right)) {
            return true;
        }
        try {
            return Objects.equals(parse(left), parse(right));
        } catch (JacksonException | JsonMismatch e) {
            return false;
        }
    }

    /** From characters, as half of a surrogate pair, which JavaScript keeps, would not survive UTF-8. */
    private static @Nullable Object parse(String text) {
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            Object value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new JsonMismatch("expected nothing behind the value, found " + parser.currentToken());
            }
            return value;
        }
    }

    /** Calls itself for what is nested, no deeper than the parser allows. */
    private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == null) {
            throw new JsonMismatch("expected a value, found nothing");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new JsonMismatch("expected a value, found " + token);
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            fields.put(name, value(parser, parser.nextToken()));
        }
        return fields;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return elements;
    }

    private static double number(String text) {
        return Double.parseDouble(text) + 0.0; // turns -0.0 into 0.0, which Double.equals tells apart
    }
}
