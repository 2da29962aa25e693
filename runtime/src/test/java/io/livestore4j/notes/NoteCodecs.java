package io.livestore4j.notes;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Codecs in the form of generated ones, written with less text. */
public final class NoteCodecs {

    public static final EventType<NoteEvent.Added> ADDED = type(
            "v1.NoteAdded",
            NoteEvent.Added.class,
            (out, event) -> {
                out.field("id", ValueCodecs.TEXT, event.id());
                out.field("text", ValueCodecs.TEXT, event.text());
                out.nullableField("parentId", ValueCodecs.TEXT, event.parentId());
            },
            in -> new NoteEvent.Added(
                    in.required("id", ValueCodecs.TEXT),
                    in.required("text", ValueCodecs.TEXT),
                    in.get("parentId", ValueCodecs.TEXT)));

    public static final EventType<NoteEvent.Pinned> PINNED = type(
            "v1.NotePinned",
            NoteEvent.Pinned.class,
            (out, event) -> {
                out.field("id", ValueCodecs.TEXT, event.id());
                out.field("pinned", ValueCodecs.BOOLEAN, event.pinned());
            },
            in -> new NoteEvent.Pinned(
                    in.required("id", ValueCodecs.TEXT), in.required("pinned", ValueCodecs.BOOLEAN)));

    public static final EventType<NoteEvent.Removed> REMOVED = type(
            "v1.NoteRemoved",
            NoteEvent.Removed.class,
            (out, event) -> out.field("id", ValueCodecs.TEXT, event.id()),
            in -> new NoteEvent.Removed(in.required("id", ValueCodecs.TEXT)));

    public static final EventType<NoteEvent.Scored> SCORED = type(
            "v1.Scored",
            NoteEvent.Scored.class,
            (out, event) -> {
                out.field("score", ValueCodecs.DOUBLE, event.score());
                out.field("count", ValueCodecs.LONG, event.count());
                out.nullableField("at", ValueCodecs.INSTANT, event.at());
            },
            in -> new NoteEvent.Scored(
                    in.required("score", ValueCodecs.DOUBLE),
                    in.required("count", ValueCodecs.LONG),
                    in.get("at", ValueCodecs.INSTANT)));

    public static final EventType<NoteEvent.Misbehaved> MISBEHAVED = type(
            "v1.Misbehaved",
            NoteEvent.Misbehaved.class,
            (out, event) -> out.field("how", ValueCodecs.TEXT, event.how()),
            in -> new NoteEvent.Misbehaved(in.required("how", ValueCodecs.TEXT)));

    public static final EventType<NoteEvent.Drafted> DRAFTED = new EventType<>(
            "v1.Drafted",
            NoteEvent.Drafted.class,
            true,
            codec(
                    (out, event) -> {
                        out.field("id", ValueCodecs.TEXT, event.id());
                        out.field("text", ValueCodecs.TEXT, event.text());
                    },
                    in -> new NoteEvent.Drafted(
                            in.required("id", ValueCodecs.TEXT), in.required("text", ValueCodecs.TEXT))));

    private NoteCodecs() {}

    private static <E> EventType<E> type(
            String name, Class<E> type, BiConsumer<JsonWriter, E> write, Function<Fields, E> read) {
        return new EventType<>(name, type, false, codec(write, read));
    }

    private static <E> EventCodec<E> codec(BiConsumer<JsonWriter, E> write, Function<Fields, E> read) {
        return new EventCodec<>() {
            @Override
            public void write(JsonWriter out, E event) {
                write.accept(out, event);
            }

            @Override
            public E read(JsonReader in) {
                return read.apply(new Fields(in));
            }
        };
    }

    /** All fields of the object that are one of ours, read before they are asked for. */
    private static final class Fields {

        private static final Map<String, ValueCodec<?>> KNOWN = Map.of(
                "id", ValueCodecs.TEXT,
                "text", ValueCodecs.TEXT,
                "parentId", ValueCodecs.TEXT,
                "how", ValueCodecs.TEXT,
                "pinned", ValueCodecs.BOOLEAN,
                "score", ValueCodecs.DOUBLE,
                "count", ValueCodecs.LONG,
                "at", ValueCodecs.INSTANT);

        private final JsonReader in;
        private final Map<String, @Nullable Object> values = new HashMap<>();

        Fields(JsonReader in) {
            this.in = in;
            while (in.nextField()) {
                ValueCodec<?> codec = KNOWN.get(in.fieldName());
                if (codec == null) {
                    in.skipValue();
                } else {
                    values.put(in.fieldName(), in.value(codec));
                }
            }
        }

        @SuppressWarnings("unchecked")
        <V> @Nullable V get(String name, ValueCodec<V> codec) {
            return (V) values.get(name);
        }

        <V> V required(String name, ValueCodec<V> codec) {
            return in.required(name, get(name, codec));
        }
    }
}
