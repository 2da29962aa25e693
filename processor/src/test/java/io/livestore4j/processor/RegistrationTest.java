package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** How build tools find the processor. */
final class RegistrationTest {

    @Test
    void javacFindsItAsAService() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(LiveStoreProcessor.class);
    }

    @Test
    void gradleMayRunItForChangedSourcesAlone() throws IOException {
        String path = "/META-INF/gradle/incremental.annotation.processors";
        try (InputStream registration = RegistrationTest.class.getResourceAsStream(path)) {
            assertThat(new String(registration.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(LiveStoreProcessor.class.getName() + ",isolating");
        }
    }
}
