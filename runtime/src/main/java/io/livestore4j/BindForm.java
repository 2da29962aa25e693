package io.livestore4j;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a column of the value's own class stores it. */
final class BindForm {

    /** Enums have classes of their own, and are looked at apart. */
    private static final Map<Class<?>, Function<Object, Object>> FORMS = Map.ofEntries(
            form(String.class, ValueText::wellFormed),
            form(Long.class, value -> value),
            form(Integer.class, Integer::longValue),
            form(Short.class, Short::longValue),
            form(Byte.class, Byte::longValue),
            form(Boolean.class, value -> value ? 1L : 0L),
            form(Double.class, BindForm::real),
            form(Float.class, value -> real(value.doubleValue())),
            form(byte[].class, byte[]::clone),
            form(Character.class, ValueText.CHAR::format),
            form(BigDecimal.class, ValueText.BIG_DECIMAL::format),
            form(BigInteger.class, ValueText.BIG_INTEGER::format),
            form(UUID.class, ValueText.UUID::format),
            form(URI.class, ValueText.URI::format),
            form(Instant.class, UtcMillis::format),
            form(LocalDate.class, ValueText.LOCAL_DATE::format),
            form(LocalTime.class, ValueText.LOCAL_TIME::format),
            form(LocalDateTime.class, ValueText.LOCAL_DATE_TIME::format),
            form(OffsetDateTime.class, ValueText.OFFSET_DATE_TIME::format),
            form(Duration.class, ValueText.DURATION::format));

    private BindForm() {}

    private static <V> Map.Entry<Class<?>, Function<Object, Object>> form(Class<V> type, Function<V, Object> form) {
        return Map.entry(type, value -> form.apply(type.cast(value)));
    }

    /** @param position of the bind, from 1 on */
    static @Nullable Object of(int position, @Nullable Object bind) {
        if (bind == null) {
            return null;
        }
        if (bind instanceof Enum<?> constant) {
            return constant.name();
        }
        Function<Object, Object> form = FORMS.get(bind.getClass());
        if (form == null) {
            throw new IllegalArgumentException("Bind " + position + " is of "
                    + bind.getClass().getName() + ", which has no stored form of its own. Pass what its codec stores.");
        }
        try {
            return form.apply(bind);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("Bind " + position + ": " + refused.getMessage(), refused);
        }
    }

    private static Object real(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("NaN cannot be stored: SQLite would make it NULL.");
        }
        // As a column of numbers does: -0.0 comes back as 0.0.
        return value + 0.0;
    }
}
