package io.livestore4j.event;

import io.livestore4j.UtcMillis;
import java.time.Instant;

/** An instant to the millisecond. */
record InstantCodec() implements ValueCodec<Instant> {

    @Override
    public void write(JsonWriter out, Instant value) {
        if (!UtcMillis.isExact(value)) {
            out.rounded();
        }
        try {
            out.text(UtcMillis.format(value));
        } catch (IllegalArgumentException e) {
            throw new JsonMismatch(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Instant read(JsonReader in) {
        return SimpleCodec.parse(in, UtcMillis::parse, "an instant such as 2026-01-31T12:00:00.000Z");
    }
}
