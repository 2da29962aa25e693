package io.livestore4j.internal.engine;

import io.livestore4j.Query;
import io.livestore4j.RowReader;
import io.livestore4j.Verification;
import io.livestore4j.internal.eventlog.AsideCommit;
import io.livestore4j.internal.eventlog.Quarantine;
import io.livestore4j.internal.eventlog.StoreLog;
import io.livestore4j.internal.sqlite.ReaderPool;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.sqlite.ValueReading;
import io.livestore4j.internal.state.StateComparison;
import io.livestore4j.internal.state.StateDigest;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what is asked of a store, each answer from one committed snapshot. Thread-safe. */
public final class StoreReader {

    /** Bounds the heap: a commit has at most 900 kB. */
    private static final int CONFLICTS_PAGE = 50;

    private final Gate gate;
    private final ReaderPool readers;
    private final ScratchState scratch;

    StoreReader(Gate gate, ReaderPool readers, ScratchState scratch) {
        this.gate = gate;
        this.readers = readers;
        this.scratch = scratch;
    }

    /** Answers from the newest committed snapshot. */
    public <T extends @Nullable Object> T query(Query<T> query) {
        return read(
                connection -> connection.query(query.sql(), query.binds(), rows -> ValueReading.answer(query, rows)));
    }

    /** Hands the rows over one by one, from one snapshot, without holding them all. */
    public <R> void forEach(Query<List<R>> query, Consumer<? super R> action) {
        RowReader<R> rowReader = RowStream.rowReader(query, "forEach");
        read(connection -> connection.query(query.sql(), query.binds(), rows -> {
            while (rows.next()) {
                action.accept(ValueReading.value(rowReader, rows));
            }
            return true;
        }));
    }

    /** The rows as they are asked for, from one snapshot. */
    public <R> Stream<R> stream(Query<List<R>> query) {
        gate.refuseInMaterializer("stream");
        gate.refuseWhenClosed();
        return RowStream.of(readers, query);
    }

    private <T extends @Nullable Object> T read(Function<SqliteConnection, T> work) {
        gate.refuseInMaterializer("query");
        gate.refuseWhenClosed();
        try {
            return readers.read(work);
        } catch (SqliteFailure e) {
            throw Failures.ofQuery(e);
        }
    }

    /** Of the synced tables, from one snapshot; see {@link StateDigest}. */
    public String digest() {
        return read(connection -> connection.snapshot(() -> StateDigest.of(connection, scratch.tables())));
    }

    /** The digest of a state made from the log alone. */
    public String replayedDigest() {
        return read(connection -> connection.snapshot(
                () -> scratch.with(connection, replayed -> StateDigest.of(replayed, scratch.tables()))));
    }

    /** Whether the synced tables are those that the log makes, of one snapshot. */
    public Verification verify() {
        gate.refuseInMaterializer("verify");
        return read(connection -> connection.snapshot(() ->
                scratch.with(connection, replayed -> StateComparison.of(replayed, connection, scratch.tables()))));
    }

    /** The next commits that wait for an answer, those set aside after the given one; empty if there are no more. */
    public List<AsideCommit> conflictsAfter(@Nullable AsideCommit last) {
        return readers.read(connection -> connection.snapshot(() -> {
            Quarantine quarantine = StoreLog.of(connection).quarantine();
            return last == null
                    ? quarantine.after(0, 0, CONFLICTS_PAGE)
                    : quarantine.after(last.generation(), last.commitId(), CONFLICTS_PAGE);
        }));
    }
}
