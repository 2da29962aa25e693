package io.livestore4j.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the app of the test is in one version.
 *
 * @param colors the constants of its enum
 * @param shapes the records of its sealed interface
 */
record Release(int number, List<Family> families, List<String> colors, List<String> shapes) {

    Release {
        families = List.copyOf(families);
        colors = List.copyOf(colors);
        shapes = List.copyOf(shapes);
    }

    /** Has one family of events, and nothing in it but what every family has. */
    static Release first() {
        return new Release(1, List.of(Family.born(0)), List.of("RED", "GREEN"), List.of("Circle"));
    }

    Release with(Family changed) {
        List<Family> next = new ArrayList<>(families);
        if (changed.number() == families.size()) {
            next.add(changed);
        } else {
            next.set(changed.number(), changed);
        }
        return new Release(number, next, colors, shapes);
    }

    /**
     * The versions of an event, of which the last is materialized, and the table that it writes.
     *
     * @param columns the types of the columns beside those that every table has
     * @param materializer the version of the materializer
     */
    record Family(int number, List<EventVersion> versions, List<Column> columns, int materializer) {

        Family {
            versions = List.copyOf(versions);
            columns = List.copyOf(columns);
        }

        static Family born(int number) {
            return new Family(number, List.of(new EventVersion(number, 1, List.of())), List.of(), 1);
        }

        EventVersion latest() {
            return versions.get(versions.size() - 1);
        }

        Family withLatest(List<Field> fields) {
            List<EventVersion> next = new ArrayList<>(versions);
            next.set(versions.size() - 1, new EventVersion(number, versions.size(), fields));
            return new Family(number, next, columns, materializer + 1);
        }

        Family withNext(List<Field> fields) {
            List<EventVersion> next = new ArrayList<>(versions);
            next.add(new EventVersion(number, versions.size() + 1, fields));
            return new Family(number, next, columns, materializer + 1);
        }

        Family with(List<Column> others) {
            return new Family(number, versions, others, materializer + 1);
        }

        Family materializedAnew() {
            return new Family(number, versions, columns, materializer + 1);
        }
    }

    /** The fields beside those that every event has. */
    record EventVersion(int family, int version, List<Field> fields) {

        EventVersion {
            fields = List.copyOf(fields);
        }

        String javaName() {
            return "F" + family + "V" + version;
        }

        String logName() {
            return "v" + version + ".F" + family;
        }
    }

    /**
     * @param stored its name in the log, where that is another one
     * @param needed whether events without it cannot be read
     */
    record Field(String name, Optional<String> stored, Kind kind, boolean needed) {}

    record Column(String name, Kind kind) {}

    /** The types that occur, and how they are written. */
    enum Kind {
        TEXT("String", "\"none\"", "@Default(\"none\")", "\"t\" + random.nextInt(100)"),
        INT("int", "0", "@Default(\"0\")", "random.nextInt(1000)"),
        LONG("long", "0L", "@Default(\"0\")", "random.nextLong() >> 11"),
        FLAG("boolean", "false", "@Default(\"false\")", "random.nextBoolean()"),
        COLOR("Color", "Color.RED", "@Default(\"RED\")", "Color.values()[random.nextInt(Color.values().length)]"),
        SHAPE("Shape", "new Shape.Circle(0)", "@Nullable", "Shape.any(random)"),
        TEXTS("List<String>", "List.of()", "@Default(\"[]\")", "List.of(\"a\", \"b\" + random.nextInt(9))");

        private final String javaName;
        private final String zero;
        private final String fallback;
        private final String random;

        Kind(String javaName, String zero, String fallback, String random) {
            this.javaName = javaName;
            this.zero = zero;
            this.fallback = fallback;
            this.random = random;
        }

        String javaName() {
            return javaName;
        }

        /** An expression of a value. */
        String zero() {
            return zero;
        }

        /** What makes it one that may be missing. */
        String fallback() {
            return fallback;
        }

        /** An expression of another value each time. */
        String random() {
            return random;
        }
    }
}
