package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is one kind of event: its components are the arguments, written to the log as a JSON object.
 *
 * <pre>{@code
 * public sealed interface TodoEvent {
 *
 *     @Event("v1.TodoCreated")
 *     @Materializer(insert = Todo.class)
 *     record TodoCreated(String id, String listId, String text) implements TodoEvent {}
 * }
 * }</pre>
 *
 * <p>A component may hold whatever a column may, see {@link Table}. In a log that lacks its field it takes its {@link
 * Default}, or null where it is {@code @Nullable}; without either, such an event counts as one that cannot be read.
 *
 * <p>Name events in the past tense. A released event is for ever: the log holds it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Event {

    /** The name in the log and on the wire, unique in the schema, such as {@code v1.TodoCreated}. */
    String value();
}
