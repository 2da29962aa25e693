package io.livestore4j.internal.state;

import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The state's tables over one writing connection. Not thread-safe: it lives under the store's lock. */
public final class State {

    /** How the names of our own tables begin, which no mutation may touch. */
    private static final String OWN_TABLES = "livestore_";

    private final SqliteConnection writer;
    private final StateTables tables;
    private final Capture capture;
    private final MaterializerReader everything;
    private final MaterializerReader synced;
    private @Nullable SqliteFailure readFailure;

    /** Compared by identity: mutations of one template share their text, and most come many in a row. */
    private @Nullable String lastChecked;

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

    /** Puts all tables aside and makes empty ones of this schema, within the running transaction. */
    public void recreate() {
        tables.putAside();
        tables.create();
    }

    /** Drops what {@link #recreate} has put aside. Call outside a transaction, also after a crash in between. */
    public void dropPutAside() {
        tables.dropPutAside();
    }

    /** From here on every row change is captured. */
    public void startCapture() {
        tables.capture();
    }

    public Capture capture() {
        return capture;
    }

    /**
     * Calls a materializer and carries out its mutations in order. Its reader is good for that call alone; a synced event's
     * sees no client-only tables, since other clients do not have them.
     */
    public void apply(boolean clientOnly, Function<StateReader, List<Mutation>> materializer) {
        List<Mutation> mutations = (clientOnly ? everything : synced).during(materializer);
        SqliteFailure failure = readFailure;
        if (failure != null) {
            // A materializer may not swallow a failed read: what it answers then is not a function of the state.
            readFailure = null;
            throw failure;
        }
        for (Mutation mutation : mutations) {
            requireWrite(mutation.sql());
            writer.execute(mutation.sql(), mutation.binds());
        }
    }

    /** Anything else, such as a COMMIT, would end the transaction or change what is not state. */
    private void requireWrite(String sql) {
        if (sql == lastChecked) {
            return;
        }
        boolean writes = sql.startsWith("INSERT ") || sql.startsWith("UPDATE ") || sql.startsWith("DELETE ");
        if (!writes || sql.contains(OWN_TABLES)) {
            throw new IllegalArgumentException(
                    "A mutation is one INSERT, UPDATE or DELETE of a table of the schema: " + sql);
        }
        lastChecked = sql;
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
