package io.livestore4j.internal.state;

import java.util.Locale;

/** The words of a text of SQL one after the other, without the blanks and comments between them. Not thread-safe. */
final class SqlWords {

    /** What a word is. */
    enum Kind {
        /** Without quotes: a name, a keyword, a number, or the name of a parameter. */
        BARE,
        /** A name in quotes. */
        QUOTED,
        /** In single quotes, where SQLite takes names too. */
        TEXT,
        /** Of one character. */
        SIGN,
        /** Quotes or a comment without an end. */
        UNCLOSED,
        END
    }

    private final String sql;
    private int at;
    private int start;
    private Kind kind = Kind.END;

    /** Of the word before. */
    private int startBefore;

    private int endBefore;
    private Kind kindBefore = Kind.END;

    SqlWords(String sql) {
        this.sql = sql;
        next();
    }

    /** Of the word that it is at. */
    Kind kind() {
        return kind;
    }

    /** Goes to the next word. */
    void next() {
        startBefore = start;
        endBefore = at;
        kindBefore = kind;
        if (!skip()) {
            kind = Kind.UNCLOSED;
            return;
        }
        start = at;
        if (at == sql.length()) {
            kind = Kind.END;
            return;
        }
        char first = sql.charAt(at++);
        switch (first) {
            case '\'' -> quoted(Kind.TEXT, '\'');
            case '"', '`' -> quoted(Kind.QUOTED, first);
            case '[' -> quoted(Kind.QUOTED, ']');
            default -> bare(first);
        }
    }

    private void bare(char first) {
        if (!isOfName(first)) {
            kind = Kind.SIGN;
            return;
        }
        while (at < sql.length() && isOfName(sql.charAt(at))) {
            at++;
        }
        kind = Kind.BARE;
    }

    /** To SQLite everything beyond ASCII is a letter. */
    private static boolean isOfName(char unit) {
        return unit >= 'a' && unit <= 'z'
                || unit >= 'A' && unit <= 'Z'
                || unit >= '0' && unit <= '9'
                || unit == '_'
                || unit == '$'
                || unit >= 0x80;
    }

    /** A quote within is written twice, but for brackets. */
    private void quoted(Kind closed, char quote) {
        kind = Kind.UNCLOSED;
        while (at < sql.length()) {
            if (sql.charAt(at++) == quote) {
                if (quote == ']' || at == sql.length() || sql.charAt(at) != quote) {
                    kind = closed;
                    return;
                }
                at++;
            }
        }
    }

    /** False if a comment has no end. SQLite would let it end with the text. */
    private boolean skip() {
        while (at < sql.length()) {
            char unit = sql.charAt(at);
            if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end;
            } else if (sql.startsWith("/*", at)) {
                int end = sql.indexOf("*/", at + 2);
                if (end < 0) {
                    at = sql.length();
                    return false;
                }
                at = end + 2;
            } else if (unit == ' ' || unit >= '\t' && unit <= '\r') {
                at++;
            } else {
                return true;
            }
        }
        return true;
    }

    /** Whether it is at that keyword or sign. */
    boolean is(String word) {
        return (kind == Kind.BARE || kind == Kind.SIGN)
                && at - start == word.length()
                && sql.regionMatches(true, start, word, 0, word.length());
    }

    /** Whether it is at one of those keywords or signs. */
    boolean isAny(String... choice) {
        for (String word : choice) {
            if (is(word)) {
                return true;
            }
        }
        return false;
    }

    /** Goes on if it is at that keyword or sign. */
    boolean skip(String word) {
        boolean there = is(word);
        if (there) {
            next();
        }
        return there;
    }

    /** Whether it may be the name of something. */
    boolean isName() {
        return kind == Kind.BARE || kind == Kind.QUOTED || kind == Kind.TEXT;
    }

    /** What stands in quotes, or the word itself; in lower case. */
    String name() {
        return name(kind, start, at);
    }

    /** Lets the word before be none, where it is the name of no function. */
    void forgetBefore() {
        kindBefore = Kind.END;
    }

    /** The same of the word before, if it may be the name of a function; else nothing. */
    String nameBefore() {
        return kindBefore == Kind.BARE || kindBefore == Kind.QUOTED ? name(kindBefore, startBefore, endBefore) : "";
    }

    private String name(Kind form, int from, int to) {
        boolean bare = form == Kind.BARE || form == Kind.SIGN;
        return sql.substring(bare ? from : from + 1, bare ? to : to - 1).toLowerCase(Locale.ROOT);
    }

    /** Whether the name begins like that, whatever its case; without making a text of it. */
    boolean startsWith(String prefix) {
        int from = kind == Kind.BARE ? start : start + 1;
        return isName() && at - from >= prefix.length() && sql.regionMatches(true, from, prefix, 0, prefix.length());
    }
}
