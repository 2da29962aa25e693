package device;

import io.livestore4j.annotations.AsText;
import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;
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

/** What happens to devices. */
public sealed interface DeviceEvent {

    /** With a value of every type. */
    @Event("v1.DeviceAdded")
    @Materializer(insert = Device.class)
    record DeviceAdded(
            UUID id,
            String name,
            boolean on,
            byte level,
            short port,
            int count,
            @AsText long number,
            float ratio,
            double rate,
            char grade,
            byte[] firmware,
            BigDecimal price,
            BigInteger serial,
            URI home,
            Instant since,
            LocalDate built,
            LocalTime opens,
            LocalDateTime checked,
            OffsetDateTime shipped,
            Duration uptime,
            Device.Mode mode,
            Optional<LocalDate> retired,
            Optional<Money> refund,
            List<List<Integer>> matrix,
            Set<Integer> channels,
            Map<String, Money> prices,
            Map<Device.Mode, Boolean> modes,
            @Nullable Money cost,
            @Nullable Shape shape,
            Label label,
            @UseCodec(LevelsCodec.class) Map<Integer, String> levels)
            implements DeviceEvent {}

    /** Leaves all to the defaults of the table. */
    @Event("v1.DeviceSketched")
    @Materializer(insert = Device.class)
    record DeviceSketched(UUID id, String name, boolean on, byte level, int count, long number)
            implements DeviceEvent {}

    /** Changes some, of which a log may lack the one with a default. */
    @Event("v1.DeviceChanged")
    @Materializer(update = Device.class)
    record DeviceChanged(
            UUID id,
            @Default("AAE=") byte[] firmware,
            Optional<LocalDate> retired,
            @Nullable Shape shape) implements DeviceEvent {}
}
