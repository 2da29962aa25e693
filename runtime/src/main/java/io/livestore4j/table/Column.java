package io.livestore4j.table;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Table} under one alias. An immutable value; two are equal if their table, its alias and their name
 * are.
 *
 * @param <V> the value; nullable where the column is
 */
public abstract sealed class Column<V extends @Nullable Object> extends Term<V>
        permits OrderedColumn, BooleanColumn, EnumColumn, JsonColumn, ElementsColumn, ValueColumn {

    private final Table<?> table;
    private final String name;
    private final int position;
    private final String qualified;

    /** @param value that of {@code V}, or of {@code V} without null */
    Column(Table<?> table, String name, SqlValue<?> value) {
        super(value);
        this.table = table;
        this.name = name;
        this.position = table.nextPosition();
        this.qualified = qualified(table, name);
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
        return value().encode(value);
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
    final void write(SqlBuilder out) {
        out.add(qualified);
    }

    @Override
    final boolean isAggregate() {
        return false;
    }

    @Override
    final int levels() {
        return 1;
    }

    @Override
    final List<Table<?>> sources() {
        return List.of(table);
    }

    @Override
    final List<Column<?>> columns() {
        return List.of(this);
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
