package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Part of a statement: tokens in order, and where its parentheses are. */
record Tokens(String sql, List<SqlToken> list) {

    Tokens {
        list = List.copyOf(list);
    }

    static Tokens of(String sql) {
        return new Tokens(sql, SqlTokens.of(sql));
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    int size() {
        return list.size();
    }

    SqlToken get(int i) {
        return list.get(i);
    }

    SqlToken last() {
        return list.get(list.size() - 1);
    }

    Tokens from(int from) {
        return between(from, size());
    }

    Tokens between(int from, int to) {
        return new Tokens(sql, list.subList(from, to));
    }

    boolean startsWith(String word) {
        return !isEmpty() && get(0).is(word);
    }

    /** As it stands in the statement. */
    String text() {
        return isEmpty() ? "" : sql.substring(get(0).start(), last().end());
    }

    /**
     * The first token from {@code from} on that is not inside parentheses and fulfils the condition; size() if
     * none.
     */
    int find(int from, Predicate<SqlToken> condition) {
        int i = from;
        while (i < size() && !condition.test(get(i))) {
            i = get(i).is("(") ? closing(i) + 1 : i + 1;
        }
        return Math.min(i, size());
    }

    boolean contains(Predicate<SqlToken> condition) {
        return find(0, condition) < size();
    }

    /** The parenthesis that closes the one at {@code open}; the last token if none does. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < size(); i++) {
            depth += get(i).is("(") ? 1 : get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return size() - 1;
    }

    /** The parts between the tokens that fulfil the condition, not looking into parentheses. */
    List<Tokens> split(Predicate<SqlToken> separator) {
        List<Tokens> parts = new ArrayList<>();
        int start = 0;
        int end = find(0, separator);
        while (end < size()) {
            parts.add(between(start, end));
            start = end + 1;
            end = find(start, separator);
        }
        parts.add(from(start));
        return parts;
    }

    /** Whether the whole is one pair of parentheses. */
    boolean isParenthesized() {
        return size() > 1 && get(0).is("(") && closing(0) == size() - 1 && last().is(")");
    }

    Tokens inside() {
        return between(1, size() - 1);
    }

    /** The text with other words for the tokens of one kind. */
    String rewritten(Kind kind, Function<SqlToken, String> words) {
        StringBuilder text = new StringBuilder();
        int from = get(0).start();
        for (SqlToken token : list) {
            if (token.kind() == kind) {
                text.append(sql, from, token.start()).append(words.apply(token));
                from = token.end();
            }
        }
        return text.append(sql, from, last().end()).toString();
    }

    /** SQLite takes an unknown name in double quotes for a text, but never one in backticks. */
    static String asName(SqlToken doubleQuoted) {
        String name = doubleQuoted
                .text()
                .substring(1, doubleQuoted.text().length() - 1)
                .replace("\"\"", "\"");
        return "`" + name.replace("`", "``") + "`";
    }
}
