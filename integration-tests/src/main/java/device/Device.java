package device;

import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;
import io.livestore4j.annotations.UseCodec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row with a column of every type. */
@Table
public record Device(
        @Id UUID id,
        String name,
        boolean on,
        byte level,
        @Default("7") short port,
        int count,
        long number,
        @Default("0.1") float ratio,
        @Default("1e-7") double rate,
        @Default("x") char grade,
        @Default("AAE=") byte[] firmware,
        @Default("1.50") BigDecimal price,
        @Default("-0") BigInteger serial,
        @Default("https://example.org/a") URI home,
        @Default("2026-01-31T12:00:00Z") Instant since,
        @Default("2026-01-31") LocalDate built,
        @Default("08:30") LocalTime opens,
        @Default("2026-01-31T08:30") LocalDateTime checked,
        @Default("2026-01-31T08:30+02:00") OffsetDateTime shipped,
        @Default("PT90M") Duration uptime,
        @Default("ON") Mode mode,
        Optional<LocalDate> retired,
        Optional<Money> refund,
        @Default("[[1], []]") List<List<Integer>> matrix,
        @Default("[3, 20, 1]") Set<Integer> channels,
        @Default("{}") Map<String, Money> prices,
        @Default("{\"ON\": true, \"OFF\": false}") Map<Mode, Boolean> modes,
        @Nullable Money cost,
        @Nullable Shape shape,
        @Default("none") Label label,
        @UseCodec(LevelsCodec.class) @Default("[\"low\"]") Map<Integer, String> levels) {

    /** How it is. */
    public enum Mode {
        ON,
        OFF
    }
}
