package notes;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of event {@code v3.Written}, generated from {@link NoteEvent.WrittenV3}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource(
        nullable = "dueAt"
)
public final class NoteEvent_WrittenV3Codec implements EventCodec<NoteEvent.WrittenV3> {
    /**
     * Event {@code v3.Written}.
     */
    public static final EventType<NoteEvent.WrittenV3> TYPE = new EventType<>(
            "v3.Written", NoteEvent.WrittenV3.class, false, new NoteEvent_WrittenV3Codec());

    private static final ValueCodec<List<String>> TAGS = ValueCodecs.list(ValueCodecs.TEXT);

    private NoteEvent_WrittenV3Codec() {
    }

    @Override
    public void write(JsonWriter out, NoteEvent.WrittenV3 event) {
        out.field("id", ValueCodecs.TEXT, event.id());
        out.field("text", ValueCodecs.TEXT, event.text());
        out.field("tags", TAGS, event.tags());
        out.nullableField("due", ValueCodecs.TEXT, event.dueAt());
        out.optionalField("by", AuthorJson.CODEC, event.author());
    }

    @Override
    public NoteEvent.WrittenV3 read(JsonReader in) {
        String id = null;
        String text = null;
        List<String> tags = null;
        String dueAt = null;
        Author author = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "id" -> id = in.value(ValueCodecs.TEXT);
                case "text" -> text = in.value(ValueCodecs.TEXT);
                case "tags" -> tags = in.value(TAGS);
                case "due" -> dueAt = in.value(ValueCodecs.TEXT);
                case "by" -> author = in.value(AuthorJson.CODEC);
                default -> in.skipValue();
            }
        }
        return new NoteEvent.WrittenV3(
                in.required("id", id),
                in.required("text", text),
                in.required("tags", tags),
                dueAt,
                Optional.ofNullable(author));
    }
}
