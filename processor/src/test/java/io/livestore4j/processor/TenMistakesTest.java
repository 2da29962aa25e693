package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** All mistakes of a compilation are reported at once, and no code that names what is generated fails beside them. */
final class TenMistakesTest {

    private static final Path FILE = Path.of("src/test/resources/ten-mistakes.txt");

    @Test
    void tenMistakesGiveTenErrorsAndNothingElse() {
        Mistake mistakes = new Mistake("", TestCompiler.read(FILE));

        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.App", mistakes.source()));

        assertThat(TestCompiler.errors(compilation)).containsExactlyElementsOf(mistakes.errors());
        assertThat(mistakes.positions()).hasSize(10);
    }
}
