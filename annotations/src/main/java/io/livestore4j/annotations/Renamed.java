package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that has a new name in Java, and keeps its old one in what is stored.
 *
 * <pre>{@code
 * @Event("v1.TodoCreated")
 * record TodoCreated(String id, @Renamed("text") String title) implements TodoEvent {}
 * }</pre>
 *
 * <p>The event is written and read as <code>{"id":…,"text":…}</code>, so that every app, older or newer, reads what every
 * other has written. It belongs on components of events, of client documents and of records within these and within JSON
 * columns. The name of a column is that of {@link Column}.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Renamed {

    /** The name of the field in JSON. */
    String value();
}
