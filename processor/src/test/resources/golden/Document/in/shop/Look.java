package shop;

import io.livestore4j.annotations.ClientDocument;
import io.livestore4j.annotations.Default;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ClientDocument
public record Look(
        @Default("ALL") Filter filter,
        @Default("100") int zoom,
        @Default("[]") List<String> tags,
        @Nullable Instant seen,
        Optional<Area> area) {

    public enum Filter {
        ALL,
        NEW
    }

    public record Area(int width, int height) {}
}
