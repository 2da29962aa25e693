package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an event becomes rows. On the event itself it is declarative and names one of {@link #insert}, {@link #update}
 * and
 * {@link #delete}:
 *
 * <pre>{@code
 * @Event("v1.TodoRenamed")
 * @Materializer(update = Todo.class)
 * record TodoRenamed(String id, String text) implements TodoEvent {}
 * }</pre>
 *
 * <p>On a static method it is code: a pure function of the event and the state, without clock, randomness or I/O.
 *
 * <pre>{@code
 * @Materializer
 * static Mutation on(TodoCompleted event) {
 *     return TODO.update().set(TODO.completed, event.completed()).where(TODO.id.eq(event.id()));
 * }
 * }</pre>
 *
 * <p>The method takes the event, then optionally {@code StateReader}, then optionally {@code EventMeta}, and returns
 * {@code Mutation}, {@code List<Mutation>} or nothing. Each event of a schema has exactly one materializer, or is an
 * older version with an {@link Upcast}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Materializer {

    /** The table that gets a row; the components of the event are named like its columns. */
    Class<?> insert() default void.class;

    /** The table whose row, found by its {@link Id} components, takes the other components of the event. */
    Class<?> update() default void.class;

    /** The table whose row is deleted; the components of the event are exactly its {@link Id} components. */
    Class<?> delete() default void.class;

    /** Raise it when the meaning changed: the state is then rebuilt from the log. From 1 on. */
    int version() default 1;
}
