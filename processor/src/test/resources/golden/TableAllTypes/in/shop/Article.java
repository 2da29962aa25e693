package shop;

import io.livestore4j.annotations.Check;
import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Index;
import io.livestore4j.annotations.OnDelete;
import io.livestore4j.annotations.References;
import io.livestore4j.annotations.Table;
import io.livestore4j.annotations.Unique;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Table
@Index(columns = {"supplier", "kind"})
@Index(columns = "order", unique = true, name = "by_order")
public record Article(
        @Id long number,
        @Unique @Default("it's") String order,
        @Default("true") boolean sold,
        @Default("-1") @Check("stock >= -1") int stock,
        @Default("0.5") Double weight,
        @Default("FOOD") Kind kind,
        @Default("2026-01-31T12:00:00Z") Instant since,
        @Default("[\"new\"]") List<String> tags,
        @References(value = Supplier.class, onDelete = OnDelete.SET_NULL) @Nullable String supplier,
        @References(Article.class) @Nullable Long replaces,
        @Nullable Boolean organic,
        @Nullable Integer minimum,
        @Nullable Double discount,
        @Nullable Kind formerKind,
        @Nullable Instant soldAt,
        @Nullable List<String> notes) {

    public enum Kind {
        FOOD,
        DRINK
    }
}
