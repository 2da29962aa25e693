package io.livestore4j.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Durability;
import io.livestore4j.UnknownEvents;
import io.livestore4j.internal.sqlite.Role;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngineOptionsTest {

    private static EngineOptions options(@Nullable Path directory, Durability durability) {
        return new EngineOptions(
                "notes", directory, durability, null, null, Environment.system(), List.of(), UnknownEvents.WARN, null);
    }

    @Test
    void theWriterSyncsAsItsDurabilityAsksAndNeverInMemory() {
        Path disk = Path.of("data");
        assertThat(options(disk, Durability.FULL).writerRole()).isEqualTo(Role.WRITER_FULL);
        assertThat(options(disk, Durability.NORMAL).writerRole()).isEqualTo(Role.WRITER_NORMAL);
        assertThat(options(null, Durability.FULL).writerRole()).isEqualTo(Role.WRITER_OFF);
        assertThat(options(null, Durability.NORMAL).writerRole()).isEqualTo(Role.WRITER_OFF);
    }

    @Test
    void onlyNormalOnDiskAcknowledgesEarly() {
        Path disk = Path.of("data");
        assertThat(options(disk, Durability.NORMAL).acknowledgesEarly()).isTrue();
        assertThat(options(disk, Durability.FULL).acknowledgesEarly()).isFalse();
        assertThat(options(null, Durability.NORMAL).acknowledgesEarly()).isFalse();
    }
}
