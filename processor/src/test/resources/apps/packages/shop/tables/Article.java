package shop.tables;

import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two key columns, a nested enum and columns that may be null. */
@Table
public record Article(
        @Id String shop,
        @Id int number,
        String title,
        Size size,
        @Nullable Instant soldOutAt,
        @Nullable Size replacedBy,
        @Default("[]") List<String> tags,
        @Nullable List<String> notes) {

    public enum Size {
        SMALL,
        LARGE
    }
}
