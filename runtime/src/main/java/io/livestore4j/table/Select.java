package io.livestore4j.table;

import io.livestore4j.Query;
import io.livestore4j.RowReader;
import io.livestore4j.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query for rows that is still being narrowed: each method returns another one. An immutable value, safe to share.
 *
 * <p>A column of a table that is not in the query, or of another alias, is refused where it is written, with
 * {@link IllegalArgumentException}.
 *
 * @param <R> the value of a row
 */
public final class Select<R extends @Nullable Object> extends BuiltQuery<List<R>> implements Selecting {

    private final Projection<R> rows;

    Select(Clauses clauses, Projection<R> rows) {
        this(clauses, rows, true);
    }

    private Select(Clauses clauses, Projection<R> rows, boolean checked) {
        super(clauses, rows, Question.ROWS);
        this.rows = rows;
        if (!checked) {
            return;
        }
        rows.expressions().forEach(clauses.sources()::requireAnswer);
        if (rows.isAggregate() || clauses.grouping().isGrouped()) {
            rows.expressions().forEach(clauses::requireOfGroup);
            clauses.order().forEach(order -> clauses.requireOfGroup(order.term()));
        } else {
            clauses.order().forEach(order -> clauses.sources().requireOfRow(order.term()));
        }
        if (clauses.distinct()) {
            requireOrderInResult();
        }
    }

    /** With clauses for which what is selected so far need not fit: something else will be. */
    Select<R> unchecked(Clauses changed) {
        return new Select<>(changed, rows, false);
    }

    @Override
    public Select<?> rows() {
        return this;
    }

    /**
     * Puts rows together that are equal in these columns; what is selected of each group comes next.
     */
    public Groups groupBy(Column<?>... columns) {
        return Groups.of(this, columns);
    }

    /**
     * A subquery of a query with these tables, whose columns its condition may then name: {@code
     * TODO_LIST.where(TODO.all().within(TODO_LIST).where(TODO.listId.eq(TODO_LIST.id)).isNotEmpty())}. By itself it cannot
     * be asked.
     */
    public Select<R> within(Table<?>... outer) {
        Clauses changed = clauses;
        for (Table<?> table : Given.all(outer, "A table around the query", "Name it.")) {
            changed = changed.within(table);
        }
        return with(changed);
    }

    /** Whether this, as a subquery, has a row; for the condition of another query. */
    public Condition isNotEmpty() {
        return Depth.checked(new Condition.Exists(Subquery.forExists(this)));
    }

    /** This as a subquery of one column and of one row, of which SQL would take the first of many. */
    Subquery asOneValue() {
        boolean all = rows.isAggregate() && !clauses.grouping().isGrouped();
        boolean one = clauses.limit() == 0 || clauses.limit() == 1;
        if (!all && !one) {
            throw new IllegalArgumentException("A comparison is with one value, but this may answer with many rows: "
                    + Limits.quoted(this) + ". Select max() or the like, add limit(1), or use oneOf(query).");
        }
        return asSubquery();
    }

    /** This as a subquery of one column. */
    Subquery asSubquery() {
        int width =
                projection.expressions().stream().mapToInt(Expression::width).sum();
        if (width != 1) {
            throw new IllegalArgumentException("A subquery that is compared with selects one column, but this selects "
                    + width + ": " + Limits.quoted(this) + ". Select one of them.");
        }
        return Subquery.of(this);
    }

    /** Only rows that fulfil {@code condition} too. */
    public Select<R> where(Condition condition) {
        return with(clauses.where(condition));
    }

    /** {@link #where} if {@code applies}, otherwise this. */
    public Select<R> whereIf(boolean applies, Condition condition) {
        return applies ? where(condition) : this;
    }

    /** {@link #where} if {@code applies}, otherwise this, and the condition is never made. */
    public Select<R> whereIf(boolean applies, Supplier<? extends Condition> condition) {
        return applies
                ? where(Given.given(condition, "What makes the condition", "Give a lambda.")
                        .get())
                : this;
    }

    /** Sorts by these terms, after those given before. */
    public Select<R> orderBy(Order... terms) {
        return with(clauses.orderBy(List.of(Given.all(terms, "An order", "Leave it out."))));
    }

    /** Rows that are equal in everything selected count as one. They can be sorted by selected columns only. */
    public Select<R> distinct() {
        return with(clauses.distinctRows());
    }

    /** At most {@code rows} rows. The last limit given counts. */
    public Select<R> limit(int rows) {
        return with(clauses.limit(rows));
    }

    /** Without the first {@code rows} rows; comes after {@link #limit}. */
    public Select<R> offset(int rows) {
        return with(clauses.offset(rows));
    }

    /**
     * The rows behind {@code row}, which was the last one of the page before: {@code
     * TODO.all().orderBy(TODO.text.asc()).limit(50).after(last)}. The key of the table is sorted by last, so that no row is
     * met twice or left out, whatever was inserted or deleted meanwhile. Only for whole rows of one table.
     */
    public Select<R> after(R row) {
        if (clauses.distinct() || !clauses.sources().isSingle() || rows.key() == null) {
            throw new IllegalArgumentException(
                    "after(row) is for whole rows of one table, which this does not select: " + Limits.quoted(this));
        }
        Clauses total = clauses.totallyOrdered(rows);
        for (Order term : total.order()) {
            if (!(term.term() instanceof Column<?>)) {
                throw new IllegalArgumentException("after(row) knows the columns of a row alone, but this is sorted by "
                        + Limits.quoted(term.term()) + ".");
            }
        }
        @SuppressWarnings("unchecked")
        Table<R> table = (Table<R>) clauses.sources().all().get(0).table();
        return with(total.behindRow(After.of(
                total.order(),
                table.values(Given.given(row, "The row in after(row)", "For the first page leave after(row) out.")))));
    }

    /** The rows of this and of {@code other}, each different one once. */
    public Union<R> union(Select<R> other) {
        return Union.of(this).union(other);
    }

    /** The rows of this and of {@code other}. */
    public Union<R> unionAll(Select<R> other) {
        return Union.of(this).unionAll(other);
    }

    /** Joins each row with the rows of {@code table} that fulfil the condition given next. */
    public Join<R> join(Table<?> table) {
        return new Join<>(this, Sources.Kind.JOIN, table);
    }

    /**
     * The same, but keeps a row for which {@code table} has none. What is selected of {@code table} must be taken with
     * {@link Expression#orNull()}.
     */
    public Join<R> leftJoin(Table<?> table) {
        return new Join<>(this, Sources.Kind.LEFT_JOIN, table);
    }

    /** Answers with {@code expression} in place of what was selected before. */
    public <V extends @Nullable Object> Select<V> select(Expression<V> expression) {
        Given.given(expression, "What is selected", "Name a column, or leave select(…) out for whole rows.");
        return new Select<>(clauses.selecting(List.of(expression)), expression.projection());
    }

    /** The first row; empty if there is none, or if its value is null. */
    public Query<Optional<R>> first() {
        return Answer.ofRows(clauses.atMost(1), rows, new Shape.First<>(rows.reader()));
    }

    /** The only row; the query fails if there is none or a second one. */
    public Query<R> one() {
        return Answer.only(clauses, rows, new Shape.One<>(rows.reader()));
    }

    /** How many rows there are. */
    public Query<Long> count() {
        return Answer.count(clauses, rows);
    }

    /** Whether there is a row. */
    public Query<Boolean> exists() {
        return Answer.exists(clauses, rows);
    }

    @Override
    public Shape<List<R>> shape() {
        return new Shape.Many<>(rows.reader(), clauses.sources().isSingle() ? rows.key() : null);
    }

    @Override
    public Select<R> totallyOrdered() {
        Clauses total = clauses.totallyOrdered(rows);
        return total == clauses ? this : with(total);
    }

    RowReader<R> reader() {
        return rows.reader();
    }

    /** This within another query, whose answer must not depend on which rows a limit happens to leave. */
    Select<R> asPart() {
        return clauses.limit() == Clauses.NO_LIMIT ? this : totallyOrdered();
    }

    /** Of its deepest condition, by that measure, or of its deepest term. */
    int levels(ToIntFunction<Condition> measure) {
        int ofTerms = Stream.concat(
                        rows.terms().stream(), clauses.order().stream().map(Order::term))
                .mapToInt(Term::levels)
                .max()
                .orElse(0);
        return clauses.conditions().stream().mapToInt(measure).reduce(ofTerms, Math::max);
    }

    Select<R> with(Clauses changed) {
        return new Select<>(changed, rows);
    }

    /** SQLite would sort equal rows by the one it met first, which may be any. */
    private void requireOrderInResult() {
        for (Order order : clauses.order()) {
            if (!rows.terms().contains(order.term())) {
                throw new IllegalArgumentException("A distinct query cannot be sorted by " + Limits.quoted(order.term())
                        + ", which it does not select. Select it too, or leave one of them out.");
            }
        }
    }
}
