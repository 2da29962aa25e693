package io.livestore4j.table;

import io.livestore4j.Row;
import io.livestore4j.table.Condition.Compare;
import io.livestore4j.table.Condition.CompareQuery;
import io.livestore4j.table.Condition.CompareTerms;
import io.livestore4j.table.Condition.InQuery;
import io.livestore4j.table.Condition.NullTest;
import io.livestore4j.table.Condition.OneOf;
import io.livestore4j.table.Condition.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * One value of each row: a column, or what is computed of columns. Makes conditions, can be selected and counted. An
 * immutable value.
 *
 * <p>Conditions follow SQL: a comparison with NULL is neither true nor false, so the row is not chosen, by the condition
 * or by its {@link Condition#not()}. {@link #sameAs} treats NULL as a value.
 *
 * @param <V> the value; nullable where it may be NULL
 */
public abstract sealed class Term<V extends @Nullable Object> extends Expression<V> permits Column, Computed {

    private final SqlValue<V> value;

    /** @param value that of {@code V}, or of {@code V} without null */
    @SuppressWarnings("unchecked")
    Term(SqlValue<?> value) {
        this.value = (SqlValue<V>) value;
    }

    final SqlValue<V> value() {
        return value;
    }

    /** Writes it as it stands in SQL. */
    abstract void write(SqlBuilder out);

    /** Whether it is made of several rows. */
    abstract boolean isAggregate();

    /** How deep SQLite's tree of it is. */
    abstract int levels();

    /** Equal to {@code value}. */
    public final Condition eq(@NonNull V value) {
        return compare("eq", Operator.EQ, value);
    }

    /** Equal to the other, both present. */
    public final Condition eq(Term<? extends @Nullable V> other) {
        return new CompareTerms(this, Operator.EQ, other);
    }

    /** Equal to the answer of {@code query}, which is one row of one column, such as {@code max()}. */
    public final Condition eq(Select<? extends @Nullable V> query) {
        return compareQuery(Operator.EQ, query);
    }

    /** Not equal to the answer of {@code query}, both present; see {@link #eq(Select)}. */
    public final Condition ne(Select<? extends @Nullable V> query) {
        return compareQuery(Operator.NE, query);
    }

    final Condition compareQuery(Operator operator, @Nullable Select<?> query) {
        return Depth.checked(new CompareQuery(this, operator, Given.term(query).asOneValue()));
    }

    /** Present and not equal to {@code value}. */
    public final Condition ne(@NonNull V value) {
        return compare("ne", Operator.NE, value);
    }

    /** Not equal to the other, both present. */
    public final Condition ne(Term<? extends @Nullable V> other) {
        return new CompareTerms(this, Operator.NE, other);
    }

    /** Equal to {@code value}, or both null. */
    public final Condition sameAs(@Nullable V value) {
        return value == null ? isNull() : compare("sameAs", Operator.SAME, value);
    }

    /** Equal to the other, or both null. */
    public final Condition sameAs(Term<? extends @Nullable V> other) {
        return new CompareTerms(this, Operator.SAME, other);
    }

    /** Equal to one of {@code values}; never true if there are none. */
    public final Condition oneOf(Collection<? extends @NonNull V> values) {
        return among(values);
    }

    /** NULL. */
    public final Condition isNull() {
        return new NullTest(this, true);
    }

    /** Any value but NULL. */
    public final Condition isNotNull() {
        return new NullTest(this, false);
    }

    final Condition compare(String method, Operator operator, @Nullable Object value) {
        return new Compare(this, operator, encodePresent(method, value));
    }

    final Condition among(@Nullable Object[] values) {
        return among(Arrays.asList(Given.given(values, "The values in oneOf", "For NULL use isNull().")));
    }

    private Condition among(Collection<?> values) {
        Given.given(values, "The values in oneOf", "Use an empty list to match nothing.");
        List<Object> encoded = new ArrayList<>(values.size());
        for (Object one : values) {
            encoded.add(encodePresent("oneOf", one));
        }
        return new OneOf(this, encoded);
    }

    final Object encodePresent(String method, @Nullable Object value) {
        Object encoded = encodeUnchecked(value);
        if (encoded == null) {
            throw new IllegalArgumentException("A comparison with null is never true in SQL, so " + method
                    + " refuses it: for " + Limits.quoted(this) + " use isNull() or sameAs(value).");
        }
        return encoded;
    }

    /** Among the answers of {@code query}, which selects one column; of NULL among them it is unknown. */
    public final Condition oneOf(Select<? extends @Nullable V> query) {
        return Depth.checked(new InQuery(
                this, Given.given(query, "The query in oneOf", "Name one.").asSubquery()));
    }

    /** How many rows have it, not counting NULL; in a select or having. */
    public final LongTerm<Long> count() {
        return LongTerm.count("count(", this);
    }

    /** How many different values it has, not counting NULL; in a select or having. */
    public final LongTerm<Long> countDistinct() {
        return LongTerm.count("count(DISTINCT ", this);
    }

    /** {@link #encode}, for a value whose type the caller knows and the compiler does not. */
    @SuppressWarnings("unchecked")
    final @Nullable Object encodeUnchecked(@Nullable Object value) {
        try {
            return this.value.encode((V) value);
        } catch (ClassCastException wrongType) {
            throw new IllegalArgumentException(
                    (this instanceof Column ? "Column " : "") + Limits.quoted(this) + " cannot hold this value: "
                            + value,
                    wrongType);
        }
    }

    @Override
    final void writeList(SqlBuilder out) {
        write(out);
    }

    @Override
    final List<? extends Term<?>> terms() {
        return List.of(this);
    }

    @Override
    final int width() {
        return 1;
    }

    /** Its value in column {@code at} of {@code row}; null for NULL. */
    @Override
    public final V read(Row row, int at) {
        return readOrNull(row, at);
    }

    @Override
    @Nullable
    V readOrNull(Row row, int at) {
        return value.readOrNull(row, at);
    }
}
