package io.livestore4j.sync;

import io.livestore4j.sync.MergeResult.Advance;
import io.livestore4j.sync.MergeResult.Diverged;
import io.livestore4j.sync.MergeResult.Gap;
import io.livestore4j.sync.MergeResult.Rebase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides how the backend's events and this client's pending ones become one order: a pure function, as in git.
 *
 * <pre>
 *   pending   A B C        upstream  A B      advance: A and B are confirmed, C stays pending
 *   pending   A            upstream  A X      advance: A is confirmed, X is new
 *   pending   A u B v      upstream  A X      rebase:  A and u stay; X is new; B and v come again behind X
 * </pre>
 *
 * Client-only events ({@code u}, {@code v}) are never upstream. One that stands before the cut keeps its place, unless its
 * commit is rolled back, which then goes as a whole.
 *
 * <p>After LiveStore's merge (its {@code syncstate}), which compares positions in lists of different length and so doubles
 * events when client-only ones stand before the cut, and whose generation starts again with each rebase.
 */
public final class Merge {

    private Merge() {}

    /** @param sameArgs whether two arguments are the same value to a JavaScript client */
    public static MergeResult of(MergeState state, MergePayload payload, BiPredicate<String, String> sameArgs) {
        if (payload instanceof MergePayload.Upstream upstream) {
            return upstream(state, upstream, sameArgs);
        }
        return setAside(state, ((MergePayload.SetAside) payload).commits());
    }

    private static MergeResult upstream(
            MergeState state, MergePayload.Upstream upstream, BiPredicate<String, String> sameArgs) {
        Diverged diverged = divergence(state, upstream);
        if (diverged != null) {
            return diverged;
        }
        List<SyncEvent> fresh = upstream.events().stream()
                .filter(event -> event.number() > state.upstreamHead())
                .toList();
        Gap gap = gap(state.upstreamHead(), fresh);
        if (gap != null) {
            return gap;
        }
        return fresh.isEmpty()
                ? new Advance(0, List.of(), List.of(), state.upstreamHead())
                : followOn(state, fresh, sameArgs);
    }

    /** Events up to the head are known; only the head itself can be compared. */
    private static @Nullable Diverged divergence(MergeState state, MergePayload.Upstream upstream) {
        SyncEvent ours = state.lastConfirmed();
        if (ours == null) {
            return null;
        }
        List<SyncEvent> events = upstream.events();
        if (upstream.resumed() && (events.isEmpty() || events.get(0).number() != ours.number())) {
            return new Diverged("it does not have " + ours + ", which it had confirmed");
        }
        return events.stream()
                .filter(event -> event.number() == ours.number() && !event.isSameAs(ours))
                .findFirst()
                .map(event -> new Diverged("it has " + event + " where it had confirmed " + ours))
                .orElse(null);
    }

    private static @Nullable Gap gap(long head, List<SyncEvent> fresh) {
        long parent = head;
        for (SyncEvent event : fresh) {
            if (event.parent() != parent || event.number() != parent + 1) {
                return new Gap(parent, event);
            }
            parent = event.number();
        }
        return null;
    }

    /** At least one event, each on the one before it. */
    private static MergeResult followOn(MergeState state, List<SyncEvent> fresh, BiPredicate<String, String> sameArgs) {
        List<PendingEvent> pending = state.pending();
        List<Integer> synced = syncedIndexes(state);
        int known = 0; // so many of the fresh events are ours
        while (known < Math.min(fresh.size(), synced.size())
                && fresh.get(known).isSameAs(pending.get(synced.get(known)).event())) {
            known++;
        }
        int equal = 0; // so many of those have our arguments too
        while (equal < known
                && sameArgs.test(
                        fresh.get(equal).args(),
                        pending.get(synced.get(equal)).event().args())) {
            equal++;
        }
        long head = fresh.get(fresh.size() - 1).number();
        List<SyncEvent> echoes = fresh.subList(0, equal);
        List<SyncEvent> newEvents = fresh.subList(equal, fresh.size());
        if (equal < known) {
            int cut = synced.get(equal); // theirs comes in place of ours, so it cannot fail apart from its commit
            return rebase(state, cut, echoes, known - equal, newEvents, head);
        }
        if (known == synced.size()) {
            return new Advance(pending.size(), echoes, newEvents, head);
        }
        int cut = startOfCommit(pending, synced.get(known));
        return known == fresh.size()
                ? new Advance(cut, echoes, List.of(), head)
                : rebase(state, cut, echoes, 0, newEvents, head);
    }

    private static Rebase rebase(
            MergeState state, int cut, List<SyncEvent> echoes, int replaced, List<SyncEvent> newEvents, long head) {
        return new Rebase(cut, echoes, cut, replaced, newEvents, Set.of(), head, state.generation() + 1);
    }

    private static List<Integer> syncedIndexes(MergeState state) {
        List<Integer> indexes = new ArrayList<>();
        long expected = state.upstreamHead();
        for (int i = 0; i < state.pending().size(); i++) {
            PendingEvent event = state.pending().get(i);
            if (!event.clientOnly()) {
                expected++;
                if (event.event().number() != expected) {
                    throw new IllegalStateException(
                            "pending " + event.event() + " stands where e" + expected + " must");
                }
                indexes.add(i);
            }
        }
        return indexes;
    }

    /** Where the commit of a synced event begins: client-only events of the same commit may stand before it. */
    private static int startOfCommit(List<PendingEvent> pending, int index) {
        long commitId = pending.get(index).commitId();
        int start = index;
        while (start > 0
                && pending.get(start - 1).clientOnly()
                && pending.get(start - 1).commitId() == commitId) {
            start--;
        }
        return start;
    }

    private static MergeResult setAside(MergeState state, Set<Long> commits) {
        List<PendingEvent> pending = state.pending();
        for (int i = 0; i < pending.size(); i++) {
            if (commits.contains(pending.get(i).commitId())) {
                return new Rebase(0, List.of(), i, 0, List.of(), commits, state.upstreamHead(), state.generation() + 1);
            }
        }
        return new Advance(0, List.of(), List.of(), state.upstreamHead());
    }
}
