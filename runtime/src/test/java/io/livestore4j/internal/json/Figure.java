package io.livestore4j.internal.json;

import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import java.util.List;

/** A sealed interface, one of whose records holds others, with a codec in the form of a generated one. */
sealed interface Figure {

    record Circle(int radius) implements Figure {
        public Circle {
            if (radius < 0) {
                throw new IllegalArgumentException("a radius is not negative");
            }
        }
    }

    record Group(String name, List<Figure> parts) implements Figure {}

    ValueCodec<Figure> CODEC = new FigureCodec();

    final class FigureCodec implements ValueCodec<Figure> {

        @Override
        public void write(JsonWriter out, Figure value) {
            if (value instanceof Circle circle) {
                out.tagged("_tag", "circle", new CircleCodec(), circle);
            } else if (value instanceof Group group) {
                out.tagged("_tag", "Group", new GroupCodec(), group);
            }
        }

        @Override
        public Figure read(JsonReader in) {
            String tag = in.tag("_tag");
            return switch (tag) {
                case "circle" -> new CircleCodec().read(in);
                case "Group" -> new GroupCodec().read(in);
                default -> throw new JsonMismatch("no figure is named \"" + tag + "\"");
            };
        }
    }

    final class CircleCodec implements ValueCodec<Circle> {

        @Override
        public void write(JsonWriter out, Circle value) {
            out.startObject();
            out.field("radius", ValueCodecs.INT, value.radius());
            out.endObject();
        }

        @Override
        public Circle read(JsonReader in) {
            Integer radius = null;
            in.startObject();
            while (in.nextField()) {
                switch (in.fieldName()) {
                    case "radius" -> radius = in.value(ValueCodecs.INT);
                    default -> in.skipValue();
                }
            }
            return new Circle(in.required("radius", radius));
        }
    }

    final class GroupCodec implements ValueCodec<Group> {

        @Override
        public void write(JsonWriter out, Group value) {
            out.startObject();
            out.field("name", ValueCodecs.TEXT, value.name());
            out.field("parts", ValueCodecs.list(CODEC), value.parts());
            out.endObject();
        }

        /** A client document would read like this: each field has a default. */
        @Override
        public Group read(JsonReader in) {
            String name = "?";
            List<Figure> parts = List.of();
            in.startObject();
            while (in.nextField()) {
                switch (in.fieldName()) {
                    case "name" -> name = in.valueOr(ValueCodecs.TEXT, "?");
                    case "parts" -> parts = in.valueOr(ValueCodecs.list(CODEC), List.of());
                    default -> in.skipValue();
                }
            }
            return new Group(name, parts);
        }
    }
}
