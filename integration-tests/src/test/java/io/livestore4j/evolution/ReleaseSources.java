package io.livestore4j.evolution;

import io.livestore4j.evolution.Release.Column;
import io.livestore4j.evolution.Release.EventVersion;
import io.livestore4j.evolution.Release.Family;
import io.livestore4j.evolution.Release.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the sources of a release, as its developer would. */
final class ReleaseSources {

    private static final String HEADER = """
            package app;

            import io.livestore4j.*;
            import io.livestore4j.annotations.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            """;

    private final Release release;

    private ReleaseSources(Release release) {
        this.release = release;
    }

    /** By the names of their files. */
    static Map<String, String> of(Release release) {
        ReleaseSources sources = new ReleaseSources(release);
        return Map.of(
                "Color.java", sources.colors(),
                "Shape.java", sources.shapes(),
                "AppEvent.java", sources.events(),
                "AppMaterializers.java", sources.materializers(),
                "AppSchema.java", sources.schema(),
                "AppClient.java", sources.client());
    }

    private String colors() {
        return HEADER + "public enum Color { " + String.join(", ", release.colors()) + " }\n";
    }

    private String shapes() {
        return HEADER + "public sealed interface Shape {\n"
                + lines(release.shapes().stream()
                        .map(shape -> "    record %s(int size) implements Shape {}".formatted(shape)))
                + "    static Shape any(Random random) {\n        return switch (random.nextInt(%d)) {\n"
                        .formatted(release.shapes().size())
                + lines(IntStream.range(1, release.shapes().size())
                        .mapToObj(i -> "            case %d -> new %s(random.nextInt(9));"
                                .formatted(i, release.shapes().get(i))))
                + "            default -> new Circle(random.nextInt(9));\n        };\n    }\n}\n";
    }

    private String events() {
        return HEADER + "public sealed interface AppEvent {\n"
                + lines(release.families().stream()
                        .flatMap(family -> family.versions().stream().map(version -> event(family, version))))
                + "}\n";
    }

    private static String event(Family family, EventVersion version) {
        String record = """
                    @Event("%s")
                    record %s(%s) implements AppEvent {
                %s    }
                """;
        return record.formatted(version.logName(), version.javaName(), components(version), upcast(family, version));
    }

    private static String components(EventVersion version) {
        return Stream.concat(
                        Stream.of("String id", "int amount"),
                        version.fields().stream().map(ReleaseSources::component))
                .collect(Collectors.joining(", "));
    }

    private static String component(Field field) {
        String renamed = field.stored().map("@Renamed(\"%s\") "::formatted).orElse("");
        String fallback = field.needed() ? "" : field.kind().fallback() + " ";
        return renamed + fallback + field.kind().javaName() + " " + field.name();
    }

    private static String upcast(Family family, EventVersion version) {
        if (version.version() == 1) {
            return "";
        }
        EventVersion old = family.versions().get(version.version() - 2);
        String arguments = Stream.concat(
                        Stream.of("old.id()", "old.amount()"),
                        version.fields().stream().map(field -> argument(old, field)))
                .collect(Collectors.joining(", "));
        return "        @Upcast static %s up(%s old) { return new %s(%s); }\n"
                .formatted(version.javaName(), old.javaName(), version.javaName(), arguments);
    }

    private static String argument(EventVersion old, Field field) {
        return old.fields().stream()
                .filter(other -> stored(other).equals(stored(field)) && other.kind() == field.kind())
                .findFirst()
                .map(other -> "Objects.requireNonNullElse(old.%s(), %s)"
                        .formatted(other.name(), field.kind().zero()))
                .orElse(field.kind().zero());
    }

    private static String stored(Field field) {
        return field.stored().orElse(field.name());
    }

    private String materializers() {
        return HEADER + "final class AppMaterializers {\n    private AppMaterializers() {}\n"
                + lines(release.families().stream().map(ReleaseSources::materializer))
                + "}\n";
    }

    /** What it writes depends on all fields, on the order of the events, and on its own version. */
    private static String materializer(Family family) {
        String method = """
                    @Materializer(version = %d)
                    static Mutation on(AppEvent.%s event) {
                        String all = "%d" + %s;
                        return Mutation.sql(
                                "INSERT INTO t%d (id, amount, label%s) VALUES (?, ?, ?%s)"
                                        + " ON CONFLICT (id) DO UPDATE SET amount = (t%d.amount * 3 + excluded.amount) %% 1000003, label = excluded.label",
                                event.id(), event.amount(), all%s);
                    }
                """;
        List<Column> columns = family.columns();
        String fields = Stream.concat(
                        Stream.of("event.id()"),
                        family.latest().fields().stream().map(field -> "event." + field.name() + "()"))
                .collect(Collectors.joining(" + \"|\" + "));
        return method.formatted(
                family.materializer(),
                family.latest().javaName(),
                family.materializer(),
                fields,
                family.number(),
                columns.stream().map(column -> ", " + column.name()).collect(Collectors.joining()),
                ", ?".repeat(columns.size()),
                family.number(),
                columns.stream().map(column -> ", " + bind(column)).collect(Collectors.joining()));
    }

    private static String bind(Column column) {
        return switch (column.kind()) {
            case SHAPE -> "\"{\\\"_tag\\\":\\\"Circle\\\",\\\"size\\\":1}\"";
            case TEXTS -> "\"[]\"";
            default -> column.kind().zero();
        };
    }

    private String schema() {
        String tables = release.families().stream()
                .map(family -> "AppSchema.T" + family.number() + ".class")
                .collect(Collectors.joining(", "));
        return HEADER
                + "@LiveStoreSchema(events = AppEvent.class, tables = {%s}, materializers = AppMaterializers.class)\n"
                        .formatted(tables)
                + "public interface AppSchema {\n"
                + lines(release.families().stream().map(ReleaseSources::table))
                + "}\n";
    }

    private static String table(Family family) {
        String columns = family.columns().stream()
                .map(column -> ", " + column.kind().javaName() + " " + column.name())
                .collect(Collectors.joining());
        return "    @Table record T%d(@Id String id, long amount, String label%s) {}"
                .formatted(family.number(), columns);
    }

    private String client() {
        List<String> versions = new ArrayList<>();
        release.families().forEach(family -> family.versions().forEach(version -> versions.add(made(version))));
        String client = """
                public final class AppClient implements io.livestore4j.evolution.ReleasedClient {
                    private final AppStore store;

                    public AppClient(StoreOptions options) {
                        store = AppStore.open(options);
                    }

                    @Override public LiveStore<?> store() {
                        return store;
                    }

                    @Override public void commit(Random random) {
                        store.commit(event(random));
                    }

                    private static AppEvent event(Random random) {
                        return switch (random.nextInt(%d)) {
                %s            default -> throw new IllegalStateException();
                        };
                    }
                }
                """;
        return HEADER
                + client.formatted(
                        versions.size(),
                        lines(IntStream.range(0, versions.size())
                                .mapToObj(i -> "            case %d -> %s;".formatted(i, versions.get(i)))));
    }

    private static String made(EventVersion version) {
        String arguments = Stream.concat(
                        Stream.of("\"k\" + random.nextInt(8)", "random.nextInt(1000)"),
                        version.fields().stream().map(field -> field.kind().random()))
                .collect(Collectors.joining(", "));
        return "new AppEvent.%s(%s)".formatted(version.javaName(), arguments);
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line.endsWith("\n") ? line : line + "\n").collect(Collectors.joining());
    }
}
