package io.livestore4j.table;

import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.RowReader;
import io.livestore4j.Shape;
import io.livestore4j.table.CheckedReader.Expected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT as text, to be asked with different binds. An immutable value, safe to share. Generated code makes it of SQL
 * that the compiler has checked; here only that is checked which it could not know, see {@link #expecting}.
 */
public final class SqlText {

    private final String sql;
    private final Set<String> tables;
    private final List<Expected> expected;
    private final boolean deterministic;

    private SqlText(String sql, Set<String> tables, List<Expected> expected, boolean deterministic) {
        this.sql = sql;
        this.tables = tables;
        this.expected = List.copyOf(expected);
        this.deterministic = deterministic;
    }

    /** @param tables the SQL names of all tables that it reads; a live query wakes for no other */
    public static SqlText of(String sql, String... tables) {
        return new SqlText(sql, Collections.unmodifiableSet(new TreeSet<>(Arrays.asList(tables))), List.of(), false);
    }

    /**
     * The same, which answers alike on every client that has the same rows: it has a total order, or needs none, and there is
     * neither time nor chance in it. Materializers may ask no other text. Generated code says so of what the compiler has
     * found to be so; nobody looks again.
     */
    public SqlText deterministic() {
        return new SqlText(sql, tables, expected, true);
    }

    /**
     * The same, where column {@code column} of each row, counted from 0, is checked before it is read: a query fails whose
     * value SQLite would have to convert.
     */
    public SqlText expecting(int column, StorageClass storage) {
        return expecting(column, storage, "");
    }

    /** The same, and the column must be named like {@code component}, but for case and underscores. */
    public SqlText expecting(int column, StorageClass storage, String component) {
        List<Expected> more = new ArrayList<>(expected);
        more.add(new Expected(column, storage, component));
        return new SqlText(sql, tables, more, deterministic);
    }

    private <R extends @Nullable Object> RowReader<R> checked(RowReader<R> reader) {
        return expected.isEmpty() ? reader : new CheckedReader<>(reader, expected);
    }

    /** {@code value}, the parameter of that name; {@link IllegalArgumentException} if it is null. */
    public <V> V given(String parameter, @Nullable V value) {
        return Given.given(
                value,
                "Parameter " + parameter + " of this query",
                "Give a value, or declare it as @Nullable or Optional, in: " + Limits.quoted(sql) + ".");
    }

    /** All rows. The binds are encoded already, see {@link SqlValue#encode}; so below. */
    public <R extends @Nullable Object> Query<List<R>> many(RowReader<R> reader, @Nullable Object... binds) {
        return query(new Shape.Many<>(checked(reader), null), binds);
    }

    /** The first row; empty if there is none. */
    public <R extends @Nullable Object> Query<Optional<R>> first(RowReader<R> reader, @Nullable Object... binds) {
        return query(new Shape.First<>(checked(reader)), binds);
    }

    /** The only row; the query fails if there is none or a second one. */
    public <R extends @Nullable Object> Query<R> one(RowReader<R> reader, @Nullable Object... binds) {
        return query(new Shape.One<>(checked(reader)), binds);
    }

    private <T extends @Nullable Object> Query<T> query(Shape<T> shape, @Nullable Object[] binds) {
        Limits.check(binds.length, Limits.BINDS_MAX, "binds in one statement", "Split it into several.");
        return new TextQuery<>(
                sql, Collections.unmodifiableList(Arrays.asList(binds.clone())), tables, shape, deterministic);
    }

    @Override
    public String toString() {
        return sql;
    }

    /**
     * Equal by its components, of which shapes are by their reader; but for {@code deterministic}, which changes no answer.
     *
     * @param deterministic whether it was found to be so
     */
    private record TextQuery<T extends @Nullable Object>(
            String sql, List<@Nullable Object> binds, Set<String> tables, Shape<T> shape, boolean deterministic)
            implements Query<T> {

        /** As its author wrote it; only the compiler could tell what its order is. */
        @Override
        public Query<T> totallyOrdered() {
            if (!deterministic) {
                throw new QueryFailed(
                        "A materializer asks a query that was not found to answer alike on every client, so"
                                + " that their states could differ: " + sql
                                + ". In a method with @Sql, end its ORDER BY with the"
                                + " keys of its tables, or find one row by its key, and leave out time and chance.");
            }
            return this;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof TextQuery<?> that
                    && sql.equals(that.sql)
                    && Binds.equal(binds, that.binds)
                    && tables.equals(that.tables)
                    && shape.equals(that.shape);
        }

        @Override
        public int hashCode() {
            return 31 * sql.hashCode() + Binds.hash(binds);
        }

        @Override
        public String toString() {
            return sql + " " + Binds.text(binds);
        }
    }
}
