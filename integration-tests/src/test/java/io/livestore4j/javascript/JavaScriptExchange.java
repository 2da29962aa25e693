package io.livestore4j.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Java and LiveStore's own JavaScript send each other events of every type. It needs Node, and so is no test of the
 * build: {@code integration-tests/javascript/run.sh} runs it.
 */
final class JavaScriptExchange {

    private static final long SEED = 20_261_125;
    private static final int LINES_OF_EACH_TYPE = 600;
    private static final int OWN_LINES_MIN = 3100;
    private static final int REFUSED_LINES_MIN = 30;
    private static final long FIXTURE_BYTES_MAX = 50_000;
    private static final int NODE_MINUTES_MAX = 5;

    private static final Path FIXTURE = Path.of("src/test/resources" + JavaScriptEventsTest.FIXTURE);

    @TempDir
    Path directory;

    @Test
    void eachReadsWhatTheOtherWrote() throws IOException, InterruptedException {
        List<ExchangeLine> sent = linesOfJava();
        String output = outputOfNode(sent, LINES_OF_EACH_TYPE);
        System.out.print(output);
        assertThat(output).contains(" 0 differences");
        List<ExchangeLine> answers = read("answers.tsv");
        List<ExchangeLine> own = read("javascript.tsv");
        long refused = own.stream().filter(ExchangeLine::isRefused).count();
        System.out.printf(
                "Java: seed %d, wrote %d lines, read %d answers and %d lines of JavaScript, refused %d as it must%n",
                SEED, sent.size(), answers.size(), own.size() - refused, refused);
        assertThat(answers).extracting(ExchangeLine::expected).isEqualTo(expectedOf(sent));
        assertThat(differences(answers)).isEmpty();
        assertThat(differences(own)).isEmpty();
        assertThat(own.size() - refused).isGreaterThanOrEqualTo(OWN_LINES_MIN);
        assertThat(refused).isGreaterThanOrEqualTo(REFUSED_LINES_MIN);
    }

    @Test
    void javaScriptTellsWhatItReadsOtherwise() throws IOException, InterruptedException {
        ExchangeLine line = linesOfJava().get(0);
        assertThat(outputOfNode(
                        List.of(
                                line,
                                new ExchangeLine(line.event(), line.arguments(), line.expected() + "?"),
                                new ExchangeLine(line.event(), "{}", line.expected())),
                        0))
                .contains("read 3 lines", "answered 2,", " 2 differences", "found    refused: ");
    }

    /** With {@code -Dlivestore4j.fixture=write} it writes the file instead. */
    @Test
    void theFixtureIsWhatJavaScriptWrites() throws IOException, InterruptedException {
        assertThat(outputOfNode(List.of(), 0)).contains(" 0 differences");
        Path written = directory.resolve("fixture.tsv");
        if (System.getProperty("livestore4j.fixture", "").equals("write")) {
            Files.copy(written, FIXTURE, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(FIXTURE).hasSameTextualContentAs(written, StandardCharsets.UTF_8);
        assertThat(Files.size(FIXTURE)).isLessThan(FIXTURE_BYTES_MAX);
    }

    private static List<ExchangeLine> linesOfJava() {
        return Stream.generate(new RandomEvents(SEED)::one)
                .limit(LINES_OF_EACH_TYPE)
                .flatMap(List::stream)
                .map(ExchangeLine::of)
                .toList();
    }

    private String outputOfNode(List<ExchangeLine> lines, int ownOfEachType) throws IOException, InterruptedException {
        Path file = directory.resolve("java.tsv");
        Files.write(file, lines.stream().map(ExchangeLine::toString).toList());
        Path output = directory.resolve("output.txt");
        Process node = new ProcessBuilder(
                        "node", "exchange.mjs", file.toString(), directory.toString(), String.valueOf(ownOfEachType))
                .directory(Path.of("javascript").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(node.waitFor(NODE_MINUTES_MAX, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(output);
        assertThat(node.exitValue()).as(text).isEqualTo(text.contains(" 0 differences") ? 0 : 1);
        return text;
    }

    private List<ExchangeLine> read(String name) throws IOException {
        try (Stream<String> lines = Files.lines(directory.resolve(name))) {
            return lines.map(ExchangeLine::parse).toList();
        }
    }

    private static List<String> expectedOf(List<ExchangeLine> lines) {
        return lines.stream().map(ExchangeLine::expected).toList();
    }

    private static List<String> differences(List<ExchangeLine> lines) {
        return lines.stream().flatMap(line -> line.difference().stream()).toList();
    }
}
