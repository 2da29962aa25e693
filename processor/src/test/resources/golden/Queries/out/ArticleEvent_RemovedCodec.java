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
 * JSON codec of event {@code v1.Removed}, generated from {@link ArticleEvent.Removed}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class ArticleEvent_RemovedCodec implements EventCodec<ArticleEvent.Removed> {
    /**
     * Event {@code v1.Removed}.
     */
    public static final EventType<ArticleEvent.Removed> TYPE = new EventType<>(
            "v1.Removed", ArticleEvent.Removed.class, false, new ArticleEvent_RemovedCodec());

    private ArticleEvent_RemovedCodec() {
    }

    @Override
    public void write(JsonWriter out, ArticleEvent.Removed event) {
        out.field("id", ValueCodecs.TEXT, event.id());
    }

    @Override
    public ArticleEvent.Removed read(JsonReader in) {
        String id = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "id" -> id = in.value(ValueCodecs.TEXT);
                default -> in.skipValue();
            }
        }
        return new ArticleEvent.Removed(in.required("id", id));
    }
}
