package io.livestore4j.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.event.EventNumber;
import io.livestore4j.sync.MergeResult.Advance;
import io.livestore4j.sync.MergeResult.Rebase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store that is its log alone, as lists. It carries out what a merge asks, and refuses what makes no sense. */
final class ListStore {

    private static final long NO_COMMIT = 0;

    private final long firstHead;
    private final List<PendingEvent> settled = new ArrayList<>();
    private final List<PendingEvent> pending = new ArrayList<>();
    private long generation;
    private int replaced;

    private ListStore(MergeState state) {
        firstHead = state.upstreamHead();
        generation = state.generation();
        pending.addAll(state.pending());
    }

    static ListStore of(MergeState state) {
        return new ListStore(state);
    }

    /** What is confirmed, without what the store began with. */
    List<SyncEvent> confirmed() {
        return settled.stream()
                .filter(event -> !event.clientOnly())
                .map(PendingEvent::event)
                .toList();
    }

    long head() {
        return firstHead + confirmed().size();
    }

    List<PendingEvent> pending() {
        return pending;
    }

    List<PendingEvent> log() {
        return Stream.concat(settled.stream(), pending.stream()).toList();
    }

    /** How many events of its own have come back with other arguments. */
    int replaced() {
        return replaced;
    }

    /** With the pending events up to the given number of synced ones. */
    MergeState state(int syncedMax) {
        List<PendingEvent> window = new ArrayList<>();
        int synced = 0;
        for (PendingEvent event : pending) {
            window.add(event);
            synced += event.clientOnly() ? 0 : 1;
            if (synced == syncedMax) {
                break;
            }
        }
        return new MergeState(head(), lastConfirmed(), generation, window);
    }

    private @Nullable SyncEvent lastConfirmed() {
        List<SyncEvent> confirmed = confirmed();
        return confirmed.isEmpty() ? Histories.confirmed(firstHead) : confirmed.get(confirmed.size() - 1);
    }

    void commit(PendingEvent event) {
        pending.add(renumbered(event));
    }

    void carryOut(MergeResult result) {
        if (result instanceof Advance advance) {
            settle(advance.confirmed(), advance.echoes());
            append(advance.newEvents(), List.of());
            assertThat(advance.upstreamHead()).isEqualTo(head());
        } else if (result instanceof Rebase rebase) {
            settle(rebase.confirmed(), rebase.echoes());
            rollBack(rebase);
            assertThat(rebase.upstreamHead()).isEqualTo(head());
            assertThat(rebase.generation()).isEqualTo(generation + 1);
            generation = rebase.generation();
        } else {
            throw new AssertionError("nothing to carry out: " + result);
        }
        assertNumbered();
        assertCommitsWhole();
    }

    private void settle(int count, List<SyncEvent> echoes) {
        Iterator<SyncEvent> echo = echoes.iterator();
        for (PendingEvent ours : pending.subList(0, count)) {
            settled.add(ours.clientOnly() ? ours : echoed(ours, echo.next()));
        }
        assertThat(echo).isExhausted();
        pending.subList(0, count).clear();
    }

    private static PendingEvent echoed(PendingEvent ours, SyncEvent theirs) {
        assertThat(theirs).matches(ours.event()::isSameAs);
        return new PendingEvent(ours.commitId(), false, theirs);
    }

    private void rollBack(Rebase rebase) {
        List<PendingEvent> behind = pending.subList(rebase.cut() - rebase.confirmed(), pending.size());
        List<PendingEvent> rolledBack = new ArrayList<>(behind);
        behind.clear();
        List<PendingEvent> ours = rolledBack.stream()
                .filter(event -> !event.clientOnly())
                .limit(rebase.replaced())
                .toList();
        replaced += ours.size();
        append(rebase.newEvents(), ours);
        rolledBack.removeAll(ours);
        rolledBack.removeIf(event -> rebase.setAside().contains(event.commitId()));
        rolledBack.forEach(this::commit);
    }

    /** @param replaced our forms of the first of them */
    private void append(List<SyncEvent> events, List<PendingEvent> replaced) {
        assertThat(events.isEmpty() || pending.isEmpty())
                .as("%s would come behind %s", events, pending)
                .isTrue();
        for (int i = 0; i < events.size(); i++) {
            settled.add(
                    i < replaced.size()
                            ? echoed(replaced.get(i), events.get(i))
                            : new PendingEvent(NO_COMMIT, false, events.get(i)));
        }
    }

    private PendingEvent renumbered(PendingEvent pendingEvent) {
        SyncEvent event = pendingEvent.event();
        long last =
                head() + pending.stream().filter(other -> !other.clientOnly()).count();
        long number = pendingEvent.clientOnly() ? last : last + 1;
        SyncEvent moved =
                new SyncEvent(number, number - 1, event.name(), event.args(), event.clientId(), event.sessionId());
        return new PendingEvent(pendingEvent.commitId(), pendingEvent.clientOnly(), moved);
    }

    private void assertNumbered() {
        long number = firstHead;
        for (PendingEvent event : log()) {
            number += event.clientOnly() ? 0 : 1;
            assertThat(event.event().number()).as("the place of %s", event).isEqualTo(number);
        }
    }

    /** No commit stands on both sides of new events, unless the backend has confirmed the one part of it. */
    private void assertCommitsWhole() {
        Set<Long> split = new HashSet<>();
        pending.stream().filter(event -> !event.clientOnly()).forEach(event -> split.add(event.commitId()));
        settled.stream().filter(event -> !event.clientOnly()).forEach(event -> split.remove(event.commitId()));
        assertThat(settled).as("split commits").noneMatch(event -> split.contains(event.commitId()));
    }

    /** Such as {@code A@1 u@1.1 X@2 / B@3}: what is no longer pending, and what is. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        EventNumber number = new EventNumber(firstHead, 0);
        for (int i = 0; i < log().size(); i++) {
            PendingEvent event = log().get(i);
            number = number.next(event.clientOnly());
            text.append(i == settled.size() ? "/ " : "")
                    .append(Histories.word(event.event()))
                    .append(number.toString().replace('e', '@'))
                    .append(' ');
        }
        return text.append(pending.isEmpty() ? "/" : "").toString().strip();
    }
}
