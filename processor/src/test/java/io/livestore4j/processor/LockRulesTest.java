package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each change of a released event that strands somebody is refused where it was made, and each cure compiles and reads what was
 * released. A file of {@code changes} has parts behind lines with {@code ===}: what all have in common, what was released, and
 * what became of it, with marks as in {@link Mistake}.
 */
final class LockRulesTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/changes");

    @TempDir
    private Path directory;

    /** A file and one of its parts; {@code text} begins with what all parts have in common. */
    private record Change(String name, String kind, int number, String released, String text) {

        @Override
        public String toString() {
            return name + " " + kind + " " + number;
        }

        Mistake mistake() {
            return new Mistake("", text);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void aForbiddenChangeIsAnErrorWhereItWasMadeAndIsNeverLocked(Change change) throws IOException {
        Path lock = released(change);
        String before = Files.readString(lock);

        for (String mode : List.of("read", "check", "update")) {
            Compilation compilation = compile(change.mistake(), lock, mode);

            assertThat(TestCompiler.errors(compilation))
                    .as("mode %s", mode)
                    .containsExactlyElementsOf(change.mistake().errors());
            assertThat(lock).hasContent(before);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void theCompilerOfEclipseSaysTheSame(Change change) throws IOException {
        Path lock = released(change);
        Path source = directory.resolve("Mistake.java");
        Files.writeString(source, change.mistake().source());

        Ecj.Outcome outcome = Ecj.compile(
                List.of(source), Files.createDirectory(directory.resolve("out")), "-Alivestore.lock=" + lock);

        assertThat(outcome.said())
                .filteredOn(message -> message.startsWith("[LS-1") && !message.startsWith("[LS-109]"))
                .filteredOn(message -> !message.startsWith("[LS-128]"))
                .containsExactlyInAnyOrderElementsOf(change.mistake().messages());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cures")
    void aCureCompilesAndReadsTheOldBytes(Change change) throws Exception {
        Path lock = released(change);
        String before = Files.readString(lock);

        Compilation read = compile(change.mistake(), lock, "read");
        assertThat(TestCompiler.complaints(read)).isEmpty();
        checkSamples(read, "read");

        Compilation update = compile(change.mistake(), lock, "update");
        assertThat(TestCompiler.complaints(update)).isEmpty();
        assertThat(before.lines().filter(line -> line.contains("\"sample\"")))
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(Files.readString(lock)).contains(sample));
        checkSamples(update, "update");

        assertThat(TestCompiler.complaints(compile(change.mistake(), lock, "check")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("warned")
    void whatOnlyNewerAppsReadIsAWarningUntilItIsLocked(Change change) throws IOException {
        Path lock = released(change);

        Compilation compilation = compile(change.mistake(), lock, "read");

        assertThat(TestCompiler.warnings(compilation))
                .filteredOn(warning -> warning.contains("[LS-"))
                .containsExactlyElementsOf(change.mistake().errors());
        assertThat(TestCompiler.complaints(compile(change.mistake(), lock, "update")))
                .isEmpty();
        assertThat(TestCompiler.complaints(compile(change.mistake(), lock, "check")))
                .isEmpty();
    }

    @Test
    void everyFileHasAChangeThatIsRefusedOrWarnedOfAndThereAreCures() {
        assertThat(files())
                .allSatisfy(file -> assertThat(changes(file))
                        .anyMatch(change -> List.of("forbidden", "warned").contains(change.kind())));
        assertThat(cures()).hasSizeGreaterThanOrEqualTo(20);
    }

    private Path released(Change change) {
        Path lock = directory.resolve("livestore.lock.json");
        Compilation compilation = compile(new Mistake("", change.released()), lock, "update");
        assertThat(TestCompiler.complaints(compilation)).isEmpty();
        assertThat(lock).isRegularFile();
        return lock;
    }

    private static Compilation compile(Mistake source, Path lock, String mode) {
        return TestCompiler.locked(lock, mode).compile(TestCompiler.source("app.Mistake", source.source()));
    }

    private void checkSamples(Compilation compilation, String name) throws Exception {
        Path classes = directory.resolve(name);
        ClassFiles.write(compilation, classes);
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            Method check = loader.loadClass("app.AppSchemaSamples").getMethod("check");
            check.setAccessible(true);
            check.invoke(null);
        }
    }

    static List<Change> forbidden() {
        return of("forbidden");
    }

    static List<Change> cures() {
        return of("cure");
    }

    static List<Change> warned() {
        return of("warned");
    }

    private static List<Change> of(String kind) {
        return files().stream()
                .flatMap(file -> changes(file).stream())
                .filter(change -> change.kind().equals(kind))
                .toList();
    }

    private static List<Change> changes(Path file) {
        String name = file.getFileName().toString().replace(".txt", "");
        String shared = "";
        String released = "";
        List<Change> changes = new ArrayList<>();
        for (String part : TestCompiler.read(file).split("(?m)^=== ")) {
            String kind = part.lines().findFirst().orElse("");
            String text = shared + part.substring(part.indexOf('\n') + 1);
            switch (kind) {
                case "" -> {}
                case "shared" -> shared = text;
                case "released" -> released = text;
                default -> changes.add(new Change(name, kind, changes.size() + 1, released, text));
            }
        }
        return changes;
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
