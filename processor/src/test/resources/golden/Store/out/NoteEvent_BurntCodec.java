package shop;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Integer;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of event {@code v1.Burnt}, generated from {@link NoteEvent.Burnt}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class NoteEvent_BurntCodec implements EventCodec<NoteEvent.Burnt> {
    /**
     * Event {@code v1.Burnt}.
     */
    public static final EventType<NoteEvent.Burnt> TYPE = new EventType<>(
            "v1.Burnt", NoteEvent.Burnt.class, false, new NoteEvent_BurntCodec());

    private NoteEvent_BurntCodec() {
    }

    @Override
    public void write(JsonWriter out, NoteEvent.Burnt event) {
        out.field("page", ValueCodecs.INT, event.page());
        out.field("book", ValueCodecs.TEXT, event.book());
    }

    @Override
    public NoteEvent.Burnt read(JsonReader in) {
        Integer page = null;
        String book = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "page" -> page = in.value(ValueCodecs.INT);
                case "book" -> book = in.value(ValueCodecs.TEXT);
                default -> in.skipValue();
            }
        }
        return new NoteEvent.Burnt(
                in.required("page", page),
                in.required("book", book));
    }
}
