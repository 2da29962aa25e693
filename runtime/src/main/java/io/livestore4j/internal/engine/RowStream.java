package io.livestore4j.internal.engine;

import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.RowReader;
import io.livestore4j.Rows;
import io.livestore4j.Shape;
import io.livestore4j.internal.sqlite.Cursor;
import io.livestore4j.internal.sqlite.ReaderPool;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.internal.sqlite.ValueReading;
import java.util.List;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query as a stream, read as they are asked for. It has a reader of the store until it is closed or at its end.
 * For one thread at a time.
 */
final class RowStream<R extends @Nullable Object> extends AbstractSpliterator<R> {

    private final ReaderPool.Borrowed reader;
    private final Cursor cursor;
    private final Rows rows;
    private final RowReader<R> values;
    private boolean over;

    private RowStream(ReaderPool.Borrowed reader, Cursor cursor, RowReader<R> values) {
        super(Long.MAX_VALUE, ORDERED);
        this.reader = reader;
        this.cursor = cursor;
        this.rows = cursor.rows();
        this.values = values;
    }

    static <R> Stream<R> of(ReaderPool readers, Query<List<R>> query) {
        RowReader<R> values = rowReader(query, "stream");
        ReaderPool.Borrowed reader = readers.borrow();
        try {
            RowStream<R> rows = new RowStream<>(reader, reader.connection().open(query.sql(), query.binds()), values);
            return StreamSupport.stream(rows, false).onClose(rows::end);
        } catch (SqliteFailure e) {
            reader.close();
            throw Failures.ofQuery(e);
        } catch (RuntimeException | Error e) {
            reader.close();
            throw e;
        }
    }

    /** What reads each row of a query of many rows. */
    static <R> RowReader<R> rowReader(Query<List<R>> query, String method) {
        if (query.shape() instanceof Shape.Many<R> many) {
            return many.reader();
        }
        throw new QueryFailed(method + " needs a query of many rows; this one has another shape: " + query.sql());
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
        try {
            if (over || !rows.next()) {
                end();
                return false;
            }
            action.accept(ValueReading.value(values, rows));
            return true;
        } catch (SqliteFailure e) {
            end();
            throw Failures.ofQuery(e);
        } catch (RuntimeException | Error e) {
            // Whoever does not close the stream, as most do not, must not keep its reader.
            end();
            throw e;
        }
    }

    private void end() {
        if (over) {
            return;
        }
        over = true;
        try {
            cursor.close();
        } finally {
            reader.close();
        }
    }
}
