package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The exact text of every shape that is generated: {@code golden/<case>/in} is compiled without a warning, and gives
 * what
 * stands in {@code golden/<case>/out}.
 */
final class GoldenTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/golden");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theGeneratedTextIsTheGoldenOne(String name) {
        Path golden = DIRECTORY.resolve(name).resolve("out");

        Compilation compilation = TestCompiler.compile(
                TestCompiler.sourcesUnder(DIRECTORY.resolve(name).resolve("in")));

        assertThat(TestCompiler.errors(compilation)).isEmpty();
        SortedMap<String, String> generated = TestCompiler.generated(compilation);
        Map<String, String> expected = texts(golden);
        assertThat(generated.keySet()).as("the files in %s", golden).containsExactlyElementsOf(expected.keySet());
        generated.forEach((file, text) -> assertThat(text)
                .withFailMessage("%s does not have the generated text, which is:%n%s", golden.resolve(file), text)
                .isEqualTo(expected.get(file)));
    }

    static List<String> cases() {
        return names(DIRECTORY);
    }

    private static SortedMap<String, String> texts(Path directory) {
        SortedMap<String, String> texts = new TreeMap<>();
        names(directory).forEach(name -> texts.put(name, TestCompiler.read(directory.resolve(name))));
        return texts;
    }

    private static List<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
