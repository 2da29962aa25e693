package io.livestore4j.processor.sql;

import java.util.Locale;

/** Texts as JSON writes them. */
public final class JsonStrings {

    private JsonStrings() {}

    /** A JSON string with no more escapes than JSON needs, which is what the runtime writes. */
    public static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            switch (unit) {
                case '"', '\\' -> quoted.append('\\').append(unit);
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (unit < ' ') {
                        quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
                    } else {
                        quoted.append(unit);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
