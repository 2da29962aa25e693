package io.livestore4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.event.Codec;
import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets, maps and values of users' types. */
class CollectionJsonTest {

    private static final ValueCodec<Set<String>> TEXTS = ValueCodecs.set(ValueCodecs.TEXT);
    private static final ValueCodec<Set<Integer>> INTS = ValueCodecs.set(ValueCodecs.INT);
    private static final ValueCodec<Map<String, Integer>> COUNTS = ValueCodecs.map(ValueCodecs.INT);
    private static final ValueCodec<Map<DayOfWeek, String>> DAYS =
            ValueCodecs.enumMap(DayOfWeek::valueOf, ValueCodecs.TEXT);

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <V> Set<V> inOrder(V... values) {
        return new LinkedHashSet<>(Arrays.asList(values));
    }

    @Test
    void aSetIsAnArrayInTheOrderOfItsTexts() {
        assertThat(Json.encode(TEXTS, Set.of()).text()).isEqualTo("[]");
        assertThat(Json.encode(TEXTS, inOrder("b", "", "a\"", "é")).text()).isEqualTo("[\"\",\"a\\\"\",\"b\",\"é\"]");
        assertThat(Json.encode(INTS, inOrder(9, 10, -1)).text()).isEqualTo("[-1,10,9]");
        assertThat(Json.encode(ValueCodecs.set(INTS), inOrder(inOrder(2, 1), Set.of(), inOrder(1, 0)))
                        .text())
                .isEqualTo("[[0,1],[1,2],[]]");
    }

    @Test
    void aSetIsReadInTheOrderFoundWithoutDuplicates() {
        assertThat(Json.decode(INTS, "[]")).isEmpty();
        assertThat(Json.decode(INTS, "[3,1,3.0,2,1]")).containsExactly(3, 1, 2).isUnmodifiable();
    }

    @Test
    void aSetInAnotherOrderIsRoundedAsAReplaySeesAnotherOne() {
        assertThat(Json.encode(INTS, inOrder(10, 9)).rounded()).isFalse();
        assertThat(Json.encode(INTS, inOrder(9, 10)).rounded()).isTrue();
        assertThat(Json.encode(ValueCodecs.set(ValueCodecs.DOUBLE), Set.of(-0.0))
                        .rounded())
                .isTrue();
    }

    @Test
    void listsOfBytesThatAreAlikeAreOneToAReplay() {
        ValueCodec<Set<List<byte[]>>> codec = ValueCodecs.set(ValueCodecs.list(ValueCodecs.BLOB));
        Json.Encoded encoded = Json.encode(codec, inOrder(List.of(new byte[1]), List.of(new byte[1])));
        assertThat(encoded.text()).isEqualTo("[[\"AA==\"]]");
        assertThat(encoded.rounded()).isTrue();
    }

    @Test
    void elementsOfOneTextAreOne() {
        Set<Instant> instants = inOrder(Instant.ofEpochSecond(0, 1), Instant.ofEpochSecond(0, 2));
        Json.Encoded encoded = Json.encode(ValueCodecs.set(ValueCodecs.INSTANT), instants);
        assertThat(encoded.text()).isEqualTo("[\"1970-01-01T00:00:00.000Z\"]");
        assertThat(encoded.rounded()).isTrue();
    }

    @Test
    void aMapIsAnObjectInTheOrderOfItsKeys() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put("", 2);
        map.put("\u0000", 3);
        map.put("10", 4);
        map.put("9", 5);
        Json.Encoded encoded = Json.encode(COUNTS, map);
        assertThat(encoded.text()).isEqualTo("{\"\":2,\"\\u0000\":3,\"10\":4,\"9\":5,\"b\":1}");
        assertThat(encoded.rounded()).isTrue();
        Map<String, Integer> back = Json.decode(COUNTS, encoded.text());
        assertThat(back).isEqualTo(map).isUnmodifiable();
        assertThat(back.keySet()).containsExactly("", "\u0000", "10", "9", "b");
        assertThat(Json.encode(COUNTS, back).rounded()).isFalse();
        assertThat(Json.encode(COUNTS, Map.of()).text()).isEqualTo("{}");
    }

    @Test
    void aMapIsReadInTheOrderFoundAndTheLastOfTwoKeysCounts() {
        Map<String, Integer> map = Json.decode(COUNTS, "{\"b\":1,\"\\u0061\":2,\"b\":3.0}");
        assertThat(map).isEqualTo(Map.of("b", 3, "a", 2));
        assertThat(map.keySet()).containsExactly("b", "a");
    }

    @Test
    void anEnumMapHasTheNamesOfItsConstantsAsKeys() {
        Map<DayOfWeek, String> map = new EnumMap<>(DayOfWeek.class);
        map.put(DayOfWeek.MONDAY, "m");
        map.put(DayOfWeek.FRIDAY, "f");
        Json.Encoded encoded = Json.encode(DAYS, map);
        assertThat(encoded.text()).isEqualTo("{\"FRIDAY\":\"f\",\"MONDAY\":\"m\"}");
        assertThat(encoded.rounded()).isTrue();
        assertThat(Json.decode(DAYS, encoded.text())).isEqualTo(map).isUnmodifiable();
        assertThatThrownBy(() -> Json.decode(DAYS, "{\"friday\":\"f\"}"))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("no constant is named \"friday\"");
    }

    @Test
    void nullsAreRefusedWhereTheyStand() {
        Map<String, Integer> nullValue = new HashMap<>();
        nullValue.put("k", null);
        Map<String, Integer> nullKey = new HashMap<>();
        nullKey.put(null, 1);
        assertRefused(TEXTS, Collections.singleton(null), "element 0 of the set is null");
        assertRefused(COUNTS, nullValue, "the value of \"k\" in the map is null");
        assertRefused(COUNTS, nullKey, "a key of the map is null");
        assertThatThrownBy(() -> Json.decode(COUNTS, "{\"a\":1,\"k\":null}"))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("the value of \"k\" in the map is null");
        assertThatThrownBy(() -> Json.decode(TEXTS, "[\"a\",null]"))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("element 1: expected a string");
    }

    private static <V> void assertRefused(ValueCodec<V> codec, V value, String message) {
        assertThatThrownBy(() -> Json.encode(codec, value))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage(message);
    }

    @Test
    void whatIsWrongWithinIsSaidToBeWhereItIs() {
        ValueCodec<Map<String, List<Long>>> codec = ValueCodecs.map(ValueCodecs.list(ValueCodecs.LONG));
        assertThatThrownBy(() -> Json.encode(codec, Map.of("k", List.of(1L, Long.MAX_VALUE))))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("\"k\": element 1: 9223372036854775807 lies outside");
        assertThatThrownBy(() -> Json.decode(codec, "{\"k\":[1,\"2\"]}"))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("\"k\": element 1: expected a whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83dz"})
    void aKeyWithHalfOfASurrogatePairIsRefused(String key) {
        assertThatThrownBy(() -> Json.encode(COUNTS, Map.of(key, 1)))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageContaining("half of a surrogate pair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "€", "\u0000", "\""})
    void theLongestKeyThatIsWrittenCanBeRead(String character) {
        Map<String, Integer> longest = Map.of(character.repeat(16_000), 1);
        assertThat(Json.decode(COUNTS, Json.encode(COUNTS, longest).text())).isEqualTo(longest);
        assertThatThrownBy(() -> Json.encode(COUNTS, Map.of(character.repeat(16_001), 1)))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageContaining("16000");
        assertThatThrownBy(() -> Json.decode(COUNTS, "{\"" + "a".repeat(60_000) + "\":1}"))
                .isInstanceOf(JsonMismatch.class);
    }

    private record Nest(Set<Nest> inner) {

        static final ValueCodec<Nest> CODEC = new ValueCodec<>() {
            @Override
            public void write(JsonWriter out, Nest value) {
                ValueCodecs.set(this).write(out, value.inner);
            }

            @Override
            public Nest read(JsonReader in) {
                return new Nest(ValueCodecs.set(this).read(in));
            }
        };

        static Nest of(int depth) {
            Nest nest = new Nest(Set.of());
            for (int i = 1; i < depth; i++) {
                nest = new Nest(inOrder(nest));
            }
            return nest;
        }
    }

    /** Elements are written aside, where the generator does not know how deep they are. */
    @Test
    void theDeepestSetThatIsWrittenCanBeRead() {
        String deepest = Json.encode(Nest.CODEC, Nest.of(512)).text();
        assertThat(deepest).isEqualTo("[".repeat(512) + "]".repeat(512));
        assertThat(Json.encode(Nest.CODEC, Json.decode(Nest.CODEC, deepest)).text())
                .isEqualTo(deepest);
        assertThatThrownBy(() -> Json.encode(Nest.CODEC, Nest.of(513)))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageContaining("512");
    }

    private static final class Shouting implements Codec<String, String> {

        @Override
        public String encode(String value) {
            return switch (value) {
                case "throw" -> throw new IllegalStateException("I do not like it");
                case "null" -> null;
                default -> value.toUpperCase(Locale.ROOT);
            };
        }

        @Override
        public String decode(String stored) {
            return switch (stored) {
                case "throw" -> throw new IllegalStateException("I do not like it");
                case "null" -> null;
                default -> stored;
            };
        }
    }

    @Test
    void aConvertedValueIsWhatItsCodecMakesOfIt() {
        ValueCodec<String> codec = ValueCodecs.converted(new Shouting(), ValueCodecs.TEXT);
        Json.Encoded encoded = Json.encode(codec, "a");
        assertThat(encoded.text()).isEqualTo("\"A\"");
        assertThat(encoded.rounded()).as("a replay sees what is read back").isTrue();
        assertThat(Json.decode(codec, "\"A\"")).isEqualTo("A");
        String name = Shouting.class.getName();
        assertRefused(
                codec, "throw", name + " cannot encode a value: java.lang.IllegalStateException: I do not like it");
        assertRefused(codec, "null", name + " answered null when asked to encode a value");
        assertThatThrownBy(() -> Json.decode(codec, "\"throw\""))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage(name + " cannot decode a value: java.lang.IllegalStateException: I do not like it");
        assertThatThrownBy(() -> Json.decode(codec, "\"null\""))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage(name + " answered null when asked to decode a value");
        assertThatThrownBy(() -> Json.decode(codec, "1")).isInstanceOf(JsonMismatch.class);
    }
}
