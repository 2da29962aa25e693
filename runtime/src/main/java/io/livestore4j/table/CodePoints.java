package io.livestore4j.table;

/** What SQLite knows of texts: their code points, and the case of A to Z. */
final class CodePoints {

    private CodePoints() {}

    /** The least text greater than every text that starts with {@code prefix}; empty if there is none. */
    static String afterPrefix(String prefix) {
        int end = prefix.length();
        while (end > 0) {
            int last = prefix.codePointBefore(end);
            end -= Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                return prefix.substring(0, end) + Character.toString(next(last));
            }
        }
        return "";
    }

    /** As SQLite's lower() does it: A to Z alone. */
    static String lowerAscii(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char unit = lower.charAt(i);
            if (unit >= 'A' && unit <= 'Z') {
                lower.setCharAt(i, (char) (unit + ('a' - 'A')));
            }
        }
        return lower.toString();
    }

    private static int next(int codePoint) {
        int next = codePoint + 1;
        boolean surrogate = next >= Character.MIN_SURROGATE && next <= Character.MAX_SURROGATE;
        return surrogate ? Character.MAX_SURROGATE + 1 : next;
    }
}
