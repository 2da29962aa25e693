package io.livestore4j.internal.sync;

import io.livestore4j.SyncProblem;
import io.livestore4j.sync.PullChunk;
import io.livestore4j.sync.PullRequest;
import io.livestore4j.sync.SyncConnection;
import io.livestore4j.sync.SyncEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The pull of one connection. While more is coming, chunks are staged and merged at once, so that pending events are rolled
 * back once for all of them. Not thread-safe: it lives on the loop's thread.
 */
final class Puller {

    /** A merge of so many takes about a tenth of a second, in which commits wait. */
    static final int STAGED_EVENTS_MAX = 10_000;

    /** Characters of arguments, which bounds the heap where events are large. */
    private static final long STAGED_CHARACTERS_MAX = 32L * 1024 * 1024;

    /** A merge takes about this long for each event. */
    private static final long REST_MICROS_PER_EVENT = 15;

    private final Replica replica;
    private final SyncConnection connection;
    private final Queue<PullChunk> inbox = new ArrayDeque<>();
    private final List<SyncEvent> staged = new ArrayList<>();
    private @Nullable PullRequest request;
    private long stagedCharacters;
    private boolean resumed;
    private boolean drained;
    private long restMicros;

    Puller(Replica replica, SyncConnection connection) {
        this.replica = replica;
        this.connection = connection;
    }

    /** Pulls from the event before the head on, so that a backend that lost or changed the head is noticed. */
    void start() {
        Replica.Standing standing = replica.standing();
        inbox.clear();
        staged.clear();
        stagedCharacters = 0;
        resumed = true;
        drained = false;
        PullRequest next = new PullRequest(Math.max(0, standing.head() - 1), standing.backendId());
        request = next;
        connection.pull(next);
    }

    boolean isWaitingFor(PullRequest answered) {
        return request == answered;
    }

    /** Whether everything that was there when the pull began has been merged. */
    boolean isDrained() {
        return drained;
    }

    void arrived(PullChunk chunk) {
        inbox.add(chunk);
    }

    boolean hasArrived() {
        return !inbox.isEmpty();
    }

    /**
     * How long to let commits go first after what {@link #takeNext} has merged, so that they get half of the time while a
     * long history is merged; 0 if none had to wait.
     */
    long restMillis() {
        long millis = restMicros / 1_000;
        restMicros = 0;
        return millis;
    }

    /** Takes the next chunk that has arrived; why it cannot be merged, if so. */
    Optional<SyncProblem> takeNext() {
        return take(inbox.remove());
    }

    private Optional<SyncProblem> take(PullChunk chunk) {
        Optional<SyncProblem> problem = Optional.empty();
        long characters = charactersOf(chunk.events());
        boolean full = staged.size() + chunk.events().size() > STAGED_EVENTS_MAX
                || stagedCharacters + characters > STAGED_CHARACTERS_MAX;
        if (full && !staged.isEmpty()) {
            problem = merge(chunk.backendId());
        }
        staged.addAll(chunk.events());
        stagedCharacters += characters;
        if (problem.isEmpty() && !chunk.more()) {
            problem = merge(chunk.backendId());
            drained = problem.isEmpty();
        }
        return problem;
    }

    private Optional<SyncProblem> merge(String backendId) {
        List<SyncEvent> events = List.copyOf(staged);
        staged.clear();
        stagedCharacters = 0;
        Optional<SyncProblem> problem = replica.merge(events, resumed, backendId);
        resumed = false;
        restMicros += replica.isAwaited() ? events.size() * REST_MICROS_PER_EVENT : 0;
        return problem;
    }

    private static long charactersOf(List<SyncEvent> events) {
        long characters = 0;
        for (SyncEvent event : events) {
            characters += event.args().length();
        }
        return characters;
    }
}
