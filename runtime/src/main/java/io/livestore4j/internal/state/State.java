package io.livestore4j.internal.state;

import io.livestore4j.Mutation;
import io.livestore4j.Query;
import io.livestore4j.StateReader;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.sqlite.ValueReading;
import io.livestore4j.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The state's tables over one writing connection. Not thread-safe: it lives under the store's lock. */
public final class State {

    private final SqliteConnection writer;
    private final StateTables tables;
    private final Capture capture;
    private final Rollback rollback;
    private final MutationRule rule;
    private final MaterializerReader everything;
    private final MaterializerReader synced;
    private @Nullable SqliteFailure readFailure;

    public State(SqliteConnection writer, List<Table<?>> tables) {
        this.writer = writer;
        this.tables = new StateTables(writer, tables);
        this.capture = new Capture(writer, tables);
        this.rule = new MutationRule(tables);
        this.rollback = new Rollback(writer, tables, capture);
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

    /** Puts all tables aside and makes empty ones of this schema, within the running transaction. Ends the capture. */
    public void recreate() {
        tables.endCapture();
        tables.putAside();
        tables.create();
    }

    /** Drops what {@link #recreate} has put aside. Call outside a transaction, also after a crash in between. */
    public void dropPutAside() {
        tables.dropPutAside();
    }

    /** From here on every row change is captured. Idempotent. */
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
        mutations(clientOnly, materializer).forEach(this::carryOut);
    }

    /**
     * The same, all or nothing within the running transaction: if it throws, rows and captured changes are as before. Not so
     * after a failure of the machine, which is thrown whatever the materializer made of it: roll the transaction back.
     */
    public void applyAtomically(boolean clientOnly, Function<StateReader, List<Mutation>> materializer) {
        List<Mutation> mutations;
        try {
            mutations = mutations(clientOnly, materializer);
        } catch (RuntimeException | Error e) {
            throwFailureOfMachine(e);
            throw e;
        }
        if (mutations.size() == 1) {
            carryOutAlone(mutations.get(0));
        } else if (!mutations.isEmpty()) {
            carryOutTogether(mutations);
        }
    }

    private void throwFailureOfMachine(Throwable thrown) {
        SqliteFailure failure = readFailure;
        readFailure = null;
        if (failure != null) {
            failure.addSuppressed(thrown);
            throw failure;
        }
    }

    private List<Mutation> mutations(boolean clientOnly, Function<StateReader, List<Mutation>> materializer) {
        List<Mutation> mutations = (clientOnly ? everything : synced).during(materializer);
        SqliteFailure failure = readFailure;
        if (failure != null) {
            // A materializer may not swallow a failed read: what it answers then is not a function of the state.
            readFailure = null;
            throw failure;
        }
        return mutations;
    }

    private void carryOut(Mutation mutation) {
        rule.check(mutation.sql());
        writer.execute(mutation.sql(), mutation.binds());
    }

    /** SQLite itself undoes a statement that fails, so that the usual event needs no savepoint. */
    private void carryOutAlone(Mutation mutation) {
        int mark = capture.mark();
        try {
            carryOut(mutation);
        } catch (RuntimeException | Error e) {
            capture.truncate(mark);
            throw e;
        }
    }

    private void carryOutTogether(List<Mutation> mutations) {
        Savepoint start = savepoint();
        try {
            mutations.forEach(this::carryOut);
        } catch (RuntimeException | Error e) {
            start.rollBack(e);
            throw e;
        }
        start.release();
    }

    /** Answers as the writer sees the state. */
    public <T extends @Nullable Object> T query(Query<T> query) {
        return writer.query(query.sql(), query.binds(), rows -> ValueReading.answer(query, rows));
    }

    /** A point of the running transaction to which the state can go back. */
    public Savepoint savepoint() {
        return Savepoint.set(writer, capture);
    }

    /** What {@link #rollBack} needs to undo the changes since {@code mark}, those of one event; see {@link Undo}. */
    public byte[] undoSince(int mark) {
        return Undo.encode(capture.since(mark));
    }

    /**
     * Undoes events within the running transaction, and captures that too. False if it cannot be done exactly, and then
     * nothing has changed: make the state anew from the log. After a {@link SqliteFailure} roll the transaction back.
     *
     * @param newestFirst what {@link #undoSince} gave for each event, the last event first
     */
    public boolean rollBack(List<byte[]> newestFirst) {
        return rollback.undo(newestFirst) != Rollback.Outcome.IMPOSSIBLE;
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
