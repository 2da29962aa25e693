package device;

import io.livestore4j.annotations.AsText;
import io.livestore4j.annotations.Default;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A nested record. */
public record Money(
        @AsText long cents,
        @Default("EUR") String currency,
        @Nullable String note,
        Optional<Device.Mode> mode) {}
