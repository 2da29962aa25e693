package io.livestore4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

    private static final long SAFE_MAX = 9_007_199_254_740_991L;

    private enum Colour {
        RED
    }

    private static <V> V roundTrip(ValueCodec<V> codec, V value) {
        return Json.decode(codec, Json.encode(codec, value).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000",
                "a\u0000b",
                "\"\\/\b\f\n\r\t\u007f",
                "é",
                "\u2028\u2029",
                "😀",
                "\ud83d\ude00x",
                "\uffff"
            })
    void anyTextComesBackAsItWas(String text) {
        assertThat(roundTrip(ValueCodecs.TEXT, text)).isEqualTo(text);
        assertThat(Json.encode(ValueCodecs.TEXT, text).rounded()).isFalse();
    }

    @Test
    void textIsUtf8AndItsZeroesAreEscaped() {
        assertThat(Json.encode(ValueCodecs.TEXT, "\u0000é😀").text()).isEqualTo("\"\\u0000é😀\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "\ude00\ud83d", "\ude00\ude00", "a\ud83dz", "\ud83d\ud83d\ude00"})
    void halfOfASurrogatePairIsRefused(String text) {
        assertThatThrownBy(() -> Json.encode(ValueCodecs.TEXT, text))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageContaining("half of a surrogate pair");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Integer.MAX_VALUE, SAFE_MAX, -SAFE_MAX})
    void wholeNumbersThatJavaScriptKeepsComeBack(long number) {
        assertThat(roundTrip(ValueCodecs.LONG, number)).isEqualTo(number);
        assertThat(Json.encode(ValueCodecs.LONG, number).text()).isEqualTo(Long.toString(number));
    }

    @ParameterizedTest
    @ValueSource(longs = {SAFE_MAX + 1, -SAFE_MAX - 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void wholeNumbersThatJavaScriptRoundsAreRefused(long number) {
        assertThatThrownBy(() -> Json.encode(ValueCodecs.LONG, number))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith(number + " lies outside ±(2^53-1)");
    }

    @Test
    void wholeNumbersMayBeWrittenAsDecimals() {
        assertThat(Json.decode(ValueCodecs.LONG, "1.0")).isEqualTo(1);
        assertThat(Json.decode(ValueCodecs.LONG, "-0.0")).isZero();
        assertThat(Json.decode(ValueCodecs.INT, "2e3")).isEqualTo(2000);
        assertThat(Json.decode(ValueCodecs.LONG, "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1e-1",
                "9223372036854775808",
                "9223372036854775808.0",
                "1e19",
                "-1e19",
                "1e999",
                "\"1\"",
                "true",
                "null",
                "{}"
            })
    void whatIsNoWholeNumberIsRefusedAsOne(String json) {
        assertThatThrownBy(() -> Json.decode(ValueCodecs.LONG, json)).isInstanceOf(JsonMismatch.class);
    }

    @Test
    void anIntHas32Bits() {
        assertThat(roundTrip(ValueCodecs.INT, Integer.MIN_VALUE)).isEqualTo(Integer.MIN_VALUE);
        assertThatThrownBy(() -> Json.decode(ValueCodecs.INT, "2147483648"))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("expected a 32-bit integer, found 2147483648");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 0.1, -1e-320, 4.9e-324, 1.7976931348623157e308, 9007199254740993d, 1e21})
    void doublesComeBackBitForBit(double value) {
        Json.Encoded encoded = Json.encode(ValueCodecs.DOUBLE, value);
        assertThat(encoded.rounded()).isFalse();
        assertThat(Double.doubleToRawLongBits(Json.decode(ValueCodecs.DOUBLE, encoded.text())))
                .isEqualTo(Double.doubleToRawLongBits(value));
    }

    @Test
    void negativeZeroIsRoundedToZeroAndSaidToBe() {
        Json.Encoded encoded = Json.encode(ValueCodecs.DOUBLE, -0.0);
        assertThat(encoded.text()).isEqualTo("0.0");
        assertThat(encoded.rounded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double value) {
        assertThatThrownBy(() -> Json.encode(ValueCodecs.DOUBLE, value))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage(value + " is no number that JSON can carry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999", "-1e999", "\"1\"", "null"})
    void whatIsNoNumberIsNotReadAsOne(String json) {
        assertThatThrownBy(() -> Json.decode(ValueCodecs.DOUBLE, json)).isInstanceOf(JsonMismatch.class);
    }

    @Test
    void aDoubleMayBeWrittenWithoutAPoint() {
        assertThat(Json.decode(ValueCodecs.DOUBLE, "3")).isEqualTo(3.0);
        assertThat(Json.decode(ValueCodecs.DOUBLE, "123456789012345678901234567890"))
                .isEqualTo(1.2345678901234568e29);
    }

    @Test
    void booleansAndEnumsTakeTheirOwnWordsOnly() {
        ValueCodec<Colour> colour = ValueCodecs.enumOf(Colour::valueOf);
        assertThat(roundTrip(ValueCodecs.BOOLEAN, true)).isTrue();
        assertThat(roundTrip(ValueCodecs.BOOLEAN, false)).isFalse();
        assertThat(roundTrip(colour, Colour.RED)).isEqualTo(Colour.RED);
        assertThatThrownBy(() -> Json.decode(ValueCodecs.BOOLEAN, "1"))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("expected true or false, found");
        assertThatThrownBy(() -> Json.decode(colour, "\"red\""))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("no constant is named \"red\"");
    }

    @Test
    void listsComeBackUnmodifiable() {
        ValueCodec<List<List<Integer>>> codec = ValueCodecs.list(ValueCodecs.list(ValueCodecs.INT));
        List<List<Integer>> back = roundTrip(codec, List.of(List.of(), List.of(1, 2)));
        assertThat(back).containsExactly(List.of(), List.of(1, 2)).isUnmodifiable();
        assertThat(Json.encode(codec, back).text()).isEqualTo("[[],[1,2]]");
    }

    @Test
    void aListHoldsNoNulls() {
        ValueCodec<List<String>> texts = ValueCodecs.list(ValueCodecs.TEXT);
        List<String> withNull = Arrays.asList("a", null);
        assertThatThrownBy(() -> Json.encode(texts, withNull))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("element 1 of the list is null");
        assertThatThrownBy(() -> Json.decode(texts, "[\"a\",null]")).isInstanceOf(JsonMismatch.class);
    }
}
