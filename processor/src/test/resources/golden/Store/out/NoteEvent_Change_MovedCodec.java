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
 * JSON codec of event {@code v2.Changed}, generated from {@link NoteEvent.Change.Moved}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class NoteEvent_Change_MovedCodec implements EventCodec<NoteEvent.Change.Moved> {
    /**
     * Event {@code v2.Changed}.
     */
    public static final EventType<NoteEvent.Change.Moved> TYPE = new EventType<>(
            "v2.Changed", NoteEvent.Change.Moved.class, false, new NoteEvent_Change_MovedCodec());

    private NoteEvent_Change_MovedCodec() {
    }

    @Override
    public void write(JsonWriter out, NoteEvent.Change.Moved event) {
        out.field("book", ValueCodecs.TEXT, event.book());
        out.field("page", ValueCodecs.INT, event.page());
        out.field("to", ValueCodecs.INT, event.to());
    }

    @Override
    public NoteEvent.Change.Moved read(JsonReader in) {
        String book = null;
        Integer page = null;
        Integer to = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "book" -> book = in.value(ValueCodecs.TEXT);
                case "page" -> page = in.value(ValueCodecs.INT);
                case "to" -> to = in.value(ValueCodecs.INT);
                default -> in.skipValue();
            }
        }
        return new NoteEvent.Change.Moved(
                in.required("book", book),
                in.required("page", page),
                in.required("to", to));
    }
}
