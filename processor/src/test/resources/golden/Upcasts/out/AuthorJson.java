package notes;

import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Integer;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of values, generated from {@link Author}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
public final class AuthorJson implements ValueCodec<Author> {
    /**
     * Stateless, thread-safe.
     */
    public static final ValueCodec<Author> CODEC = new AuthorJson();

    private AuthorJson() {
    }

    @Override
    public void write(JsonWriter out, Author value) {
        out.startObject();
        out.field("title", ValueCodecs.TEXT, value.name());
        out.field("year", ValueCodecs.INT, value.year());
        out.endObject();
    }

    @Override
    public Author read(JsonReader in) {
        in.startObject();
        String name = null;
        Integer year = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "title" -> name = in.value(ValueCodecs.TEXT);
                case "year" -> year = in.value(ValueCodecs.INT);
                default -> in.skipValue();
            }
        }
        return new Author(
                in.required("title", name),
                in.required("year", year));
    }
}
