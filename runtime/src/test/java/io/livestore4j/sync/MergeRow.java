package io.livestore4j.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.internal.json.JsonEquality;
import io.livestore4j.sync.MergePayload.Upstream;
import io.livestore4j.sync.MergeResult.Advance;
import io.livestore4j.sync.MergeResult.Diverged;
import io.livestore4j.sync.MergeResult.Gap;
import io.livestore4j.sync.MergeResult.Rebase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row in a table of merges, in the words of {@link Histories}. A comma parts commits, {@code -} is nothing. Results:
 *
 * <pre>
 *   advance 2: A B + X       2 pending events are confirmed, with echoes A and B; X is new
 *   rebase 1: A + X          likewise, and all but the first one are rolled back
 *   rebase 1: A + B:2 X, 1 replaced
 *   gap behind 2: X@4
 *   diverged: it has ...
 *   defect: pending ...
 * </pre>
 */
final class MergeRow {

    private static final String NOTHING = "-";

    private MergeRow() {}

    static MergeState state(long head, String pending) {
        Histories histories = Histories.at(head);
        return pending.equals(NOTHING) ? histories.pending() : histories.pending(pending.split(", "));
    }

    static Upstream upstream(long head, String events) {
        return Histories.at(head).upstream(events.equals(NOTHING) ? "" : events);
    }

    /**
     * Merges, and carries it out.
     *
     * @param log what is there then, {@code -} if the result cannot be carried out
     */
    static void assertMerged(MergeState state, Upstream upstream, String result, String log) {
        MergeResult actual;
        try {
            actual = Merge.of(state, upstream, JsonEquality::sameToJavaScript);
        } catch (IllegalStateException e) {
            assertThat("defect: " + e.getMessage()).isEqualTo(result);
            return;
        }
        assertThat(text(actual)).isEqualTo(result);
        if (!log.equals(NOTHING)) {
            assertThat(taken(actual)).isEqualTo(beyond(state.upstreamHead(), upstream));
            assertThat(carriedOut(state, actual)).hasToString(log);
        }
    }

    static ListStore carriedOut(MergeState state, MergeResult result) {
        ListStore store = ListStore.of(state);
        store.carryOut(result);
        return store;
    }

    private static List<SyncEvent> taken(MergeResult result) {
        return result instanceof Advance advance
                ? concat(advance.echoes(), advance.newEvents())
                : concat(((Rebase) result).echoes(), ((Rebase) result).newEvents());
    }

    private static List<SyncEvent> concat(List<SyncEvent> first, List<SyncEvent> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<SyncEvent> beyond(long head, Upstream upstream) {
        return upstream.events().stream().filter(event -> event.number() > head).toList();
    }

    private static String text(MergeResult result) {
        if (result instanceof Advance advance) {
            return "advance %d: %s + %s"
                    .formatted(advance.confirmed(), words(advance.echoes()), words(advance.newEvents()));
        }
        if (result instanceof Rebase rebase) {
            assertThat(rebase.confirmed()).isEqualTo(rebase.cut());
            assertThat(rebase.setAside()).isEmpty();
            String text =
                    "rebase %d: %s + %s".formatted(rebase.cut(), words(rebase.echoes()), words(rebase.newEvents()));
            return rebase.replaced() == 0 ? text : text + ", " + rebase.replaced() + " replaced";
        }
        if (result instanceof Gap gap) {
            return "gap behind %d: %s@%d"
                    .formatted(
                            gap.expectedParent(),
                            Histories.word(gap.found()),
                            gap.found().number());
        }
        return "diverged: " + ((Diverged) result).fact();
    }

    private static String words(List<SyncEvent> events) {
        return events.isEmpty() ? NOTHING : events.stream().map(Histories::word).collect(Collectors.joining(" "));
    }
}
