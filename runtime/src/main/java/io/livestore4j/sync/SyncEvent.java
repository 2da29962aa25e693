package io.livestore4j.sync;

/**
 * A synced event as every client and the backend know it. It has no id of its own: it is known by where it stands and who
 * wrote it. An immutable value.
 *
 * @param number its place in the one order of the store, from 1 on
 * @param parent the number before it
 * @param name the event's name, such as {@code v1.TodoCreated}
 * @param args its arguments, one JSON object, kept as they were written
 * @param clientId the author's store directory
 * @param sessionId the author's opening of it
 */
public record SyncEvent(long number, long parent, String name, String args, String clientId, String sessionId) {

    /** Whether both are one event, which has come back: the same author, name and place. The arguments may differ. */
    public boolean isSameAs(SyncEvent other) {
        return number == other.number
                && parent == other.parent
                && name.equals(other.name)
                && clientId.equals(other.clientId)
                && sessionId.equals(other.sessionId);
    }

    /** Such as {@code e5 v1.TodoCreated by kX3/9aQ}. */
    @Override
    public String toString() {
        return "e" + number + " " + name + " by " + clientId + "/" + sessionId;
    }
}
