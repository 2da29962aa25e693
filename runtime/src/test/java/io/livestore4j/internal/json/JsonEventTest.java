package io.livestore4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.event.JsonMismatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEventTest {

    private static final Sighting ROBIN = new Sighting("robin", 2, true, null, List.of("garden"));

    private static final String ROBIN_JSON =
            "{\"bird\":\"robin\",\"count\":2,\"sure\":true,\"weight\":null,\"tags\":[\"garden\"]}";

    private static String with(String field, String value) {
        return ROBIN_JSON.replaceFirst("\"" + field + "\":(\\[.*?]|[^,}]*)", "\"" + field + "\":" + value);
    }

    private static String nested(int depth) {
        return "{\"x\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "," + ROBIN_JSON.substring(1);
    }

    @Test
    void anEventIsOneObjectWithItsComponentsInOrder() {
        assertThat(ROBIN.json()).isEqualTo(ROBIN_JSON);
        assertThat(Sighting.of(ROBIN_JSON)).isEqualTo(ROBIN);
    }

    @Test
    void fieldsComeInAnyOrder() {
        assertThat(Sighting.of(" {\"tags\" : [ \"garden\" ],\n\"sure\":true, \"count\":2, \"bird\":\"robin\"}\n"))
                .isEqualTo(ROBIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "\"}\"", "{\"count\":9}", "[[{\"bird\":[]}],{}]"})
    void unknownFieldsAreSkippedHoweverDeep(String value) {
        assertThat(Sighting.of("{\"x\":" + value + "," + ROBIN_JSON.substring(1)))
                .isEqualTo(ROBIN);
    }

    @Test
    void nestingIsSkippedUpToItsLimitAndRefusedBeyond() {
        assertThat(Sighting.of(nested(512))).isEqualTo(ROBIN);
        assertThatThrownBy(() -> Sighting.of(nested(513)))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageContaining("512");
    }

    @Test
    void ofADuplicateFieldTheLastWins() {
        assertThat(Sighting.of("{\"bird\":\"wren\",\"count\":1," + ROBIN_JSON.substring(1)))
                .isEqualTo(ROBIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bird", "count", "sure", "tags"})
    void aRequiredFieldThatIsMissingOrNullIsNamed(String field) {
        String message = "field \"" + field + "\" is missing or null";
        assertThatThrownBy(() -> Sighting.of(with(field, "null")))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Sighting.of(ROBIN_JSON.replace("\"" + field + "\"", "\"x\"")))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bird|7|expected a string",
                "count|\"2\"|expected a whole number",
                "count|[2]|expected a whole number",
                "sure|\"true\"|expected true or false",
                "weight|{}|expected a number",
                "tags|{}|expected an array",
                "tags|[1]|element 0: expected a string"
            })
    void aWrongTypeIsNamedWithItsField(String field, String value, String expected) {
        assertThatThrownBy(() -> Sighting.of(with(field, value)))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("\"" + field + "\": " + expected + ", found ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"bird\"", "{\"bird\":\"robin", "{bird:1}", "\u0000"})
    void brokenJsonIsRefused(String text) {
        assertThatThrownBy(() -> Sighting.of(text)).isInstanceOf(JsonMismatch.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"x\""})
    void whatIsNoObjectIsRefused(String text) {
        assertThatThrownBy(() -> Sighting.of(text))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("expected an object, found ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", "x", ",", " {}", "null"})
    void nothingMayFollowAnEvent(String rest) {
        assertThatThrownBy(() -> Sighting.of(ROBIN_JSON + rest)).isInstanceOf(JsonMismatch.class);
    }

    @Test
    void aComponentThatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> new Sighting("robin", 1L << 60, true, null, List.of()).json())
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("\"count\": 1152921504606846976 lies outside");
        assertThatThrownBy(() -> new Sighting("robin", 1, true, null, nothing()).json())
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("\"tags\" is null; give it a value");
    }

    /** What a careless caller passes. */
    private static <T> T nothing() {
        return null;
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] broken = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
        assertThatThrownBy(() -> Json.decode(Sighting.CODEC, broken)).isInstanceOf(JsonMismatch.class);
    }

    @Test
    void aRecordThatRefusesItsValuesIsAMismatch() {
        assertThatThrownBy(() -> Sighting.of(with("bird", "\"\"")))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageContaining("a bird has a name");
    }
}
