package library;

import io.livestore4j.annotations.Column;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Index;
import io.livestore4j.annotations.Table;

/** Both columns have other names in SQL, and the index of one bears the name of the other's component. */
@Table
@Index(columns = "label DESC")
public record Shelf(
        @Id @Column("label") String shelfCode,
        @Column("order") String label) {}
