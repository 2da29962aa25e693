package io.livestore4j.schema;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The arguments of a document's event, as LiveStore has them. What is no value of the record is read as its defaults. */
record DocumentCodec<D>(ValueCodec<D> codec, Supplier<D> defaults) implements EventCodec<DocumentSet<D>> {

    static <D> EventType<DocumentSet<D>> eventType(String name, ValueCodec<D> codec, Supplier<D> defaults) {
        return new EventType<>(name, DocumentCodec.<D>eventClass(), true, new DocumentCodec<>(codec, defaults));
    }

    /** One class serves all documents; which one an event is of, its type says. */
    @SuppressWarnings("unchecked")
    private static <D> Class<DocumentSet<D>> eventClass() {
        return (Class<DocumentSet<D>>) (Class<?>) DocumentSet.class;
    }

    @Override
    public void write(JsonWriter out, DocumentSet<D> event) {
        out.field("id", ValueCodecs.TEXT, event.id());
        out.field("value", codec, event.value());
    }

    @Override
    public DocumentSet<D> read(JsonReader in) {
        @Nullable String id = null;
        D value = defaults.get();
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "id" -> id = in.value(ValueCodecs.TEXT);
                case "value" -> value = in.valueOr(codec, value);
                default -> in.skipValue();
            }
        }
        return new DocumentSet<>(in.required("id", id), value);
    }
}
