package io.livestore4j.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a failure. */
final class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"No", "No."})
    void aSentenceEndsOnce(String thrown) {
        RuntimeException cause = new IllegalStateException(thrown);

        assertThat(Failures.ofEvent("v1.Said", cause))
                .hasMessageContaining(
                        "The materializer of v1.Said threw java.lang.IllegalStateException: No. Nothing was committed.");
    }
}
