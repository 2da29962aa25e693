package desk;

import io.livestore4j.annotations.AsText;
import io.livestore4j.annotations.ClientDocument;
import io.livestore4j.annotations.Default;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the app looked like when it was left. */
@ClientDocument
public record Desk(
        @Default("LIST") Mode mode,
        @Default("100") int zoom,
        @Default("9007199254740993") @AsText long revision,
        @Default("") String draft,
        @Default("[\"inbox\"]") List<String> open,
        @Default("{}") Map<String, Integer> widths,
        @Default("2026-01-01T00:00:00Z") Instant since,
        @Nullable Double ratio,
        Optional<Frame> frame) {

    public Desk {
        if (zoom < 1) {
            throw new IllegalArgumentException("nothing is seen at " + zoom);
        }
    }

    public enum Mode {
        LIST,
        BOARD
    }

    public record Frame(int x, int y) {}
}
