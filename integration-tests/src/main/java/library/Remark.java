package library;

import io.livestore4j.annotations.Column;
import io.livestore4j.annotations.FullText;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.OnDelete;
import io.livestore4j.annotations.OnUpdate;
import io.livestore4j.annotations.References;
import io.livestore4j.annotations.Table;

/** A key of two columns, of which one has words. */
@Table
@FullText({"text", "author"})
public record Remark(
        @Id String author,
        @Id int position,

        @References(value = Book.class, onDelete = OnDelete.CASCADE, onUpdate = OnUpdate.CASCADE)
        long book,

        @Column("group") String text) {}
