package io.livestore4j.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.CommitTooLarge;
import io.livestore4j.InvalidEvent;
import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Materialization;
import io.livestore4j.schema.StoreSchema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationTest {

    private static final int EVENT_BYTES_MAX = 262_144;

    private static final Preparation<Event> PREPARATION = new Preparation<>(StoreSchema.<Event>named("Events")
            .event(
                    new EventType<>("v1.Said", Said.class, false, new SaidCodec()),
                    Materialization.none(1, (e, s, m) -> {}))
            .event(
                    new EventType<>("v1.Seen", Seen.class, true, new SeenCodec()),
                    Materialization.none(1, (e, s, m) -> {}))
            .build());

    private sealed interface Event {}

    private record Said(String text) implements Event {}

    /** Refuses what it becomes when it is written with milliseconds. */
    private record Seen(Instant at) implements Event {

        Seen {
            if (at.equals(Instant.EPOCH)) {
                throw new IllegalArgumentException("nothing was seen then");
            }
        }
    }

    private record Unknown() implements Event {}

    private static final class SaidCodec implements EventCodec<Said> {

        @Override
        public void write(JsonWriter out, Said event) {
            out.field("text", ValueCodecs.TEXT, event.text());
        }

        @Override
        public Said read(JsonReader in) {
            in.nextField();
            Said event = new Said(in.required("text", in.value(ValueCodecs.TEXT)));
            in.nextField();
            return event;
        }
    }

    private static final class SeenCodec implements EventCodec<Seen> {

        @Override
        public void write(JsonWriter out, Seen event) {
            out.field("at", ValueCodecs.INSTANT, event.at());
        }

        @Override
        public Seen read(JsonReader in) {
            in.nextField();
            Seen event = new Seen(in.required("at", in.value(ValueCodecs.INSTANT)));
            in.nextField();
            return event;
        }
    }

    /** {@code bytes} bytes of arguments. */
    private static Said said(int bytes) {
        return new Said("x".repeat(bytes - "{\"text\":\"\"}".length()));
    }

    @Test
    void anEventIsEncodedAndStaysTheSameObjectIfItsTextKeepsAllOfIt() {
        Said said = new Said("hello");
        Prepared<?> prepared = PREPARATION.commit(List.of(said)).get(0);
        assertThat(prepared.event()).isSameAs(said);
        assertThat(prepared.args()).asString(StandardCharsets.UTF_8).isEqualTo("{\"text\":\"hello\"}");
        assertThat(prepared.name()).isEqualTo("v1.Said");
        assertThat(prepared.isClientOnly()).isFalse();
    }

    @Test
    void anEventIsReadBackIfItsTextKeepsLess() {
        Instant fine = Instant.parse("2026-01-31T12:00:00.123456789Z");
        Prepared<?> prepared = PREPARATION.commit(List.of(new Seen(fine))).get(0);
        assertThat(prepared.event()).isEqualTo(new Seen(Instant.parse("2026-01-31T12:00:00.123Z")));
        assertThat(prepared.isClientOnly()).isTrue();
    }

    @Test
    void anEventThatCannotBeReadBackIsInvalid() {
        assertThatThrownBy(() -> PREPARATION.commit(List.of(new Seen(Instant.EPOCH.plusNanos(1)))))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("v1.Seen cannot be committed")
                .hasMessageContaining("nothing was seen then");
    }

    @Test
    void whatIsNoEventOfTheSchemaIsInvalid() {
        assertThatThrownBy(() -> PREPARATION.commit(List.of(new Unknown())))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("Unknown is no event of schema Events");
        assertThatThrownBy(() -> PREPARATION.commit(Arrays.asList(new Said("a"), null)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("null");
        assertThatThrownBy(() -> PREPARATION.commit(List.of())).isInstanceOf(InvalidEvent.class);
    }

    @Test
    void anEventMayHaveAsManyBytesAsTheLimit() {
        assertThat(PREPARATION.each(List.of(said(EVENT_BYTES_MAX)))).hasSize(1);
        assertThatThrownBy(() -> PREPARATION.each(List.of(said(EVENT_BYTES_MAX + 1))))
                .isInstanceOf(CommitTooLarge.class)
                .hasMessageContaining("has 262145 bytes of arguments; the limit is 262144");
    }

    @Test
    void aCommitMayHaveAsManyBytesAsTheLimit() {
        Said quarter = said(225_000);
        assertThat(PREPARATION.commit(Collections.nCopies(4, quarter))).hasSize(4);
        assertThatThrownBy(() -> PREPARATION.commit(List.of(quarter, quarter, quarter, said(225_001))))
                .isInstanceOf(CommitTooLarge.class)
                .hasMessageContaining("has 900001 bytes of arguments; the limit is 900000");
        assertThat(PREPARATION.each(Collections.nCopies(5, quarter))).hasSize(5);
    }

    @Test
    void onlySyncedEventsCountForTheLimitOfOnePush() {
        Event seen = new Seen(Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(PREPARATION.commit(Collections.nCopies(150, seen))).hasSize(150);
        assertThat(PREPARATION.commit(Collections.nCopies(100, new Said("a")))).hasSize(100);
        assertThatThrownBy(() -> PREPARATION.commit(Collections.nCopies(101, new Said("a"))))
                .isInstanceOf(CommitTooLarge.class)
                .hasMessageContaining("101 synced events; the limit is 100");
    }
}
