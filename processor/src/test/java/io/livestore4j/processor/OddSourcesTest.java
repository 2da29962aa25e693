package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users may write though few do: it compiles without a warning. */
final class OddSourcesTest {

    private static final String HEADER =
            "package app;\n" + "import io.livestore4j.*; import io.livestore4j.annotations.*; import java.util.*;\n";

    private static final String APP = HEADER + """
            interface App {
                @Table record Todo(@Id String id, String text) {}

                sealed interface Ev {
                    @Event("v1.Created") @Materializer(insert = Todo.class)
                    record Created(String id, String text) implements Ev {}
                }

                @LiveStoreSchema(events = Ev.class, tables = Todo.class)
                interface Schema {}
            }
            """;

    @Test
    void whatIsDeprecatedGivesNoWarningInGeneratedCode() {
        assertCompiles(APP.replace("@Table", "@Deprecated @Table").replace("@Event", "@Deprecated @Event"));
    }

    @Test
    void componentsMayDifferByAnUnderscore() {
        assertCompiles(
                HEADER + "@Event(\"v1.A\") record App(String in, String in_, String in__, List<String> TYPE) {}");
    }

    /** No record may have one; it is javac that says so. */
    @Test
    void aComponentNamedAsAMethodOfEveryObjectIsLeftToTheCompiler() {
        Compilation compilation = TestCompiler.compile(
                TestCompiler.source("app.Odd", HEADER + "@Event(\"v1.A\") record Odd(String wait, int size) {}"));

        assertThat(TestCompiler.errors(compilation))
                .anyMatch(error -> error.contains("illegal record component name wait"))
                .noneMatch(error -> error.contains("[LS-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Override", "Long", "String", "Object", "Integer", "SuppressWarnings"})
    void aClassMayBeNamedAsOneOfTheLanguage(String name) {
        String app = HEADER + """
                import java.lang.String;
                interface App {
                    @Table record Todo(@Id String id, int n) {}

                    sealed interface Shape {
                        record Circle(int size) implements Shape {}
                    }

                    @Event("v1.Created") record Created(String id, java.lang.Long count, List<String> tags, Shape shape) {}
                }
                """;
        assertCompiles(app, TestCompiler.source("app." + name, "package app; class " + name + " {}"));
    }

    @Test
    void aRecordMayBeNamedAsItsConstant() {
        String sku = HEADER + """
                @Table record SKU(@Id String id, Kind kind) {
                    enum Kind { GOOD }
                }
                """;
        String skus = HEADER + """
                @Queries(App.Schema.class)
                interface SKUS {
                    enum Kind { GOOD }

                    @Sql("SELECT kind FROM sku")
                    Query<List<SKU.Kind>> sku();

                    @Sql("SELECT id FROM sku WHERE kind = :kind")
                    Query<List<String>> skus(SKU.Kind kind);
                }
                """;
        assertCompiles(HEADER + """
                interface App {
                    sealed interface Ev {
                        @Event("v1.Created") @Materializer(insert = SKU.class)
                        record Created(String id, SKU.Kind kind) implements Ev {}
                    }

                    @Event("v1.Codecs") record Codecs(String ValueCodecs, List<String> tags, SKU.Kind sku) {}

                    @LiveStoreSchema(events = Ev.class, tables = SKU.class)
                    interface Schema {}
                }
                """, TestCompiler.source("app.SKU", sku), TestCompiler.source("app.SKUS", skus));
    }

    @Test
    void classesInAnInterfaceOfQueriesMayHaveAnyName() {
        assertCompiles(APP, TestCompiler.source("app.Reads", """
                package app;
                import io.livestore4j.Query;
                import io.livestore4j.annotations.*;

                @Queries(App.Schema.class)
                interface Reads {
                    record List(String id) {}

                    record RowReader(String id) {}

                    record Override(String id) {}

                    @Sql("SELECT id FROM todo")
                    Query<java.util.List<List>> all();

                    @Sql("SELECT id FROM todo")
                    Query<java.util.List<RowReader>> rows();
                }
                """));
    }

    @Test
    void queriesMayBeInheritedAndNameWhatEveryObjectHas() {
        Compilation compilation = assertCompiles(APP, TestCompiler.source("app.Reads", HEADER + """
                @Queries(App.Schema.class)
                interface Reads extends Shared {
                    boolean equals(Object other);

                    String toString();
                }

                interface Shared {
                    @Sql("SELECT id FROM todo")
                    Query<List<String>> all();
                }
                """));

        assertThat(TestCompiler.generated(compilation).get("ReadsSql.java")).contains("ALL.many(");
    }

    @Test
    void theGeneratedJavadocIsComplete() {
        Compilation compilation = Compiler.javac()
                .withOptions("-Xdoclint:all/protected")
                .withProcessors(new LiveStoreProcessor())
                .compile(TestCompiler.source("app.App", APP.replace("interface App", "public interface App")));

        assertThat(compilation.diagnostics().stream().map(Object::toString))
                .filteredOn(said -> said.contains("SOURCE_OUTPUT"))
                .isEmpty();
    }

    private static Compilation assertCompiles(String app, JavaFileObject... others) {
        List<JavaFileObject> sources = new ArrayList<>(List.of(others));
        sources.add(TestCompiler.source("app.App", app));
        Compilation compilation = TestCompiler.compile(sources);
        assertThat(TestCompiler.complaints(compilation)).isEmpty();
        return compilation;
    }
}
