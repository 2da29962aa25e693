package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.livestore4j.processor.check.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of mistake gives its message at its place, and nothing else is reported beside it. */
final class MistakeTest {

    static final Path DIRECTORY = Path.of("src/test/resources/mistakes");

    /** What no single source can make happen; each has a test of its own. */
    private static final Set<ProblemKind> ELSEWHERE = Set.of(
            ProblemKind.INTERNAL,
            ProblemKind.SQL_UNCHECKED,
            ProblemKind.OPTION_UNKNOWN,
            ProblemKind.FULL_SCAN,
            ProblemKind.CODEC_MISSING,
            ProblemKind.BODIES_UNSEEN,
            ProblemKind.MATERIALIZERS_COMPILED,
            ProblemKind.GENERATED_LATE,
            ProblemKind.PARAMETERS_UNNAMED,
            ProblemKind.MATERIALIZER_CHANGED,
            // The lock file: LockFileTest and LockRulesTest.
            ProblemKind.LOCK_OFF,
            ProblemKind.LOCK_FILE,
            ProblemKind.LOCK_BEHIND,
            ProblemKind.LOCK_UNLOCKED,
            ProblemKind.EVENT_REMOVED,
            ProblemKind.CLIENT_ONLY_CHANGED,
            ProblemKind.EVENT_NAME_REUSED,
            ProblemKind.FIELD_REMOVED,
            ProblemKind.FIELD_RETYPED,
            ProblemKind.FIELD_REQUIRED,
            ProblemKind.VALUE_REMOVED,
            ProblemKind.VALUE_NEW,
            ProblemKind.SCHEMA_MOVED);

    /** What javac alone shows, and only where there is nothing else. */
    private static final Set<String> IN_BODIES = Stream.of(
                    ProblemKind.MUTATION_NOT_CONSTANT,
                    ProblemKind.NOT_ONE_WRITE,
                    ProblemKind.MUTATION_BINDS,
                    ProblemKind.UNORDERED_READ,
                    ProblemKind.UNREPEATABLE,
                    ProblemKind.HASH_ORDER)
            .map(ProblemKind::code)
            .collect(Collectors.toUnmodifiableSet());

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void everyMistakeIsReportedWhereItWasMade(String code) {
        Mistake mistake = new Mistake(code, TestCompiler.read(DIRECTORY.resolve(code + ".txt")));

        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.Mistake", mistake.source()));

        assertThat(TestCompiler.mistakes(compilation)).containsExactlyElementsOf(mistake.errors());
    }

    @Test
    void everyKindOfProblemHasItsMistakes() {
        Set<String> kinds = Arrays.stream(ProblemKind.values())
                .filter(kind -> !ELSEWHERE.contains(kind))
                .map(ProblemKind::code)
                .collect(Collectors.toSet());

        assertThat(codes()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    /** Those that every compiler shows. */
    static List<String> codesOutsideBodies() {
        return codes().stream().filter(code -> !IN_BODIES.contains(code)).toList();
    }

    static List<String> codes() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
