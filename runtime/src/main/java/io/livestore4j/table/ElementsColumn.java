package io.livestore4j.table;

import io.livestore4j.table.Condition.HasElement;
import org.jspecify.annotations.Nullable;

/**
 * A column of lists or sets, stored as JSON arrays: {@code TODO.tags.contains("urgent")}. Whole values are compared by their
 * text. It has no order, for texts do not sort like their values.
 *
 * @param <V> the list or set
 * @param <E> its elements
 */
public final class ElementsColumn<V extends @Nullable Object, E> extends Column<V> {

    private final TextForm<E> element;

    ElementsColumn(Table<?> table, String name, TextForm<?> form, TextForm<E> element) {
        super(table, name, SqlValues.json(form, qualified(table, name)));
        this.element = element;
    }

    /** With an element equal to {@code value}. No index can serve it; false, not unknown, for NULL. */
    public Condition contains(E value) {
        return new HasElement(
                this, element.encode(Given.given(value, "An element to look for", "No list or set holds null.")));
    }

    /** Equal to one of {@code values}; never true if there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition oneOf(V... values) {
        return among(values);
    }

    @Override
    Object identity(Object value) {
        return storedIdentity(value);
    }
}
