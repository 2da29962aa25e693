package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.Custom;
import io.livestore4j.processor.model.ValueType.ListOf;
import io.livestore4j.processor.model.ValueType.MapOf;
import io.livestore4j.processor.model.ValueType.SetOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A JSON text of the user's as a value of a type: reads it and writes it as the runtime does, without spaces, sets and maps
 * sorted. {@link IllegalArgumentException} if it is no value of the type. Used once.
 */
final class JsonDefault {

    /** Deeper than any sane type, and no danger to the compiler's stack. */
    private static final int DEPTH_MAX = 100;

    private static final Pattern WORD =
            Pattern.compile("true|false|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private static final char END = '\0';

    private final String text;
    private int at;
    private int depth;

    JsonDefault(String text) {
        this.text = text;
    }

    String canonical(ValueType type) {
        String value = value(type);
        skipSpace();
        require(at == text.length());
        return value;
    }

    private String value(ValueType type) {
        require(++depth < DEPTH_MAX);
        String value = valueOf(type instanceof Custom custom ? custom.stored() : type);
        depth--;
        return value;
    }

    private String valueOf(ValueType type) {
        if (type instanceof ListOf list) {
            return array(elements(list.element()));
        }
        if (type instanceof SetOf set) {
            return array(new TreeSet<>(elements(set.element())));
        }
        if (type instanceof MapOf map) {
            return object(map);
        }
        boolean quoted = type.storage() == Storage.TEXT || type.storage() == Storage.BLOB;
        String plain = quoted ? string() : word();
        return Defaults.canonical(type, plain)
                .filter(canonical -> type != Scalar.LONG || Defaults.isExactInJson(canonical))
                .map(canonical -> Defaults.asJson(type, canonical))
                .orElseThrow(JsonDefault::mismatch);
    }

    private static String array(Iterable<String> elements) {
        return "[" + String.join(",", elements) + "]";
    }

    private List<String> elements(ValueType element) {
        List<String> elements = new ArrayList<>();
        expect('[');
        if (!accept(']')) {
            do {
                elements.add(value(element));
            } while (accept(','));
            expect(']');
        }
        return elements;
    }

    private String object(MapOf map) {
        Map<String, String> entries = new TreeMap<>();
        expect('{');
        if (!accept('}')) {
            do {
                String key = Defaults.canonical(map.key(), string()).orElseThrow(JsonDefault::mismatch);
                expect(':');
                entries.put(key, value(map.value()));
            } while (accept(','));
            expect('}');
        }
        List<String> fields = new ArrayList<>();
        entries.forEach((key, value) -> fields.add(JsonStrings.quoted(key) + ":" + value));
        return "{" + String.join(",", fields) + "}";
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char unit = next();
            require(unit >= ' ');
            string.append(unit == '\\' ? escaped() : unit);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char code = next();
        return switch (code) {
            case '"', '\\', '/' -> code;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                require(at + 4 <= text.length());
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw new IllegalArgumentException("\\" + code);
        };
    }

    /** A number, true or false. */
    private String word() {
        skipSpace();
        int start = at;
        while (Character.isLetterOrDigit(peek()) || "+-.".indexOf(peek()) >= 0) {
            at++;
        }
        String word = text.substring(start, at);
        require(WORD.matcher(word).matches());
        return word;
    }

    private void expect(char expected) {
        require(accept(expected));
    }

    private boolean accept(char expected) {
        skipSpace();
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    private void skipSpace() {
        while (" \t\n\r".indexOf(peek()) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private char next() {
        require(at < text.length());
        return text.charAt(at++);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw mismatch();
        }
    }

    private static IllegalArgumentException mismatch() {
        return new IllegalArgumentException("no JSON of that type");
    }
}
