package io.livestore4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import org.junit.jupiter.api.Test;

/** What is written can be read again, or is not written at all. */
class JsonDepthTest {

    /** An array in an array, as deep as the number says. */
    private static final ValueCodec<Integer> DEPTH = new ValueCodec<>() {
        @Override
        public void write(JsonWriter out, Integer depth) {
            out.startArray();
            if (depth > 1) {
                write(out, depth - 1);
            }
            out.endArray();
        }

        @Override
        public Integer read(JsonReader in) {
            in.startArray();
            int below = 0;
            while (in.nextElement()) {
                below = read(in);
            }
            return below + 1;
        }
    };

    @Test
    void theDeepestValueThatCanBeReadIsTheDeepestThatIsWritten() {
        assertThat(Json.decode(DEPTH, Json.encode(DEPTH, 512).text())).isEqualTo(512);
        assertThatThrownBy(() -> Json.encode(DEPTH, 513))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageContaining("512");
    }
}
