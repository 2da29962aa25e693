package io.livestore4j.files;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public sealed interface FileEvent {

    ValueCodec<Colour> COLOUR = ValueCodecs.converted(new Colour.AsText(), ValueCodecs.TEXT);

    /** Puts a file where the path is, whatever is there. */
    record Put(byte[] path, LocalDate day, Colour colour, byte @Nullable [] content) implements FileEvent {

        public static final EventType<Put> TYPE = new EventType<>("v1.FilePut", Put.class, false, new PutCodec());
    }

    record Deleted(byte[] path) implements FileEvent {

        public static final EventType<Deleted> TYPE =
                new EventType<>("v1.FileDeleted", Deleted.class, false, new DeletedCodec());
    }

    final class PutCodec implements EventCodec<Put> {

        @Override
        public void write(JsonWriter out, Put event) {
            out.field("path", ValueCodecs.BLOB, event.path);
            out.field("day", ValueCodecs.LOCAL_DATE, event.day);
            out.field("colour", COLOUR, event.colour);
            out.nullableField("content", ValueCodecs.BLOB, event.content);
        }

        @Override
        public Put read(JsonReader in) {
            byte[] path = null;
            LocalDate day = null;
            Colour colour = null;
            byte[] content = null;
            while (in.nextField()) {
                switch (in.fieldName()) {
                    case "path" -> path = in.value(ValueCodecs.BLOB);
                    case "day" -> day = in.value(ValueCodecs.LOCAL_DATE);
                    case "colour" -> colour = in.value(COLOUR);
                    case "content" -> content = in.value(ValueCodecs.BLOB);
                    default -> in.skipValue();
                }
            }
            return new Put(in.required("path", path), in.required("day", day), in.required("colour", colour), content);
        }
    }

    final class DeletedCodec implements EventCodec<Deleted> {

        @Override
        public void write(JsonWriter out, Deleted event) {
            out.field("path", ValueCodecs.BLOB, event.path);
        }

        @Override
        public Deleted read(JsonReader in) {
            byte[] path = null;
            while (in.nextField()) {
                switch (in.fieldName()) {
                    case "path" -> path = in.value(ValueCodecs.BLOB);
                    default -> in.skipValue();
                }
            }
            return new Deleted(in.required("path", path));
        }
    }
}
