package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a column that an insert leaves out; of a component of an event, or of a record within one, the value where a
 * log has none.
 *
 * <pre>{@code
 * @Table
 * public record Todo(
 *         @Id String id,
 *         @Default("false") boolean completed,
 *         @Default("NORMAL") Priority priority,
 *         @Default("[]") List<String> tags,
 *         @Default(sql = "60 * 60 * 24") long secondsToKeep) {}
 * }</pre>
 *
 * <p>Give exactly one of {@link #value} and {@link #sql}.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Default {

    /**
     * The value as the type writes it: a text as it is, {@code true}, {@code 42}, {@code 0.5}, the name of an enum constant, an
     * instant such as {@code 2026-01-31T12:00:00Z}, bytes in base64, a list, set or map as JSON. Of records there are none.
     */
    String value() default "";

    /**
     * A constant expression of SQL, such as {@code lower('ABC')}. It names no column, and depends neither on the time nor
     * on chance, for every client must come to the same value. The compiler evaluates it in SQLite. Only on tables.
     */
    String sql() default "";
}
