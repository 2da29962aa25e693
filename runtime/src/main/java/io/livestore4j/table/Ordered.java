package io.livestore4j.table;

import io.livestore4j.table.Condition.CompareTerms;
import io.livestore4j.table.Condition.Operator;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A term whose stored values sort like its Java values: it can be compared, sorted by, and has a least and a greatest one.
 *
 * @param <V> the value
 */
public sealed interface Ordered<V extends @Nullable Object> permits OrderedColumn, Computed {

    /** Less than {@code value}. */
    default Condition lt(@NonNull V value) {
        return term().compare("lt", Operator.LT, value);
    }

    /** Less than the other, both present. */
    default Condition lt(Term<? extends @Nullable V> other) {
        return new CompareTerms(term(), Operator.LT, other);
    }

    /** Less than the answer of {@code query}, both present; see {@link Term#eq(Select)}. */
    default Condition lt(Select<? extends @Nullable V> query) {
        return term().compareQuery(Operator.LT, query);
    }

    /** Less than or equal to {@code value}. */
    default Condition le(@NonNull V value) {
        return term().compare("le", Operator.LE, value);
    }

    /** Less than or equal to the other, both present. */
    default Condition le(Term<? extends @Nullable V> other) {
        return new CompareTerms(term(), Operator.LE, other);
    }

    /** Less than or equal to the answer of {@code query}, both present; see {@link Term#eq(Select)}. */
    default Condition le(Select<? extends @Nullable V> query) {
        return term().compareQuery(Operator.LE, query);
    }

    /** Greater than {@code value}. */
    default Condition gt(@NonNull V value) {
        return term().compare("gt", Operator.GT, value);
    }

    /** Greater than the other, both present. */
    default Condition gt(Term<? extends @Nullable V> other) {
        return new CompareTerms(term(), Operator.GT, other);
    }

    /** Greater than the answer of {@code query}, both present; see {@link Term#eq(Select)}. */
    default Condition gt(Select<? extends @Nullable V> query) {
        return term().compareQuery(Operator.GT, query);
    }

    /** Greater than or equal to {@code value}. */
    default Condition ge(@NonNull V value) {
        return term().compare("ge", Operator.GE, value);
    }

    /** Greater than or equal to the other, both present. */
    default Condition ge(Term<? extends @Nullable V> other) {
        return new CompareTerms(term(), Operator.GE, other);
    }

    /** Greater than or equal to the answer of {@code query}, both present; see {@link Term#eq(Select)}. */
    default Condition ge(Select<? extends @Nullable V> query) {
        return term().compareQuery(Operator.GE, query);
    }

    /** From {@code low} to {@code high}, both included; never true if {@code low} is the greater one. */
    default Condition between(@NonNull V low, @NonNull V high) {
        return term().compare("between", Operator.GE, low).and(term().compare("between", Operator.LE, high));
    }

    /** From the smallest value to the greatest; NULL first. */
    default Order asc() {
        return new Order(term(), Order.Direction.ASCENDING);
    }

    /** From the greatest value to the smallest; NULL last. */
    default Order desc() {
        return new Order(term(), Order.Direction.DESCENDING);
    }

    /** The smallest value; null if there is none. In a select or having. */
    default Computed<@Nullable V> min() {
        return Computed.ofRows("min(", term(), ")", term().value());
    }

    /** The greatest value; null if there is none. In a select or having. */
    default Computed<@Nullable V> max() {
        return Computed.ofRows("max(", term(), ")", term().value());
    }

    /** {@code value} where it is NULL: {@code TODO.dueAt.max().orElse(never)}. */
    default Computed<V> orElse(@NonNull V value) {
        return new Computed<>(Computed.partsOrElse(term(), value), false, term().value());
    }

    private Term<V> term() {
        return this instanceof OrderedColumn<V> column ? column : (Computed<V>) this;
    }
}
