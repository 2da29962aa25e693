package exchange;

import io.livestore4j.annotations.TypeName;
import org.jspecify.annotations.Nullable;

/** Told apart by {@code _tag}, as tagged structs are in JavaScript. */
public sealed interface Step {

    record Paid(Money amount, Shape wrapping) implements Step {}

    @TypeName("sent-back")
    record Returned(@Nullable String reason) implements Step {}

    record Waiting() implements Step {}
}
