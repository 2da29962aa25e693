package io.livestore4j.table;

import java.util.List;
import java.util.StringJoiner;

/**
 * The FTS5 table with the words of a table.
 *
 * @param name the SQL name
 * @param key its columns that hold the key of the other table, in the key's order
 */
record FullText(String name, List<String> key) {

    /** FTS5 takes time that grows with the square of the words. */
    private static final int WORDS_MAX = 1_000;

    FullText {
        key = List.copyOf(key);
    }

    /** Writes that a row of {@code table} has all of the words. */
    void write(Table<?> table, String words, SqlBuilder out) {
        String query = query(words);
        if (query.isEmpty()) {
            out.add("0");
            return;
        }
        StringJoiner rowKey = new StringJoiner(", ");
        table.keyColumns().forEach(column -> rowKey.add(column.toString()));
        StringJoiner found = new StringJoiner(", ");
        key.forEach(column -> found.add(Identifier.quote(column)));
        String quoted = Identifier.quote(name);
        out.add(key.size() == 1 ? rowKey.toString() : "(" + rowKey + ")")
                .add(" IN (SELECT " + found + " FROM " + quoted + " WHERE " + quoted + " MATCH ")
                .bind(query)
                .add(")");
    }

    /**
     * The words as FTS5 reads them: each in quotes, so that none is an operator. The last may go on, unless something
     * follows it: {@code red "ca} becomes {@code "red" """ca"*}.
     */
    static String query(String words) {
        StringJoiner query = new StringJoiner(" ");
        int count = 0;
        int start = 0;
        while (start < words.length()) {
            int end = wordEnd(words, start);
            if (end > start) {
                String word = '"' + words.substring(start, end).replace("\"", "\"\"") + '"';
                query.add(end == words.length() ? word + "*" : word);
                count++;
            }
            start = end < words.length() ? end + Character.charCount(words.codePointAt(end)) : end;
        }
        Limits.check(count, WORDS_MAX, "words in one search", "Search for fewer.");
        return query.toString();
    }

    private static int wordEnd(String words, int start) {
        int end = start;
        while (end < words.length() && !isBetweenWords(words.codePointAt(end))) {
            end += Character.charCount(words.codePointAt(end));
        }
        return end;
    }

    /** A NUL would end the query. */
    private static boolean isBetweenWords(int character) {
        return character == 0 || Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
