package io.livestore4j.processor.sql;

import java.util.Locale;
import java.util.Set;

/** The functions that tell more than the tables of the schema, and so have no place in what users write. */
final class Functions {

    private static final Set<String> FORBIDDEN =
            Set.of("random", "randomblob", "changes", "total_changes", "last_insert_rowid", "load_extension");

    private static final Set<String> NOW = Set.of("current_date", "current_time", "current_timestamp");

    /** Functions of time: without one they mean now. */
    private static final Set<String> DATES = Set.of("date", "time", "datetime", "julianday", "unixepoch", "timediff");

    private Functions() {}

    /** Whether a function of that name stands there; those that answer tables may stand without parentheses. */
    static boolean isCall(Tokens tokens, int at) {
        if (!tokens.get(at).isName()) {
            return false;
        }
        boolean call = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
        return call || tokens.get(at).name().startsWith("pragma_");
    }

    static boolean isForbidden(String name) {
        return FORBIDDEN.contains(name) || name.startsWith("pragma_");
    }

    /** Whether what stands there differs from time to time, by chance or by what else was done. */
    static boolean isVolatile(Tokens tokens, int at) {
        SqlToken token = tokens.get(at);
        if (NOW.stream().anyMatch(token::is)) {
            return true;
        }
        if (!isCall(tokens, at)) {
            return false;
        }
        return isForbidden(token.name()) || isNow(token.name(), tokens.between(at + 2, tokens.closing(at + 1)));
    }

    private static boolean isNow(String function, Tokens arguments) {
        int time = function.equals("strftime") ? 1 : 0;
        boolean date = time == 1 || DATES.contains(function);
        boolean now = arguments.list().stream()
                .anyMatch(token -> token.text().toLowerCase(Locale.ROOT).matches("'\\s*(now|localtime|utc)\\s*'"));
        return date
                && (now
                        || arguments.isEmpty()
                        || arguments.split(token -> token.is(",")).size() <= time);
    }
}
