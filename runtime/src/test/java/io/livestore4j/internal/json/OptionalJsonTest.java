package io.livestore4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodecs;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is empty is left out, and read whether it is left out or null. */
class OptionalJsonTest {

    private record Visit(Optional<String> guest, int minutes) {}

    /** In the form of a generated one. */
    private static final class Codec implements EventCodec<Visit> {

        @Override
        public void write(JsonWriter out, Visit event) {
            out.optionalField("guest", ValueCodecs.TEXT, event.guest);
            out.field("minutes", ValueCodecs.INT, event.minutes);
        }

        @Override
        public Visit read(JsonReader in) {
            String guest = null;
            Integer minutes = null;
            while (in.nextField()) {
                switch (in.fieldName()) {
                    case "guest" -> guest = in.value(ValueCodecs.TEXT);
                    case "minutes" -> minutes = in.value(ValueCodecs.INT);
                    default -> in.skipValue();
                }
            }
            return new Visit(Optional.ofNullable(guest), in.required("minutes", minutes));
        }
    }

    private static String written(Visit visit) {
        return Json.encode(new Codec(), visit).text();
    }

    @Test
    void aValueIsWrittenAsAnyField() {
        assertThat(written(new Visit(Optional.of(""), 5))).isEqualTo("{\"guest\":\"\",\"minutes\":5}");
        assertThatThrownBy(() -> written(new Visit(Optional.of("\ud800"), 5)))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("\"guest\": ");
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        assertThat(written(new Visit(Optional.empty(), 5))).isEqualTo("{\"minutes\":5}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"minutes\":5}", "{\"guest\":null,\"minutes\":5}"})
    void whatIsMissingOrNullIsEmpty(String json) {
        assertThat(Json.decode(new Codec(), json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Visit(Optional.empty(), 5));
    }

    @Test
    void anOptionalThatIsNullIsRefused() {
        assertThatThrownBy(() -> written(new Visit(null, 5)))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("\"guest\" is null; give it Optional.empty()");
    }
}
