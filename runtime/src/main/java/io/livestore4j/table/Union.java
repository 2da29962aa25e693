package io.livestore4j.table;

import io.livestore4j.Query;
import io.livestore4j.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of several queries, which select the same kinds of columns. Values are read as the first query says. An immutable
 * value, safe to share; two are equal if their SQL and their binds are, and they read alike.
 *
 * @param <R> the value of a row
 */
public final class Union<R extends @Nullable Object> implements Query<List<R>> {

    private static final int NO_LIMIT = Clauses.NO_LIMIT;

    private final Select<R> first;
    private final List<Part<R>> parts;
    private final List<String> order;
    private final int limit;
    private final int offset;
    private final String sql;
    private final List<@Nullable Object> binds;

    /** @param operator what puts it behind those before */
    private record Part<R extends @Nullable Object>(String operator, Select<R> select) {}

    private Union(Select<R> first, List<Part<R>> parts, List<String> order, int limit, int offset) {
        this.first = first;
        this.parts = List.copyOf(parts);
        this.order = List.copyOf(order);
        this.limit = limit;
        this.offset = offset;
        SqlBuilder out = new SqlBuilder();
        write(out);
        this.sql = out.sql();
        this.binds = out.binds();
    }

    static <R extends @Nullable Object> Union<R> of(Select<R> first) {
        return new Union<>(first, List.of(), List.of(), NO_LIMIT, 0);
    }

    /** With the rows of {@code other}, and then each different row once. */
    public Union<R> union(Select<R> other) {
        return with(" UNION ", other);
    }

    /** With the rows of {@code other}. */
    public Union<R> unionAll(Select<R> other) {
        return with(" UNION ALL ", other);
    }

    private Union<R> with(String operator, Select<R> other) {
        Given.given(other, "A query in a union", "Leave it out.");
        if (!kinds(first).equals(kinds(other))) {
            throw new IllegalArgumentException("A union needs the same kinds of columns on all sides, but "
                    + Limits.quoted(first) + " and " + Limits.quoted(other) + " differ.");
        }
        List<Part<R>> longer = new ArrayList<>(parts);
        longer.add(new Part<>(operator, other));
        Limits.check(1 + longer.size(), Limits.UNION_MAX, "queries in one union", "Split it into several.");
        return new Union<>(first, longer, order, limit, offset);
    }

    private static List<Object> kinds(Select<?> select) {
        List<Object> kinds = new ArrayList<>();
        select.projection.terms().forEach(term -> kinds.add(kind(term.value())));
        return kinds;
    }

    /** What says how a value is stored: two texts may be of different kinds. */
    private static Object kind(SqlValue<?> value) {
        return value instanceof TextValue<?> text ? text.kind() : value.getClass();
    }

    /** Sorts by these, which the first query selects, after those given before. */
    public Union<R> orderBy(Order... terms) {
        List<String> longer = new ArrayList<>(order);
        for (Order term : Given.all(terms, "An order", "Leave it out.")) {
            longer.add(position(term.term()) + (term.direction() == Order.Direction.DESCENDING ? " DESC" : ""));
        }
        return new Union<>(first, parts, longer, limit, offset);
    }

    private int position(Term<?> sought) {
        int index = first.projection.terms().indexOf(sought);
        if (index >= 0) {
            return index + 1;
        }
        throw new IllegalArgumentException("A union can be sorted by what its first query selects, but "
                + Limits.quoted(sought) + " is not among that. Select it too.");
    }

    /** At most {@code rows} rows. The last limit given counts. */
    public Union<R> limit(int rows) {
        return new Union<>(first, parts, order, Clauses.requireLimit(rows), offset);
    }

    /** Without the first {@code rows} rows; comes after {@link #limit}. */
    public Union<R> offset(int rows) {
        return new Union<>(first, parts, order, limit, Clauses.requireOffset(rows, limit));
    }

    /** The first row; empty if there is none, or if its value is null. */
    public Query<Optional<R>> first() {
        Union<R> one = limit == NO_LIMIT || limit > 1 ? limit(1) : this;
        return new UnionAnswer<>(one, "", "", new Shape.First<>(first.reader()));
    }

    /** How many rows there are. */
    public Query<Long> count() {
        return new UnionAnswer<>(this, "SELECT count(*) FROM (", ")", Answer.COUNT);
    }

    /** Whether there is a row. */
    public Query<Boolean> exists() {
        return new UnionAnswer<>(this, "SELECT count(*) > 0 FROM (", ")", Answer.EXISTS);
    }

    private void write(SqlBuilder out) {
        writePart(first, out);
        for (Part<R> part : parts) {
            out.add(part.operator());
            writePart(part.select(), out);
        }
        for (int i = 0; i < order.size(); i++) {
            out.add(i == 0 ? " ORDER BY " : ", ").add(order.get(i));
        }
        if (limit != NO_LIMIT) {
            out.add(" LIMIT ").bind(limit);
        }
        if (offset > 0) {
            out.add(" OFFSET ").bind(offset);
        }
    }

    /** SQL takes an order or a limit behind the last side alone. */
    private static void writePart(Select<?> select, SqlBuilder out) {
        boolean plain = select.clauses.order().isEmpty() && select.clauses.limit() == Clauses.NO_LIMIT;
        Select<?> part = select.asPart();
        out.add(plain ? "" : "SELECT * FROM (").addAll(part.sql(), part.binds()).add(plain ? "" : ")");
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public List<@Nullable Object> binds() {
        return binds;
    }

    @Override
    public Set<String> tables() {
        Set<String> tables = new TreeSet<>(first.tables());
        parts.forEach(part -> tables.addAll(part.select().tables()));
        return Collections.unmodifiableSet(tables);
    }

    @Override
    public Shape<List<R>> shape() {
        return new Shape.Many<>(first.reader(), null);
    }

    /** By all its columns, after those that it is sorted by. */
    @Override
    public Union<R> totallyOrdered() {
        int width = kinds(first).size();
        List<String> longer = new ArrayList<>(order);
        IntStream.rangeClosed(1, width).mapToObj(Integer::toString).forEach(longer::add);
        return new Union<>(first, parts, longer, limit, offset);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Union<?> that
                && first.equals(that.first)
                && sql.equals(that.sql)
                && Binds.equal(binds, that.binds);
    }

    @Override
    public int hashCode() {
        return 31 * sql.hashCode() + Binds.hash(binds);
    }

    /** The SQL, then the binds. */
    @Override
    public String toString() {
        return sql + " " + Binds.text(binds);
    }
}
