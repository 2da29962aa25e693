package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A foreign key: the column holds the key of a row of another table, or NULL.
 *
 * <pre>{@code
 * @Table
 * public record Todo(
 *         @Id String id,
 *         @References(value = TodoList.class, onDelete = OnDelete.CASCADE) String listId) {}
 * }</pre>
 *
 * <p>The other table has a single {@link Id} component of the same type. A synced table never refers to a
 * {@linkplain ClientOnly client-only} one, nor the other way round.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface References {

    /** The record of the other table. */
    Class<?> value();

    /** What happens to this row when the other one is deleted. */
    OnDelete onDelete() default OnDelete.NO_ACTION;

    /** What happens to this row when the key of the other one changes. */
    OnUpdate onUpdate() default OnUpdate.NO_ACTION;

    /**
     * Always refused: what a whole transaction leaves dangling could not be blamed on one event of it, so that a rebase
     * could not tell which event to set aside. It is here so that the compiler can say so.
     */
    boolean deferrable() default false;
}
