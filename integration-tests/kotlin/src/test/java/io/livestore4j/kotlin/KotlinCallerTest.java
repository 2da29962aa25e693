package io.livestore4j.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code is as good to Kotlin as to Java: what is right compiles and runs, what is wrong does not compile. */
final class KotlinCallerTest {

    private static final Path SOURCES = Path.of("src/test/kotlin");

    private static final Pattern ERROR = Pattern.compile(".*Mistakes\\.kt:(\\d+):\\d+: error: .*");

    @TempDir
    private Path directory;

    @Test
    void aCallerCompilesAndRuns() throws IOException, InterruptedException {
        Kotlinc.Outcome outcome = Kotlinc.compile(SOURCES.resolve("Caller.kt"), directory);

        assertThat(outcome.said()).isEmpty();
        assertThat(outcome.compiled()).isTrue();
        assertThat(run("CallerKt"))
                .containsExactly(
                        "Ada is 36, Countess, NEW, [], null",
                        "[Line(name=Ada, age=36), Line(name=Ben, age=null)]",
                        "[Ada]",
                        "[Countess, null]",
                        "1",
                        "true",
                        "false",
                        "[true 36]",
                        "36",
                        "[259, 10]",
                        "36.0",
                        "2",
                        "[Group[in=false, members=1, oldest=null], Group[in=true, members=1, oldest=36]]",
                        "[Countess]",
                        "[m1]",
                        "UPDATE \"member\" SET \"age\" = ?, \"as\" = ?, \"points\" = ?, \"weight\" = ?, \"in\" = ?,"
                                + " \"name\" = ?, \"val\" = ? WHERE \"member\".\"id\" = ?");
    }

    @Test
    void everyMistakeIsRefused() throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve("Mistakes.kt"));
        List<Integer> marked = IntStream.rangeClosed(1, lines.size())
                .filter(line -> lines.get(line - 1).endsWith("// refused"))
                .boxed()
                .toList();

        Kotlinc.Outcome outcome = Kotlinc.compile(SOURCES.resolve("Mistakes.kt"), directory);

        assertThat(outcome.compiled()).isFalse();
        assertThat(outcome.said().stream()
                        .map(ERROR::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> Integer.valueOf(matcher.group(1)))
                        .distinct())
                .as(() -> String.join("\n", outcome.said()))
                .containsExactlyElementsOf(marked);
    }

    private List<String> run(String main) throws IOException, InterruptedException {
        String path = Stream.of(directory.toString(), System.getProperty("java.class.path"))
                .reduce((first, rest) -> first + File.pathSeparator + rest)
                .orElseThrow();
        Path errors = directory.resolve("stderr");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path, main)
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return output.lines().toList();
    }
}
