package io.livestore4j.javascript;

import exchange.ExchangeEvent;
import exchange.ExchangeEvent_GapsSentCodec;
import exchange.ExchangeEvent_GlanceSentCodec;
import exchange.ExchangeEvent_NestedSentCodec;
import exchange.ExchangeEvent_ScalarsSentCodec;
import exchange.ExchangeEvent_TimesSentCodec;
import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonMismatch;
import io.livestore4j.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An event on its way.
 *
 * @param expected the {@link Description} of what is read; or {@code !} and a part of the message with which it is refused
 */
record ExchangeLine(String event, String arguments, String expected) {

    private static final List<EventType<? extends ExchangeEvent>> TYPES = List.of(
            ExchangeEvent_ScalarsSentCodec.TYPE,
            ExchangeEvent_TimesSentCodec.TYPE,
            ExchangeEvent_GapsSentCodec.TYPE,
            ExchangeEvent_NestedSentCodec.TYPE,
            ExchangeEvent_GlanceSentCodec.TYPE);

    static ExchangeLine parse(String line) {
        String[] fields = line.split("\t", -1);
        return new ExchangeLine(fields[0], fields[1], fields[2]);
    }

    /** The event as the generated codec writes it. */
    static ExchangeLine of(ExchangeEvent event) {
        for (EventType<? extends ExchangeEvent> type : TYPES) {
            if (type.type().isInstance(event)) {
                return new ExchangeLine(type.name(), encode(type, event), Description.of(event));
            }
        }
        throw new IllegalArgumentException("An event of no type: " + event);
    }

    @Override
    public String toString() {
        return event + "\t" + arguments + "\t" + expected;
    }

    boolean isRefused() {
        return expected.startsWith("!");
    }

    /** What is wrong with what the generated codec reads; empty if nothing. */
    Optional<String> difference() {
        EventType<? extends ExchangeEvent> type = TYPES.stream()
                .filter(one -> one.name().equals(event))
                .findFirst()
                .orElseThrow();
        String found = found(type);
        boolean same = isRefused() ? found.contains(expected.substring(1)) : found.equals(expected);
        return same ? Optional.empty() : Optional.of(this + "\n    found " + found);
    }

    private String found(EventType<? extends ExchangeEvent> type) {
        try {
            ExchangeEvent read = decode(type.codec(), arguments);
            return Description.of(read);
        } catch (JsonMismatch e) {
            return "refused: " + e.getMessage();
        }
    }

    private static <E extends ExchangeEvent> E decode(EventCodec<E> codec, String arguments) {
        return Json.decode(codec, arguments.getBytes(StandardCharsets.UTF_8));
    }

    private static <E> String encode(EventType<E> type, ExchangeEvent event) {
        return Json.encode(type.codec(), type.type().cast(event)).text();
    }
}
