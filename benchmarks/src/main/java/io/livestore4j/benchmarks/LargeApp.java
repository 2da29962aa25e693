package io.livestore4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sources of an app of any size: two events for each table, with materializers that are declared, and one schema. */
record LargeApp(int tables) {

    private static final int EVENTS_PER_TABLE = 2;
    private static final int TABLES_PER_ROOT = 10;

    private static final String IMPORTS = """
            package large;

            import io.livestore4j.annotations.*;
            import java.time.Instant;
            import java.util.List;
            import org.jspecify.annotations.Nullable;

            """;

    private static final String TABLE = """
            @Table
            @Index(columns = {"kind", "dueAt"})
            public record Task%1$d(
                    @Id String id,
                    %2$sString parent,
                    String title,
                    @Nullable String note,
                    Kind kind,
                    @Default("0") int position,
                    @Check("size >= 0") long size,
                    @Default("false") boolean done,
                    @Nullable Instant dueAt,
                    @Default("[]") List<String> tags) {

                public enum Kind {
                    PLAIN,
                    URGENT,
                    LATER
                }
            }
            """;

    private static final String EVENTS = """
                @Event("v1.Task%1$dCreated")
                @Materializer(insert = Task%1$d.class)
                record Task%1$dCreated(String id, String parent, String title, Task%1$d.Kind kind, long size)
                        implements Events%2$d {}

                @Event("v1.Task%1$dPlanned")
                @Materializer(update = Task%1$d.class)
                record Task%1$dPlanned(String id, boolean done, @Nullable Instant dueAt, List<String> tags)
                        implements Events%2$d {}

            """;

    /** What the processor makes of it: a class for each table and event, and the store. */
    int generatedClasses() {
        return types() + 1;
    }

    int types() {
        return tables * (1 + EVENTS_PER_TABLE);
    }

    void writeTo(Path directory) throws IOException {
        for (int table = 0; table < tables; table++) {
            String reference = table == 0 ? "" : "@References(Task%d.class) ".formatted(table - 1);
            write(directory, "Task" + table, TABLE.formatted(table, reference));
        }
        int roots = (tables + TABLES_PER_ROOT - 1) / TABLES_PER_ROOT;
        for (int root = 0; root < roots; root++) {
            write(directory, "Events" + root, root(root));
        }
        write(
                directory,
                "LargeSchema",
                "@LiveStoreSchema(events = {%s}, tables = {%s})%npublic interface LargeSchema {}%n"
                        .formatted(literals("Events", roots), literals("Task", tables)));
    }

    private String root(int root) {
        return IntStream.range(root * TABLES_PER_ROOT, Math.min(tables, (root + 1) * TABLES_PER_ROOT))
                .mapToObj(table -> EVENTS.formatted(table, root))
                .collect(Collectors.joining("", "public sealed interface Events" + root + " {\n", "}\n"));
    }

    private static String literals(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i + ".class").collect(Collectors.joining(", "));
    }

    private static void write(Path directory, String name, String text) throws IOException {
        Files.writeString(directory.resolve(name + ".java"), IMPORTS + text);
    }
}
