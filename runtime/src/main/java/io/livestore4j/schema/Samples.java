package io.livestore4j.schema;

import io.livestore4j.QueryFailed;
import io.livestore4j.event.EventCodec;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Arguments of events as earlier versions of an app wrote them, to be read by this one. Not thread-safe. */
public final class Samples {

    private final StoreSchema<?> schema;
    private final List<String> faults = new ArrayList<>();

    private Samples(StoreSchema<?> schema) {
        this.schema = schema;
    }

    public static Samples of(StoreSchema<?> schema) {
        return new Samples(schema);
    }

    /**
     * Reads one.
     *
     * @param event its name in the log
     * @param json its arguments
     * @return this
     */
    public Samples sample(String event, String json) {
        fault(event, json).ifPresent(fault -> faults.add("\"" + event + "\": " + fault + " in " + json));
        return this;
    }

    private Optional<String> fault(String event, String json) {
        Optional<EventBinding<?>> binding = schema.binding(event);
        if (binding.isEmpty()) {
            return Optional.of("no record has that name");
        }
        try {
            JsonText.of(new Arguments<>(binding.get().type().codec())).decode(json);
            return Optional.empty();
        } catch (QueryFailed e) {
            return Optional.of(
                    String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage()));
        } catch (RuntimeException e) {
            return Optional.of("its record threw " + e);
        }
    }

    /** {@link AssertionError} that names the events whose samples could not be read, with the field and the sample. */
    public void check() {
        if (!faults.isEmpty()) {
            throw new AssertionError("Schema " + schema.name() + " cannot read what was released:\n"
                    + String.join("\n", faults)
                    + "\nLet its records accept it, or make new versions of the events.");
        }
    }

    /** The arguments of an event as a value. */
    private record Arguments<E>(EventCodec<E> codec) implements ValueCodec<E> {

        @Override
        public void write(JsonWriter out, E value) {
            out.startObject();
            codec.write(out, value);
            out.endObject();
        }

        @Override
        public E read(JsonReader in) {
            in.startObject();
            return codec.read(in);
        }
    }
}
