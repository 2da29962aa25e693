package io.livestore4j.sync;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one store, and where the pushed batches end. Guarded by the backend's lock. */
final class MemoryLog {

    /** Of a batch, as in LiveStore's protocol; also of a chunk, so that every batch fits into one. */
    static final int EVENTS_MAX = 100;

    private static final String MALFORMED = "livestore4j.malformed";

    /** Event n is at n - 1. */
    private final List<SyncEvent> events = new ArrayList<>();

    /** The number of the last event of each batch. */
    private final List<Integer> batchEnds = new ArrayList<>();

    long head() {
        return events.size();
    }

    List<SyncEvent> events() {
        return List.copyOf(events);
    }

    List<Integer> batchSizes() {
        List<Integer> sizes = new ArrayList<>();
        int start = 0;
        for (int end : batchEnds) {
            sizes.add(end - start);
            start = end;
        }
        return sizes;
    }

    /** Why the batch can be no batch, whatever the head is; null if it can. */
    static PushOutcome.@Nullable Refused malformed(List<SyncEvent> batch) {
        if (batch.isEmpty()) {
            return new PushOutcome.Refused(0, MALFORMED, "The batch is empty; push 1 to " + EVENTS_MAX + " events.");
        }
        if (batch.size() > EVENTS_MAX) {
            return new PushOutcome.Refused(
                    EVENTS_MAX,
                    MALFORMED,
                    "The batch has " + batch.size() + " events; push 1 to " + EVENTS_MAX + " at a time.");
        }
        return unchained(batch, batch.get(0).parent());
    }

    /** The first event that does not stand behind the one before it; null if all do. */
    static PushOutcome.@Nullable Refused unchained(List<SyncEvent> events, long head) {
        long parent = head;
        for (int i = 0; i < events.size(); i++) {
            SyncEvent event = events.get(i);
            if (event.parent() != parent || event.number() != parent + 1) {
                return new PushOutcome.Refused(
                        i,
                        MALFORMED,
                        event + " has the parent " + event.parent() + "; behind e" + parent + " must come e"
                                + (parent + 1) + ".");
            }
            parent = event.number();
        }
        return null;
    }

    /** A batch that stands behind the head. */
    void append(List<SyncEvent> batch) {
        events.addAll(batch);
        batchEnds.add(events.size());
    }

    /** Cuts off what comes after the new head, also in the middle of a batch. */
    void cutBack(long head) {
        int kept = (int) head;
        events.subList(kept, events.size()).clear();
        boolean cutsBatch = kept > 0 && !batchEnds.contains(kept);
        batchEnds.removeIf(end -> end > kept);
        if (cutsBatch) {
            batchEnds.add(kept);
        }
    }

    /** Everything after the cursor, in whole batches but for the first; at least one chunk. */
    List<PullChunk> chunksAfter(long cursor, String backendId) {
        List<PullChunk> chunks = new ArrayList<>();
        int start = (int) Math.min(cursor, events.size());
        int end = start;
        for (int batchEnd : batchEnds) {
            if (batchEnd - start > EVENTS_MAX) {
                chunks.add(new PullChunk(events.subList(start, end), true, backendId));
                start = end;
            }
            end = Math.max(end, batchEnd);
        }
        chunks.add(new PullChunk(events.subList(start, end), false, backendId));
        return chunks;
    }
}
