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
 * JSON codec of event {@code v1.Read}, generated from {@link NoteEvent.Read}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class NoteEvent_ReadCodec implements EventCodec<NoteEvent.Read> {
    /**
     * Event {@code v1.Read}.
     */
    public static final EventType<NoteEvent.Read> TYPE = new EventType<>(
            "v1.Read", NoteEvent.Read.class, false, new NoteEvent_ReadCodec());

    private NoteEvent_ReadCodec() {
    }

    @Override
    public void write(JsonWriter out, NoteEvent.Read event) {
        out.field("book", ValueCodecs.TEXT, event.book());
    }

    @Override
    public NoteEvent.Read read(JsonReader in) {
        String book = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "book" -> book = in.value(ValueCodecs.TEXT);
                default -> in.skipValue();
            }
        }
        return new NoteEvent.Read(in.required("book", book));
    }
}
