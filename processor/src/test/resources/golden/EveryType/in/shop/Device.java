package shop;

import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;
import io.livestore4j.annotations.UseCodec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
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

@Table
public record Device(
        @Id UUID id,
        byte level,
        @Default("7") short port,
        float ratio,
        char grade,
        @Default("AAE=") byte[] firmware,
        BigDecimal price,
        BigInteger serial,
        @Default("https://example.org") URI home,
        LocalDate built,
        @Default("08:30") LocalTime opens,
        LocalDateTime checked,
        OffsetDateTime shipped,
        Duration uptime,
        Optional<LocalDate> retired,
        Optional<Money> refund,
        List<List<Integer>> matrix,
        @Default("[3, 1]") Set<Integer> channels,
        Map<String, Money> prices,
        @Default("{}") Map<Mode, Boolean> modes,
        Money cost,
        @Nullable Shape shape,
        Label label,
        @UseCodec(LevelsCodec.class) Map<Integer, String> levels) {

    public enum Mode {
        ON,
        OFF
    }
}
