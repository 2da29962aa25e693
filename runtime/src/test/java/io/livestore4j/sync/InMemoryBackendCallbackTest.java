package io.livestore4j.sync;

import static io.livestore4j.sync.TestClient.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.SyncProblem;
import io.livestore4j.sync.PushOutcome.ServerAhead;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Listeners that call back in, throw or are slow. */
@Timeout(value = TestClient.TIMEOUT_SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class InMemoryBackendCallbackTest {

    private static final String STORE = "todos";
    private static final int ROUNDS = 1_000;

    private final InMemoryBackend backend = InMemoryBackend.create();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Logger logger = Logger.getLogger("io.livestore4j.sync");
    private final List<String> logged = new CopyOnWriteArrayList<>();

    @BeforeEach
    void catchTheLog() {
        logger.setFilter(entry -> {
            logged.add(entry.getMessage());
            return false;
        });
    }

    @AfterEach
    void release() {
        logger.setFilter(null);
        threads.shutdownNow();
    }

    /** Does nothing; a test overrides what it is about. */
    private abstract static class QuietListener implements SyncListener {

        final AtomicReference<SyncConnection> connection = new AtomicReference<>();

        @Override
        public void connected() {}

        @Override
        public void pulled(PullRequest request, PullChunk chunk) {}

        @Override
        public void pushed(PushOutcome outcome) {}

        @Override
        public void disconnected(SyncProblem problem) {}

        void connectTo(SyncBackend backend, String clientId) {
            connection.set(backend.connect(new SyncPeer(STORE, clientId), this));
        }
    }

    /** Pushes from its callbacks until it has pushed so often. */
    private final class EagerListener extends QuietListener {

        private final String clientId;
        private final CountDownLatch accepted = new CountDownLatch(ROUNDS);

        EagerListener(String clientId) {
            this.clientId = clientId;
        }

        void push(long head) {
            connection.get().push(events(clientId, head, 1));
        }

        @Override
        public void pushed(PushOutcome outcome) {
            if (outcome instanceof ServerAhead ahead) {
                push(ahead.head());
                return;
            }
            accepted.countDown();
            if (accepted.getCount() > 0) {
                push(backend.head(STORE));
            }
        }
    }

    @Test
    void listenersThatPushFromCallbacksGetThroughWithoutDeadlockAndWithoutDeepStacks() throws Exception {
        TestClient reader = new TestClient(backend, STORE, "r").awaitConnected();
        reader.connection().pull(new PullRequest(0, null));
        List<EagerListener> eager = List.of(new EagerListener("a"), new EagerListener("b"));
        for (EagerListener listener : eager) {
            listener.connectTo(backend, listener.clientId);
            listener.connection.get().pull(new PullRequest(0, null));
        }
        List<? extends Future<?>> running = eager.stream()
                .map(listener -> threads.submit(() -> listener.push(0)))
                .toList();
        for (EagerListener listener : eager) {
            assertThat(listener.accepted.await(TestClient.TIMEOUT_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }
        for (Future<?> each : running) {
            each.get();
        }
        assertThat(backend.head(STORE)).isEqualTo(2 * ROUNDS);
        assertThat(reader.awaitEvents(2 * ROUNDS)).isEqualTo(backend.events(STORE));
        assertThat(reader.faults()).isEmpty();
        assertThat(logged).isEmpty();
    }

    @Test
    void aListenerMayConnectPullAndCloseFromItsCallbacks() throws Exception {
        AtomicReference<TestClient> second = new AtomicReference<>();
        List<PullChunk> chunks = new CopyOnWriteArrayList<>();
        QuietListener listener = new QuietListener() {
            @Override
            public void pushed(PushOutcome outcome) {
                connection.get().pull(new PullRequest(0, null));
            }

            @Override
            public void pulled(PullRequest request, PullChunk chunk) {
                chunks.add(chunk);
                connection.get().close();
                second.set(new TestClient(backend, STORE, "b"));
                backend.disconnect();
                backend.connect();
            }
        };
        listener.connectTo(backend, "a");
        listener.connection.get().push(events("a", 0, 1));
        assertThat(chunks).hasSize(1);
        assertThat(second.get().awaitProblem()).isEqualTo(SyncProblem.Kind.OFFLINE);
        assertThat(second.get().heard().get(0)).isEqualTo("connected");
        assertThat(logged).isEmpty();
    }

    @Test
    void whoClosesInACallbackHearsNothingMore() {
        List<PushOutcome> outcomes = new CopyOnWriteArrayList<>();
        QuietListener closing = new QuietListener() {
            @Override
            public void pulled(PullRequest request, PullChunk chunk) {
                if (!chunk.events().isEmpty()) {
                    connection.get().close();
                }
            }

            @Override
            public void pushed(PushOutcome outcome) {
                outcomes.add(outcome);
            }
        };
        closing.connectTo(backend, "a");
        closing.connection.get().pull(new PullRequest(0, null));
        closing.connection.get().push(events("a", 0, 1));
        assertThat(backend.head(STORE)).isEqualTo(1);
        assertThat(outcomes).isEmpty();
    }

    @Test
    void aListenerThatThrowsMissesNothingElseAndDisturbsNobody() throws Exception {
        List<PushOutcome> outcomes = new CopyOnWriteArrayList<>();
        QuietListener throwing = new QuietListener() {
            @Override
            public void pulled(PullRequest request, PullChunk chunk) {
                throw new IllegalStateException("planned");
            }

            @Override
            public void pushed(PushOutcome outcome) {
                outcomes.add(outcome);
                throw new AssertionError("planned");
            }
        };
        throwing.connectTo(backend, "a");
        throwing.connection.get().pull(new PullRequest(0, null));
        TestClient other = new TestClient(backend, STORE, "b").awaitConnected();
        other.pullAll(0);
        throwing.connection.get().push(events("a", 0, 1));
        throwing.connection.get().push(events("a", 1, 1));
        assertThat(outcomes).hasSize(2);
        assertThat(other.awaitEvents(2)).isEqualTo(events("a", 0, 2));
        assertThat(logged).hasSize(5).allMatch(message -> message.contains("listener failed"));
    }

    @Test
    void aSlowListenerDelaysNoPushAndHearsAllInOrder() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        List<SyncEvent> pulled = new CopyOnWriteArrayList<>();
        QuietListener slow = new QuietListener() {
            @Override
            public void pulled(PullRequest request, PullChunk chunk) {
                entered.countDown();
                awaitUnchecked(gate);
                pulled.addAll(chunk.events());
            }
        };
        slow.connectTo(backend, "a");
        Future<?> blocked = threads.submit(() -> slow.connection.get().pull(new PullRequest(0, null)));
        entered.await();
        TestClient other = new TestClient(backend, STORE, "b").awaitConnected();
        other.pushNew(0, 2);
        other.pushNew(2, 1);
        slow.connection.get().push(events("a", 3, 1));
        assertThat(backend.head(STORE)).isEqualTo(4);
        assertThat(pulled).isEmpty();
        gate.countDown();
        blocked.get();
        assertThat(pulled).isEqualTo(backend.events(STORE));
    }

    private static void awaitUnchecked(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void rulesThatThrowCutThePusherAndTakeNothing() throws Exception {
        InMemoryBackend broken = InMemoryBackend.builder()
                .rules(event -> {
                    throw new IllegalStateException("planned");
                })
                .build();
        TestClient other = new TestClient(broken, STORE, "b").awaitConnected();
        TestClient client = new TestClient(broken, STORE, "a").awaitConnected();
        client.connection().push(events("a", 0, 1));
        assertThat(client.awaitProblem()).isEqualTo(SyncProblem.Kind.OFFLINE);
        assertThat(broken.head(STORE)).isZero();
        assertThat(other.heard()).hasSize(1);
        assertThat(logged).hasSize(1);
    }

    @Test
    void aTransitThatThrowsLosesTheMessage() throws Exception {
        InMemoryBackend broken = InMemoryBackend.builder()
                .transit(passage -> {
                    if (passage.kind() == Passage.Kind.PUSH) {
                        throw new IllegalStateException("planned");
                    }
                    passage.deliver();
                })
                .build();
        TestClient client = new TestClient(broken, STORE, "a").awaitConnected();
        client.connection().push(events("a", 0, 1));
        assertThat(client.awaitProblem()).isEqualTo(SyncProblem.Kind.OFFLINE);
        assertThat(broken.head(STORE)).isZero();
        assertThat(logged).hasSize(1);
    }
}
