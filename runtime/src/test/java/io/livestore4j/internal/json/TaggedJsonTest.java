package io.livestore4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.internal.json.Figure.Circle;
import io.livestore4j.internal.json.Figure.Group;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that say in a field what they are, and values that may be anything. */
class TaggedJsonTest {

    private static final ValueCodec<List<Figure>> SHAPES = ValueCodecs.list(Figure.CODEC);

    private static Figure shape(String json) {
        return Json.decode(Figure.CODEC, json);
    }

    @Test
    void theTagIsWrittenFirst() {
        Figure shape = new Group("é", List.of(new Circle(1), new Group("", List.of())));
        String json = "{\"_tag\":\"Group\",\"name\":\"é\",\"parts\":[{\"_tag\":\"circle\",\"radius\":1},"
                + "{\"_tag\":\"Group\",\"name\":\"\",\"parts\":[]}]}";
        assertThat(Json.encode(Figure.CODEC, shape).text()).isEqualTo(json);
        assertThat(shape(json)).isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_tag\":\"circle\",\"radius\":7}",
                "{\"radius\":7,\"_tag\":\"circle\"}",
                " { \"radius\" : 7.0 , \"é😀\" : {\"_tag\":\"Group\"}, \"_tag\" : \"circle\" } ",
                "{\"x\":[[{}],\"}\",{\"_tag\":[\"Group\"]}],\"\\u005ftag\":\"\\u0063ircle\",\"radius\":7}",
                "{\"_tag\":\"Group\",\"_tag\":null,\"radius\":1,\"_tag\":\"circle\",\"radius\":7}"
            })
    void theTagIsFoundWhereverItStandsAndTheLastOneCounts(String json) {
        assertThat(shape(json)).isEqualTo(new Circle(7));
        assertThat(Json.decode(SHAPES, "[" + json + ",\n" + json + "]")).containsExactly(new Circle(7), new Circle(7));
        assertThat(Json.decode(ValueCodecs.map(Figure.CODEC), "{\"ключ\":" + json + "}"))
                .isEqualTo(Map.of("ключ", new Circle(7)));
        assertThat(shape("{\"parts\":[" + json + "],\"name\":\"😀\",\"_tag\":\"Group\"}"))
                .isEqualTo(new Group("😀", List.of(new Circle(7))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"radius\":7}",
                "{\"_tag\":null}",
                "{\"_tag\":1,\"radius\":7}",
                "{\"_tag\":\"circle\",\"_tag\":{}}",
                "{\"x\":{\"_tag\":\"circle\"},\"radius\":7}"
            })
    void anObjectWithoutATagIsRefused(String json) {
        assertThatThrownBy(() -> shape(json))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("field \"_tag\" is missing or no string");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "1", "null", "\"circle\"", "{\"_tag\":\"square\"}", "{\"radius\":7,\"_tag\"", "{\"a\":1"})
    void whatIsNoTaggedObjectIsRefused(String json) {
        assertThatThrownBy(() -> shape(json)).isInstanceOf(JsonMismatch.class);
    }

    /** A text far longer than the parser's buffer, with characters of each length before the tag. */
    @Test
    void theTagIsFoundInALongText() {
        String filler = "aé€😀\\n".repeat(20_000);
        String json = "[{\"_tag\":\"circle\",\"radius\":1},{\"" + "k".repeat(5_000) + "\":\"" + filler
                + "\",\"radius\":2,\"_tag\":\"circle\"},{\"radius\":3,\"_tag\":\"circle\"}]";
        assertThat(Json.decode(SHAPES, json)).containsExactly(new Circle(1), new Circle(2), new Circle(3));
    }

    @Test
    void aTextBehindAByteOrderMarkIsReadToo() {
        assertThat(shape("\ufeff {\"radius\":7,\"_tag\":\"circle\"}")).isEqualTo(new Circle(7));
    }

    @Test
    void aTextThatIsNotInUtf8HasNoTag() {
        ValueEvent codec = new ValueEvent();
        byte[] utf8 = "{\"shape\":{\"_tag\":\"circle\",\"radius\":7}}".getBytes(StandardCharsets.UTF_8);
        assertThat(Json.decode(codec, utf8)).isEqualTo(new Circle(7));
        byte[] utf16 = new String(utf8, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16BE);
        assertThatThrownBy(() -> Json.decode(codec, utf16)).isInstanceOf(JsonMismatch.class);
    }

    private static final class ValueEvent implements EventCodec<Figure> {

        @Override
        public void write(JsonWriter out, Figure event) {
            out.field("shape", Figure.CODEC, event);
        }

        @Override
        public Figure read(JsonReader in) {
            in.nextField();
            Figure shape = in.required("shape", in.value(Figure.CODEC));
            in.nextField();
            return shape;
        }
    }

    @Test
    void onlyAnObjectCanBeTagged() {
        ValueCodec<String> text = tagging(ValueCodecs.TEXT);
        assertThatThrownBy(() -> Json.encode(text, "x"))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("\"x\" is not written as an object, so it cannot carry \"_tag\"");
        ValueCodec<List<Figure>> shapes = tagging(SHAPES);
        assertThatThrownBy(() -> Json.encode(shapes, List.of(new Circle(1)))).isInstanceOf(JsonMismatch.class);
        ValueCodec<Figure> twice = tagging(Figure.CODEC);
        assertThatThrownBy(() -> Json.encode(twice, new Circle(1))).isInstanceOf(JsonMismatch.class);
    }

    private static <V> ValueCodec<V> tagging(ValueCodec<V> codec) {
        return new ValueCodec<>() {
            @Override
            public void write(JsonWriter out, V value) {
                out.tagged("_tag", "x", codec, value);
            }

            @Override
            public V read(JsonReader in) {
                return codec.read(in);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "\"x\"",
                "{}",
                "{\"a\":[1,{\"b\":[]}],\"c\":{}}",
                "[null]",
                "[[[[[{\"a\":[[]]}]]]]]",
                "[{\"_tag\":\"circle\",\"radius\":1},{\"_tag\":\"circle\",\"radius\":[{\"a\":[]}]},[]]",
                "[{\"_tag\":\"circle\",\"radius\":-1},[1,2]]",
                "[{\"_tag\":\"circle\",\"radius\":9223372036854775808}]",
                "[{\"_tag\":\"circle\"}, {\"_tag\":\"nothing\",\"a\":{}}]",
                "[{\"radius\":1}]",
                "[{\"_tag\":\"Group\",\"parts\":[{}]},3]"
            })
    void aValueThatCannotBeReadIsPassedOver(String parts) {
        Group expected = new Group("n", List.of());
        assertThat(shape("{\"_tag\":\"Group\",\"parts\":" + parts + ",\"name\":\"n\"}"))
                .isEqualTo(expected);
        assertThat(shape("{\"name\":\"n\",\"parts\":" + parts + ",\"_tag\":\"Group\"}"))
                .isEqualTo(expected);
        assertThat(Json.decode(
                        SHAPES,
                        "[{\"name\":\"n\",\"_tag\":\"Group\",\"parts\":" + parts
                                + "},{\"_tag\":\"circle\",\"radius\":7}]"))
                .containsExactly(expected, new Circle(7));
    }

    @Test
    void whatIsPassedOverMayBeAsDeepAsAnythingThatCanBeRead() {
        String deep = "[".repeat(511) + "]".repeat(511);
        assertThat(shape("{\"_tag\":\"Group\",\"parts\":" + deep + ",\"name\":\"n\"}"))
                .isEqualTo(new Group("n", List.of()));
        assertThatThrownBy(() -> shape("{\"_tag\":\"Group\",\"parts\":[" + deep + "],\"name\":\"n\"}"))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageContaining("512");
    }

    @Test
    void aBrokenTextIsNotPassedOver() {
        assertThatThrownBy(() -> shape("{\"_tag\":\"Group\",\"parts\":[1,}")).isInstanceOf(JsonMismatch.class);
        assertThatThrownBy(() -> shape("{\"_tag\":\"Group\",\"parts\":[{\"_tag\":\"circle\""))
                .isInstanceOf(JsonMismatch.class);
    }
}
