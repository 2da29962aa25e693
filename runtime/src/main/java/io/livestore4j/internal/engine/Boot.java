package io.livestore4j.internal.engine;

import io.livestore4j.StoreUnreadable;
import io.livestore4j.internal.eventlog.Author;
import io.livestore4j.internal.eventlog.Heads;
import io.livestore4j.internal.eventlog.StoreIdentity;
import io.livestore4j.internal.eventlog.StoreLog;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.schema.Fingerprints;
import io.livestore4j.schema.StoreSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a file to where commits can begin: makes it, with the app's first events, or checks it and makes its state again
 * where that is due.
 */
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

    /** What appends from now on. All that is made or made again is one transaction: a crash leaves the file as it was. */
    Appender run() {
        Optional<StoreIdentity> known = StoreIdentity.read(writer);
        known.ifPresent(this::checkStore);
        List<List<Prepared<?>>> first = known.isEmpty() ? firstCommits() : List.of();
        ledger.state().dropPutAside(); // if a rebuild committed and died before it had cleaned up
        Appender appender = bringUp(known, first);
        ledger.state().dropPutAside();
        ledger.state().startCapture();
        return appender;
    }

    private List<List<Prepared<?>>> firstCommits() {
        List<List<Prepared<?>>> commits = new ArrayList<>();
        for (Prepared<?> event : new Preparation<>(schema).each(options.firstEvents())) {
            commits.add(List.of(event));
        }
        return commits;
    }

    private Appender bringUp(Optional<StoreIdentity> known, List<List<Prepared<?>>> first) {
        writer.begin();
        try {
            Appender appender = appender(known.orElseGet(this::create));
            Heads heads = ledger.log().heads().read();
            if (!canKeepState(heads)) {
                rebuild(heads);
            }
            if (first.isEmpty()) {
                writer.commit();
            } else {
                commitFirst(appender, first);
            }
            return appender;
        } catch (RuntimeException | Error e) {
            writer.rollback();
            throw e;
        }
    }

    private Appender appender(StoreIdentity identity) {
        Author author =
                new Author(identity.clientId(), options.environment().ids().sessionId());
        return new Appender(
                ledger, author, options.backend() != null, options.environment().crashPoints());
    }

    /** The file's identity tells that it was done: both are written by this transaction, or neither is. */
    private void commitFirst(Appender appender, List<List<Prepared<?>>> first) {
        CrashPoint.Listener crashPoints = options.environment().crashPoints();
        ledger.state().startCapture();
        appender.append(first, ledger.log().heads().read());
        crashPoints.reached(CrashPoint.WRITTEN);
        writer.commit();
        ledger.state().capture().clear();
        crashPoints.reached(CrashPoint.COMMITTED);
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

    /**
     * The state is disposable: it is made again where another schema would have made another one, or another log. Where it
     * need not be, tables may still have come and gone.
     */
    private boolean canKeepState(Heads heads) {
        StoreLog log = ledger.log();
        Fingerprints recorded = new Fingerprints(log.fingerprints().read());
        boolean made =
                recorded.digest().equals(log.heads().stateSchema()); // else an older version of us has made it since
        if (!made
                || !heads.local().equals(log.events().last())
                || log.events().anyUnread(ledger.materializer()::reads)) { // no fingerprint tells what a record refuses
            return false;
        }
        SchemaChange change = SchemaChange.between(recorded, schema.fingerprints());
        if (change.isNone()) {
            ledger.skipped().refuseEarlier();
            return true;
        }
        if (change.concerns(log.events().names(), schema)
                || !ledger.state().exchange(change.dropped(), change.created())) {
            return false;
        }
        ledger.skipped().refuseEarlier();
        recordSchema();
        return true;
    }

    private void recordSchema() {
        ledger.log().fingerprints().write(schema.fingerprints().entries());
        ledger.log().heads().setStateSchema(schema.fingerprint());
    }

    private void rebuild(Heads heads) {
        Rebuild rebuild = new Rebuild(schema, ledger, options);
        ledger.log().heads().write(options.isSynced(heads) ? rebuild.synced(heads) : rebuild.local(heads));
        recordSchema();
        ledger.state().capture().clear();
    }
}
