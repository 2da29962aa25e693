package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a table searchable by words.
 *
 * <pre>{@code
 * @Table
 * @FullText({"title", "body"})
 * public record Note(@Id String id, String title, @Nullable String body) {}
 *
 * NOTE.where(NOTE.matches("shopping li"))   // both words in one of the texts or over both; the last may be longer
 * }</pre>
 *
 * <p>The words are kept in an FTS5 table by triggers, so every write, rollback and rebuild keeps it right. In {@link Sql}
 * it is the table's name with {@code _fts}, with the named columns and then those of the key:
 *
 * <pre>{@code
 * SELECT n.* FROM note_fts f JOIN note n ON n.id = f.id WHERE note_fts MATCH :query ORDER BY f.rank, n.id
 * }</pre>
 *
 * <p>There the query is one of FTS5's, which fails at run time if it is malformed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface FullText {

    /** The names of components that hold {@code String}. */
    String[] value();
}
