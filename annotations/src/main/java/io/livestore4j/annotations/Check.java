package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A condition in SQL that every row must meet; it may name all columns of the table. The compiler tries it in SQLite.
 *
 * <pre>{@code
 * @Table
 * public record TodoList(@Id String id, @Check("capacity >= 0") int capacity) {}
 * }</pre>
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Check {

    /** An SQL expression over columns, such as {@code capacity >= 0}. */
    String value();
}
