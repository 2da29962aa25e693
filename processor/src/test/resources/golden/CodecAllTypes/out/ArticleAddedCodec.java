package shop;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Boolean;
import java.lang.Double;
import java.lang.Integer;
import java.lang.Long;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of event {@code v1.ArticleAdded}, generated from {@link ArticleAdded}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource(
        nullable = {
                "minimum",
                "formerKind",
                "notes"
        }
)
public final class ArticleAddedCodec implements EventCodec<ArticleAdded> {
    /**
     * Event {@code v1.ArticleAdded}.
     */
    public static final EventType<ArticleAdded> TYPE = new EventType<>(
            "v1.ArticleAdded", ArticleAdded.class, true, new ArticleAddedCodec());

    private static final ValueCodec<ArticleAdded.Kind> KIND = ValueCodecs.enumOf(ArticleAdded.Kind::valueOf);

    private static final ValueCodec<List<String>> TAGS = ValueCodecs.list(ValueCodecs.TEXT);

    private static final ValueCodec<ArticleAdded.Kind> FORMER_KIND = ValueCodecs.enumOf(ArticleAdded.Kind::valueOf);

    private static final ValueCodec<List<String>> NOTES = ValueCodecs.list(ValueCodecs.TEXT);

    private ArticleAddedCodec() {
    }

    @Override
    public void write(JsonWriter out, ArticleAdded event) {
        out.field("name", ValueCodecs.TEXT, event.name());
        out.field("sold", ValueCodecs.BOOLEAN, event.sold());
        out.field("stock", ValueCodecs.INT, event.stock());
        out.field("number", ValueCodecs.LONG, event.number());
        out.field("weight", ValueCodecs.DOUBLE, event.weight());
        out.field("kind", KIND, event.kind());
        out.field("since", ValueCodecs.INSTANT, event.since());
        out.field("tags", TAGS, event.tags());
        out.nullableField("minimum", ValueCodecs.INT, event.minimum());
        out.nullableField("formerKind", FORMER_KIND, event.formerKind());
        out.nullableField("notes", NOTES, event.notes());
    }

    @Override
    public ArticleAdded read(JsonReader in) {
        String name = null;
        Boolean sold = null;
        Integer stock = null;
        Long number = null;
        Double weight = null;
        ArticleAdded.Kind kind = null;
        Instant since = null;
        List<String> tags = null;
        Integer minimum = null;
        ArticleAdded.Kind formerKind = null;
        List<String> notes = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "name" -> name = in.value(ValueCodecs.TEXT);
                case "sold" -> sold = in.value(ValueCodecs.BOOLEAN);
                case "stock" -> stock = in.value(ValueCodecs.INT);
                case "number" -> number = in.value(ValueCodecs.LONG);
                case "weight" -> weight = in.value(ValueCodecs.DOUBLE);
                case "kind" -> kind = in.value(KIND);
                case "since" -> since = in.value(ValueCodecs.INSTANT);
                case "tags" -> tags = in.value(TAGS);
                case "minimum" -> minimum = in.value(ValueCodecs.INT);
                case "formerKind" -> formerKind = in.value(FORMER_KIND);
                case "notes" -> notes = in.value(NOTES);
                default -> in.skipValue();
            }
        }
        return new ArticleAdded(
                in.required("name", name),
                in.required("sold", sold),
                in.required("stock", stock),
                in.required("number", number),
                in.required("weight", weight),
                in.required("kind", kind),
                in.required("since", since),
                in.required("tags", tags),
                minimum,
                formerKind,
                notes);
    }
}
