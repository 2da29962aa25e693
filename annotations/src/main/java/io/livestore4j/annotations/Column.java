package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a column in SQL, where the name of its component in snake_case will not do.
 *
 * <pre>{@code
 * @Table
 * public record Todo(@Id String id, @Column("due") @Nullable Instant dueAt) {}
 * }</pre>
 *
 * <p>Only SQL knows it: {@link Check}, {@link Default#sql}, {@link Index#where} and {@link Sql} name the column, all
 * else the component.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Column {

    /** Letters, digits and {@code _}, no digit first. */
    String value();
}
