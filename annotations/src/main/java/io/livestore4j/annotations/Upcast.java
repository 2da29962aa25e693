package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an event of an older version becomes one of a newer version. It is a static method of the newer record:
 *
 * <pre>{@code
 * @Event("v1.TodoCreated")
 * record TodoCreated(String id, String text) implements TodoEvent {}
 *
 * @Event("v2.TodoCreated")
 * @Materializer(insert = Todo.class)
 * record TodoCreatedV2(String id, String text, int priority) implements TodoEvent {
 *     @Upcast
 *     static TodoCreatedV2 up(TodoCreated old) {
 *         return new TodoCreatedV2(old.id(), old.text(), 0);
 *     }
 * }
 * }</pre>
 *
 * <p>The older event stays among the events of the schema, for the log holds it for ever; it has no materializer of its own
 * and is materialized as the newer one. Upcasts may form a chain. Each event has at most one upcast that takes it, which is a
 * pure function: without clock, randomness or I/O.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Upcast {}
