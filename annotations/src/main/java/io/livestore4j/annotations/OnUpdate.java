package io.livestore4j.annotations;

/**
 * What happens to a row when the key of the row that it {@link References} changes.
 *
 * <pre>{@code
 * @References(value = TodoList.class, onUpdate = OnUpdate.CASCADE) String listId
 * }</pre>
 */
public enum OnUpdate {
    /** The update fails if this row still refers to the old key at the end of the statement. */
    NO_ACTION,
    /** The update fails at once. */
    RESTRICT,
    /** The column takes the new key. Not for a reference of a table to itself. */
    CASCADE,
    /** The column becomes NULL, so it must be nullable. Not for a reference of a table to itself. */
    SET_NULL
}
