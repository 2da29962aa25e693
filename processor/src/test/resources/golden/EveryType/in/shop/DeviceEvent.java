package shop;

import io.livestore4j.annotations.AsText;
import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.UseCodec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Event("v1.DeviceChanged")
public record DeviceEvent(
        @AsText long number,
        @AsText @Nullable Long former,
        @Default("5") int retries,
        @Default("2026-01-31T12:00:00Z") Instant since,
        @Default("ON") Device.Mode mode,
        @Default("[]") List<String> tags,
        @Default("12") @AsText long total,
        byte[] patch,
        Optional<BigDecimal> discount,
        Set<Label> labels,
        Map<Device.Mode, Shape> shapes,
        Money cost,
        List<Money> costs,
        @UseCodec(LevelsCodec.class) Map<Integer, String> levels) {}
