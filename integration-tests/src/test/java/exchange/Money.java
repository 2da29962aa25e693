package exchange;

import io.livestore4j.annotations.AsText;
import io.livestore4j.annotations.Default;
import org.jspecify.annotations.Nullable;

public record Money(
        @AsText long cents,
        @Default("EUR") String currency,
        @Nullable String note) {}
