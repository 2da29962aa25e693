package io.livestore4j.internal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.sync.SyncEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingLogTest {

    private static final Author ANN = new Author("ann", "s");
    private static final int EVENTS_MAX = 100;
    private static final int BYTES_MAX = 900_000;

    @TempDir
    Path directory;

    private SqliteConnection connection;
    private StoreLog file;
    private EventNumber head = EventNumber.ROOT;

    @BeforeEach
    void create() {
        connection = SqliteConnection.open(directory.resolve("log.db"), Role.WRITER_OFF);
        file = StoreLog.of(connection);
        file.create();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private void append(long commitId, boolean clientOnly, String args) {
        EventNumber number = head.next(clientOnly);
        byte[] bytes = args.getBytes(StandardCharsets.UTF_8);
        file.events()
                .append(
                        new LoggedEvent(number, head.parentOfNext(clientOnly), "v1.Noted", bytes, ANN, commitId),
                        new byte[0]);
        head = number;
    }

    /** Events in order, such as {@code 1s 1c 2s}: the commit, and whether it is synced or client-only. */
    private void append(String events) {
        for (String event : events.split(" ")) {
            append(Long.parseLong(event.substring(0, event.length() - 1)), event.endsWith("c"), "{}");
        }
    }

    private void appendSynced(long commitId, int count, String args) {
        for (int i = 0; i < count; i++) {
            append(commitId, false, args);
        }
    }

    private String start(long upstream) {
        return file.pending().start(upstream).toString();
    }

    private List<String> window(long upstream, int syncedMax) {
        return file.pending().window(upstream, syncedMax).stream()
                .map(event -> event.number().toString())
                .toList();
    }

    private List<Long> batch(long number) {
        return file.pending().batch(number, EVENTS_MAX, BYTES_MAX).stream()
                .map(SyncEvent::number)
                .toList();
    }

    @Test
    void pendingBeginsWithTheFirstSyncedEventBehindTheHead() {
        append("0s 0s 1s 2s");
        assertThat(start(2)).isEqualTo("e3");
        assertThat(start(3)).isEqualTo("e4");
        assertThat(start(0)).isEqualTo("e1");
    }

    @Test
    void pendingBeginsWithTheClientOnlyEventsOfTheFirstCommit() {
        append("0s 1c 2c 2c 2s");
        assertThat(start(1)).isEqualTo("e1.2");
        assertThat(window(1, 10)).containsExactly("e1.2", "e1.3", "e2");
    }

    @Test
    void theFirstCommitOfALogMayBeginWithClientOnlyEvents() {
        append("1c 2c 2s");
        assertThat(start(0)).isEqualTo("e0.2");
    }

    @Test
    void clientOnlyEventsOfACommitThatIsConfirmedInPartArePendingWhenAnotherSyncedOneFollows() {
        append("1s 1c 1s 1c");
        assertThat(start(1)).isEqualTo("e1.1");
        assertThat(start(2)).isEqualTo("e3");
        assertThat(window(2, 5)).isEmpty();
    }

    @Test
    void clientOnlyEventsBehindAConfirmedHeadAreNotPending() {
        append("0s 1c 2c");
        assertThat(start(1)).isEqualTo("e2");
        assertThat(window(1, 10)).isEmpty();
    }

    @Test
    void aWindowEndsWithTheFollowersOfItsLastSyncedEvent() {
        append("1s 1c 2c 3s 3c 4s");
        assertThat(window(0, 1)).containsExactly("e1", "e1.1", "e1.2");
        assertThat(window(0, 2)).containsExactly("e1", "e1.1", "e1.2", "e2", "e2.1");
        assertThat(window(1, 1)).containsExactly("e2", "e2.1");
        assertThat(window(0, 0)).isEmpty();
    }

    @Test
    void aBatchHasWholeCommitsAndNoClientOnlyEvents() {
        appendSynced(1, 60, "{}");
        append("2c");
        appendSynced(3, 30, "{}");
        append("3c");
        appendSynced(4, 11, "{}");
        assertThat(batch(0)).hasSize(90).endsWith(90L);
        assertThat(batch(90)).hasSize(11).startsWith(91L);
        assertThat(batch(101)).isEmpty();
    }

    @Test
    void commitsThatFillABatchExactlyGoTogether() {
        appendSynced(1, 60, "{}");
        appendSynced(2, 40, "{}");
        appendSynced(3, 100, "{}");
        appendSynced(4, 1, "{}");
        assertThat(batch(0)).hasSize(100);
        assertThat(batch(100)).hasSize(100);
        assertThat(batch(200)).containsExactly(201L);
    }

    @Test
    void aCommitAtTheLimitOfBytesGoesAloneAndOneThatFitsGoesAlong() {
        String large = "x".repeat(300_000);
        appendSynced(1, 3, large);
        append(2, false, "x");
        appendSynced(3, 2, large);
        append(4, false, "x".repeat(299_999));
        assertThat(batch(0)).containsExactly(1L, 2L, 3L);
        assertThat(batch(3)).containsExactly(4L, 5L, 6L, 7L);
    }

    @Test
    void bytesAreCountedAndNotCharacters() {
        append(1, false, "é".repeat(300_000));
        append(2, false, "é".repeat(200_000));
        assertThat(batch(0)).containsExactly(1L);
    }

    @Test
    void theRestOfACommitThatIsConfirmedInPartIsABatch() {
        append("1s 1s 1s");
        assertThat(batch(1)).containsExactly(2L, 3L);
    }

    @Test
    void theNumbersOfACommitAreThoseOfItsSyncedEvents() {
        append("1s 2c 2s 2c 2s 3s");
        assertThat(file.pending().numbersOf(2, 1, 2)).contains(List.of(2L, 3L));
        assertThat(file.pending().numbersOf(2, 2, 2)).contains(List.of(2L, 3L));
        assertThat(file.pending().numbersOf(3, 1, 1)).contains(List.of(4L));
    }

    @Test
    void theNumbersOfACommitAreFoundBehindTheEventsOfOthers() {
        append("0s 1s 0s 0s 2s 0s 2s");
        assertThat(file.pending().numbersOf(2, 2, 2)).contains(List.of(5L, 7L));
    }

    @Test
    void aCommitThatIsNotThereHasNoNumbers() {
        append("1s 3s 0s");
        assertThat(file.pending().numbersOf(2, 1, 1)).isEmpty();
        assertThat(file.pending().numbersOf(4, 1, 1)).isEmpty();
        assertThat(file.pending().numbersOf(3, 1, 2))
                .as("one of its two events")
                .isEmpty();
        assertThat(file.pending().numbersOf(3, 3, 1)).as("from behind it").isEmpty();
    }
}
