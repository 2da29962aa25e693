package io.livestore4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.ValueCodecs;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantJsonTest {

    private static Json.Encoded encode(String instant) {
        return Json.encode(ValueCodecs.INSTANT, Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T12:00:00.000Z",
                "2026-01-31T12:00:00.120Z",
                "1970-01-01T00:00:00.000Z",
                "1969-12-31T23:59:59.999Z",
                "0000-01-01T00:00:00.000Z",
                "9999-12-31T23:59:59.999Z"
            })
    void anInstantAlwaysHasThreeDigitsOfMilliseconds(String text) {
        Json.Encoded encoded = encode(text);
        assertThat(encoded.text()).isEqualTo('"' + text + '"');
        assertThat(encoded.rounded()).isFalse();
        assertThat(Json.decode(ValueCodecs.INSTANT, encoded.text())).isEqualTo(Instant.parse(text));
    }

    @Test
    void whatIsFinerThanAMillisecondIsCutOffAndSaidToBe() {
        Json.Encoded encoded = encode("2026-01-31T12:00:00.123999999Z");
        assertThat(encoded.text()).isEqualTo("\"2026-01-31T12:00:00.123Z\"");
        assertThat(encoded.rounded()).isTrue();
        assertThat(encode("1969-12-31T23:59:59.999000001Z").text()).isEqualTo("\"1969-12-31T23:59:59.999Z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z"})
    void yearsOfOtherThanFourDigitsAreRefused(String text) {
        assertThatThrownBy(() -> encode(text))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageContaining("years 0000 to 9999");
        assertThatThrownBy(() -> Json.decode(ValueCodecs.INSTANT, '"' + text + '"'))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageContaining("found \"" + text);
    }

    @Test
    void anyIsoInstantIsRead() {
        assertThat(Json.decode(ValueCodecs.INSTANT, "\"2026-01-31T12:00:00Z\""))
                .isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(Json.decode(ValueCodecs.INSTANT, "\"2026-01-31T13:00:00.5+01:00\""))
                .isEqualTo(Instant.parse("2026-01-31T12:00:00.500Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"2026-01-31\"", "\"2026-02-30T00:00:00Z\"", "\"now\"", "0", "null"})
    void whatIsNoInstantIsRefused(String json) {
        assertThatThrownBy(() -> Json.decode(ValueCodecs.INSTANT, json)).isInstanceOf(JsonMismatch.class);
    }
}
