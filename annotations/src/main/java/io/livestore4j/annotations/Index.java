package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index of a table. May be repeated.
 *
 * <pre>{@code
 * @Table
 * @Index(columns = {"listId", "completed"})
 * @Index(columns = "slug", unique = true)
 * public record Todo(@Id String id, String listId, String slug, boolean completed) {}
 * }</pre>
 */
@Target(ElementType.TYPE)
@Repeatable(Index.Container.class)
@Retention(RetentionPolicy.CLASS)
public @interface Index {

    /** The names of the record components, most significant first. */
    String[] columns();

    /** Whether no two rows may agree in all of the columns. */
    boolean unique() default false;

    /** The name of the index in SQL; by default the table and its columns, such as {@code todo_list_id_completed}. */
    String name() default "";

    /** Holds several; written by the compiler. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface Container {

        Index[] value();
    }
}
