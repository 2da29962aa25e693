package io.livestore4j.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Mutation;
import io.livestore4j.Query;
import io.livestore4j.StateReader;
import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventMeta;
import io.livestore4j.event.EventNumber;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodecs;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Older events are materialized as what came after them. */
final class UpcastTest {

    private static final EventMeta META = new EventMeta(new EventNumber(1, 0), "ann", "s");

    private static final StateReader NO_STATE = new StateReader() {
        @Override
        public <T> T query(Query<T> query) {
            throw new AssertionError("nothing is read");
        }
    };

    private sealed interface Event {}

    private record First(String text) implements Event {}

    private record Second(String text) implements Event {}

    private record Third(String text) implements Event {}

    private static final EventType<First> FIRST = type("v1.Said", First.class, false, First::new, First::text);
    private static final EventType<Second> SECOND = type("v2.Said", Second.class, false, Second::new, Second::text);
    private static final EventType<Third> THIRD = type("v3.Said", Third.class, false, Third::new, Third::text);

    private static <T> EventType<T> type(
            String name, Class<T> type, boolean clientOnly, Function<String, T> make, Function<T, String> text) {
        return new EventType<>(name, type, clientOnly, new EventCodec<>() {
            @Override
            public void write(JsonWriter out, T event) {
                out.field("text", ValueCodecs.TEXT, text.apply(event));
            }

            @Override
            public T read(JsonReader in) {
                String value = in.nextField() ? in.value(ValueCodecs.TEXT) : "";
                return make.apply(value);
            }
        });
    }

    private static Materialization<Third> saying(int version) {
        return Materialization.one(
                version, (event, state, meta) -> Mutation.sql("INSERT INTO said VALUES (?)", event.text()));
    }

    private static StoreSchema.Builder<Event> schema() {
        return StoreSchema.<Event>named("Said");
    }

    private static StoreSchema.Builder<Event> chain(int version) {
        return schema().upcast(FIRST, Second.class, first -> new Second(first.text() + "+2"))
                .event(THIRD, saying(version))
                .upcast(SECOND, Third.class, second -> new Third(second.text() + "+3"));
    }

    private static <T extends Event> List<Mutation> mutations(StoreSchema<Event> schema, T event) {
        return mutations(schema.eventOf(event).orElseThrow(), event);
    }

    private static <T> List<Mutation> mutations(EventBinding<T> binding, Object event) {
        return binding.materialization().apply(binding.type().type().cast(event), NO_STATE, META);
    }

    @Test
    void aChainEndsWithTheMaterializerOfTheLast() {
        StoreSchema<Event> schema = chain(1).build();
        assertThat(mutations(schema, new First("a")).get(0).binds()).isEqualTo(List.of("a+2+3"));
        assertThat(mutations(schema, new Second("b")).get(0).binds()).isEqualTo(List.of("b+3"));
        assertThat(mutations(schema, new Third("c")).get(0).binds()).isEqualTo(List.of("c"));
    }

    @Test
    void anOlderEventIsKnownByItsNameAndItsRecord() {
        StoreSchema<Event> schema = chain(1).build();
        assertThat(schema.event("v1.Said").orElseThrow().type()).isEqualTo(FIRST);
        assertThat(schema.eventOf(new First("a"))).isEqualTo(schema.event("v1.Said"));
    }

    @Test
    void theFingerprintCoversTheChain() {
        assertThat(fingerprint(chain(1), "v1.Said")).isEqualTo("upcast to v2.Said: upcast to v3.Said: version 1");
        assertThat(fingerprint(chain(2), "v1.Said")).endsWith("version 2");
    }

    private static String fingerprint(StoreSchema.Builder<Event> schema, String event) {
        return schema.build().event(event).orElseThrow().materialization().fingerprint();
    }

    @Test
    void anUpcastThatAnswersNothingFailsTheEvent() {
        StoreSchema<Event> schema = schema().upcast(FIRST, Third.class, first -> null)
                .event(THIRD, saying(1))
                .build();
        assertThatThrownBy(() -> mutations(schema, new First("a"))).hasMessageContaining("An upcast answered null");
    }

    @Test
    void aChainThatEndsNowhereIsNoSchema() {
        assertThatThrownBy(() -> schema().upcast(FIRST, Second.class, first -> new Second(""))
                        .build())
                .hasMessage("Schema Said: the upcast of v1.Said leads to " + Second.class.getName()
                        + ", which is no event of it.");
        assertThatThrownBy(() -> schema().upcast(FIRST, Second.class, first -> new Second(""))
                        .upcast(SECOND, First.class, second -> new First(""))
                        .build())
                .hasMessageContaining("upcasts run in a circle: ");
    }

    @Test
    void kindsAreNotCrossed() {
        EventType<Third> clientOnly = type("v3.Said", Third.class, true, Third::new, Third::text);
        assertThatThrownBy(() -> schema().upcast(FIRST, Third.class, first -> new Third(""))
                        .event(clientOnly, saying(1))
                        .build())
                .hasMessageContaining("only one of them is client-only");
    }

    @Test
    void anEventHasOneUpcastOrOneMaterializer() {
        assertThatThrownBy(() -> chain(1).upcast(THIRD, First.class, third -> new First("")))
                .hasMessage("Schema Said has event v3.Said twice.");
        assertThatThrownBy(() -> chain(1).upcast(FIRST, Third.class, first -> new Third("")))
                .hasMessage("Schema Said has event v1.Said twice.");
    }
}
