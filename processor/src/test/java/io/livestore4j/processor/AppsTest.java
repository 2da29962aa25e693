package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole apps compile without a warning against the real runtime. */
final class AppsTest {

    @ParameterizedTest
    @ValueSource(strings = {"../examples/todo/src/main/java", "../integration-tests/src/main/java"})
    void anAppCompilesWithoutAWarning(String sources) {
        Compilation compilation = TestCompiler.compile(TestCompiler.sourcesUnder(Path.of(sources)));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings()).isEmpty();
        assertThat(compilation.generatedSourceFiles()).hasSizeGreaterThan(5);
    }
}
