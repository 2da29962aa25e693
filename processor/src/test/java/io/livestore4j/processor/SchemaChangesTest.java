package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.livestore4j.schema.StoreSchema;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes of an app lead to a rebuild: those that change the fingerprint of its schema. */
final class SchemaChangesTest {

    private static final String APP = """
            @Table @Index(columns = "text")
            public record Todo(
                    @Id String id, @References(Todo.class) @Nullable String parent, String text, @Default("1") int size,
                    Cost cost, @Nullable Kind kind) {}

            @Table
            public record Extra(@Id String id) {}

            @ClientDocument
            public record Look(@Default("1") int zoom) {}

            public record Cost(int cents) {}

            public enum Kind { A, B }

            public sealed interface Ev {
                @Event("v1.Added") @Materializer(insert = Todo.class)
                record Added(String id, String text, Cost cost) implements Ev {}

                @Event("v1.Removed")
                record Removed(String id) implements Ev {}
            }

            public final class Mats {
                private Mats() {}

                @Materializer static Mutation on(Ev.Removed event) {
                    return TodoTable.TODO.delete().where(TodoTable.TODO.id.eq(event.id()));
                }
            }

            @LiveStoreSchema(events = Ev.class, tables = {Todo.class, Extra.class}, documents = {}, materializers = Mats.class)
            public interface AppSchema {}
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a table is removed           | , Extra.class             | ''",
                "a table is client-only       | public record Extra       | @ClientOnly public record Extra",
                "a column is added            | String text, @Default     | String text, @Nullable Long more, @Default",
                "a column is renamed          | int size                  | @Column(\"weight\") int size",
                "a column has another type    | int size                  | double size",
                "a column has another default | @Default(\"1\") int size  | @Default(\"2\") int size",
                "a column has a check         | int size                  | @Check(\"size > 0\") int size",
                "a column is unique           | int size                  | @Unique int size",
                "a reference is removed       | @References(Todo.class)   | ''",
                "an index is removed          | @Index(columns = \"text\") | ''",
                "a full text is added         | @Table @Index             | @Table @FullText(\"text\") @Index",
                "a document is added          | documents = {}            | documents = Look.class",
                "an event is renamed          | v1.Removed                | v2.Removed",
                "a method has a version       | @Materializer static      | @Materializer(version = 2) static",
                "a declaration has a version  | (insert = Todo.class)     | (insert = Todo.class, version = 2)",
                "a nested record has more     | Cost(int cents)           | Cost(@Default(\"1\") int factor, int cents)",
                "an enum has another constant | A, B                      | A, B, C",
                "a declaration writes more    | String text, Cost cost)   | String text, int size, Cost cost)",
            })
    void aRebuildIsDueWhen(String change, String before, String after) throws Exception {
        assertThat(fingerprint(changed(before, after))).isNotEqualTo(fingerprint(APP));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the code of a method      | eq(event.id())          | ne(event.id())",
                "the name of a record      | Added(String            | Put(String",
                "the name of a component   | @Nullable String parent | @Column(\"parent\") @Nullable String father",
            })
    void noRebuildIsDueWhenAllThatChangesIs(String change, String before, String after) throws Exception {
        assertThat(fingerprint(changed(before, after))).isEqualTo(fingerprint(APP));
    }

    private static String changed(String before, String after) {
        assertThat(APP).containsOnlyOnce(before);
        return APP.replace(before, after);
    }

    private String fingerprint(String app) throws Exception {
        Guide.Block block = new Guide.Block("", "java", app);
        Compilation compilation = TestCompiler.compile(new Guide.Section("", List.of(block)).sources());
        assertThat(TestCompiler.complaints(compilation)).isEmpty();
        Path classes = Files.createTempDirectory(directory, "classes");
        ClassFiles.write(compilation, classes);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Object schema = loader.loadClass("app.AppStore").getField("SCHEMA").get(null);
            return ((StoreSchema<?>) schema).fingerprint();
        }
    }
}
