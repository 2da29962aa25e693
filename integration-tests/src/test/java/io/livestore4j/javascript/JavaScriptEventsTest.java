package io.livestore4j.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reads a few lines that LiveStore's JavaScript wrote once. {@link JavaScriptExchange} writes them anew, and many more. */
final class JavaScriptEventsTest {

    static final String FIXTURE = "/javascript/events.tsv";

    private static final int EVENT_LINES_MIN = 5;
    private static final int REFUSED_LINES_MIN = 30;

    private final List<ExchangeLine> lines = fixture();

    private static List<ExchangeLine> fixture() {
        try (InputStream in = Objects.requireNonNull(JavaScriptEventsTest.class.getResourceAsStream(FIXTURE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(ExchangeLine::parse).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatJavaScriptWroteIsReadAsItWasMeant() {
        assertThat(lines)
                .flatExtracting(line -> line.difference().stream().toList())
                .isEmpty();
        Map<String, Long> read = lines.stream()
                .filter(line -> !line.isRefused())
                .collect(Collectors.groupingBy(ExchangeLine::event, Collectors.counting()));
        assertThat(read)
                .hasSize(5)
                .allSatisfy((event, count) -> assertThat(count).isGreaterThan(EVENT_LINES_MIN));
        assertThat(lines).filteredOn(ExchangeLine::isRefused).hasSizeGreaterThan(REFUSED_LINES_MIN);
    }

    @Test
    void aLineThatMeansSomethingElseIsNoticed() {
        ExchangeLine line = lines.stream()
                .filter(one -> one.event().equals("v1.GlanceSent"))
                .findFirst()
                .orElseThrow();
        assertThat(new ExchangeLine(line.event(), line.arguments(), line.expected() + " ").difference())
                .isPresent();
        assertThat(new ExchangeLine(line.event(), line.arguments(), "!expected").difference())
                .isPresent();
        assertThat(new ExchangeLine(line.event(), "{}", line.expected()).difference())
                .isNotEqualTo(Optional.empty());
    }
}
