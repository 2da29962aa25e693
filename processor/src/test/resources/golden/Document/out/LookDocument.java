package shop;

import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.DocumentChange;
import io.livestore4j.schema.DocumentKey;
import io.livestore4j.schema.DocumentType;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.JsonText;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Client document {@code look}, generated from {@link Look}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource(
        nullable = "seen"
)
public final class LookDocument extends DocumentType<Look> {
    /**
     * The document.
     */
    public static final LookDocument LOOK = new LookDocument();

    private LookDocument() {
        super("look", DocumentKey.STORE, new Codec());
    }

    /**
     * Sets {@code filter}.
     *
     * @param filter its new value
     * @return the change, for more of them or for the store
     */
    public Change filter(Look.Filter filter) {
        return new Change(Map.of()).filter(filter);
    }

    /**
     * Sets {@code zoom}.
     *
     * @param zoom its new value
     * @return the change, for more of them or for the store
     */
    public Change zoom(int zoom) {
        return new Change(Map.of()).zoom(zoom);
    }

    /**
     * Sets {@code tags}.
     *
     * @param tags its new value
     * @return the change, for more of them or for the store
     */
    public Change tags(List<String> tags) {
        return new Change(Map.of()).tags(tags);
    }

    /**
     * Sets {@code seen}.
     *
     * @param seen its new value
     * @return the change, for more of them or for the store
     */
    public Change seen(@Nullable Instant seen) {
        return new Change(Map.of()).seen(seen);
    }

    /**
     * Sets {@code area}.
     *
     * @param area its new value
     * @return the change, for more of them or for the store
     */
    public Change area(Optional<Look.Area> area) {
        return new Change(Map.of()).area(area);
    }

    /**
     * Sets some components of the document and leaves the others.
     */
    public static final class Change extends DocumentChange<Look> {
        private Change(Map<String, ? extends @Nullable Object> components) {
            super(LOOK, components);
        }

        /**
         * Sets {@code filter}.
         *
         * @param filter its new value
         * @return the change, for more of them or for the store
         */
        public Change filter(Look.Filter filter) {
            return new Change(with("filter", filter));
        }

        /**
         * Sets {@code zoom}.
         *
         * @param zoom its new value
         * @return the change, for more of them or for the store
         */
        public Change zoom(int zoom) {
            return new Change(with("zoom", zoom));
        }

        /**
         * Sets {@code tags}.
         *
         * @param tags its new value
         * @return the change, for more of them or for the store
         */
        public Change tags(List<String> tags) {
            return new Change(with("tags", tags));
        }

        /**
         * Sets {@code seen}.
         *
         * @param seen its new value
         * @return the change, for more of them or for the store
         */
        public Change seen(@Nullable Instant seen) {
            return new Change(with("seen", seen));
        }

        /**
         * Sets {@code area}.
         *
         * @param area its new value
         * @return the change, for more of them or for the store
         */
        public Change area(Optional<Look.Area> area) {
            return new Change(with("area", area));
        }

        @Override
        protected Look applyTo(Look old) {
            return new Look(
                    chosen("filter", old.filter()),
                    chosen("zoom", old.zoom()),
                    chosen("tags", old.tags()),
                    chosen("seen", old.seen()),
                    chosen("area", old.area()));
        }
    }

    private static final class Codec implements ValueCodec<Look> {
        private static final ValueCodec<Look.Filter> FILTER = ValueCodecs.enumOf(Look.Filter::valueOf);

        private static final ValueCodec<List<String>> TAGS = ValueCodecs.list(ValueCodecs.TEXT);

        private static final Look.Filter FILTER_DEFAULT = JsonText.of(FILTER).decode("\"ALL\"");

        private static final Integer ZOOM_DEFAULT = JsonText.of(ValueCodecs.INT).decode("100");

        private static final List<String> TAGS_DEFAULT = JsonText.of(TAGS).decode("[]");

        @Override
        public void write(JsonWriter out, Look value) {
            out.startObject();
            out.field("filter", FILTER, value.filter());
            out.field("zoom", ValueCodecs.INT, value.zoom());
            out.field("tags", TAGS, value.tags());
            out.nullableField("seen", ValueCodecs.INSTANT, value.seen());
            out.optionalField("area", Look_AreaJson.CODEC, value.area());
            out.endObject();
        }

        @Override
        public Look read(JsonReader in) {
            in.startObject();
            Look.Filter filter = FILTER_DEFAULT;
            Integer zoom = ZOOM_DEFAULT;
            List<String> tags = TAGS_DEFAULT;
            Instant seen = null;
            Look.Area area = null;
            while (in.nextField()) {
                switch (in.fieldName()) {
                    case "filter" -> filter = in.valueOr(FILTER, filter);
                    case "zoom" -> zoom = in.valueOr(ValueCodecs.INT, zoom);
                    case "tags" -> tags = in.valueOr(TAGS, tags);
                    case "seen" -> seen = in.valueOr(ValueCodecs.INSTANT, seen);
                    case "area" -> area = in.valueOr(Look_AreaJson.CODEC, area);
                    default -> in.skipValue();
                }
            }
            return new Look(
                    filter,
                    zoom,
                    tags,
                    seen,
                    Optional.ofNullable(area));
        }
    }
}
