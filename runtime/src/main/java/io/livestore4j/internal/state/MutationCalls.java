package io.livestore4j.internal.state;

import io.livestore4j.internal.state.SqlWords.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Finds in the words of a mutation what differs from client to client: time, chance, and what else was written. */
final class MutationCalls {

    private static final Set<String> FORBIDDEN =
            Set.of("random", "randomblob", "changes", "total_changes", "last_insert_rowid", "load_extension");

    private static final Set<String> NOW = Set.of("current_date", "current_time", "current_timestamp");

    /** What in a function of time depends on the clock or the zone of the machine. */
    private static final Set<String> CLOCK = Set.of("now", "localtime", "utc");

    /** Functions of time, which mean now without one; it is their first argument. */
    private static final Set<String> DATES = Set.of("date", "time", "datetime", "julianday", "unixepoch", "timediff");

    /** The one whose time is its second argument. */
    private static final String STRFTIME = "strftime";

    private static final String NOTHING = "";

    /** The open parentheses, the innermost first. */
    private final Deque<Open> open = new ArrayDeque<>();

    /** Parentheses, and the function before them; of no name if there is none. */
    private static final class Open {

        private final String function;
        private int arguments;

        private Open(String function) {
            this.function = function;
        }

        private boolean isOfTime() {
            return DATES.contains(function) || function.equals(STRFTIME);
        }

        private boolean meansNow() {
            return isOfTime() && arguments <= (function.equals(STRFTIME) ? 1 : 0);
        }
    }

    /** In how many parentheses the last word was. */
    int depth() {
        return open.size();
    }

    /**
     * The function that is wrong, as far as the word that {@code words} are at tells, or nothing. For each word once, in
     * order.
     */
    String add(SqlWords words) {
        if (words.is(")")) {
            Open closed = open.poll();
            return closed != null && closed.meansNow() ? closed.function : NOTHING;
        }
        countArgument(words);
        if (words.is("(")) {
            String function = words.nameBefore();
            open.push(new Open(function));
            return FORBIDDEN.contains(function) ? function : NOTHING;
        }
        boolean now = words.kind() == Kind.BARE && words.startsWith("current_") && NOW.contains(words.name());
        return now ? words.name() : clock(words);
    }

    private void countArgument(SqlWords words) {
        Open innermost = open.peek();
        if (innermost != null && (innermost.arguments == 0 || words.is(","))) {
            innermost.arguments++;
        }
    }

    private String clock(SqlWords words) {
        Open innermost = open.peek();
        return words.kind() == Kind.TEXT
                        && innermost != null
                        && innermost.isOfTime()
                        && CLOCK.contains(words.name().strip())
                ? innermost.function
                : NOTHING;
    }
}
