package shop;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of event {@code v1.Opened}, generated from {@link NoteEvent.Opened}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class NoteEvent_OpenedCodec implements EventCodec<NoteEvent.Opened> {
    /**
     * Event {@code v1.Opened}.
     */
    public static final EventType<NoteEvent.Opened> TYPE = new EventType<>(
            "v1.Opened", NoteEvent.Opened.class, true, new NoteEvent_OpenedCodec());

    private NoteEvent_OpenedCodec() {
    }

    @Override
    public void write(JsonWriter out, NoteEvent.Opened event) {
        out.field("book", ValueCodecs.TEXT, event.book());
    }

    @Override
    public NoteEvent.Opened read(JsonReader in) {
        String book = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "book" -> book = in.value(ValueCodecs.TEXT);
                default -> in.skipValue();
            }
        }
        return new NoteEvent.Opened(in.required("book", book));
    }
}
