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
 * JSON codec of event {@code v1.Written}, generated from {@link NoteEvent.Written}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class NoteEvent_WrittenCodec implements EventCodec<NoteEvent.Written> {
    /**
     * Event {@code v1.Written}.
     */
    public static final EventType<NoteEvent.Written> TYPE = new EventType<>(
            "v1.Written", NoteEvent.Written.class, false, new NoteEvent_WrittenCodec());

    private NoteEvent_WrittenCodec() {
    }

    @Override
    public void write(JsonWriter out, NoteEvent.Written event) {
        out.field("page", ValueCodecs.INT, event.page());
        out.field("book", ValueCodecs.TEXT, event.book());
        out.field("text", ValueCodecs.TEXT, event.text());
    }

    @Override
    public NoteEvent.Written read(JsonReader in) {
        Integer page = null;
        String book = null;
        String text = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "page" -> page = in.value(ValueCodecs.INT);
                case "book" -> book = in.value(ValueCodecs.TEXT);
                case "text" -> text = in.value(ValueCodecs.TEXT);
                default -> in.skipValue();
            }
        }
        return new NoteEvent.Written(
                in.required("page", page),
                in.required("book", book),
                in.required("text", text));
    }
}
