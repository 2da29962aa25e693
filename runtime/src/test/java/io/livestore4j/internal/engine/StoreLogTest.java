package io.livestore4j.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.ConstraintViolated;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Author;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commits leave in the log. */
class StoreLogTest {

    private static final int THREADS = 8;
    private static final int COMMITS = 40;

    @TempDir
    Path directory;

    private NoteStore open() {
        return NoteStore.open(StoreChild.options().directory(directory).build());
    }

    private List<LoggedEvent> log() {
        return log(directory);
    }

    private static List<LoggedEvent> log(Path directory) {
        try (SqliteConnection reader = SqliteConnection.open(directory.resolve("store-notes.db"), Role.READER)) {
            return new Eventlog(reader).read(EventNumber.ROOT, Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
    }

    private static String line(LoggedEvent event) {
        return event.number() + " after " + event.parent() + " in " + event.commitId() + ": " + event.name();
    }

    @Test
    void eventsAreNumberedInOneOrderWithClientOnlyOnesBetween() {
        try (NoteStore store = open()) {
            store.commit(new Drafted("d", "0"));
            store.commit(new Added("a", "A", null));
            store.commit(new Drafted("d", "1"), new Drafted("d", "2"));
            store.commit(new Pinned("a", true), new Pinned("a", false));
        }
        try (NoteStore store = open()) {
            store.commitEach(List.of(new Drafted("d", "3"), new Pinned("a", true)));
            assertThat(log())
                    .extracting(StoreLogTest::line)
                    .containsExactly(
                            "e0.1 after e0 in 1: v1.Drafted",
                            "e1 after e0 in 2: v1.NoteAdded",
                            "e1.1 after e1 in 3: v1.Drafted",
                            "e1.2 after e1.1 in 3: v1.Drafted",
                            "e2 after e1 in 4: v1.NotePinned",
                            "e3 after e2 in 4: v1.NotePinned",
                            "e3.1 after e3 in 5: v1.Drafted",
                            "e4 after e3 in 6: v1.NotePinned");
        }
    }

    @Test
    void aFailedCommitTakesNoNumber() {
        try (NoteStore store = open()) {
            store.commit(new Added("a", "A", null));
            assertThatThrownBy(() -> store.commit(new Pinned("a", true), new Added("a", "A", null)))
                    .isInstanceOf(ConstraintViolated.class);
            assertThat(store.commit(new Pinned("a", false)).commitId()).isEqualTo(2);
            assertThat(log())
                    .extracting(StoreLogTest::line)
                    .containsExactly("e1 after e0 in 1: v1.NoteAdded", "e2 after e1 in 2: v1.NotePinned");
        }
    }

    @Test
    void everyOpeningIsASessionOfTheSameClientAndACopyIsAnotherSession() throws IOException {
        for (String id : List.of("a", "b")) {
            try (NoteStore store = open()) {
                store.commit(new Added(id, id, null));
            }
        }
        Path copy = Files.createDirectory(directory.resolve("copy"));
        Files.copy(directory.resolve("store-notes.db"), copy.resolve("store-notes.db"));
        try (NoteStore store =
                NoteStore.open(StoreChild.options().directory(copy).build())) {
            store.commit(new Added("c", "c", null));
        }
        List<Author> authors = log(copy).stream().map(LoggedEvent::author).toList();
        assertThat(authors)
                .extracting(Author::clientId)
                .containsOnly(authors.get(0).clientId());
        assertThat(authors).extracting(Author::sessionId).doesNotHaveDuplicates();
    }

    @Test
    void storesOfTwoDirectoriesAreTwoClients() {
        Path other = directory.resolve("other");
        for (Path home : List.of(directory, other)) {
            try (NoteStore store =
                    NoteStore.open(StoreChild.options().directory(home).build())) {
                store.commit(new Added("a", "A", null));
            }
        }
        assertThat(log(directory).get(0).author().clientId())
                .isNotEqualTo(log(other).get(0).author().clientId());
    }

    @Test
    void threadsCommitAtTheSameTimeAndNothingIsLostOrMixed() throws Exception {
        Map<Long, String> idOfCommit = new ConcurrentHashMap<>();
        try (NoteStore store = open()) {
            commitFromThreads(store, idOfCommit);
            assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        }
        List<LoggedEvent> log = log();
        assertThat(log).hasSize(2 * THREADS * COMMITS);
        assertThat(idOfCommit.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, THREADS * COMMITS).boxed().toList());
        Map<String, Integer> nextOfThread = new ConcurrentHashMap<>();
        for (int i = 0; i < log.size(); i += 2) {
            LoggedEvent added = log.get(i);
            assertThat(line(log.get(i + 1)))
                    .as("the second event of its commit")
                    .endsWith(" after " + added.number() + " in " + added.commitId() + ": v1.NotePinned");
            String id = idIn(added);
            assertThat(idOfCommit).containsEntry(added.commitId(), id);
            String thread = id.substring(0, id.indexOf('.'));
            assertThat(id).isEqualTo(thread + "." + nextOfThread.merge(thread, 1, Integer::sum));
        }
    }

    private static void commitFromThreads(NoteStore store, Map<Long, String> idOfCommit) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String thread = "t" + i;
            done.add(threads.submit(() -> {
                for (int n = 1; n <= COMMITS; n++) {
                    String id = thread + "." + n;
                    List<NoteEvent> events = List.of(new Added(id, id, null), new Pinned(id, true));
                    idOfCommit.put(store.commit(events).commitId(), id);
                }
            }));
        }
        for (Future<?> thread : done) {
            thread.get();
        }
        threads.shutdown();
    }

    private static String idIn(LoggedEvent event) {
        String args = new String(event.args(), StandardCharsets.UTF_8);
        return Pattern.compile("\"id\":\"([^\"]*)\"")
                .matcher(args)
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow();
    }
}
