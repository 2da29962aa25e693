package notes;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.JsonText;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of event {@code v2.Written}, generated from {@link NoteEvent.WrittenV2}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class NoteEvent_WrittenV2Codec implements EventCodec<NoteEvent.WrittenV2> {
    /**
     * Event {@code v2.Written}.
     */
    public static final EventType<NoteEvent.WrittenV2> TYPE = new EventType<>(
            "v2.Written", NoteEvent.WrittenV2.class, false, new NoteEvent_WrittenV2Codec());

    private static final ValueCodec<List<String>> TAGS = ValueCodecs.list(ValueCodecs.TEXT);

    private static final List<String> TAGS_DEFAULT = JsonText.of(TAGS).decode("[\"new\"]");

    private NoteEvent_WrittenV2Codec() {
    }

    @Override
    public void write(JsonWriter out, NoteEvent.WrittenV2 event) {
        out.field("id", ValueCodecs.TEXT, event.id());
        out.field("body", ValueCodecs.TEXT, event.text());
        out.field("labels", TAGS, event.tags());
    }

    @Override
    public NoteEvent.WrittenV2 read(JsonReader in) {
        String id = null;
        String text = null;
        List<String> tags = TAGS_DEFAULT;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "id" -> id = in.value(ValueCodecs.TEXT);
                case "body" -> text = in.value(ValueCodecs.TEXT);
                case "labels" -> tags = in.value(TAGS);
                default -> in.skipValue();
            }
        }
        return new NoteEvent.WrittenV2(
                in.required("id", id),
                in.required("body", text),
                in.required("labels", tags));
    }
}
