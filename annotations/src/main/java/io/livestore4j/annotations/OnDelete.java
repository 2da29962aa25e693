package io.livestore4j.annotations;

/**
 * What happens to a row when the row that it {@link References} is deleted.
 *
 * <pre>{@code
 * @References(value = TodoList.class, onDelete = OnDelete.SET_NULL) @Nullable String listId
 * }</pre>
 */
public enum OnDelete {
    /** The delete fails if this row still refers to the deleted one at the end of the statement. */
    NO_ACTION,
    /** The delete fails at once. */
    RESTRICT,
    /** The row is deleted too. */
    CASCADE,
    /** The column becomes NULL, so it must be nullable. */
    SET_NULL
}
