package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A source is compiled again, and all others are class files, of which javac 17 shows no {@code @Nullable}: what is
 * generated and what is wrong is the same as when all are compiled together.
 */
final class IncrementalTest {

    private static final Path TODO = Path.of("../examples/todo/src/main/java");

    private static final String IMPORTS = """
            package app;
            import io.livestore4j.*;
            import io.livestore4j.annotations.*;
            import java.util.List;
            import org.jspecify.annotations.Nullable;
            """;

    private static final JavaFileObject APP = TestCompiler.source("app.App", IMPORTS + """
            interface App {
                @Table record Todo(@Id String id, String text, @Nullable String note) {}

                sealed interface Ev {
                    @Event("v1.Created") @Materializer(insert = Todo.class)
                    record Created(String id, String text, @Nullable String note) implements Ev {}
                }

                @LiveStoreSchema(events = Ev.class, tables = Todo.class)
                interface Schema {}
            }
            """);

    @TempDir
    private Path classes;

    @ParameterizedTest(name = "{0}")
    @MethodSource("apps")
    void everySourceAloneGivesTheSame(Path app) {
        List<JavaFileObject> sources = TestCompiler.sourcesUnder(app);
        Compilation whole = compileAll(sources);

        SortedMap<String, String> alone = new TreeMap<>();
        for (JavaFileObject source : sources) {
            Compilation again = compileAgain(source);
            assertThat(TestCompiler.complaints(again)).as(source.getName()).isEmpty();
            alone.putAll(TestCompiler.generated(again));
        }
        SortedMap<String, String> expected = new TreeMap<>(TestCompiler.generated(whole));
        // A record in a file of its own that only others hold leads to nothing by itself: its codec stays what it was.
        expected.keySet().removeIf(name -> name.endsWith("Json.java") && !alone.containsKey(name));
        assertThat(alone).isNotEmpty().isEqualTo(expected);
    }

    static List<Path> apps() {
        Stream<Path> golden = GoldenTest.cases().stream().map(name -> Path.of("src/test/resources/golden", name, "in"));
        Stream<Path> whole = Stream.of(
                TODO, Path.of("../integration-tests/src/main/java"), Path.of("src/test/resources/apps/packages"));
        return Stream.concat(golden, whole).toList();
    }

    @Test
    void aColumnThatMayBeNullIsSeenInTheClassFileOfItsTable() {
        String queries = TestCompiler.read(TODO.resolve("todo/TodoQueries.java"))
                .replace("record ListSummary", "record Due(String id, java.time.Instant dueAt) {}\n record ListSummary")
                .replace("@Sql(\"SELECT *", """
                        @Sql("SELECT id, due_at FROM todo")
                        Query<List<Due>> due();

                        @Sql("SELECT *""");

        assertThat(assertSameErrors(TODO, "todo.TodoQueries", queries))
                .singleElement()
                .asString()
                .contains("[LS-043] Component dueAt of TodoQueries.Due has type Instant, but");
    }

    @Test
    void anEventThatMayHoldNullIsSeenInItsClassFile() {
        compileAll(TestCompiler.sourcesUnder(TODO));
        List<JavaFileObject> changed = List.of(
                TestCompiler.source(
                        "todo.Todo",
                        TestCompiler.read(TODO.resolve("todo/Todo.java")).replace("@Nullable Instant", "Instant")),
                TestCompiler.source("todo.TodoSchema", TestCompiler.read(TODO.resolve("todo/TodoSchema.java"))));

        assertThat(TestCompiler.errors(compileAgain(changed.toArray(JavaFileObject[]::new))))
                .filteredOn(error -> error.contains("[LS-082]"))
                .singleElement()
                .asString()
                .startsWith("10:8 ")
                .contains(
                        "Component dueAt of event TodoEvent.TodoScheduled may be null, but that of table Todo may not");
    }

    @Test
    void aResultInAFileOfItsOwnIsReadAsItsColumnsAre() {
        JavaFileObject row = TestCompiler.source(
                "app.Row", IMPORTS + "record Row(String id, String text, @Nullable String note, long size) {}");
        JavaFileObject queries = TestCompiler.source("app.Reads", IMPORTS + """
                @Queries(App.Schema.class)
                interface Reads {
                    @Sql("SELECT id, text, note, length(text) AS size FROM todo")
                    Query<List<app.Row>> rows();
                }
                """);
        Compilation whole = compileAll(List.of(APP, row, queries));

        Compilation alone = compileAgain(queries);

        assertThat(alone.diagnostics()).isEmpty();
        assertThat(TestCompiler.generated(alone).get("ReadsSql.java"))
                .isEqualTo(TestCompiler.generated(whole).get("ReadsSql.java"))
                .contains("SqlValues.TEXT.read(row, 0)", "NULLABLE_TEXT.read(row, 2)");
    }

    @Test
    void aQueryInheritedFromAClassFileNeedsTheNamesOfItsParameters() {
        JavaFileObject shared = TestCompiler.source("app.Shared", IMPORTS + """
                interface Shared {
                    @Sql("SELECT text FROM todo WHERE id = :id")
                    Query<List<String>> textOf(String id);

                    @Sql("SELECT text FROM todo")
                    Query<List<String>> texts();
                }
                """);
        JavaFileObject reads = TestCompiler.source(
                "app.Reads", IMPORTS + "@Queries(App.Schema.class)\n" + "interface Reads extends Shared {}");
        compileAll(List.of(APP, shared, reads));
        assertThat(compileAgain(reads).diagnostics()).as("with -parameters").isEmpty();

        ClassFiles.write(TestCompiler.without("-parameters").compile(APP, shared, reads), classes);
        assertThat(TestCompiler.errors(compileAgain(reads)))
                .containsExactly("7:1 [LS-110] Query textOf is inherited from Shared, whose class file has no names of"
                        + " parameters, so that :id means nothing. Compile Shared with -parameters, or repeat the query in"
                        + " Reads.");
    }

    private List<String> assertSameErrors(Path app, String name, String text) {
        List<JavaFileObject> sources = TestCompiler.sourcesUnder(app);
        compileAll(sources);
        JavaFileObject changed = TestCompiler.source(name, text);
        List<JavaFileObject> together = Stream.concat(
                        sources.stream().filter(source -> !source.getName().equals(changed.getName())),
                        Stream.of(changed))
                .toList();

        List<String> errors = TestCompiler.errors(compileAgain(changed));

        assertThat(errors).isEqualTo(TestCompiler.errors(TestCompiler.compile(together)));
        return errors;
    }

    private Compilation compileAll(List<JavaFileObject> sources) {
        Compilation whole = TestCompiler.compile(sources);
        assertThat(TestCompiler.complaints(whole)).isEmpty();
        ClassFiles.write(whole, classes);
        return whole;
    }

    private Compilation compileAgain(JavaFileObject... sources) {
        return TestCompiler.over(classes).compile(sources);
    }
}
