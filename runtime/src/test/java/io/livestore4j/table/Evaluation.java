package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What SQL says of values, in plain Java: NULL is null, and unknown is null too. */
final class Evaluation {

    private Evaluation() {}

    /** The rows at hand, by the names of their tables; a row is a map of its columns. */
    record Rows(Map<String, Map<String, @Nullable Object>> byAlias) {

        static final Rows NONE = new Rows(Map.of());

        Rows with(String alias, Map<String, @Nullable Object> row) {
            Map<String, Map<String, @Nullable Object>> more = new LinkedHashMap<>(byAlias);
            more.put(alias, row);
            return new Rows(more);
        }

        @Nullable
        Object value(String alias, String column) {
            return byAlias.get(alias).get(column);
        }
    }

    /** What is computed of the rows of one group, or of one row. */
    interface Of<T> extends Function<List<Rows>, @Nullable T> {}

    /** From NULL to the greatest value. */
    static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        if (one instanceof String text) {
            return Arrays.compareUnsigned(utf8(text), utf8((String) other));
        } else if (one instanceof Enum<?> constant) {
            return constant.name().compareTo(((Enum<?>) other).name());
        } else if (one instanceof Double number) {
            return Double.compare(number + 0.0, (Double) other + 0.0);
        }
        return compareAlike(one, other);
    }

    @SuppressWarnings("unchecked")
    private static int compareAlike(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static @Nullable Boolean test(Operator operator, @Nullable Object one, @Nullable Object other) {
        if (operator == Operator.SAME) {
            return compare(one, other) == 0;
        }
        if (one == null || other == null) {
            return null;
        }
        int order = compare(one, other);
        return switch (operator) {
            case EQ, SAME -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }

    /** Whether {@code value} is among these, some of which may be NULL. */
    static @Nullable Boolean among(@Nullable Object value, List<? extends @Nullable Object> values) {
        Boolean found = false;
        for (Object one : values) {
            found = or(found, test(Operator.EQ, value, one));
        }
        return found;
    }

    static @Nullable Boolean not(@Nullable Boolean value) {
        return value == null ? null : !value;
    }

    static @Nullable Boolean and(@Nullable Boolean one, @Nullable Boolean other) {
        return not(or(not(one), not(other)));
    }

    static @Nullable Boolean or(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return true;
        }
        return one == null || other == null ? null : false;
    }

    static @Nullable Object calculate(char operator, @Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return null;
        }
        if (one instanceof Double number) {
            return calculateReal(operator, number, (Double) other);
        }
        long left = ((Number) one).longValue();
        long right = ((Number) other).longValue();
        long result = switch (operator) {
            case '+' -> Math.addExact(left, right);
            case '-' -> Math.subtractExact(left, right);
            default -> Math.multiplyExact(left, right);
        };
        return one instanceof Integer ? (Object) Math.toIntExact(result) : (Object) result;
    }

    private static double calculateReal(char operator, double left, double right) {
        return switch (operator) {
            case '+' -> left + right;
            case '-' -> left - right;
            default -> left * right;
        };
    }

    /** All of {@code values} but NULL. */
    static List<Object> present(List<Rows> group, Of<Object> value) {
        List<Object> present = new ArrayList<>();
        for (Rows rows : group) {
            Object one = value.apply(List.of(rows));
            if (one != null) {
                present.add(one);
            }
        }
        return present;
    }

    static @Nullable Object sum(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof Integer whole ? (Object) whole.longValue() : value)
                .reduce((one, other) -> calculate('+', one, other))
                .orElse(null);
    }

    static @Nullable Object mean(List<Object> values) {
        double sum = 0;
        for (Object value : values) {
            sum += ((Number) value).doubleValue();
        }
        return values.isEmpty() ? null : sum / values.size();
    }

    /** As the rest of a query sees it: there is one zero. */
    static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Double number ? (Object) (number + 0.0) : value;
    }
}
