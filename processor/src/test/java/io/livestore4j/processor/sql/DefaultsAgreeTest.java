package io.livestore4j.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.ListOf;
import io.livestore4j.processor.model.ValueType.MapOf;
import io.livestore4j.processor.model.ValueType.SetOf;
import io.livestore4j.schema.JsonText;
import io.livestore4j.table.SqlValue;
import io.livestore4j.table.SqlValues;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor writes defaults with code of its own: what it writes is what the runtime would. */
final class DefaultsAgreeTest {

    /** How the runtime writes a type. */
    private record Form<V>(Scalar type, ValueCodec<V> codec, SqlValue<V> value, List<String> texts) {

        static <V> Form<V> of(Scalar type, ValueCodec<V> codec, SqlValue<V> value, String... texts) {
            return new Form<>(type, codec, value, List.of(texts));
        }

        void check(String text) throws SQLException {
            String json = Defaults.json(type, text).orElseThrow();
            JsonText<V> form = JsonText.of(codec);
            V value = form.decode(json);
            assertThat(form.encode(value)).isEqualTo(json);
            Object stored = plain(this.value.encode(value));
            assertThat(stored(Defaults.literal(type, text).orElseThrow())).isEqualTo(stored);
        }

        private Object stored(String literal) throws SQLException {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE TABLE t (v " + type.storage() + " NOT NULL DEFAULT " + literal + ", n INTEGER) STRICT");
                statement.execute("INSERT INTO t (n) VALUES (1)");
                try (ResultSet row = statement.executeQuery("SELECT v FROM t")) {
                    return plain(row.getObject(1));
                }
            }
        }

        private static Object plain(Object stored) {
            if (stored instanceof byte[] bytes) {
                return Arrays.toString(bytes);
            }
            return stored instanceof Integer number ? Long.valueOf(number) : stored;
        }
    }

    private static List<Form<?>> forms() {
        return List.of(
                Form.of(
                        Scalar.TEXT,
                        ValueCodecs.TEXT,
                        SqlValues.TEXT,
                        "",
                        "it's \"so\" \\ / \u007f\u2028\n\r\t\b\f\u0001\u001f\ud83d\ude00"),
                Form.of(Scalar.BOOLEAN, ValueCodecs.BOOLEAN, SqlValues.BOOLEAN, "true", "false"),
                Form.of(Scalar.BYTE, ValueCodecs.BYTE, SqlValues.BYTE, "-128", "+127"),
                Form.of(Scalar.SHORT, ValueCodecs.SHORT, SqlValues.SHORT, "-32768", "007"),
                Form.of(Scalar.INT, ValueCodecs.INT, SqlValues.INT, "-2147483648", "2147483647"),
                Form.of(Scalar.LONG, ValueCodecs.LONG, SqlValues.LONG, "-9007199254740991", "9007199254740991"),
                Form.of(
                        Scalar.FLOAT,
                        ValueCodecs.FLOAT,
                        SqlValues.FLOAT,
                        "0.1",
                        "-0.0",
                        "1e10",
                        "3.4028235e38",
                        "1.4e-45",
                        "16777217",
                        "1.17549435E-38f"),
                Form.of(
                        Scalar.DOUBLE,
                        ValueCodecs.DOUBLE,
                        SqlValues.DOUBLE,
                        "0.1",
                        "-0.0",
                        "1e7",
                        "9999999",
                        "0.001",
                        "1e-4",
                        "4.9e-324",
                        "1.7976931348623157e308",
                        "2e23",
                        "0x1p3"),
                Form.of(Scalar.CHAR, ValueCodecs.CHAR, SqlValues.CHAR, "x", "'", "\"", "\u00e4"),
                Form.of(Scalar.BLOB, ValueCodecs.BLOB, SqlValues.BLOB, "", "AP8=", "AP8"),
                Form.of(
                        Scalar.BIG_DECIMAL,
                        ValueCodecs.BIG_DECIMAL,
                        SqlValues.BIG_DECIMAL,
                        "1.50",
                        "+1e3",
                        "1E-10000",
                        "\u0661"),
                Form.of(Scalar.BIG_INTEGER, ValueCodecs.BIG_INTEGER, SqlValues.BIG_INTEGER, "+007", "9".repeat(9_000)),
                Form.of(Scalar.UUID, ValueCodecs.UUID, SqlValues.UUID, "123E4567-E89B-12D3-A456-426614174000"),
                Form.of(Scalar.URI, ValueCodecs.URI, SqlValues.URI, "", "HTTP://Example.org/%7e?q=a'b#\u00e4"),
                Form.of(
                        Scalar.INSTANT,
                        ValueCodecs.INSTANT,
                        SqlValues.INSTANT,
                        "2026-01-31T12:00:00.123456Z",
                        "0000-01-01T00:00:00Z",
                        "9999-12-31T23:59:59.9999Z",
                        "1969-12-31T23:59:59.9999Z"),
                Form.of(Scalar.LOCAL_DATE, ValueCodecs.LOCAL_DATE, SqlValues.LOCAL_DATE, "0000-01-01", "9999-12-31"),
                Form.of(
                        Scalar.LOCAL_TIME,
                        ValueCodecs.LOCAL_TIME,
                        SqlValues.LOCAL_TIME,
                        "10:15",
                        "23:59:59.1",
                        "00:00:00.000000001"),
                Form.of(
                        Scalar.LOCAL_DATE_TIME,
                        ValueCodecs.LOCAL_DATE_TIME,
                        SqlValues.LOCAL_DATE_TIME,
                        "2026-01-31T10:15",
                        "9999-12-31T23:59:59.5"),
                Form.of(
                        Scalar.OFFSET_DATE_TIME,
                        ValueCodecs.OFFSET_DATE_TIME,
                        SqlValues.OFFSET_DATE_TIME,
                        "2026-01-31T10:15+02:00",
                        "2026-01-31T10:15:00.10Z",
                        "-0001-01-01T00:00-18:00"),
                Form.of(
                        Scalar.DURATION,
                        ValueCodecs.DURATION,
                        SqlValues.DURATION,
                        "PT90M",
                        "-PT0.5S",
                        "P2DT3H",
                        "pt0s"));
    }

    static Stream<Arguments> texts() {
        return forms().stream().flatMap(form -> form.texts().stream().map(text -> Arguments.of(form, text)));
    }

    @Test
    void everyScalarIsTried() {
        assertThat(forms()).extracting(Form::type).containsExactly(Scalar.values());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aDefaultIsStoredAsTheRuntimeStoresItsValue(Form<?> form, String text) throws SQLException {
        form.check(text);
    }

    static List<Arguments> collections() {
        return List.of(
                Arguments.of(
                        new ListOf(Scalar.DOUBLE), ValueCodecs.list(ValueCodecs.DOUBLE), "[1, 1e300, -0.0, 5e-324]"),
                Arguments.of(
                        new ListOf(Scalar.TEXT),
                        ValueCodecs.list(ValueCodecs.TEXT),
                        "[\"\\u0001\\/\\u00e4\\ud83d\\ude00\"]"),
                Arguments.of(new SetOf(Scalar.INT), ValueCodecs.set(ValueCodecs.INT), "[3, 20, -1, 1, 3]"),
                Arguments.of(
                        new SetOf(Scalar.TEXT),
                        ValueCodecs.set(ValueCodecs.TEXT),
                        "[\"b\", \"a\\\"\", \"a\", \"\uff5e\", \"\ud83d\ude00\"]"),
                Arguments.of(
                        new MapOf(Scalar.TEXT, new SetOf(Scalar.FLOAT)),
                        ValueCodecs.map(ValueCodecs.set(ValueCodecs.FLOAT)),
                        "{\"\uff5e\": [], \"\ud83d\ude00\": [0.1, 1e-9], \"\": [10]}"));
    }

    @ParameterizedTest
    @MethodSource("collections")
    <V> void soAreThoseInCollections(ValueType type, ValueCodec<V> codec, String text) {
        String json = Defaults.json(type, text).orElseThrow();
        JsonText<V> form = JsonText.of(codec);
        assertThat(form.encode(form.decode(json))).isEqualTo(json);
    }

    static List<Arguments> refused() {
        return List.of(
                Arguments.of(Scalar.BIG_DECIMAL, ValueCodecs.BIG_DECIMAL, "1E+10001"),
                Arguments.of(Scalar.BIG_DECIMAL, ValueCodecs.BIG_DECIMAL, "1E-10001"),
                Arguments.of(Scalar.BIG_DECIMAL, ValueCodecs.BIG_DECIMAL, "9".repeat(9_900)),
                Arguments.of(Scalar.BIG_INTEGER, ValueCodecs.BIG_INTEGER, "9".repeat(9_900)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheRuntimeRefusesIsNoDefault(Scalar type, ValueCodec<?> codec, String text) {
        assertThatThrownBy(() -> JsonText.of(codec).decode('"' + text + '"'))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(Defaults.literal(type, text)).isEmpty();
        assertThat(Defaults.json(type, text)).isEmpty();
    }

    @Test
    void aLongThatJavaScriptRoundsIsNoneInJson() {
        for (String text : List.of("9007199254740992", "-9007199254740992")) {
            assertThatThrownBy(() -> JsonText.of(ValueCodecs.LONG).encode(Long.valueOf(text)))
                    .hasCauseInstanceOf(JsonMismatch.class);
            assertThat(Defaults.literal(Scalar.LONG, text)).contains(text);
            assertThat(Defaults.literal(new ListOf(Scalar.LONG), "[" + text + "]"))
                    .isEmpty();
        }
        assertThat(Defaults.literal(new ListOf(Scalar.LONG), "[9007199254740991,-9007199254740991]"))
                .isPresent();
    }
}
