package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Mutation;
import io.livestore4j.QueryFailed;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.notes.BrokenQuery;
import io.livestore4j.notes.RawMutation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event that fails leaves rows, captured changes and the transaction as they were. */
class ApplyAtomicallyTest {

    private static final ListTable CITY = ListTable.of(
            "city",
            "CREATE TABLE city (id TEXT NOT NULL PRIMARY KEY, land TEXT UNIQUE) STRICT, WITHOUT ROWID",
            List.of("id"),
            "id",
            "land");

    @TempDir
    Path directory;

    private Trial trial;

    @BeforeEach
    void open() {
        trial = new Trial(directory, CITY);
        trial.writer.begin();
        apply("INSERT INTO city VALUES ('bern', 'ch')");
    }

    @AfterEach
    void close() {
        trial.writer.rollback();
        trial.close();
    }

    private void apply(String... statements) {
        List<Mutation> mutations = Stream.of(statements)
                .<Mutation>map(sql -> new RawMutation(sql, List.of()))
                .toList();
        trial.state.applyAtomically(false, reader -> mutations);
    }

    private void assertOnlyBern() {
        assertThat(trial.column("SELECT id FROM city")).containsExactly("bern");
        assertThat(trial.state.capture().since(0)).hasToString("[city: null -> [bern]]");
        trial.writer.commit();
        assertThat(trial.column("SELECT id FROM city")).containsExactly("bern");
    }

    @Test
    void oneMutationThatFailsHalfwayLeavesNothing() {
        assertThatThrownBy(() -> apply("INSERT INTO city VALUES ('rome', 'it'), ('oslo', 'no'), ('basle', 'ch')"))
                .isInstanceOf(SqliteFailure.class)
                .hasMessageContaining("UNIQUE");
        assertOnlyBern();
    }

    @Test
    void severalMutationsOfWhichTheLastFailsLeaveNothing() {
        assertThatThrownBy(() -> apply(
                        "INSERT INTO city VALUES ('rome', 'it')",
                        "DELETE FROM city WHERE id = 'bern'",
                        "INSERT INTO city VALUES ('bern', 'it')"))
                .isInstanceOf(SqliteFailure.class);
        assertOnlyBern();
    }

    @Test
    void aMutationThatIsRefusedTakesThoseBeforeItWithIt() {
        assertThatThrownBy(() -> apply("INSERT INTO city VALUES ('rome', 'it')", "COMMIT"))
                .isInstanceOf(IllegalArgumentException.class);
        assertOnlyBern();
    }

    @Test
    void severalMutationsThatSucceedStay() {
        apply("INSERT INTO city VALUES ('rome', 'it')", "UPDATE city SET land = 'va' WHERE id = 'rome'");
        apply();
        trial.writer.commit();
        assertThat(trial.column("SELECT land FROM city")).containsExactly("ch", "va");
        assertThat(trial.drained()).hasSize(3);
    }

    @Test
    void anErrorIsUndoneLikeAnException() {
        RawMutation second = new RawMutation("INSERT INTO city VALUES (?, 'it')", List.of(new Object()));
        Mutation first = new RawMutation("INSERT INTO city VALUES ('oslo', 'no')", List.of());
        assertThatThrownBy(() -> trial.state.applyAtomically(false, reader -> List.of(first, second)))
                .isInstanceOf(SqliteFailure.class);
        assertOnlyBern();
    }

    @Test
    void aFailedReadOfOneEventIsNotThatOfTheNext() {
        assertThatThrownBy(() -> trial.state.applyAtomically(false, reader -> {
                    reader.query(new BrokenQuery());
                    return List.of();
                }))
                .isInstanceOf(SqliteFailure.class);
        apply("INSERT INTO city VALUES ('rome', 'it')");
        assertThat(trial.column("SELECT count(*) FROM city")).containsExactly("2");
    }

    @Test
    void aFailedReadThatTheMaterializerSwallowsFailsTheEvent() {
        assertThatThrownBy(() -> trial.state.applyAtomically(false, reader -> {
                    assertThatThrownBy(() -> reader.query(new BrokenQuery())).isInstanceOf(QueryFailed.class);
                    return List.of(CITY.insert(List.of("rome", "it")));
                }))
                .isInstanceOf(SqliteFailure.class);
        assertOnlyBern();
    }

    @Test
    void aTransactionThatSqliteHasEndedIsToldByTheFailureThatEndedIt() {
        trial.run("CREATE TRIGGER guard BEFORE INSERT ON city WHEN new.id = 'rome'"
                + " BEGIN SELECT RAISE(ROLLBACK, 'not Rome'); END");
        assertThatThrownBy(
                        () -> apply("INSERT INTO city VALUES ('oslo', 'no')", "INSERT INTO city VALUES ('rome', 'it')"))
                .isInstanceOf(SqliteFailure.class)
                .hasMessageContaining("not Rome")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void whatWouldEndTheTransactionOrKeepHalfAMutationIsRefused() {
        for (String sql : List.of(
                "INSERT OR ROLLBACK INTO city VALUES ('rome', 'it')",
                "INSERT OR FAIL INTO city VALUES ('rome', 'it')",
                "UPDATE OR FAIL city SET land = 'it'",
                "UPDATE  or\n\trollback city SET land = 'it'",
                "INSERT /* a */OR/**/ -- b\n FAIL INTO city VALUES ('rome', 'it')")) {
            assertThatThrownBy(() -> apply(sql))
                    .as(sql)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("OR FAIL would keep half of a mutation");
        }
        apply("INSERT OR IGNORE INTO city VALUES (' OR FAIL ', 'INSERT OR ROLLBACK ')");
        apply("UPDATE city SET land = 'x' WHERE id = 'no' OR land = 'FAIL'");
        assertThat(trial.column("SELECT count(*) FROM city")).containsExactly("2");
    }
}
