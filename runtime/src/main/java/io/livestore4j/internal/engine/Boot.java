package io.livestore4j.internal.engine;

import io.livestore4j.StoreUnreadable;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.StoreIdentity;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.schema.StoreSchema;
import java.util.Optional;

/** Brings a file to where commits can begin: makes it, or checks it and makes its state again where that is due. */
final class Boot {

    private final StoreSchema<?> schema;
    private final EngineOptions options;
    private final SqliteConnection writer;
    private final Ledger ledger;

    Boot(StoreSchema<?> schema, EngineOptions options, SqliteConnection writer, Ledger ledger) {
        this.schema = schema;
        this.options = options;
        this.writer = writer;
        this.ledger = ledger;
    }

    /** The file's identity. Whatever is made or made again is one transaction: a crash leaves the file as it was. */
    StoreIdentity run() {
        Optional<StoreIdentity> known = StoreIdentity.read(writer);
        known.ifPresent(this::checkStore);
        ledger.state().dropPutAside(); // if a rebuild committed and died before it had cleaned up
        StoreIdentity identity = bringUp(known);
        ledger.state().dropPutAside();
        ledger.state().startCapture();
        return identity;
    }

    private StoreIdentity bringUp(Optional<StoreIdentity> known) {
        writer.begin();
        try {
            StoreIdentity identity = known.orElseGet(this::create);
            Heads heads = ledger.log().heads().read();
            if (needsRebuild(heads)) {
                rebuild(heads);
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
        ledger.log().create();
        return identity;
    }

    /** The state is disposable: it is made again whenever it was made by another schema or another log. */
    private boolean needsRebuild(Heads heads) {
        return !ledger.log().heads().stateSchema().equals(schema.fingerprint())
                || !heads.local().equals(ledger.log().events().last());
    }

    private void rebuild(Heads heads) {
        Rebuild rebuild = new Rebuild(schema, ledger, options.environment().crashPoints());
        ledger.log().heads().write(options.isSynced(heads) ? rebuild.synced(heads) : rebuild.local(heads));
        ledger.log().heads().setStateSchema(schema.fingerprint());
        ledger.state().capture().clear();
    }
}
