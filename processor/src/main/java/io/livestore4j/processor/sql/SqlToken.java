package io.livestore4j.processor.sql;

import java.util.Locale;
import java.util.Set;

/**
 * A word, sign or literal of an SQL text.
 *
 * @param start where its first character stands
 * @param end behind its last character
 */
record SqlToken(Kind kind, String text, int start, int end) {

    private static final Set<String> RESERVED = Set.of(("ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CHECK COLLATE"
                    + " COMMIT CONSTRAINT CREATE DEFAULT DEFERRABLE DELETE DISTINCT DROP ELSE ESCAPE EXCEPT EXISTS FOREIGN"
                    + " FROM GROUP HAVING IN INDEX INSERT INTERSECT INTO IS ISNULL JOIN LIMIT NOT NOTHING NOTNULL NULL ON"
                    + " OR ORDER PRIMARY REFERENCES RETURNING SELECT SET TABLE THEN TO TRANSACTION UNION UNIQUE UPDATE"
                    + " USING VALUES WHEN WHERE")
            .split(" "));

    /** What SQLite's tokenizer would say, as far as it matters here. */
    enum Kind {
        WORD,
        /** In double quotes: a name, which SQLite takes for a text where it knows none such. */
        DOUBLE_QUOTED,
        /** In backticks or brackets: only ever a name. */
        QUOTED_NAME,
        /** A text, number or blob. */
        LITERAL,
        /** {@code :name}. */
        PARAMETER,
        /** {@code ?}, {@code ?1}, {@code @name}, {@code $name}. */
        OTHER_PARAMETER,
        /** In quotes that are never closed. */
        UNCLOSED,
        SIGN
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
    }

    /** What SQLite says to it. */
    String unclosed() {
        return "unrecognized token: \"" + text + "\"";
    }

    boolean isAny(String... words) {
        for (String word : words) {
            if (is(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is never a name, wherever it stands. Of the other words SQLite makes names where they mean nothing. */
    boolean isReserved() {
        return kind == Kind.WORD && RESERVED.contains(text.toUpperCase(Locale.ROOT));
    }

    boolean isParameter() {
        return kind == Kind.PARAMETER || kind == Kind.OTHER_PARAMETER;
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.DOUBLE_QUOTED || kind == Kind.QUOTED_NAME;
    }

    /** The name that it stands for, in lower case and without quotes. */
    String name() {
        String inner = kind == Kind.WORD || text.length() < 2 ? text : text.substring(1, text.length() - 1);
        return inner.toLowerCase(Locale.ROOT);
    }
}
