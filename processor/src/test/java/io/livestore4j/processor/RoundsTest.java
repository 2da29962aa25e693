package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that another processor generates are waited for, wherever they stand. */
final class RoundsTest {

    private static final Map<String, String> LATER = Map.of(
            "app.Color", "package app; public enum Color { RED }",
            "app.Tag",
                    "package app; import io.livestore4j.annotations.*;"
                            + " @Table public record Tag(@Id String id, Color color) {}",
            "app.Summary", "package app; public record Summary(String id, Color color) {}");

    private static final String KNOWN = "package app; import io.livestore4j.*; import io.livestore4j.annotations.*;\n";

    private static final String SOURCE = """
            package app;

            import io.livestore4j.Query;
            import io.livestore4j.annotations.*;
            import java.util.List;

            interface App {
                @Table record Todo(@Id String id, Color color, @References(Tag.class) String tag) {}

                sealed interface Ev {
                    @Event("v1.Created") @Materializer(insert = Todo.class)
                    record Created(String id, Color color, String tag) implements Ev {}

                    @Event("v1.Tagged") @Materializer(insert = Tag.class)
                    record Tagged(String id, Color color) implements Ev {}
                }

                @LiveStoreSchema(events = Ev.class, tables = {Todo.class, Tag.class})
                interface Schema {}

                @Queries(Schema.class)
                interface Reads {
                    @Sql("SELECT id, color FROM tag")
                    Query<List<Summary>> tags();
                }

                @Queries(Schema.class)
                interface Counts {
                    @Sql("SELECT count(*) FROM tag")
                    Query<Long> tags();
                }
            }
            """;

    @Test
    void whatAnotherProcessorGeneratesIsWaitedFor() {
        Compilation compilation = Compiler.javac()
                .withOptions("-Xlint:all,-processing", "-Werror")
                .withProcessors(new LiveStoreProcessor(), new LaterProcessor(1))
                .compile(TestCompiler.source("app.App", SOURCE));

        assertThat(TestCompiler.errors(compilation)).isEmpty();
        assertThat(TestCompiler.generated(compilation))
                .containsKeys(
                        "App_TodoTable.java",
                        "TagTable.java",
                        "App_Ev_CreatedCodec.java",
                        "App_Ev_TaggedCodec.java",
                        "App_Store.java",
                        "App_ReadsSql.java",
                        "App_CountsSql.java");
        assertThat(TestCompiler.generated(compilation).get("App_Store.java"))
                .contains("TagTable.TAG.inserting(TagTable.TAG.id, TagTable.TAG.color)");
    }

    @Test
    void aClassThatComesAfterOursIsTooLate() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new LiveStoreProcessor(), new LaterProcessor(2))
                .compile(
                        TestCompiler.source("app.App", SOURCE),
                        TestCompiler.source("app.Known", KNOWN + "@Table record Known(@Id String id) {}"));

        assertThat(TestCompiler.errors(compilation))
                .anySatisfy(error -> assertThat(error).contains("[LS-091] app.App.Todo names a class"));
    }

    @Test
    void aClassThatStaysUnknownIsTheOnlyError() {
        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.App", KNOWN + """
                interface App {
                    @Table record Todo(@Id String id, String text) {}

                    sealed interface Ev {
                        @Event("v1.Created") @Materializer(insert = Todo.class)
                        record Created(String id, Strin text) implements Ev {}
                    }

                    @LiveStoreSchema(events = Ev.class, tables = Todo.class)
                    interface Schema {}

                    final class Main {
                        App_Store store = App_Store.open(StoreOptions.memory());
                        App_Ev_CreatedCodec codec;
                    }
                }
                """));

        assertThat(TestCompiler.errors(compilation))
                .singleElement()
                .asString()
                .contains("cannot find symbol", "class Strin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Todo", "Ev", "Mats"})
    void aClassThatTheSchemaNamesAndThatStaysUnknownIsTheOnlyError(String unknown) {
        String schema = "@LiveStoreSchema(events = Ev.class, tables = Todo.class, materializers = Mats.class)"
                .replace(unknown + ".class", "Unknown.class");
        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.App", KNOWN + """
                interface App {
                    @Table record Todo(@Id String id, String text) {}

                    sealed interface Ev {
                        @Event("v1.Created") @Materializer(insert = Todo.class)
                        record Created(String id, String text) implements Ev {}

                        @Event("v1.Gone")
                        record Gone(String id) implements Ev {}
                    }

                    final class Mats {
                        @Materializer static void on(Ev.Gone event) {}
                    }

                    %s
                    interface Schema {}

                    @Queries(Schema.class)
                    interface Reads {
                        @Sql("SELECT id FROM todo")
                        Query<java.util.List<String>> ids();
                    }

                    final class Main {
                        App_Store store;
                        Reads reads = App_ReadsSql.READS;
                    }
                }
                """.formatted(schema)));

        assertThat(TestCompiler.errors(compilation))
                .singleElement()
                .asString()
                .contains("cannot find symbol", "class Unknown");
    }

    @Test
    void besideAClassThatStaysUnknownOtherMistakesAreReported() {
        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.App", KNOWN + """
                interface App {
                    @Table record Todo(@Id String id, String text) {}

                    sealed interface Ev {
                        @Event("v1.Created") @Materializer(insert = Todo.class)
                        record Created(String id, Strin text) implements Ev {}

                        @Event("v1.Renamed") @Materializer(update = Todo.class)
                        record Renamed(String id, String txt) implements Ev {}
                    }

                    @LiveStoreSchema(events = Ev.class, tables = Todo.class)
                    interface Schema {}
                }
                """));

        assertThat(TestCompiler.errors(compilation))
                .hasSize(2)
                .anySatisfy(error -> assertThat(error).contains("class Strin"))
                .anySatisfy(error -> assertThat(error).contains("[LS-080]"));
    }

    /** Writes its classes in a round, after the other processor has seen it. */
    @SupportedAnnotationTypes("*")
    private static final class LaterProcessor extends AbstractProcessor {

        private final int roundOfWriting;
        private int rounds;

        LaterProcessor(int roundOfWriting) {
            this.roundOfWriting = roundOfWriting;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            rounds++;
            if (rounds == roundOfWriting) {
                LATER.forEach(this::write);
            }
            return false;
        }

        private void write(String name, String text) {
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
