package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A single source is compiled again, and all others are class files, of which javac 17 shows no {@code @Nullable}. */
final class IncrementalTest {

    private static final Path SOURCES = Path.of("../examples/todo/src/main/java");

    @TempDir
    private Path classes;

    private Compilation whole;

    @BeforeEach
    void compileAll() {
        whole = TestCompiler.compile(TestCompiler.sourcesUnder(SOURCES));
        whole.generatedFiles().stream()
                .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
                .forEach(this::write);
    }

    @Test
    void queriesReadEveryNullThatARecordMayTake() {
        Compilation again = compileAlone("todo/TodoQueries.java");

        assertThat(TestCompiler.errors(again)).isEmpty();
        assertThat(TestCompiler.generated(again).get("TodoQueriesSql.java"))
                .contains("NULLABLE_INSTANT.read(row, ")
                .doesNotContain("SqlValues.INSTANT.read(");
    }

    @Test
    void theStoreIsTheSame() {
        Compilation again = compileAlone("todo/TodoSchema.java");

        assertThat(TestCompiler.errors(again)).isEmpty();
        assertThat(TestCompiler.generated(again).get("TodoStore.java"))
                .isEqualTo(TestCompiler.generated(whole).get("TodoStore.java"));
    }

    private Compilation compileAlone(String source) {
        String name = source.replace(".java", "").replace('/', '.');
        return Compiler.javac()
                .withOptions("-Xlint:all,-processing", "-Werror")
                .withClasspath(
                        Stream.concat(Stream.of(classes.toFile()), classpath()).toList())
                .withProcessors(new LiveStoreProcessor())
                .compile(TestCompiler.source(name, TestCompiler.read(SOURCES.resolve(source))));
    }

    private static Stream<File> classpath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new);
    }

    private void write(JavaFileObject file) {
        String name = file.getName();
        Path target = classes.resolve(name.substring("/CLASS_OUTPUT/".length()));
        try (InputStream bytes = file.openInputStream()) {
            Files.createDirectories(target.getParent());
            Files.copy(bytes, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
