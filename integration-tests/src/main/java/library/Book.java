package library;

import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.FullText;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Index;
import io.livestore4j.annotations.OnDelete;
import io.livestore4j.annotations.OnUpdate;
import io.livestore4j.annotations.References;
import io.livestore4j.annotations.Table;
import org.jspecify.annotations.Nullable;

/** A whole number as its key. No two books that are in may have the same place. */
@Table
@FullText({"title", "body"})
@Index(columns = {"shelf", "number DESC"})
@Index(columns = "place", where = "lent = 0", unique = true)
public record Book(
        @Id long number,
        String title,
        @Nullable String body,

        @References(value = Shelf.class, onDelete = OnDelete.CASCADE, onUpdate = OnUpdate.CASCADE) @Nullable
        String shelf,

        @Default(sql = "2 * 3") int copies,
        @Default(sql = "NULL") @Nullable Integer place,
        @Default("false") boolean lent) {}
