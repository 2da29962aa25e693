package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an SQL text into tokens, without blanks and comments. What is not closed ends with the text.
 */
final class SqlTokens {

    private static final List<String> LONG_SIGNS = List.of("->>", "->", "||", "<=", ">=", "<>", "!=", "==", "<<", ">>");

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> of(String sql) {
        SqlTokens tokens = new SqlTokens(sql);
        while (tokens.at < sql.length()) {
            tokens.next();
        }
        return List.copyOf(tokens.tokens);
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (sql.startsWith("--", at)) {
            at = endOf("\n", at);
        } else if (sql.startsWith("/*", at)) {
            at = endOf("*/", at + 2);
        } else if (c == '\'') {
            quoted(Kind.LITERAL, at, '\'');
        } else if (c == '"') {
            quoted(Kind.DOUBLE_QUOTED, at, '"');
        } else if (c == '`') {
            quoted(Kind.QUOTED_NAME, at, '`');
        } else if (c == '[') {
            boolean closed = sql.indexOf(']', at) >= 0;
            add(closed ? Kind.QUOTED_NAME : Kind.UNCLOSED, endOf("]", at));
        } else if (Character.isDigit(c) || c == '.' && isDigit(at + 1)) {
            add(Kind.LITERAL, numberEnd());
        } else if (c == '?' || c == '@' || c == '$' || c == ':') {
            parameter(c);
        } else if (isNameStart(c)) {
            word();
        } else {
            add(Kind.SIGN, at + signLength());
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(new SqlToken(kind, sql.substring(at, end), at, end));
        at = end;
    }

    private void parameter(char c) {
        int end = nameEnd(at + 1);
        boolean named = end > at + 1;
        if (c != '?' && !named) {
            add(Kind.SIGN, at + 1);
        } else {
            add(c == ':' ? Kind.PARAMETER : Kind.OTHER_PARAMETER, end);
        }
    }

    private void word() {
        boolean blob = (sql.charAt(at) == 'x' || sql.charAt(at) == 'X') && sql.startsWith("'", at + 1);
        if (blob) {
            quoted(Kind.LITERAL, at + 1, '\'');
        } else {
            add(Kind.WORD, nameEnd(at));
        }
    }

    private int signLength() {
        return LONG_SIGNS.stream()
                .filter(sign -> sql.startsWith(sign, at))
                .findFirst()
                .map(String::length)
                .orElse(1);
    }

    private int endOf(String terminator, int from) {
        int found = sql.indexOf(terminator, from);
        return found < 0 ? sql.length() : found + terminator.length();
    }

    /** Up to the closing quote; two quotes are one quote of the content. */
    private void quoted(Kind kind, int open, char quote) {
        int close = sql.indexOf(quote, open + 1);
        while (close >= 0 && close + 1 < sql.length() && sql.charAt(close + 1) == quote) {
            close = sql.indexOf(quote, close + 2);
        }
        add(close < 0 ? Kind.UNCLOSED : kind, close < 0 ? sql.length() : close + 1);
    }

    private int numberEnd() {
        int i = at;
        while (i < sql.length() && (isNamePart(sql.charAt(i)) || sql.charAt(i) == '.' || isExponentSign(i))) {
            i++;
        }
        return i;
    }

    private boolean isExponentSign(int i) {
        char c = sql.charAt(i);
        boolean hexadecimal = sql.startsWith("0x", at) || sql.startsWith("0X", at);
        return (c == '+' || c == '-') && !hexadecimal && Character.toLowerCase(sql.charAt(i - 1)) == 'e';
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < sql.length() && isNamePart(sql.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean isDigit(int i) {
        return i < sql.length() && Character.isDigit(sql.charAt(i));
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || c > 127;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || Character.isDigit(c) || c == '$';
    }
}
