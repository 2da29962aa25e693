package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface of SQL queries, each an {@link Sql} method, which the compiler checks against the tables of a schema.
 *
 * <pre>{@code
 * @Queries(TodoSchema.class)
 * public interface TodoQueries {
 *
 *     @Sql("SELECT * FROM todo WHERE id = :id")
 *     Query<Optional<Todo>> byId(String id);
 * }
 * }</pre>
 *
 * <p>Generated: {@code TodoQueriesSql} with the constant {@code TODO_QUERIES}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Queries {

    /** The interface with {@link LiveStoreSchema}. */
    Class<?> value();
}
