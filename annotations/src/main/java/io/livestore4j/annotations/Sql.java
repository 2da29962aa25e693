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
 *
 * <p>What SQLite cannot know, such as the type of what stands in JSON, is checked when a row is read: the query fails with
 * a message that names the column. A query that compares a column with a value, but finds no index for it, gives a note
 * with SQLite's plan. Where the compiler cannot load SQLite, or shall not with {@code -Alivestore.sql=off}, the
 * method is trusted, and the first row tells.
 *
 * <p><b>In a materializer</b> the order of the rows must be total: end {@code ORDER BY} with the key, wherever more than
 * one row is read or {@code LIMIT} or an {@code Optional} takes the first of several. Rows that the order leaves equal
 * come in any order, so that two clients could derive different state from the same events. A query of the builder is
 * completed by the store; this text is run as it stands, and nobody checks its order.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Sql {

    /** One SELECT, or WITH and a SELECT. */
    String value();
}
