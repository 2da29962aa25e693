package io.livestore4j.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.Custom;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.ListOf;
import io.livestore4j.processor.model.ValueType.MapOf;
import io.livestore4j.processor.model.ValueType.Nested;
import io.livestore4j.processor.model.ValueType.SetOf;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DefaultsTest {

    private static final ValueType COLOR = new EnumOf(TypeRef.of("app", "Color"), List.of("RED", "GREEN"));
    private static final ValueType LIST = new ListOf(Scalar.TEXT);
    private static final ValueType SET = new SetOf(Scalar.INT);
    private static final ValueType MAP = new MapOf(COLOR, new ListOf(Scalar.DOUBLE));
    private static final ValueType MONEY = new Nested(TypeRef.of("app", "Money"));
    private static final ValueType CODED =
            new Custom("Name", Optional.empty(), "app.Name", TypeRef.of("app", "NameCodec"), Scalar.TEXT);

    /** Of many letters, escapes and elements. */
    private static final String LONG =
            "[\"" + "a".repeat(20_000) + "\\n".repeat(20_000) + "\"" + ",\"b\"".repeat(20_000) + "]";

    @ParameterizedTest
    @MethodSource("readable")
    void aDefaultOfItsTypeIsALiteral(ValueType type, String text, String literal) {
        assertThat(Defaults.literal(type, text)).contains(literal);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void anythingElseIsNone(ValueType type, String text) {
        assertThat(Defaults.literal(type, text)).isEmpty();
    }

    static List<Arguments> readable() {
        return List.of(
                Arguments.of(Scalar.TEXT, "", "''"),
                Arguments.of(Scalar.TEXT, "it's \"so\"", "'it''s \"so\"'"),
                Arguments.of(Scalar.BOOLEAN, "true", "1"),
                Arguments.of(Scalar.BOOLEAN, "false", "0"),
                Arguments.of(Scalar.INT, "-2147483648", "-2147483648"),
                Arguments.of(Scalar.INT, "+7", "7"),
                Arguments.of(Scalar.LONG, "-9223372036854775808", "-9223372036854775808"),
                Arguments.of(Scalar.DOUBLE, "1", "1.0"),
                Arguments.of(Scalar.DOUBLE, "-0.0", "0.0"),
                Arguments.of(Scalar.DOUBLE, "1e-7", "1.0E-7"),
                Arguments.of(Scalar.INSTANT, "2026-01-31T12:00:00Z", "'2026-01-31T12:00:00.000Z'"),
                Arguments.of(Scalar.INSTANT, "2026-01-31T12:00:00.123456Z", "'2026-01-31T12:00:00.123Z'"),
                Arguments.of(COLOR, "GREEN", "'GREEN'"),
                Arguments.of(LIST, "[]", "'[]'"),
                Arguments.of(LIST, LONG, "'" + LONG + "'"),
                Arguments.of(LIST, "[ \"it's\", \"\\u00e4\\n\" ] ", "'[\"it''s\",\"\u00e4\\n\"]'"),
                Arguments.of(SET, "[3, 20, 1, 3]", "'[1,20,3]'"),
                Arguments.of(MAP, "{\"RED\": [1, 0.5], \"GREEN\": []}", "'{\"GREEN\":[],\"RED\":[1.0,0.5]}'"),
                Arguments.of(new ListOf(MONEY), "[ ]", "'[]'"),
                Arguments.of(CODED, "Ada", "'Ada'"),
                Arguments.of(Scalar.BYTE, "-128", "-128"),
                Arguments.of(Scalar.FLOAT, "0.1", "0.10000000149011612"),
                Arguments.of(Scalar.CHAR, "x", "'x'"),
                Arguments.of(Scalar.BLOB, "AP8=", "x'00ff'"),
                Arguments.of(Scalar.BIG_DECIMAL, "1.50", "'1.50'"),
                Arguments.of(Scalar.LOCAL_TIME, "10:15", "'10:15:00'"),
                Arguments.of(Scalar.OFFSET_DATE_TIME, "2026-01-31T10:15+02:00", "'2026-01-31T10:15:00+02:00'"),
                Arguments.of(
                        Scalar.UUID, "123E4567-E89B-12D3-A456-426614174000", "'123e4567-e89b-12d3-a456-426614174000'"));
    }

    static List<Arguments> unreadable() {
        return List.of(
                Arguments.of(Scalar.TEXT, "a\0b"),
                Arguments.of(Scalar.BOOLEAN, "True"),
                Arguments.of(Scalar.INT, "2147483648"),
                Arguments.of(Scalar.INT, ""),
                Arguments.of(Scalar.LONG, "1L"),
                Arguments.of(Scalar.DOUBLE, "NaN"),
                Arguments.of(Scalar.DOUBLE, "1e999"),
                Arguments.of(Scalar.INSTANT, "now"),
                Arguments.of(Scalar.INSTANT, "+10000-01-01T00:00:00Z"),
                Arguments.of(Scalar.INSTANT, "-0001-01-01T00:00:00Z"),
                Arguments.of(COLOR, "green"),
                Arguments.of(LIST, "a"),
                Arguments.of(LIST, "[1]"),
                Arguments.of(LIST, "[\"a\",]"),
                Arguments.of(LIST, "[\"a\"]]"),
                Arguments.of(LIST, "[\"a\tb\"]"),
                Arguments.of(LIST, "[".repeat(20_000)),
                Arguments.of(SET, "[01]"),
                Arguments.of(SET, "[+1]"),
                Arguments.of(MAP, "{\"BLUE\": []}"),
                Arguments.of(MAP, "{RED: []}"),
                Arguments.of(MONEY, "{}"),
                Arguments.of(new ListOf(MONEY), "[{}]"),
                Arguments.of(Scalar.TEXT, "\ud83d"),
                Arguments.of(Scalar.CHAR, "xy"),
                Arguments.of(Scalar.CHAR, "\ud83d"),
                Arguments.of(Scalar.BYTE, "128"),
                Arguments.of(Scalar.BLOB, "A"),
                Arguments.of(Scalar.UUID, "1-1-1-1-1"),
                Arguments.of(Scalar.LOCAL_DATE, "2026-02-30"),
                Arguments.of(Scalar.LOCAL_DATE, "+10000-01-01"),
                Arguments.of(Scalar.URI, "http://a b"));
    }
}
