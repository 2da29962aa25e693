package notes;

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
        out.field("id", ValueCodecs.TEXT, event.id());
        out.field("body", ValueCodecs.TEXT, event.text());
    }

    @Override
    public NoteEvent.Written read(JsonReader in) {
        String id = null;
        String text = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "id" -> id = in.value(ValueCodecs.TEXT);
                case "body" -> text = in.value(ValueCodecs.TEXT);
                default -> in.skipValue();
            }
        }
        return new NoteEvent.Written(
                in.required("id", id),
                in.required("body", text));
    }
}
