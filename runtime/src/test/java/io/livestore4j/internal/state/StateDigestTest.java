package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.table.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDigestTest {

    private static final ListTable LEFT = any("left_hand");
    private static final ListTable RIGHT = any("right_hand");
    private static final ListTable LOCAL = ListTable.clientOnly(
            "local", "CREATE TABLE local (id INTEGER NOT NULL PRIMARY KEY) STRICT", List.of("id"), "id");

    /** Its rows lie in the order in which they came, not in that of the key. */
    private static final ListTable SEAT = ListTable.of(
            "seat",
            "CREATE TABLE seat (number INTEGER NOT NULL, hall TEXT NOT NULL, PRIMARY KEY (hall, number)) STRICT",
            List.of("hall", "number"),
            "number",
            "hall");

    private static final List<Table<?>> TABLES = List.of(LEFT, LOCAL, RIGHT, SEAT);

    @TempDir
    Path directory;

    private Trial trial;

    private static ListTable any(String name) {
        return ListTable.of(
                name,
                "CREATE TABLE " + name + " (id INTEGER NOT NULL PRIMARY KEY, a ANY, b ANY) STRICT",
                List.of("id"),
                "id",
                "a",
                "b");
    }

    @BeforeEach
    void open() {
        trial = new Trial(directory, TABLES.toArray(Table<?>[]::new));
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private String digest() {
        return StateDigest.of(trial.writer, TABLES);
    }

    /** The digest of the one state that these statements make. */
    private String digestAfter(String... statements) {
        for (String table : List.of("left_hand", "right_hand", "local", "seat")) {
            trial.run("DELETE FROM " + table);
        }
        Arrays.stream(statements).forEach(trial::run);
        return digest();
    }

    @Test
    void statesThatDifferInAnythingHaveOtherDigests() {
        Map<String, String> statesByDigest = new LinkedHashMap<>();
        List<String> values = List.of(
                "1, 2",
                "2, 1",
                "'1', 2",
                "1.0, 2",
                "x'31', 2",
                "NULL, 2",
                "'', 2",
                "x'', 2",
                "0, 2",
                "'ab', 'c'",
                "'a', 'bc'",
                "'abc', ''",
                "'', 'abc'",
                "'a', NULL",
                "NULL, 'a'",
                "'a', 'btextc'",
                "'atextb', 'c'",
                "0.25, 2",
                "0.5, 2",
                "'a' || char(0) || 'b', 2",
                "'a' || char(0) || 'c', 2",
                "'a', 2",
                "'A', 2",
                "'é', 2",
                "1e300 * 1e300, 2",
                "9223372036854775807, 2");
        for (String value : values) {
            String digest = digestAfter("INSERT INTO left_hand VALUES (1, " + value + ")");
            assertThat(digest).matches("[0-9a-f]{64}");
            assertThat(statesByDigest.put(digest, value))
                    .as("as of (%s)", value)
                    .isNull();
        }
        assertThat(statesByDigest).doesNotContainKey(digestAfter());
    }

    @Test
    void theOrderInWhichRowsCameDoesNotMatter() {
        String upwards = digestAfter("INSERT INTO seat VALUES (1, 'n'), (2, 'n'), (10, 'n'), (1, 's')");
        assertThat(trial.column("SELECT hall || number FROM seat")).startsWith("n1");
        String downwards = digestAfter("INSERT INTO seat VALUES (1, 's'), (10, 'n'), (2, 'n'), (1, 'n')");
        assertThat(trial.column("SELECT hall || number FROM seat NOT INDEXED")).startsWith("s1");
        assertThat(downwards).isEqualTo(upwards);
    }

    @Test
    void aRowThatCameAndWentLeavesNoTrace() {
        String before = digestAfter("INSERT INTO left_hand VALUES (1, 'x', NULL)");
        trial.run("INSERT INTO left_hand VALUES (2, 'y', NULL)");
        assertThat(digest()).isNotEqualTo(before);
        trial.run("DELETE FROM left_hand WHERE id = 2");
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void theSameRowInAnotherTableIsAnotherState() {
        assertThat(digestAfter("INSERT INTO left_hand VALUES (1, 'x', NULL)"))
                .isNotEqualTo(digestAfter("INSERT INTO right_hand VALUES (1, 'x', NULL)"));
    }

    @Test
    void aTableWithoutRowsIsPartOfTheState() {
        assertThat(StateDigest.of(trial.writer, List.of(LEFT)))
                .isNotEqualTo(StateDigest.of(trial.writer, List.of(RIGHT)))
                .isNotEqualTo(StateDigest.of(trial.writer, List.of(LEFT, RIGHT)));
    }

    @Test
    void clientOnlyTablesAreNotPartOfTheState() {
        assertThat(digestAfter("INSERT INTO local VALUES (1)")).isEqualTo(digestAfter());
        assertThat(StateDigest.of(trial.writer, List.of(LEFT, LOCAL)))
                .isEqualTo(StateDigest.of(trial.writer, List.of(LEFT)));
    }
}
