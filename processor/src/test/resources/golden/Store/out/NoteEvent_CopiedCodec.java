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
 * JSON codec of event {@code v1.Copied}, generated from {@link NoteEvent.Copied}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class NoteEvent_CopiedCodec implements EventCodec<NoteEvent.Copied> {
    /**
     * Event {@code v1.Copied}.
     */
    public static final EventType<NoteEvent.Copied> TYPE = new EventType<>(
            "v1.Copied", NoteEvent.Copied.class, false, new NoteEvent_CopiedCodec());

    private NoteEvent_CopiedCodec() {
    }

    @Override
    public void write(JsonWriter out, NoteEvent.Copied event) {
        out.field("book", ValueCodecs.TEXT, event.book());
    }

    @Override
    public NoteEvent.Copied read(JsonReader in) {
        String book = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "book" -> book = in.value(ValueCodecs.TEXT);
                default -> in.skipValue();
            }
        }
        return new NoteEvent.Copied(in.required("book", book));
    }
}
