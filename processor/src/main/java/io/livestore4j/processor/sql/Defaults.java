package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.Json;
import io.livestore4j.processor.model.ValueType.Nested;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The text of {@code @Default} as a value of SQL and of JSON, in the form that the runtime writes too. */
public final class Defaults {

    private static final double SAFE_INTEGER_MAX = 0x1p53 - 1;

    private Defaults() {}

    /** Whether a text can stand for a value of the type: of records that can be nested only the codec knows. */
    public static boolean isPossible(ValueType type) {
        return !(type.stored() instanceof Nested);
    }

    /** An SQL literal; empty if {@code text} is no value of that type. */
    public static Optional<String> literal(ValueType type, String text) {
        ValueType stored = type.stored();
        return canonical(stored, text).map(value -> sql(stored, value));
    }

    /** A JSON text; empty if {@code text} is no value of that type. */
    public static Optional<String> json(ValueType type, String text) {
        ValueType stored = type.stored();
        return canonical(stored, text).map(value -> asJson(stored, value));
    }

    /** Whether JavaScript's numbers tell a canonical long from its neighbours: the runtime writes no other as a number. */
    public static boolean isExactInJson(String value) {
        return Math.abs(Double.parseDouble(value)) <= SAFE_INTEGER_MAX;
    }

    /** Whether a column may hold {@code text} as it stands, an integer or real by its digits. */
    public static boolean isStored(ValueType type, String text) {
        if (type == Scalar.BOOLEAN) {
            return text.equals("0") || text.equals("1");
        }
        boolean number = type.storage() == Storage.INTEGER || type.storage() == Storage.REAL;
        return canonical(type, text)
                .filter(value -> number || value.equals(text))
                .isPresent();
    }

    /** The value as the runtime writes it, without quotes. */
    static Optional<String> canonical(ValueType type, String text) {
        try {
            if (type instanceof Scalar scalar) {
                return Optional.of(ScalarTexts.canonical(scalar, text));
            }
            if (type instanceof EnumOf enumOf) {
                return Optional.of(text).filter(enumOf.constants()::contains);
            }
            return type instanceof Json ? Optional.of(new JsonDefault(text).canonical(type)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String sql(ValueType type, String value) {
        if (type == Scalar.BOOLEAN) {
            return value.equals("true") ? "1" : "0";
        }
        if (type == Scalar.FLOAT) {
            // The column holds doubles, to which the float is widened.
            return RealTexts.of((double) Float.parseFloat(value));
        }
        if (type.storage() == Storage.BLOB) {
            return "x'" + HexFormat.of().formatHex(Base64.getDecoder().decode(value)) + "'";
        }
        return type.storage() == Storage.TEXT ? Identifiers.literal(value) : value;
    }

    /** A canonical value as JSON. */
    static String asJson(ValueType type, String value) {
        boolean quoted = !(type instanceof Json) && (type.storage() == Storage.TEXT || type.storage() == Storage.BLOB);
        return quoted ? JsonStrings.quoted(value) : value;
    }
}
