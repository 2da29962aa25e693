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

    /** What lies behind the end counts as nothing. */
    Tokens between(int from, int to) {
        int end = Math.min(to, size());
        return new Tokens(sql, list.subList(Math.min(from, end), end));
    }

    boolean startsWith(String word) {
        return !isEmpty() && get(0).is(word);
    }

    /** As it stands in the statement. */
    String text() {
        return isEmpty() ? "" : sql.substring(get(0).start(), last().end());
    }

    /** The first token from {@code from} on that is not in parentheses and fulfils the condition; size() if none. */
    int find(int from, Predicate<SqlToken> condition) {
        int i = from;
        while (i < size() && !condition.test(get(i))) {
            i = get(i).is("(") ? closing(i) + 1 : i + 1;
        }
        return Math.min(i, size());
    }

    /** The last such token; -1 if none. */
    int findLast(Predicate<SqlToken> condition) {
        int last = -1;
        for (int i = find(0, condition); i < size(); i = find(i + 1, condition)) {
            last = i;
        }
        return last;
    }

    /** What closes the parenthesis at {@code open}; size() if nothing does. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < size(); i++) {
            depth += get(i).is("(") ? 1 : get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return size();
    }

    /** How deep parentheses are nested. */
    int depth() {
        int depth = 0;
        int deepest = 0;
        for (SqlToken token : list) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
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

    /** Without its first and last, which are parentheses. */
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
