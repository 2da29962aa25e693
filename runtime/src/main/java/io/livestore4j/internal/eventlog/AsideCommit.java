package io.livestore4j.internal.eventlog;

import io.livestore4j.Conflict;
import java.util.List;

/**
 * A commit that was set aside, as the quarantine keeps it.
 *
 * @param generation of the rebase that set it aside
 * @param commitId as its receipt says
 */
public record AsideCommit(long generation, long commitId, Conflict.Reason reason, List<AsideEvent> events) {

    public AsideCommit {
        events = List.copyOf(events);
    }

    /**
     * One of its events.
     *
     * @param args JSON in UTF-8, byte for byte as they were written
     */
    public record AsideEvent(String name, byte[] args, boolean clientOnly) {}
}
