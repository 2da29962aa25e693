package io.livestore4j.table;

import io.livestore4j.Row;
import io.livestore4j.table.Condition.Compare;
import io.livestore4j.table.Condition.CompareColumns;
import io.livestore4j.table.Condition.NullTest;
import io.livestore4j.table.Condition.OneOf;
import io.livestore4j.table.Condition.Operator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Table} under one alias: makes conditions and can be selected. An immutable value; two are equal if
 * their table, its alias and their name are.
 *
 * <p>Conditions follow SQL: a comparison with NULL is neither true nor false, so the row is not chosen, by the condition
 * or by its {@link Condition#not()}. {@link #sameAs} treats NULL as a value.
 *
 * @param <V> the value; nullable where the column is
 */
public abstract sealed class Column<V extends @Nullable Object> extends Expression<V>
        permits OrderedColumn, BooleanColumn, EnumColumn, JsonColumn, ValueColumn {

    private final Table<?> table;
    private final String name;
    private final int position;
    private final String qualified;
    private final SqlValue<V> value;

    /** @param value that of {@code V}, or of {@code V} without null */
    @SuppressWarnings("unchecked")
    Column(Table<?> table, String name, SqlValue<?> value) {
        this.table = table;
        this.name = name;
        this.position = table.nextPosition();
        this.qualified = qualified(table, name);
        this.value = (SqlValue<V>) value;
    }

    static String qualified(Table<?> table, String name) {
        return Identifier.quote(table.alias()) + '.' + Identifier.quote(name);
    }

    /** The table that it belongs to, under the alias that it was taken from. */
    public final Table<?> table() {
        return table;
    }

    /** The SQL name, unquoted. */
    public final String name() {
        return name;
    }

    /** Its place among the columns of its table, counted from 0. */
    public final int position() {
        return position;
    }

    /** {@code value} as a bind; null for null. {@link IllegalArgumentException} if it cannot be stored as it is. */
    public final @Nullable Object encode(@Nullable V value) {
        return this.value.encode(value);
    }

    /** The value in column {@code at} of {@code row}; null for NULL. */
    @Override
    public final V read(Row row, int at) {
        return readOrNull(row, at);
    }

    @Override
    final @Nullable V readOrNull(Row row, int at) {
        return value.readOrNull(row, at);
    }

    /** Equal to {@code value}. */
    public final Condition eq(@NonNull V value) {
        return compare("eq", Operator.EQ, value);
    }

    /** Equal to the other column, both present. */
    public final Condition eq(Column<? extends @Nullable V> other) {
        return new CompareColumns(this, Operator.EQ, other);
    }

    /** Present and not equal to {@code value}. */
    public final Condition ne(@NonNull V value) {
        return compare("ne", Operator.NE, value);
    }

    /** Not equal to the other column, both present. */
    public final Condition ne(Column<? extends @Nullable V> other) {
        return new CompareColumns(this, Operator.NE, other);
    }

    /** Equal to {@code value}, or both null. */
    public final Condition sameAs(@Nullable V value) {
        return value == null ? isNull() : compare("sameAs", Operator.SAME, value);
    }

    /** Equal to the other column, or both null. */
    public final Condition sameAs(Column<? extends @Nullable V> other) {
        return new CompareColumns(this, Operator.SAME, other);
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
        return among(Arrays.asList(values));
    }

    private Condition among(Collection<?> values) {
        List<Object> encoded = new ArrayList<>(values.size());
        for (Object one : values) {
            encoded.add(encodePresent("oneOf", one));
        }
        return new OneOf(this, encoded);
    }

    private Object encodePresent(String method, @Nullable Object value) {
        Object encoded = encodeUnchecked(value);
        if (encoded == null) {
            throw new IllegalArgumentException("A comparison with null is never true in SQL, so " + method
                    + " refuses it: for " + this + " use isNull() or sameAs(value).");
        }
        return encoded;
    }

    /** {@link #encode}, for a value whose type the caller knows and the compiler does not. */
    @SuppressWarnings("unchecked")
    final @Nullable Object encodeUnchecked(@Nullable Object value) {
        try {
            return this.value.encode((V) value);
        } catch (ClassCastException wrongType) {
            throw new IllegalArgumentException("Column " + this + " cannot hold this value: " + value, wrongType);
        }
    }

    /** A value of this column as one with {@code equals}. */
    Object identity(Object value) {
        return value;
    }

    /** {@link #identity} for values that may have no {@code equals} of their own, such as bytes: what is stored. */
    final Object storedIdentity(Object value) {
        Object stored = encodePresent("a key", value);
        return stored instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : stored;
    }

    @Override
    final Table<?> source() {
        return table;
    }

    @Override
    final int width() {
        return 1;
    }

    @Override
    final List<Column<?>> columns() {
        return List.of(this);
    }

    @Override
    final String selectList() {
        return qualified;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || other instanceof Column<?> that && name.equals(that.name) && table.equals(that.table);
    }

    @Override
    public final int hashCode() {
        return qualified.hashCode();
    }

    /** As it stands in SQL, such as {@code "todo"."id"}. */
    @Override
    public final String toString() {
        return qualified;
    }
}
