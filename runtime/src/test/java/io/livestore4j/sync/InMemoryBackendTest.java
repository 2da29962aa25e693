package io.livestore4j.sync;

import static io.livestore4j.sync.TestClient.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.SyncProblem;
import io.livestore4j.sync.PushOutcome.Accepted;
import io.livestore4j.sync.PushOutcome.Refused;
import io.livestore4j.sync.PushOutcome.ServerAhead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The backend in memory keeps the contract; what it refuses, and what a test can make it do. */
final class InMemoryBackendTest extends SyncBackendContract {

    private static final String STORE = "todos";

    private final InMemoryBackend backend = InMemoryBackend.create();

    @Override
    SyncBackend newBackend() {
        return InMemoryBackend.create();
    }

    private static TestClient pulling(InMemoryBackend backend, String clientId) throws InterruptedException {
        TestClient client = new TestClient(backend, STORE, clientId).awaitConnected();
        client.pullAll(0);
        return client;
    }

    private static SyncEvent event(long number, long parent) {
        return new SyncEvent(number, parent, "v1.Noted", "{}", "a", "s");
    }

    /** Bad batches for a store with the head 1. */
    static List<List<SyncEvent>> malformedBatches() {
        return List.of(
                List.of(),
                events("a", 1, 101),
                List.of(event(3, 1)),
                List.of(event(1, 1)),
                List.of(event(2, 1), event(4, 2)),
                List.of(event(2, 1), event(3, 1)),
                List.of(event(2, 1), event(4, 3)));
    }

    @ParameterizedTest
    @MethodSource("malformedBatches")
    void aMalformedBatchIsRefusedAsAWhole(List<SyncEvent> batch) throws Exception {
        TestClient client = pulling(backend, "a");
        List<SyncEvent> first = client.pushNew(0, 1);
        Refused refused = (Refused) client.push(batch);
        assertThat(refused.code()).isEqualTo("livestore4j.malformed");
        int expectedIndex = batch.size() == 101 ? 100 : Math.max(0, batch.size() - 1);
        assertThat(refused.index()).isEqualTo(expectedIndex);
        assertThat(refused.reason()).endsWith(".");
        assertThat(backend.events(STORE)).isEqualTo(first);
    }

    @Test
    void eventsArePublishedBeforeTheAck() throws Exception {
        TestClient client = pulling(backend, "a");
        List<SyncEvent> pushed = client.pushNew(0, 1);
        assertThat(client.heard())
                .containsExactly(
                        "connected",
                        new PullChunk(List.of(), false, "in-memory"),
                        new PullChunk(pushed, false, "in-memory"),
                        new Accepted());
    }

    @Test
    void aDisconnectedBackendCutsItsConnectionsAndRefusesNewOnes() throws Exception {
        TestClient cut = pulling(backend, "a");
        TestClient alsoCut = new TestClient(backend, "notes", "a").awaitConnected();
        backend.disconnect();
        backend.disconnect();
        TestClient refused = new TestClient(backend, STORE, "a");
        for (TestClient client : List.of(cut, alsoCut, refused)) {
            assertThat(client.awaitProblem()).isEqualTo(SyncProblem.Kind.OFFLINE);
            client.connection().pull(new PullRequest(0, null));
            client.connection().push(events("a", 0, 1));
            assertThat(client.heard().get(client.heard().size() - 1)).isInstanceOf(SyncProblem.class);
        }
        assertThat(refused.heard()).hasSize(1);
        assertThat(backend.head(STORE)).isZero();
    }

    @Test
    void whatWasAppendedWhileDisconnectedIsPulledAfterwards() throws Exception {
        TestClient before = pulling(backend, "a");
        backend.disconnect();
        backend.append(STORE, events("b", 0, 3));
        backend.connect();
        assertThat(before.heard()).hasSize(3);
        TestClient after = new TestClient(backend, STORE, "a").awaitConnected();
        assertThat(after.pullAll(0)).isEqualTo(events("b", 0, 3));
    }

    @Test
    void appendedEventsArePublishedInBatchesOfAHundred() throws Exception {
        TestClient client = pulling(backend, "a");
        client.pushNew(0, 1);
        backend.append(STORE, events("b", 1, 250));
        backend.append(STORE, List.of());
        assertThat(backend.batchSizes(STORE)).containsExactly(1, 100, 100, 50);
        client.awaitEvents(1);
        assertThat(client.awaitEvents(250)).isEqualTo(events("b", 1, 250));
    }

    @Test
    void eventsThatDoNotFollowOnTheHeadCannotBeAppended() {
        backend.append(STORE, events("b", 0, 2));
        List<SyncEvent> gap = new ArrayList<>(events("b", 2, 150));
        gap.addAll(events("b", 153, 1));
        for (List<SyncEvent> events : List.of(events("b", 0, 1), events("b", 3, 1), gap)) {
            assertThatThrownBy(() -> backend.append(STORE, events))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must come e");
        }
        assertThat(backend.head(STORE)).isEqualTo(2);
    }

    @Test
    void aRestoredBackendHasLostItsLastEventsAndCutsTheStoresConnections() throws Exception {
        TestClient client = pulling(backend, "a");
        TestClient ofOtherStore = new TestClient(backend, "notes", "a").awaitConnected();
        backend.append(STORE, events("b", 0, 250));
        backend.restore(STORE, 150);
        assertThat(backend.batchSizes(STORE)).containsExactly(100, 50);
        assertThat(backend.events(STORE)).isEqualTo(events("b", 0, 150));
        assertThat(client.awaitProblem()).isEqualTo(SyncProblem.Kind.OFFLINE);
        assertThat(ofOtherStore.heard()).containsExactly("connected");
        TestClient again = pulling(backend, "a");
        assertThat(again.pullAll(249)).isEmpty();
        assertThat(again.push(events("a", 250, 1))).isEqualTo(new ServerAhead(150));
        again.pushNew(150, 1);
        backend.restore(STORE, 100);
        assertThat(backend.batchSizes(STORE)).containsExactly(100);
        backend.restore(STORE, 0);
        assertThat(backend.batchSizes(STORE)).isEmpty();
    }

    @Test
    void aBackendIsRestoredOnlyToAHeadThatItHad() {
        backend.append(STORE, events("b", 0, 2));
        for (long head : new long[] {-1, 3}) {
            assertThatThrownBy(() -> backend.restore(STORE, head)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void rulesRefuseABatchAsAWhole() throws Exception {
        InMemoryBackend strict = InMemoryBackend.builder()
                .rules(event -> event.number() == 2
                        ? Optional.of(new Refusal("no-second", "There is one already."))
                        : Optional.empty())
                .build();
        TestClient client = pulling(strict, "a");
        assertThat(client.push(events("a", 0, 3))).isEqualTo(new Refused(1, "no-second", "There is one already."));
        assertThat(strict.head(STORE)).isZero();
        client.pushNew(0, 1);
        assertThat(client.push(events("a", 0, 2))).isEqualTo(new ServerAhead(1));
        strict.append(STORE, events("b", 1, 1));
        assertThat(strict.head(STORE)).isEqualTo(2);
    }

    @Test
    void argumentsAreRewrittenBeforeTheyAreStored() throws Exception {
        InMemoryBackend rewriting =
                InMemoryBackend.builder().rewriting(args -> args + " ").build();
        TestClient client = pulling(rewriting, "a");
        client.pushNew(0, 1);
        rewriting.append(STORE, events("a", 1, 1));
        List<SyncEvent> stored = events("a", 0, 2, "{} ");
        assertThat(rewriting.events(STORE)).isEqualTo(stored);
        assertThat(client.awaitEvents(2)).isEqualTo(stored);
    }

    @Test
    void theBackendIdIsTheBuilders() throws Exception {
        InMemoryBackend named = InMemoryBackend.builder().backendId("other").build();
        TestClient client = new TestClient(named, STORE, "a").awaitConnected();
        client.connection().pull(new PullRequest(0, "other"));
        assertThat(client.awaitChunk().backendId()).isEqualTo("other");
    }

    @Test
    void aNegativeCursorIsAnError() throws Exception {
        TestClient client = pulling(backend, "a");
        assertThatThrownBy(() -> client.connection().pull(new PullRequest(-1, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClosedConnectionHearsNothingMore() throws Exception {
        TestClient client = pulling(backend, "a");
        client.connection().close();
        backend.append(STORE, events("b", 0, 1));
        client.connection().push(events("a", 1, 1));
        backend.disconnect();
        assertThat(client.heard()).hasSize(2);
        assertThat(backend.head(STORE)).isEqualTo(1);
    }
}
