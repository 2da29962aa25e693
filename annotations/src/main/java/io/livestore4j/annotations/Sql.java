package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One SELECT, which the compiler prepares in SQLite: syntax, tables, columns, parameters and the result are checked.
 *
 * <pre>{@code
 * record ListSummary(String id, String name, long open) {}
 *
 * @Sql("""
 *         SELECT l.id, l.name, count(t.id) AS open
 *         FROM todo_list l LEFT JOIN todo t ON t.list_id = l.id
 *         WHERE l.name LIKE :pattern
 *         GROUP BY l.id ORDER BY l.name""")
 * Query<List<ListSummary>> summaries(String pattern);
 * }</pre>
 *
 * <p>A method returns {@code Query<List<R>>}, {@code Query<Optional<R>>} or, for exactly one row, {@code Query<R>},
 * where
 * {@code R} is a record whose components are named like the result columns, or a single value. {@code :name} is the
 * method
 * parameter of that name.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Sql {

    /** One SELECT, or WITH and a SELECT. */
    String value();
}
