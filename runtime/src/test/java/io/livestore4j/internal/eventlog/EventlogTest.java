package io.livestore4j.internal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.StoreUnreadable;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.internal.sqlite.SqliteFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventlogTest {

    private static final Author ANN = new Author("ann", "s1");
    private static final Author BOB = new Author("bob", "s1");

    @TempDir
    Path directory;

    private SqliteConnection connection;
    private StoreLog file;
    private Eventlog log;
    private HeadsTable heads;

    @BeforeEach
    void create() {
        open();
        file.create();
    }

    private void open() {
        connection = SqliteConnection.open(directory.resolve("log.db"), Role.WRITER_OFF);
        file = StoreLog.of(connection);
        log = file.events();
        heads = file.heads();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private static LoggedEvent event(long global, long client, String args, Author author) {
        EventNumber number = new EventNumber(global, client);
        EventNumber parent = client == 0 ? new EventNumber(global - 1, 0) : new EventNumber(global, client - 1);
        return new LoggedEvent(number, parent, "v1.Noted", args.getBytes(StandardCharsets.UTF_8), author, 70 + global);
    }

    private static LoggedEvent event(long global, Author author) {
        return event(global, 0, "{}", author);
    }

    private List<String> numbersAfter(EventNumber number, int limit) {
        return log.read(number, limit, Integer.MAX_VALUE).stream()
                .map(event -> event.number().toString())
                .toList();
    }

    private List<Author> authors() {
        return log.read(EventNumber.ROOT, 100, Integer.MAX_VALUE).stream()
                .map(LoggedEvent::author)
                .toList();
    }

    @Test
    void aNewLogEndsAtTheRootAndHasNoState() {
        assertThat(log.last()).isEqualTo(EventNumber.ROOT);
        assertThat(log.read(EventNumber.ROOT, 10, Integer.MAX_VALUE)).isEmpty();
        assertThat(heads.read()).isEqualTo(Heads.EMPTY);
        assertThat(heads.stateSchema()).isEmpty();
    }

    @Test
    void anEventComesBackByteForByte() {
        String args = "{\"text\" : \"\\u0000 é😀\",  \"n\":1.0}";
        log.append(event(5, 2, args, ANN), null);

        LoggedEvent back = log.read(EventNumber.ROOT, 10, Integer.MAX_VALUE).get(0);

        assertThat(back).usingRecursiveComparison().isEqualTo(event(5, 2, args, ANN));
        assertThat(back.args()).asString(StandardCharsets.UTF_8).isEqualTo(args);
        assertThat(back.meta().clientId()).isEqualTo("ann");
        assertThat(back.meta().sessionId()).isEqualTo("s1");
        assertThat(back.meta().number()).hasToString("e5.2");
    }

    @Test
    void pagesFollowEachOtherInTheOrderOfTheNumbers() {
        log.append(event(2, ANN), null);
        log.append(event(1, 2, "{}", ANN), null);
        log.append(event(1, ANN), null);
        log.append(event(1, 1, "{}", ANN), null);

        assertThat(numbersAfter(EventNumber.ROOT, 3)).containsExactly("e1", "e1.1", "e1.2");
        assertThat(numbersAfter(new EventNumber(1, 2), 3)).containsExactly("e2");
        assertThat(numbersAfter(new EventNumber(1, 0), 100)).containsExactly("e1.1", "e1.2", "e2");
        assertThat(numbersAfter(new EventNumber(2, 0), 3)).isEmpty();
    }

    @Test
    void aPageEndsWithTheEventThatFillsItButHoldsAtLeastOne() {
        log.append(event(1, 0, "\"123456\"", ANN), null);
        log.append(event(2, 0, "\"é\"", ANN), null);
        log.append(event(3, 0, "{}", ANN), null);

        assertThat(log.read(EventNumber.ROOT, 10, 1)).hasSize(1);
        assertThat(log.read(EventNumber.ROOT, 10, 8)).hasSize(1);
        assertThat(log.read(EventNumber.ROOT, 10, 9)).hasSize(2);
        assertThat(log.read(EventNumber.ROOT, 10, 12)).hasSize(2);
        assertThat(log.read(EventNumber.ROOT, 10, 13)).hasSize(3);
    }

    @Test
    void aTouchChangesNothingThatMeansAnything() {
        heads.setStateSchema("abc");
        HeadsTable.touch(connection);
        HeadsTable.touch(connection);
        assertThat(heads.stateSchema()).isEqualTo("abc");
        assertThat(heads.read()).isEqualTo(Heads.EMPTY);
        assertThat(log.last()).isEqualTo(EventNumber.ROOT);
    }

    @Test
    void theLastEventIsTheOneWithTheHighestNumber() {
        log.append(event(1, ANN), null);
        log.append(event(1, 1, "{}", ANN), null);
        assertThat(log.last()).isEqualTo(new EventNumber(1, 1));
        log.append(event(2, ANN), null);
        assertThat(log.last()).isEqualTo(new EventNumber(2, 0));
    }

    @Test
    void headsComeBackAsTheyWereWritten() {
        Heads written = new Heads(new EventNumber(7, 2), 40, 5, 3, null);
        heads.write(written);
        assertThat(heads.read()).isEqualTo(written).extracting(Heads::pending).isEqualTo(2L);

        heads.write(written.withBackend("b").withUpstream(6, 4));
        heads.writeLocal(new EventNumber(8, 0), 41);
        assertThat(heads.read()).isEqualTo(new Heads(new EventNumber(8, 0), 41, 6, 4, "b"));
    }

    @Test
    void aNumberIsGivenOnce() {
        log.append(event(1, ANN), null);
        assertThatThrownBy(() -> log.append(event(1, BOB), null)).isInstanceOf(SqliteFailure.class);
        assertThat(authors()).containsExactly(ANN);
    }

    @Test
    void everythingIsThereWhenTheFileIsOpenedAgain() {
        log.append(event(1, ANN), null);
        log.append(event(2, BOB), null);
        heads.writeLocal(new EventNumber(1, 3), 9);
        heads.setStateSchema("abc");
        close();
        open();

        assertThat(log.last()).hasToString("e2");
        assertThat(heads.read().local()).isEqualTo(new EventNumber(1, 3));
        assertThat(heads.stateSchema()).isEqualTo("abc");
        assertThat(authors()).containsExactly(ANN, BOB);
        log.append(event(3, ANN), null);
        assertThat(authors()).containsExactly(ANN, BOB, ANN);
    }

    @Test
    void sessionsOfOneClientAreDifferentAuthors() {
        Author later = new Author("ann", "s2");
        log.append(event(1, ANN), null);
        log.append(event(2, later), null);
        assertThat(authors()).containsExactly(ANN, later);
    }

    @Test
    void anAuthorWhoseFirstEventWasRolledBackWritesAgain() {
        connection.begin();
        log.append(event(1, ANN), null);
        connection.rollback();
        log.rolledBack();

        connection.begin();
        log.append(event(1, ANN), null);
        connection.commit();

        assertThat(authors()).containsExactly(ANN);
    }

    @Test
    void theNumberOfARolledBackAuthorGoesToTheNext() {
        connection.begin();
        log.append(event(1, ANN), null);
        assertThat(authors()).containsExactly(ANN);
        connection.rollback();
        log.rolledBack();

        log.append(event(1, BOB), null);
        log.append(event(2, ANN), null);

        assertThat(authors()).containsExactly(BOB, ANN);
    }

    @Test
    void anEventWithoutItsAuthorMakesTheLogUnreadable() {
        log.append(event(1, ANN), null);
        connection.execute("DELETE FROM livestore_authors", List.of());
        assertThatThrownBy(this::authors)
                .isInstanceOf(StoreUnreadable.class)
                .hasMessageContaining("author 1, which is missing");
    }
}
