package io.livestore4j.internal.eventlog;

import io.livestore4j.event.EventNumber;
import io.livestore4j.sync.SyncEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a log that no backend has confirmed: synced events behind the upstream head, the client-only events among
 * them, and those of the same commit before the first. Not thread-safe.
 */
public final class PendingLog {

    private static final String BEFORE = "WHERE id < ? AND id > ? ORDER BY id DESC";
    private static final String FROM = "WHERE id >= ? ORDER BY id";

    private final Eventlog log;

    public PendingLog(Eventlog log) {
        this.log = log;
    }

    /** Where the first pending commit begins; the place behind the upstream head's followers if there is none. */
    public EventNumber start(long upstream) {
        EventNumber first = new EventNumber(upstream + 1, 0);
        return log.synced(upstream + 1)
                .map(event -> startOfCommit(event, upstream))
                .orElse(first);
    }

    /** Client-only events before the first synced one can only be of its commit if they stand right before it. */
    private EventNumber startOfCommit(LoggedEvent first, long upstream) {
        List<Object> binds = List.of(Position.of(first.number()), Position.of(new EventNumber(upstream, 0)));
        return log.query(BEFORE, List.copyOf(binds), (rows, event) -> {
            EventNumber start = first.number();
            while (rows.next() && event.at(rows).commitId() == first.commitId()) {
                start = event.at(rows).number();
            }
            return start;
        });
    }

    /** Pending events in order, up to and with that many synced ones and the client-only events that follow those. */
    public List<LoggedEvent> window(long upstream, int syncedMax) {
        return log.range(start(upstream), new EventNumber(upstream + 1 + syncedMax, 0));
    }

    /**
     * The synced events after {@code number} that make one push: whole commits, as many as fit. A commit alone always
     * fits, since {@code commit} refuses a larger one.
     */
    public List<SyncEvent> batch(long number, int eventsMax, int bytesMax) {
        return log.query(FROM, List.of(Position.of(new EventNumber(number + 1, 0))), (rows, event) -> {
            List<SyncEvent> batch = new ArrayList<>();
            List<LoggedEvent> commit = new ArrayList<>();
            long bytes = 0;
            while (rows.next()) {
                LoggedEvent next = event.at(rows);
                if (next.isClientOnly()) {
                    continue;
                }
                if (!commit.isEmpty() && commit.get(0).commitId() != next.commitId()) {
                    commit.forEach(one -> batch.add(one.synced()));
                    commit.clear();
                }
                commit.add(next);
                bytes += next.args().length;
                if (!batch.isEmpty() && (batch.size() + commit.size() > eventsMax || bytes > bytesMax)) {
                    return batch; // without the commit that would not fit
                }
            }
            commit.forEach(one -> batch.add(one.synced()));
            return batch;
        });
    }

    /**
     * The numbers of a commit's synced events.
     *
     * @param from no synced event of the commit has a lower number
     * @return empty if the commit is no longer in the log
     */
    public Optional<List<Long>> numbersOf(long commitId, long from, int count) {
        return log.query(FROM, List.of(Position.of(new EventNumber(from, 0))), (rows, event) -> {
            List<Long> numbers = new ArrayList<>();
            while (numbers.size() < count && rows.next() && !isPast(event.at(rows), commitId)) {
                addIfOf(commitId, event.at(rows), numbers);
            }
            return numbers.size() == count ? Optional.of(numbers) : Optional.empty();
        });
    }

    private static void addIfOf(long commitId, LoggedEvent event, List<Long> numbers) {
        if (event.commitId() == commitId && !event.isClientOnly()) {
            numbers.add(event.number().global());
        }
    }

    /** Own commits stand in the order of their ids. */
    private static boolean isPast(LoggedEvent event, long commitId) {
        return event.commitId() > commitId;
    }
}
