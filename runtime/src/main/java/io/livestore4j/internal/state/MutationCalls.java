package io.livestore4j.internal.state;

import io.livestore4j.internal.state.SqlWords.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** The open parentheses, the innermost first. */
    private final Deque<Open> open = new ArrayDeque<>();

    /** The word before, if it may be the name of a function. */
    private @Nullable String before;

    /** Parentheses, of a function of time or of anything else. */
    private static final class Open {

        private final @Nullable String function;
        private int arguments;

        private Open(@Nullable String function) {
            this.function = function;
        }

        private boolean isOfTime() {
            return function != null && (DATES.contains(function) || function.equals(STRFTIME));
        }

        private boolean meansNow() {
            return isOfTime() && arguments <= (STRFTIME.equals(function) ? 1 : 0);
        }
    }

    int depth() {
        return open.size();
    }

    /** What is wrong up to the word that {@code words} are at; each word once, in order. */
    @Nullable
    String add(SqlWords words) {
        String function = before;
        before = words.kind() == Kind.BARE || words.kind() == Kind.QUOTED ? words.name() : null;
        if (words.is(")")) {
            Open closed = open.poll();
            return closed != null && closed.meansNow() ? closed.function : null;
        }
        countArgument(words);
        if (words.is("(")) {
            open.push(new Open(function));
            return function != null && FORBIDDEN.contains(function) ? function : null;
        }
        return words.kind() == Kind.BARE && NOW.contains(words.name()) ? before : clock(words);
    }

    private void countArgument(SqlWords words) {
        Open innermost = open.peek();
        if (innermost != null && (innermost.arguments == 0 || words.is(","))) {
            innermost.arguments++;
        }
    }

    private @Nullable String clock(SqlWords words) {
        Open innermost = open.peek();
        return words.kind() == Kind.TEXT
                        && innermost != null
                        && innermost.isOfTime()
                        && CLOCK.contains(words.name().strip())
                ? innermost.function
                : null;
    }
}
