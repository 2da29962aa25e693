package io.livestore4j.internal.engine;

import io.livestore4j.StoreUnreadable;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.StoreIdentity;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.state.State;
import io.livestore4j.schema.StoreSchema;
import java.util.Optional;

/** Brings a file to where commits can begin: makes it, or checks it and makes its state again where that is due. */
final class Boot {

    private final StoreSchema<?> schema;
    private final EngineOptions options;
    private final SqliteConnection writer;
    private final Eventlog log;
    private final State state;

    Boot(StoreSchema<?> schema, EngineOptions options, SqliteConnection writer, Eventlog log, State state) {
        this.schema = schema;
        this.options = options;
        this.writer = writer;
        this.log = log;
        this.state = state;
    }

    /** The file's identity. Whatever is made or made again is one transaction: a crash leaves the file as it was. */
    StoreIdentity run() {
        Optional<StoreIdentity> known = StoreIdentity.read(writer);
        known.ifPresent(this::checkStore);
        state.dropPutAside(); // if a rebuild committed and died before it had cleaned up
        StoreIdentity identity = bringUp(known);
        state.dropPutAside();
        state.startCapture();
        return identity;
    }

    private StoreIdentity bringUp(Optional<StoreIdentity> known) {
        writer.begin();
        try {
            StoreIdentity identity = known.orElseGet(this::create);
            if (needsRebuild()) {
                rebuild();
            }
            writer.commit();
            return identity;
        } catch (RuntimeException | Error e) {
            writer.rollback();
            throw e;
        }
    }

    private void checkStore(StoreIdentity identity) {
        if (!identity.storeId().equals(options.storeId())) {
            throw new StoreUnreadable("The file holds store \"" + identity.storeId() + "\", not \"" + options.storeId()
                    + "\". It was renamed or swapped; put the right file in its place.");
        }
    }

    private StoreIdentity create() {
        StoreIdentity identity =
                new StoreIdentity(options.storeId(), options.environment().ids().clientId());
        identity.write(writer);
        log.create();
        return identity;
    }

    /** The state is disposable: it is made again whenever it was made by another schema or another log. */
    private boolean needsRebuild() {
        return !log.stateSchema().equals(schema.fingerprint())
                || !log.stateHead().equals(log.head().number());
    }

    private void rebuild() {
        CrashPoint.Listener crashPoints = options.environment().crashPoints();
        state.recreate();
        crashPoints.reached(CrashPoint.DROPPED);
        EventNumber head = new Replay(schema, state).run(log, EventNumber.ROOT);
        log.setStateHead(head);
        log.setStateSchema(schema.fingerprint());
        crashPoints.reached(CrashPoint.REPLAYED);
    }
}
