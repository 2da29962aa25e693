package io.livestore4j.processor.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
        return FORBIDDEN.contains(name) || name.startsWith("pragma_") || name.startsWith("sqlite_");
    }

    /** The first word that differs from time to time, by chance or by what else was done. */
    static Optional<String> firstVolatile(Tokens tokens) {
        return IntStream.range(0, tokens.size())
                .filter(i -> isVolatile(tokens, i))
                .mapToObj(i -> tokens.get(i).text())
                .findFirst();
    }

    static boolean isVolatile(Tokens tokens, int at) {
        SqlToken token = tokens.get(at);
        if (NOW.stream().anyMatch(token::is)) {
            return true;
        }
        if (!isCall(tokens, at)) {
            return false;
        }
        Tokens arguments = tokens.between(at + 2, tokens.closing(at + 1));
        return isForbidden(token.name()) || isDate(token.name()) && isNow(token.name(), arguments);
    }

    private static boolean isDate(String function) {
        return function.equals("strftime") || DATES.contains(function);
    }

    private static boolean isNow(String function, Tokens inside) {
        int time = function.equals("strftime") ? 1 : 0;
        List<Tokens> arguments = inside.split(token -> token.is(","));
        boolean given = !inside.isEmpty() && arguments.size() > time;
        return !given
                || inside.list().stream().anyMatch(token -> isText(token, "now|localtime|utc"))
                || arguments.get(time).list().stream().anyMatch(token -> isText(token, "subsec|subsecond"))
                || isAnyBound(function.equals("timediff") ? inside : arguments.get(time))
                || arguments.stream()
                        .skip(time + 1L)
                        .anyMatch(modifier -> modifier.size() == 1 && isAnyBound(modifier));
    }

    private static boolean isText(SqlToken token, String words) {
        return token.text().toLowerCase(Locale.ROOT).matches("'\\s*(" + words + ")\\s*'");
    }

    /** What is bound may be 'now'. In a SELECT it finds a row. */
    private static boolean isAnyBound(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean select = tokens.get(i).is("(")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("SELECT");
            if (select) {
                i = tokens.closing(i);
            } else if (tokens.get(i).isParameter()) {
                return true;
            }
        }
        return false;
    }
}
