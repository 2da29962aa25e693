package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiler that cannot load SQLite, which takes a process of its own: a JVM loads it once. */
final class MissingSqliteTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/Queries");

    @TempDir
    private Path output;

    @Test
    void withoutSqliteThereIsOneWarningAndTheRestIsGeneratedAllTheSame() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Dorg.sqlite.tmpdir=" + output.resolve("no-such-directory"),
                "-J-Duser.language=en",
                "-classpath",
                System.getProperty("java.class.path"),
                "-processor",
                LiveStoreProcessor.class.getName(),
                "-d",
                output.toString()));
        sources().forEach(command::add);

        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(javac.waitFor()).as(said).isZero();
        assertThat(said)
                .containsOnlyOnce(
                        "[LS-089] SQLite could not be loaded, so that no SQL of this compilation is checked: ");
        assertThat(said)
                .as("one try, with the deepest cause")
                .containsOnlyOnce("SEVERE: Failed to load native library")
                .contains("No native library found");
        assertThat(output.resolve("shop/ArticleQueriesSql.java"))
                .hasSameTextualContentAs(GOLDEN.resolve("out/ArticleQueriesSql.java"));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN.resolve("in"))) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
