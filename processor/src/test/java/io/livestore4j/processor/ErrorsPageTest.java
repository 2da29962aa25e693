package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.processor.check.ProblemKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of errors has every kind of problem, and no other. */
final class ErrorsPageTest {

    private static final Path PAGE = Path.of("../docs/errors.md");

    private static final Pattern ENTRY = Pattern.compile("(?m)^### (LS-\\d+): .+\\R\\R.+\\R\\*\\*Cure:\\*\\* .+$");

    @Test
    void everyKindOfProblemStandsOnThePageWithItsCure() {
        List<String> onPage = ENTRY.matcher(TestCompiler.read(PAGE))
                .results()
                .map((MatchResult entry) -> entry.group(1))
                .toList();
        List<String> kinds =
                Arrays.stream(ProblemKind.values()).map(ProblemKind::code).toList();

        assertThat(onPage).containsExactlyElementsOf(kinds);
    }

    @Test
    void noCodeIsUsedTwice() {
        assertThat(Arrays.stream(ProblemKind.values()).map(ProblemKind::code)).doesNotHaveDuplicates();
    }
}
