package io.livestore4j.internal.state;

import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state's tables over one writing connection. Not thread-safe: it lives under the store's lock. */
public final class State {

    private final SqliteConnection writer;
    private final StateTables tables;
    private final Capture capture;
    private final StateReader everything;
    private final StateReader synced;
    private @Nullable SqliteFailure readFailure;

    public State(SqliteConnection writer, List<Table<?>> tables) {
        this.writer = writer;
        this.tables = new StateTables(writer, tables);
        this.capture = new Capture(writer, tables);
        this.everything = new MaterializerReader(writer, Set.of(), this::readFailed);
        this.synced = new MaterializerReader(writer, clientOnlyNames(tables), this::readFailed);
    }

    private static Set<String> clientOnlyNames(List<Table<?>> tables) {
        Set<String> names = new HashSet<>();
        for (Table<?> table : tables) {
            if (table.definition().isClientOnly()) {
                names.add(table.definition().name());
            }
        }
        return names;
    }

    /** Replaces all tables by empty ones of this schema, within the running transaction. */
    public void recreate() {
        tables.dropAll();
        tables.create();
    }

    /** From here on every row change is captured. */
    public void startCapture() {
        tables.capture();
    }

    public Capture capture() {
        return capture;
    }

    /** What a materializer reads: a synced event's sees no client-only tables, since other clients do not have them. */
    public StateReader reader(boolean clientOnly) {
        return clientOnly ? everything : synced;
    }

    /** Carries out mutations in order. */
    public void write(List<Mutation> mutations) {
        SqliteFailure failure = readFailure;
        if (failure != null) {
            // A materializer may not swallow a failed read: what it answers then is not a function of the state.
            readFailure = null;
            throw failure;
        }
        for (Mutation mutation : mutations) {
            writer.execute(mutation.sql(), mutation.binds());
        }
    }

    private void readFailed(SqliteFailure failure) {
        readFailure = failure;
    }

    /** Forgets what a rolled back transaction had done. */
    public void rolledBack() {
        readFailure = null;
        capture.clear();
    }
}
