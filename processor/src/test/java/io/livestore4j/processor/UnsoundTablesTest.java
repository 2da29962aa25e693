package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is wrong with a table does not hide what is wrong elsewhere, and is not repeated there. */
final class UnsoundTablesTest {

    private static final Path FILE = Path.of("src/test/resources/unsound-tables.txt");

    @Test
    void queriesAreCheckedBesideTablesWithProblems() {
        Mistake mistakes = new Mistake("", TestCompiler.read(FILE));

        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.App", mistakes.source()));

        assertThat(TestCompiler.errors(compilation)).containsExactlyElementsOf(mistakes.errors());
    }
}
