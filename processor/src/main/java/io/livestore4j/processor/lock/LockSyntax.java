package io.livestore4j.processor.lock;

import io.livestore4j.processor.lock.LockJson.Fields;
import io.livestore4j.processor.lock.LockJson.Flag;
import io.livestore4j.processor.lock.LockJson.Text;
import io.livestore4j.processor.lock.LockJson.Whole;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads JSON in any formatting; {@link LockBroken} at what is none, and at what no lock file has. Used once. */
final class LockSyntax {

    /** The file has six levels. */
    private static final int DEPTH_MAX = 20;

    /** A version; nobody counts further by hand. */
    private static final int DIGITS_MAX = 9;

    private static final int HEX_DIGITS = 4;

    private static final char NOTHING = '\0';

    private final String text;
    private int at;
    private int line = 1;
    private int depth;

    LockSyntax(String text) {
        this.text = text;
    }

    LockJson read() {
        LockJson value = value();
        skipSpace();
        if (at < text.length()) {
            throw unexpected("the end of the file");
        }
        return value;
    }

    private LockJson value() {
        skipSpace();
        int start = line;
        char first = peek();
        if (first == '{') {
            return fields(start);
        }
        if (first == '"') {
            return new Text(string(), start);
        }
        if (Character.isDigit(first)) {
            return new Whole(number(), start);
        }
        for (boolean flag : new boolean[] {true, false}) {
            if (text.startsWith(Boolean.toString(flag), at)) {
                at += Boolean.toString(flag).length();
                return new Flag(flag, start);
            }
        }
        throw unexpected("an object, a string, a whole number, true or false");
    }

    private Fields fields(int start) {
        if (++depth > DEPTH_MAX) {
            throw new LockBroken(line, "objects are nested too deeply");
        }
        Map<String, LockJson> fields = new LinkedHashMap<>();
        expect('{');
        skipSpace();
        if (peek() != '}') {
            do {
                field(fields);
                skipSpace();
            } while (accept(','));
        }
        expect('}');
        depth--;
        return new Fields(fields, start);
    }

    private void field(Map<String, LockJson> fields) {
        skipSpace();
        int start = line;
        if (peek() != '"') {
            throw unexpected("a name in quotes");
        }
        String name = string();
        expect(':');
        LockJson value = value();
        boolean ends = name.equals(LockJson.END) && value instanceof Whole;
        if (!ends && fields.putIfAbsent(name, value) != null) {
            throw new LockBroken(start, "\"" + name + "\" is there twice. Keep one of them");
        }
    }

    private int number() {
        int start = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        if (at - start > DIGITS_MAX || ".eE".indexOf(peek()) >= 0) {
            throw new LockBroken(line, "a number is too large, or not whole");
        }
        return Integer.parseInt(text.substring(start, at));
    }

    private String string() {
        at++;
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char unit = peek();
            if (unit < ' ') {
                throw new LockBroken(line, "a string does not end");
            }
            at++;
            string.append(unit == '\\' ? escaped() : unit);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char code = peek();
        at++;
        return switch (code) {
            case '"', '\\', '/' -> code;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new LockBroken(line, "a string has the unknown escape \\" + code);
        };
    }

    private char unicode() {
        int value = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw new LockBroken(line, "a string has an escape \\u without four digits");
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    private void expect(char expected) {
        skipSpace();
        if (!accept(expected)) {
            throw unexpected("\"" + expected + "\"");
        }
    }

    private boolean accept(char expected) {
        boolean accepted = peek() == expected;
        at += accepted ? 1 : 0;
        return accepted;
    }

    private LockBroken unexpected(String expected) {
        if (text.startsWith("<<<<<<<", at) || text.startsWith("=======", at) || text.startsWith(">>>>>>>", at)) {
            return new LockBroken(line, "a merge left its marks. Keep the lines of both sides and remove the marks");
        }
        String found = at < text.length() ? "\"" + text.charAt(at) + "\"" : "the end of the file";
        return new LockBroken(line, found + " stands where " + expected + " is expected");
    }

    private void skipSpace() {
        while (" \t\n\r\uFEFF".indexOf(peek()) >= 0) {
            line += peek() == '\n' ? 1 : 0;
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : NOTHING;
    }
}
