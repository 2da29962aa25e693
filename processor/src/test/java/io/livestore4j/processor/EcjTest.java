package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the compiler of Eclipse everything is as with javac. */
final class EcjTest {

    /** Of full scans, of bodies that are not seen, and of events that are not locked. */
    private static final Set<String> NOTES = Set.of("[LS-099]", "[LS-109]", "[LS-125]");

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.livestore4j.processor.IncrementalTest#apps")
    void anAppGivesTheSameBytesAndNoWarning(Path app) throws IOException {
        Ecj.Outcome outcome = Ecj.compile(sourcesUnder(app), directory);

        assertThat(outcome.said())
                .filteredOn(message -> !NOTES.contains(message.substring(0, "[LS-nnn]".length())))
                .isEmpty();
        assertThat(outcome.generated())
                .isNotEmpty()
                .isEqualTo(TestCompiler.generated(TestCompiler.compile(TestCompiler.sourcesUnder(app))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.livestore4j.processor.MistakeTest#codesOutsideBodies")
    void aMistakeIsReportedInTheSameWords(String code) throws IOException {
        Mistake mistake = new Mistake(code, TestCompiler.read(MistakeTest.DIRECTORY.resolve(code + ".txt")));
        Path source = Files.createDirectories(directory.resolve("in")).resolve("Mistake.java");
        Files.writeString(source, mistake.source());

        List<String> said = Ecj.compile(List.of(source), Files.createDirectory(directory.resolve("out")))
                .said();

        List<String> expected = mistake.messages().stream()
                .map(message -> "[" + code + "] " + message)
                .toList();
        assertThat(said)
                .filteredOn(message ->
                        message.startsWith("[LS-") && !NOTES.contains(message.substring(0, "[LS-nnn]".length())))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** It shows them to nobody, and says so once. */
    @Test
    void bodiesAreNotChecked() throws IOException {
        Mistake mistake = new Mistake("LS-106", TestCompiler.read(MistakeTest.DIRECTORY.resolve("LS-106.txt")));
        Path source = Files.createDirectories(directory.resolve("in")).resolve("Mistake.java");
        Files.writeString(source, mistake.source());

        List<String> said = Ecj.compile(List.of(source), Files.createDirectory(directory.resolve("out")))
                .said();

        assertThat(said)
                .filteredOn(message -> message.startsWith("[LS-") && !message.startsWith("[LS-125]"))
                .containsExactly("[LS-109] This compiler, or the tool that runs it, does not show the bodies of"
                        + " methods, so that SQL in the materializers of Mistake.AppSchema is not checked. Compile with"
                        + " javac itself to have it checked.");
    }

    private static List<Path> sourcesUnder(Path app) throws IOException {
        try (Stream<Path> files = Files.walk(app)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
    }
}
