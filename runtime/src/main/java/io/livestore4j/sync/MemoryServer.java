package io.livestore4j.sync;

import io.livestore4j.SyncProblem;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The far end of all connections: the logs, who listens, and the hooks. Guarded by the backend's lock. */
final class MemoryServer {

    static final String LOST = "The connection to the backend was lost. Sync is tried again.";

    private static final String UNREACHABLE = "The backend cannot be reached. Sync is tried again.";

    private final String backendId;
    private final Transit transit;
    private final Function<SyncEvent, Optional<Refusal>> rules;
    private final UnaryOperator<String> rewriting;
    private final boolean answersApart;
    private final Map<String, MemoryLog> logs = new HashMap<>();
    private final Set<MemoryConnection> connections = new LinkedHashSet<>();
    private boolean online = true;

    MemoryServer(
            String backendId,
            Transit transit,
            Function<SyncEvent, Optional<Refusal>> rules,
            UnaryOperator<String> rewriting,
            boolean answersApart) {
        this.backendId = backendId;
        this.transit = transit;
        this.rules = rules;
        this.rewriting = rewriting;
        this.answersApart = answersApart;
    }

    boolean answersApart() {
        return answersApart;
    }

    void goOnline() {
        online = true;
    }

    void goOffline() {
        online = false;
        List.copyOf(connections).forEach(connection -> connection.breakOff(SyncProblem.Kind.OFFLINE, LOST));
    }

    void admit(MemoryConnection connection) {
        if (online) {
            connections.add(connection);
            connection.answerConnected();
        } else {
            connection.breakOff(SyncProblem.Kind.OFFLINE, UNREACHABLE);
        }
    }

    void forget(MemoryConnection connection) {
        connections.remove(connection);
    }

    /** Without the lock: the transit is the test's. */
    void carry(Passage passage) {
        transit.carry(passage);
    }

    void answerPull(MemoryConnection connection, PullRequest request) {
        String known = request.backendId();
        if (known != null && !known.equals(backendId)) {
            connection.breakOff(
                    SyncProblem.Kind.BACKEND_CHANGED,
                    "The backend is \"" + backendId + "\", the store has synced with \"" + known
                            + "\" so far. Connect it to that one again, or start with a new store.");
            return;
        }
        log(connection.storeId())
                .chunksAfter(request.after(), backendId)
                .forEach(chunk -> connection.answerChunk(request, chunk));
        connection.live(request);
    }

    void answerPush(MemoryConnection connection, List<SyncEvent> batch) {
        PushOutcome outcome = judge(log(connection.storeId()), batch);
        if (outcome instanceof PushOutcome.Accepted) {
            take(connection.storeId(), batch);
        }
        connection.answerOutcome(outcome);
    }

    private PushOutcome judge(MemoryLog log, List<SyncEvent> batch) {
        PushOutcome malformed = MemoryLog.malformed(batch);
        if (malformed != null) {
            return malformed;
        }
        if (batch.get(0).parent() != log.head()) {
            return new PushOutcome.ServerAhead(log.head());
        }
        for (int i = 0; i < batch.size(); i++) {
            Optional<Refusal> refusal = rules.apply(batch.get(i));
            if (refusal.isPresent()) {
                return new PushOutcome.Refused(
                        i, refusal.get().code(), refusal.get().reason());
            }
        }
        return new PushOutcome.Accepted();
    }

    /** Stores a batch and publishes it as one chunk. */
    private void take(String storeId, List<SyncEvent> batch) {
        List<SyncEvent> stored = batch.stream().map(this::rewritten).toList();
        log(storeId).append(stored);
        PullChunk chunk = new PullChunk(stored, false, backendId);
        for (MemoryConnection connection : connections) {
            if (connection.isLive() && connection.storeId().equals(storeId)) {
                connection.answerLive(chunk);
            }
        }
    }

    private SyncEvent rewritten(SyncEvent event) {
        return new SyncEvent(
                event.number(),
                event.parent(),
                event.name(),
                rewriting.apply(event.args()),
                event.clientId(),
                event.sessionId());
    }

    void inject(String storeId, List<SyncEvent> events) {
        PushOutcome.Refused unchained = MemoryLog.unchained(events, log(storeId).head());
        if (unchained != null) {
            throw new IllegalArgumentException(unchained.reason());
        }
        for (int start = 0; start < events.size(); start += MemoryLog.EVENTS_MAX) {
            take(storeId, events.subList(start, Math.min(start + MemoryLog.EVENTS_MAX, events.size())));
        }
    }

    void restore(String storeId, long head) {
        MemoryLog log = log(storeId);
        if (head < 0 || head > log.head()) {
            throw new IllegalArgumentException("head is " + head + "; it must lie between 0 and " + log.head());
        }
        log.cutBack(head);
        connections.stream()
                .filter(connection -> connection.storeId().equals(storeId))
                .toList()
                .forEach(connection -> connection.breakOff(SyncProblem.Kind.OFFLINE, LOST));
    }

    MemoryLog log(String storeId) {
        return logs.computeIfAbsent(storeId, id -> new MemoryLog());
    }
}
