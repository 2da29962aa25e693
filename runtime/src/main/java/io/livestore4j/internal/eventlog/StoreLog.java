package io.livestore4j.internal.eventlog;

import io.livestore4j.internal.sqlite.SqliteConnection;

/**
 * Everything that a store's file holds beside the state, over one connection. As thread-safe as the connection: not at all.
 *
 * @param pending a view of {@code events}
 */
public record StoreLog(
        Eventlog events,
        PendingLog pending,
        HeadsTable heads,
        Quarantine quarantine,
        Noops noops,
        FingerprintsTable fingerprints) {

    public static StoreLog of(SqliteConnection connection) {
        Eventlog events = new Eventlog(connection);
        return new StoreLog(
                events,
                new PendingLog(events),
                new HeadsTable(connection),
                new Quarantine(connection),
                new Noops(connection),
                new FingerprintsTable(connection));
    }

    /** Makes the tables of a new store. */
    public void create() {
        events.create();
        heads.create();
        quarantine.create();
        noops.create();
    }
}
