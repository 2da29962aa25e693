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
 * JSON codec of event {@code v1.Changed}, generated from {@link NoteEvent.Change.Changed}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class NoteEvent_Change_ChangedCodec implements EventCodec<NoteEvent.Change.Changed> {
    /**
     * Event {@code v1.Changed}.
     */
    public static final EventType<NoteEvent.Change.Changed> TYPE = new EventType<>(
            "v1.Changed", NoteEvent.Change.Changed.class, false, new NoteEvent_Change_ChangedCodec());

    private NoteEvent_Change_ChangedCodec() {
    }

    @Override
    public void write(JsonWriter out, NoteEvent.Change.Changed event) {
        out.field("size", ValueCodecs.INT, event.size());
        out.field("page", ValueCodecs.INT, event.page());
        out.field("text", ValueCodecs.TEXT, event.text());
        out.field("book", ValueCodecs.TEXT, event.book());
    }

    @Override
    public NoteEvent.Change.Changed read(JsonReader in) {
        Integer size = null;
        Integer page = null;
        String text = null;
        String book = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "size" -> size = in.value(ValueCodecs.INT);
                case "page" -> page = in.value(ValueCodecs.INT);
                case "text" -> text = in.value(ValueCodecs.TEXT);
                case "book" -> book = in.value(ValueCodecs.TEXT);
                default -> in.skipValue();
            }
        }
        return new NoteEvent.Change.Changed(
                in.required("size", size),
                in.required("page", page),
                in.required("text", text),
                in.required("book", book));
    }
}
