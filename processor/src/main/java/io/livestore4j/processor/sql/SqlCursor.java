package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.SqlToken.Kind;
import java.util.List;

/** Goes through tokens. Once something stands where it has no place, the cursor is broken, and stays so. */
final class SqlCursor {

    private static final SqlToken END = new SqlToken(Kind.SIGN, "", 0, 0);

    private final Tokens tokens;
    private int at;
    private boolean broken;

    SqlCursor(Tokens tokens) {
        this.tokens = tokens;
    }

    int at() {
        return at;
    }

    boolean isDone() {
        return at >= tokens.size();
    }

    boolean isBroken() {
        return broken;
    }

    /** What follows makes no sense. */
    void breakOff() {
        broken = true;
        at = tokens.size();
    }

    /** The token there, or an empty sign behind the end. */
    SqlToken peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    boolean sees(String... words) {
        return peek(0).isAny(words);
    }

    boolean seesNext(String... words) {
        return peek(1).isAny(words);
    }

    SqlToken take() {
        SqlToken token = peek(0);
        if (isDone()) {
            breakOff();
        } else {
            at++;
        }
        return token;
    }

    boolean accept(String word) {
        boolean seen = sees(word);
        if (seen) {
            at++;
        }
        return seen;
    }

    /** Of two words that only mean something together. */
    boolean accept(String word, String next) {
        boolean seen = sees(word) && seesNext(next);
        if (seen) {
            at += 2;
        }
        return seen;
    }

    void expect(String word) {
        if (!accept(word)) {
            breakOff();
        }
    }

    SqlToken expectName() {
        SqlToken token = take();
        if (!token.isName()) {
            breakOff();
        }
        return token;
    }

    /** {@code name} or {@code schema.name}. */
    List<String> qualifiedName() {
        String name = expectName().name();
        return accept(".") ? List.of(name, expectName().name()) : List.of(name);
    }

    /** Behind a table, which index is to be used. */
    void passIndex() {
        if (accept("INDEXED", "BY")) {
            expectName();
        } else {
            accept("NOT", "INDEXED");
        }
    }

    boolean seesSelect(int ahead) {
        return peek(ahead).is("(") && peek(ahead + 1).isAny("SELECT", "WITH", "VALUES");
    }

    /** What stands in the parentheses that open there, which are passed. */
    Tokens inParentheses() {
        if (!sees("(") || tokens.closing(at) == tokens.size()) {
            breakOff();
            return tokens.between(0, 0);
        }
        int close = tokens.closing(at);
        Tokens inside = tokens.between(at + 1, close);
        at = close + 1;
        return inside;
    }

    /** The parentheses that opened there, which are passed. */
    Tokens wholeFrom(int open) {
        at = open;
        inParentheses();
        return since(open);
    }

    /** What was passed from there on. */
    Tokens since(int start) {
        return tokens.between(start, at);
    }

    Tokens nothing() {
        return tokens.between(0, 0);
    }
}
