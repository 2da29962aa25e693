package shop;

import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Table
public record Article(@Id String id, Kind kind, List<String> tags, @Nullable Instant soldAt, double weight) {

    public enum Kind {
        FOOD,
        DRINK
    }
}
