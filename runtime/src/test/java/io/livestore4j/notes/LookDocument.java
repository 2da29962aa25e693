package io.livestore4j.notes;

import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.DocumentChange;
import io.livestore4j.schema.DocumentKey;
import io.livestore4j.schema.DocumentType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In the form of generated ones. */
public final class LookDocument extends DocumentType<Look> {

    public static final LookDocument LOOK = new LookDocument("look", DocumentKey.STORE);

    /** The same record once more, for each client. */
    public static final LookDocument CLIENT_LOOK = new LookDocument("client_look", DocumentKey.CLIENT);

    private LookDocument(String name, DocumentKey key) {
        super(name, key, new Codec());
    }

    public Change filter(String filter) {
        return new Change(this, Map.of()).filter(filter);
    }

    public Change zoom(int zoom) {
        return new Change(this, Map.of()).zoom(zoom);
    }

    public Change draft(@Nullable String draft) {
        return new Change(this, Map.of()).draft(draft);
    }

    public static final class Change extends DocumentChange<Look> {

        private final LookDocument document;

        private Change(LookDocument document, Map<String, ? extends @Nullable Object> components) {
            super(document, components);
            this.document = document;
        }

        public Change filter(String filter) {
            return new Change(document, with("filter", filter));
        }

        public Change zoom(int zoom) {
            return new Change(document, with("zoom", zoom));
        }

        public Change draft(@Nullable String draft) {
            return new Change(document, with("draft", draft));
        }

        @Override
        protected Look applyTo(Look old) {
            return new Look(chosen("filter", old.filter()), chosen("zoom", old.zoom()), chosen("draft", old.draft()));
        }
    }

    private static final class Codec implements ValueCodec<Look> {

        @Override
        public void write(JsonWriter out, Look value) {
            out.startObject();
            out.field("filter", ValueCodecs.TEXT, value.filter());
            out.field("zoom", ValueCodecs.INT, value.zoom());
            out.nullableField("draft", ValueCodecs.TEXT, value.draft());
            out.endObject();
        }

        @Override
        public Look read(JsonReader in) {
            String filter = "all";
            int zoom = 100;
            String draft = null;
            in.startObject();
            while (in.nextField()) {
                switch (in.fieldName()) {
                    case "filter" -> filter = in.valueOr(ValueCodecs.TEXT, filter);
                    case "zoom" -> zoom = in.valueOr(ValueCodecs.INT, zoom);
                    case "draft" -> draft = in.<@Nullable String>valueOr(ValueCodecs.TEXT, draft);
                    default -> in.skipValue();
                }
            }
            return new Look(filter, zoom, draft);
        }
    }
}
