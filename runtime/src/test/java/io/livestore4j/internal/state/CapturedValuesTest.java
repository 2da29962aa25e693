package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values reach Java exactly as SQLite holds them. */
class CapturedValuesTest {

    private static final ListTable ANY = ListTable.of(
            "any",
            "CREATE TABLE any (id INTEGER NOT NULL PRIMARY KEY, value ANY) STRICT",
            List.of("id"),
            "id",
            "value");

    @TempDir
    Path directory;

    private Trial trial;

    @BeforeEach
    void open() {
        trial = new Trial(directory, ANY);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private @Nullable Object captured(@Nullable Object value) {
        trial.run("INSERT INTO any VALUES (1, ?)", value);
        trial.state.capture().clear();
        trial.run("DELETE FROM any");
        List<@Nullable Object> before = trial.state.capture().drain().get(0).before();
        return before == null ? "no row" : before.get(1);
    }

    @Test
    void integersAreLongs() {
        for (Object value : List.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE)) {
            assertThat(captured(value)).isEqualTo(value);
        }
        assertThat(captured(7)).isEqualTo(7L);
    }

    @Test
    void realsKeepTheirBits() {
        for (Object value : List.of(0.1, 1.0, -0.0, 4.9e-324, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
            assertThat(captured(value)).isEqualTo(value);
        }
    }

    @Test
    void textKeepsItsZeroesAndPairs() {
        for (Object value : List.of("", "a\u0000b", "😀é", "1")) {
            assertThat(captured(value)).isEqualTo(value);
        }
    }

    @Test
    void blobsAreBytesAndAnEmptyOneIsNoNull() {
        assertThat(captured(new byte[] {0, -1})).isEqualTo(new byte[] {0, -1});
        assertThat(captured(new byte[0])).isEqualTo(new byte[0]);
        assertThat(captured(null)).isNull();
    }
}
