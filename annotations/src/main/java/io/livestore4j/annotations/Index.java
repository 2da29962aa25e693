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
 * @Index(columns = {"listId", "dueAt DESC"}, where = "completed = 0")
 * public record Todo(@Id String id, String listId, String slug, boolean completed, @Nullable Instant dueAt) {}
 * }</pre>
 */
@Target(ElementType.TYPE)
@Repeatable(Index.Container.class)
@Retention(RetentionPolicy.CLASS)
public @interface Index {

    /** The names of the record components, most significant first. Each may be followed by ASC or DESC. */
    String[] columns();

    /** Whether no two rows may agree in all of the columns. */
    boolean unique() default false;

    /**
     * A condition in SQL, such as {@code completed = 0}: only rows that meet it are in the index. It names columns of the
     * table, and depends neither on the time nor on chance. Only a query whose own condition implies it uses the index.
     */
    String where() default "";

    /**
     * The name of the index in SQL; by default the table and its columns, such as {@code todo_list_id_due_at_desc}.
     */
    String name() default "";

    /** Holds several; written by the compiler. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface Container {

        Index[] value();
    }
}
