package io.livestore4j.javascript;

import exchange.Label;
import exchange.Shape.Box;
import exchange.Shape.Circle;
import exchange.Step.Paid;
import exchange.Step.Returned;
import exchange.Step.Waiting;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value as text, the same as {@code describe.mjs} writes for its counterpart. It knows nothing of the JSON, so that it
 * tells whether a value has arrived.
 */
final class Description {

    private static final double SAFE_INTEGER_MAX = 0x1p53 - 1;

    /** What tells the records of sealed interfaces apart, as their annotations say: field and value. */
    private static final Map<Class<?>, Map.Entry<String, String>> TAGS = Map.of(
            Circle.class, Map.entry("kind", "round"),
            Box.class, Map.entry("kind", "Box"),
            Paid.class, Map.entry("_tag", "Paid"),
            Returned.class, Map.entry("_tag", "sent-back"),
            Waiting.class, Map.entry("_tag", "Waiting"));

    private Description() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof Boolean
                || value instanceof Byte
                || value instanceof Short
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger) {
            return value.toString();
        }
        return value instanceof Number number ? number(number) : textOrStructure(value);
    }

    private static String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            BigDecimal stripped = decimal.stripTrailingZeros();
            return stripped.unscaledValue() + "e" + -stripped.scale();
        }
        double real = number.doubleValue();
        return real == Math.rint(real) && Math.abs(real) <= SAFE_INTEGER_MAX
                ? Long.toString((long) real)
                : "#" + Long.toHexString(Double.doubleToLongBits(real));
    }

    private static String textOrStructure(Object value) {
        if (value instanceof Instant instant) {
            return "@" + instant.toEpochMilli();
        }
        if (value instanceof byte[] bytes) {
            return "x'" + HexFormat.of().formatHex(bytes) + "'";
        }
        if (value instanceof Set<?> set) {
            return elements(set).sorted().collect(Collectors.joining(",", "<", ">"));
        }
        if (value instanceof List<?> list) {
            return elements(list).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> fields = new TreeMap<>();
            map.forEach((key, one) -> fields.put(key.toString(), one));
            return object(fields);
        }
        return value instanceof Record record && !(value instanceof Label) ? object(fieldsOf(record)) : text(value);
    }

    private static Stream<String> elements(Collection<?> values) {
        return values.stream().map(Description::of);
    }

    private static Map<String, Object> fieldsOf(Record record) {
        Map<String, Object> fields = new TreeMap<>();
        Map.Entry<String, String> tag = TAGS.get(record.getClass());
        if (tag != null) {
            fields.put(tag.getKey(), tag.getValue());
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            fields.put(component.getName(), valueOf(component, record));
        }
        return fields;
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is null and what is missing is the same. */
    private static String object(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .map(field -> Map.entry(field.getKey(), of(field.getValue())))
                .filter(field -> !field.getValue().equals("null"))
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(Object value) {
        if (value instanceof LocalTime time) {
            return quoted(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
        }
        if (value instanceof LocalDateTime time) {
            return quoted(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
        }
        if (value instanceof OffsetDateTime time) {
            return quoted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        }
        return value instanceof Label label ? quoted(label.prefix() + "-" + label.number()) : quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char unit : text.toCharArray()) {
            boolean plain = unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\';
            quoted.append(plain ? String.valueOf(unit) : String.format("\\u%04x", (int) unit));
        }
        return quoted.append('"').toString();
    }
}
