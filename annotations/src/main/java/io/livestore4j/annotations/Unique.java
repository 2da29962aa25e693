package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column in which no two rows hold the same value. Several NULLs are allowed.
 *
 * <pre>{@code
 * @Table
 * public record TodoList(@Id String id, @Unique String name) {}
 * }</pre>
 *
 * <p>For several columns together use {@link Index#unique}.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Unique {}
