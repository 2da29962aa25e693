package exchange;

import io.livestore4j.annotations.AsText;
import io.livestore4j.annotations.ClientOnly;
import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Event;
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

public sealed interface ExchangeEvent {

    @Event("v1.ScalarsSent")
    record ScalarsSent(
            String text,
            boolean flag,
            byte tiny,
            short small,
            int count,
            long total,
            @AsText long exact,
            float ratio,
            double real,
            char letter,
            byte[] bytes,
            BigDecimal price,
            BigInteger serial,
            UUID id,
            URI link,
            Color color)
            implements ExchangeEvent {}

    @Event("v1.TimesSent")
    record TimesSent(
            Instant at, LocalDate day, LocalTime time, LocalDateTime local, OffsetDateTime offset, Duration length)
            implements ExchangeEvent {}

    /** Everything that may be null or missing. */
    @Event("v1.GapsSent")
    record GapsSent(
            @Nullable String note,
            @Nullable Integer branch,
            @AsText @Nullable Long exact,
            @Nullable Money cost,
            @Nullable List<String> remarks,
            Optional<String> nick,
            Optional<Instant> until,
            Optional<Color> former,
            @Default("7") int retries,
            @Default("true") boolean open,
            @Default("RED") Color color,
            @Default("[\"new\"]") List<String> tags,
            @Default("2026-01-31T12:00:00Z") Instant since,
            @Default("EUR") @Nullable String currency)
            implements ExchangeEvent {}

    @Event("v1.NestedSent")
    record NestedSent(
            Money cost,
            Shape shape,
            Step step,
            List<Money> costs,
            List<List<Integer>> matrix,
            List<Shape> shapes,
            Set<String> labels,
            Set<Integer> channels,
            Map<String, Money> prices,
            Map<Color, Boolean> lights,
            Label label)
            implements ExchangeEvent {}

    @Event("v1.GlanceSent")
    @ClientOnly
    record GlanceSent(String where, int seconds) implements ExchangeEvent {}
}
