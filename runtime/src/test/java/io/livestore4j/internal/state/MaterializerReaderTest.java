package io.livestore4j.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.StateReader;
import io.livestore4j.internal.sqlite.SqliteFailure;
import io.livestore4j.notes.BrokenQuery;
import io.livestore4j.notes.RawMutation;
import io.livestore4j.table.SqlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterializerReaderTest {

    /** Its rows lie in the order in which they came, not in that of the key. */
    private static final ListTable CITY = ListTable.of(
            "city", "CREATE TABLE city (id TEXT NOT NULL PRIMARY KEY, land TEXT) STRICT", List.of("id"), "id", "land");

    private static final ListTable DRAFT = ListTable.clientOnly(
            "draft", "CREATE TABLE draft (id TEXT NOT NULL PRIMARY KEY) STRICT", List.of("id"), "id");

    @TempDir
    Path directory;

    private Trial trial;

    @BeforeEach
    void open() {
        trial = new Trial(directory, CITY, DRAFT);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    /** What the materializer of a synced event reads. */
    private <T> T read(Query<T> query) {
        return read(false, query);
    }

    private <T> T read(boolean clientOnly, Query<T> query) {
        List<T> answers = new ArrayList<>();
        trial.state.apply(clientOnly, reader -> {
            answers.add(reader.query(query));
            return List.of();
        });
        return answers.get(0);
    }

    private void write(List<String> city) {
        trial.state.apply(false, reader -> List.of(CITY.insert(city)));
    }

    @Test
    void aSyncedEventSeesNoClientOnlyTable() {
        trial.run("INSERT INTO draft VALUES ('d')");
        assertThatThrownBy(() -> read(DRAFT.all()))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("The materializer of a synced event read client-only table draft");
        assertThatThrownBy(() -> read(DRAFT.all().count())).isInstanceOf(QueryFailed.class);
        assertThat(read(CITY.all())).isEmpty();
    }

    @Test
    void aClientOnlyEventSeesEveryTable() {
        trial.run("INSERT INTO draft VALUES ('d')");
        trial.run("INSERT INTO city VALUES ('bern', 'ch')");
        assertThat(read(true, DRAFT.all())).containsExactly(List.of("d"));
        assertThat(read(true, CITY.all())).containsExactly(List.of("bern", "ch"));
    }

    @Test
    void whatTheSameTransactionHasWrittenIsSeen() {
        trial.writer.begin();
        write(List.of("bern", "ch"));
        assertThat(read(CITY.all().count())).isEqualTo(1);
        trial.writer.rollback();
        assertThat(read(CITY.all().count())).isZero();
    }

    @Test
    void everyOrderEndsWithTheKey() {
        trial.run("INSERT INTO city VALUES ('b', 'x'), ('c', 'x'), ('a', 'y')");
        assertThat(read(CITY.all())).extracting(row -> row.get(0)).containsExactly("a", "b", "c");
        trial.run("INSERT INTO city VALUES ('a2', 'x')");
        assertThat(read(CITY.all().orderBy(CITY.columnNamed("land").desc())))
                .extracting(row -> row.get(0))
                .as("the key goes the way of the order")
                .containsExactly("a", "c", "b", "a2");
        assertThat(read(CITY.all().orderBy(CITY.columnNamed("land").asc())))
                .extracting(row -> row.get(0))
                .containsExactly("a2", "b", "c", "a");
    }

    @Test
    void aMaterializerThatSwallowsAFailedReadWritesNothing() {
        assertThatThrownBy(() -> trial.state.apply(false, reader -> {
                    assertThatThrownBy(() -> reader.query(new BrokenQuery())).isInstanceOf(QueryFailed.class);
                    return List.of(CITY.insert(List.of("bern", "ch")));
                }))
                .isInstanceOf(SqliteFailure.class)
                .hasMessageContaining("nowhere");
        assertThat(read(CITY.all().count())).isZero();
        write(List.of("bern", "ch"));
        assertThat(read(CITY.all().count())).isEqualTo(1);
    }

    @Test
    void aRollbackForgetsTheFailedRead() {
        assertThatThrownBy(() -> read(new BrokenQuery())).isInstanceOf(QueryFailed.class);
        trial.state.rolledBack();
        write(List.of("bern", "ch"));
        assertThat(read(CITY.all().count())).isEqualTo(1);
    }

    @Test
    void aReaderIsGoodForItsCallAlone() {
        List<StateReader> kept = new ArrayList<>();
        trial.state.apply(false, reader -> {
            kept.add(reader);
            return List.of();
        });
        assertThatThrownBy(() -> kept.get(0).query(CITY.all()))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("good for the call of its materializer alone");
    }

    @Test
    void aReaderIsGoodForItsThreadAlone() {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        trial.state.apply(false, reader -> {
            Thread other = new Thread(() -> failure.set(catchThrowable(() -> reader.query(CITY.all()))));
            other.start();
            join(other);
            return List.of();
        });
        assertThat(failure.get()).isInstanceOf(QueryFailed.class);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTextIsAskedOnlyIfItAnswersAlikeEverywhere() {
        write(List.of("oslo", "no"));
        SqlText text = SqlText.of("SELECT id FROM city", "city");

        assertThat(read(text.deterministic().many(row -> row.text(0)))).containsExactly("oslo");
        assertThatThrownBy(() -> read(text.many(row -> row.text(0))))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("not found to answer alike on every client");
        assertThat(trial.state.query(text.many(row -> row.text(0)))).containsExactly("oslo");
    }

    @Test
    void aMutationIsOneWriteOfAStateTable() {
        for (String sql : List.of(
                "COMMIT",
                "DROP TABLE city",
                "PRAGMA foreign_keys = 0",
                "SELECT 1",
                "DELETE FROM livestore_eventlog",
                "INSERT INTO city SELECT name, args FROM \"livestore_eventlog\"")) {
            assertThatThrownBy(() -> trial.state.apply(false, reader -> List.of(new RawMutation(sql, List.of()))))
                    .as(sql)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("A mutation is one INSERT, UPDATE or DELETE");
        }
    }
}
