package club;

import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Of each kind of column one, and what is a word of Kotlin. */
@NullMarked
@Table
public record Member(
        @Id String id,
        String name,
        @Nullable Integer age,
        long points,
        @Default("0.0") double weight,
        @Default("false") boolean in,
        @Nullable String as,
        @Default("NEW") Level object,
        @Default("[]") List<String> val,
        @Nullable Instant when) {

    public enum Level {
        NEW,
        OLD
    }
}
