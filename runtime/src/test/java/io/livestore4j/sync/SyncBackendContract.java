package io.livestore4j.sync;

import static io.livestore4j.sync.TestClient.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.SyncProblem;
import io.livestore4j.sync.PushOutcome.Accepted;
import io.livestore4j.sync.PushOutcome.ServerAhead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any backend must do for the stores. {@code -Dlivestore.seed} repeats a run. */
abstract class SyncBackendContract {

    private static final long SEED = Long.getLong("livestore.seed", System.nanoTime());

    private static final String STORE = "todos";
    private static final int CONTENDERS = 8;
    private static final int WRITERS = 4;
    private static final int BATCHES_PER_WRITER = 60;

    private final List<TestClient> clients = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newFixedThreadPool(CONTENDERS);
    private SyncBackend backend;

    /** A backend without events that takes all. */
    abstract SyncBackend newBackend() throws Exception;

    @BeforeEach
    final void startBackend() throws Exception {
        backend = newBackend();
    }

    @AfterEach
    final void checkAndCloseClients() {
        threads.shutdownNow();
        for (TestClient client : List.copyOf(clients)) {
            client.connection().close();
            assertThat(client.faults()).isEmpty();
        }
    }

    private TestClient client(String clientId) throws InterruptedException {
        return client(STORE, clientId);
    }

    private TestClient client(String storeId, String clientId) throws InterruptedException {
        TestClient client = new TestClient(backend, storeId, clientId);
        clients.add(client);
        return client.awaitConnected();
    }

    private static void pushBatches(TestClient client, int batches, int size, String args) throws InterruptedException {
        for (int i = 0; i < batches; i++) {
            assertThat(client.push(events("a", (long) i * size, size, args))).isEqualTo(new Accepted());
        }
    }

    private <T> List<T> together(List<Callable<T>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> call : calls) {
            running.add(threads.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        start.countDown();
        List<T> results = new ArrayList<>();
        for (Future<T> each : running) {
            results.add(each.get(TestClient.TIMEOUT_SECONDS, TimeUnit.SECONDS));
        }
        return results;
    }

    @Test
    void anEmptyStoreAnswersAPullWithOneEmptyChunk() throws Exception {
        TestClient client = client("a");
        client.connection().pull(new PullRequest(0, null));
        PullChunk chunk = client.awaitChunk();
        assertThat(chunk.events()).isEmpty();
        assertThat(chunk.more()).isFalse();
        assertThat(chunk.backendId()).isNotEmpty();
    }

    @Test
    void aPullBringsWhatComesAfterItsCursor() throws Exception {
        TestClient client = client("a");
        List<SyncEvent> pushed = new ArrayList<>(client.pushNew(0, 3));
        pushed.addAll(client.pushNew(3, 2));
        for (int after = 0; after <= pushed.size(); after++) {
            assertThat(client.pullAll(after)).isEqualTo(pushed.subList(after, pushed.size()));
        }
    }

    @Test
    void everyoneGetsWhatIsPushedLater() throws Exception {
        TestClient pusher = client("a");
        TestClient other = client("b");
        List<SyncEvent> first = pusher.pushNew(0, 2);
        assertThat(pusher.pullAll(0)).isEqualTo(first);
        assertThat(other.pullAll(0)).isEqualTo(first);
        List<SyncEvent> second = pusher.pushNew(2, 3);
        assertThat(pusher.awaitEvents(3)).isEqualTo(second);
        assertThat(other.awaitEvents(3)).isEqualTo(second);
        List<SyncEvent> third = other.pushNew(5, 1);
        assertThat(pusher.awaitEvents(1)).isEqualTo(third);
        assertThat(other.awaitEvents(1)).isEqualTo(third);
    }

    @Test
    void aFurtherPullTakesThePlaceOfTheOneBefore() throws Exception {
        TestClient client = client("a");
        client.pullAll(0);
        client.pullAll(0);
        List<SyncEvent> pushed = new ArrayList<>(client.pushNew(0, 1));
        pushed.addAll(client.pushNew(1, 1));
        assertThat(client.awaitEvents(2)).isEqualTo(pushed);
    }

    @Test
    void ofEightPushesOnOneParentOneIsAccepted() throws Exception {
        List<Callable<PushOutcome>> pushes = new ArrayList<>();
        for (int i = 0; i < CONTENDERS; i++) {
            TestClient client = client("c" + i);
            List<SyncEvent> batch = events("c" + i, 0, 1);
            pushes.add(() -> client.push(batch));
        }
        List<PushOutcome> outcomes = together(pushes);
        assertThat(outcomes).containsOnlyOnce(new Accepted());
        assertThat(Collections.frequency(outcomes, new ServerAhead(1))).isEqualTo(CONTENDERS - 1);
        int accepted = outcomes.indexOf(new Accepted());
        assertThat(client("reader").pullAll(0)).isEqualTo(events("c" + accepted, 0, 1));
    }

    @Test
    void ofAPushOnAnotherParentThanTheHeadNothingIsTaken() throws Exception {
        TestClient client = client("a");
        List<SyncEvent> pushed = client.pushNew(0, 4);
        assertThat(client.push(events("a", 2, 5))).isEqualTo(new ServerAhead(4));
        assertThat(client.push(events("a", 9, 5))).isEqualTo(new ServerAhead(4));
        assertThat(client.pullAll(0)).isEqualTo(pushed);
    }

    @Test
    void manySmallEventsComeInOrderAndInChunks() throws Exception {
        pushBatches(client("a"), 100, 100, "{}");
        TestClient reader = client("b");
        reader.connection().pull(new PullRequest(0, null));
        List<PullChunk> chunks = reader.drain();
        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.events()).hasSizeBetween(1, 100));
        assertThat(chunks.stream().flatMap(chunk -> chunk.events().stream())).isEqualTo(events("a", 0, 10_000));
        assertThat(reader.pullAll(5_000)).isEqualTo(events("a", 5_000, 5_000));
    }

    @Test
    void largeEventsComeWhole() throws Exception {
        String args = "{\"text\":\"" + "x".repeat(120_000) + "\"}";
        pushBatches(client("a"), 10, 6, args);
        assertThat(client("b").pullAll(0)).isEqualTo(events("a", 0, 60, args));
    }

    @Test
    void noChunkEndsWithinABatch() throws Exception {
        TestClient client = client("a");
        List<Long> batchEnds = new ArrayList<>();
        long head = 0;
        for (int size : new int[] {60, 60, 1, 40, 100, 99, 2, 50, 50, 1}) {
            client.pushNew(head, size);
            head += size;
            batchEnds.add(head);
        }
        for (long after = 0; after < head; after++) {
            client.connection().pull(new PullRequest(after, null));
            assertThat(client.drain())
                    .allSatisfy(chunk -> assertThat(chunk.events()).hasSizeBetween(1, 100))
                    .extracting(chunk ->
                            chunk.events().get(chunk.events().size() - 1).number())
                    .isSubsetOf(batchEnds)
                    .endsWith(head);
        }
    }

    @Test
    void aClientThatConnectsAgainGoesOnWhereItStood() throws Exception {
        TestClient before = client("a");
        before.pullAll(0);
        before.pushNew(0, 2);
        before.connection().close();
        before.connection().close();
        List<SyncEvent> missed = client("b").pushNew(2, 3);
        TestClient after = client("a");
        assertThat(after.pullAll(2)).isEqualTo(missed);
        assertThat(after.pushNew(5, 1)).isEqualTo(after.awaitEvents(1));
    }

    @Test
    void aClientOfAnotherBackendIsTurnedAway() throws Exception {
        TestClient first = client("a");
        first.connection().pull(new PullRequest(0, null));
        String backendId = first.awaitChunk().backendId();
        TestClient same = client("b");
        same.connection().pull(new PullRequest(0, backendId));
        assertThat(same.awaitChunk().backendId()).isEqualTo(backendId);
        TestClient other = client("c");
        other.connection().pull(new PullRequest(0, backendId + "x"));
        assertThat(other.awaitProblem()).isEqualTo(SyncProblem.Kind.BACKEND_CHANGED);
    }

    @Test
    void storesDoNotMix() throws Exception {
        TestClient todos = client("todos", "a");
        TestClient notes = client("notes", "a");
        todos.pullAll(0);
        notes.pullAll(0);
        todos.pushNew(0, 2);
        notes.pushNew(0, 1);
        assertThat(todos.awaitEvents(2)).hasSize(2);
        assertThat(notes.awaitEvents(1)).hasSize(1);
        assertThat(client("notes", "b").pullAll(0)).hasSize(1);
    }

    @Test
    void underContentionEveryoneSeesEachEventOnceAndInOrder() throws Exception {
        List<TestClient> readers = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            TestClient writer = client("w" + i);
            writer.connection().pull(new PullRequest(0, null));
            readers.add(writer);
            Random random = new Random(SEED + i);
            calls.add(() -> pushAgainAndAgain(writer, random));
            calls.add(() -> {
                TestClient reader = client("r");
                readers.add(reader);
                reader.connection().pull(new PullRequest(0, null));
                return 0;
            });
        }
        int total = together(calls).stream().mapToInt(Integer::intValue).sum();
        List<SyncEvent> log = client("late").pullAll(0);
        assertThat(log).as("seed %d", SEED).hasSize(total);
        for (TestClient reader : readers) {
            assertThat(reader.awaitEvents(total)).as("seed %d", SEED).isEqualTo(log);
        }
    }

    /** So many batches, each on the head that the backend names; how many events that were. */
    private static int pushAgainAndAgain(TestClient writer, Random random) throws InterruptedException {
        long head = 0;
        int events = 0;
        for (int accepted = 0; accepted < BATCHES_PER_WRITER; ) {
            int size = 1 + random.nextInt(5);
            PushOutcome outcome = writer.push(events("w", head, size));
            if (outcome instanceof ServerAhead ahead) {
                assertThat(ahead.head()).isGreaterThan(head);
                head = ahead.head();
            } else {
                assertThat(outcome).isEqualTo(new Accepted());
                head += size;
                events += size;
                accepted++;
            }
        }
        return events;
    }
}
