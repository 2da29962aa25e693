package io.livestore4j.sync;

import static io.livestore4j.sync.TestClient.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.SyncProblem;
import io.livestore4j.sync.Passage.Kind;
import io.livestore4j.sync.PushOutcome.Accepted;
import io.livestore4j.sync.PushOutcome.ServerAhead;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that are late, lost or decided twice. */
final class InMemoryBackendTransitTest {

    private static final String STORE = "todos";

    private final HoldingTransit transit = new HoldingTransit();
    private final InMemoryBackend backend =
            InMemoryBackend.builder().transit(transit).build();

    private TestClient pulling(String clientId) throws InterruptedException {
        TestClient client = new TestClient(backend, STORE, clientId).awaitConnected();
        client.pullAll(0);
        return client;
    }

    @Test
    void everyMessageTakesItsTime() throws Exception {
        transit.hold(Kind.values());
        TestClient client = new TestClient(backend, STORE, "a");
        assertThat(client.heard()).isEmpty();
        transit.take(Kind.CONNECTED).deliver();
        assertThat(client.heard()).containsExactly("connected");
        client.connection().pull(new PullRequest(0, null));
        transit.take(Kind.PULL).deliver();
        transit.take(Kind.CHUNK).deliver();
        client.connection().push(events("a", 0, 1));
        assertThat(backend.head(STORE)).isZero();
        transit.take(Kind.PUSH).deliver();
        assertThat(backend.head(STORE)).isEqualTo(1);
        assertThat(client.heard()).hasSize(2);
        transit.take(Kind.CHUNK).deliver();
        transit.take(Kind.OUTCOME).deliver();
        assertThat(client.heard()).hasSize(4).endsWith(new Accepted());
        assertThat(transit.held()).isEmpty();
    }

    @Test
    void aPassageSaysWhoseItIs() {
        transit.hold(Kind.CONNECTED);
        TestClient client = new TestClient(backend, STORE, "a");
        Passage passage = transit.take(Kind.CONNECTED);
        assertThat(passage.storeId()).isEqualTo(STORE);
        assertThat(passage.clientId()).isEqualTo("a");
        assertThat(passage).hasToString("CONNECTED for a in todos");
        assertThat(client.heard()).isEmpty();
    }

    @Test
    void noMessageOvertakesAnother() throws Exception {
        TestClient client = pulling("a");
        transit.hold(Kind.CHUNK);
        client.connection().push(events("a", 0, 1));
        assertThat(client.heard()).hasSize(2);
        transit.take(Kind.CHUNK).deliver();
        assertThat(client.heard()).hasSize(4).endsWith(new Accepted());
        transit.hold(Kind.PULL);
        client.connection().pull(new PullRequest(0, null));
        client.connection().push(events("a", 1, 1));
        assertThat(backend.head(STORE)).isEqualTo(1);
        transit.take(Kind.PULL).deliver();
        assertThat(backend.head(STORE)).isEqualTo(2);
    }

    @Test
    void aPushWhoseAckIsLostWasTaken() throws Exception {
        TestClient client = pulling("a");
        transit.hold(Kind.OUTCOME);
        client.connection().push(events("a", 0, 1));
        transit.take(Kind.OUTCOME).lose();
        assertThat(client.awaitProblem()).isEqualTo(SyncProblem.Kind.OFFLINE);
        assertThat(client.heard()).hasSize(4).doesNotHaveAnyElementsOfTypes(Accepted.class);
        transit.holdNothing();
        TestClient again = new TestClient(backend, STORE, "a").awaitConnected();
        assertThat(again.push(events("a", 0, 1))).isEqualTo(new ServerAhead(1));
        assertThat(again.pullAll(0)).isEqualTo(events("a", 0, 1));
    }

    @Test
    void aLostPushWasNotTaken() throws Exception {
        TestClient client = pulling("a");
        transit.hold(Kind.PUSH);
        client.connection().push(events("a", 0, 1));
        transit.take(Kind.PUSH).lose();
        assertThat(client.awaitProblem()).isEqualTo(SyncProblem.Kind.OFFLINE);
        assertThat(backend.head(STORE)).isZero();
    }

    @Test
    void aLostChunkBreaksOneConnectionAndNoOther() throws Exception {
        TestClient client = pulling("a");
        transit.hold(Kind.CHUNK);
        TestClient other = new TestClient(backend, STORE, "b").awaitConnected();
        other.connection().pull(new PullRequest(0, null));
        transit.take(Kind.CHUNK).lose();
        transit.holdNothing();
        backend.append(STORE, events("c", 0, 1));
        assertThat(other.awaitProblem()).isEqualTo(SyncProblem.Kind.OFFLINE);
        assertThat(other.heard()).hasSize(2);
        assertThat(client.awaitEvents(1)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLostMessageBreaksItsConnectionOnce(Kind kind) throws Exception {
        transit.hold(kind);
        TestClient client = new TestClient(backend, STORE, "a");
        if (kind != Kind.CONNECTED) {
            client.connection().pull(new PullRequest(0, null));
            client.connection().push(events("a", 0, 1));
        }
        Passage lost = transit.take(kind);
        lost.lose();
        lost.lose();
        lost.deliver();
        transit.held().forEach(Passage::deliver);
        backend.disconnect();
        assertThat(client.heard()).filteredOn(SyncProblem.class::isInstance).hasSize(1);
        assertThat(client.awaitProblem()).isEqualTo(SyncProblem.Kind.OFFLINE);
        assertThat(client.faults()).isEmpty();
    }

    @Test
    void manyLostMessagesBreakTheirConnectionOnce() throws Exception {
        TestClient client = pulling("a");
        transit.hold(Kind.CHUNK, Kind.OUTCOME);
        client.connection().push(events("a", 0, 1));
        assertThat(transit.held()).hasSize(2);
        transit.held().forEach(Passage::lose);
        assertThat(client.awaitProblem()).isEqualTo(SyncProblem.Kind.OFFLINE);
        assertThat(client.heard()).hasSize(3);
    }

    @Test
    void whatIsDeliveredCanNeitherBeLostNorDeliveredAgain() throws Exception {
        TestClient client = pulling("a");
        transit.hold(Kind.values());
        client.connection().push(events("a", 0, 1));
        List<Passage> delivered = List.of(deliver(Kind.PUSH), deliver(Kind.CHUNK), deliver(Kind.OUTCOME));
        delivered.forEach(Passage::deliver);
        delivered.forEach(Passage::lose);
        assertThat(client.heard()).hasSize(4);
        assertThat(backend.head(STORE)).isEqualTo(1);
    }

    private Passage deliver(Kind kind) {
        Passage passage = transit.take(kind);
        passage.deliver();
        return passage;
    }

    @Test
    void aPushThatWasUnderwayAtTheBreakIsNeverCarriedOut() throws Exception {
        TestClient broken = pulling("a");
        TestClient closed = pulling("b");
        transit.hold(Kind.PUSH);
        broken.connection().push(events("a", 0, 1));
        closed.connection().push(events("b", 0, 1));
        closed.connection().close();
        backend.disconnect();
        backend.connect();
        transit.take(Kind.PUSH).deliver();
        transit.take(Kind.PUSH).deliver();
        assertThat(backend.head(STORE)).isZero();
    }

    @Test
    void aPushThatHadArrivedAtTheBreakHasItsEffect() throws Exception {
        TestClient client = pulling("a");
        transit.hold(Kind.CHUNK, Kind.OUTCOME);
        client.connection().push(events("a", 0, 1));
        Passage chunk = transit.take(Kind.CHUNK);
        backend.disconnect();
        chunk.deliver();
        transit.held().forEach(Passage::deliver);
        assertThat(backend.head(STORE)).isEqualTo(1);
        assertThat(client.heard()).hasSize(3);
        assertThat(client.heard().get(2)).isInstanceOf(SyncProblem.class);
    }

    @Test
    void chunksOfAReplacedPullAreNotHeard() throws Exception {
        backend.append(STORE, events("b", 0, 250));
        TestClient client = new TestClient(backend, STORE, "a").awaitConnected();
        transit.hold(Kind.CHUNK);
        client.connection().pull(new PullRequest(0, null));
        client.connection().pull(new PullRequest(240, null));
        List<Passage> chunks = transit.held();
        assertThat(chunks).hasSize(4);
        chunks.forEach(Passage::deliver);
        assertThat(client.drain()).singleElement().extracting(PullChunk::events).isEqualTo(events("b", 240, 10));
        assertThat(client.heard()).hasSize(2);
    }

    @Test
    void aConnectionIsUsedOnceItIsConnectedAndForOnePushAtATime() {
        transit.hold(Kind.CONNECTED, Kind.OUTCOME);
        TestClient client = new TestClient(backend, STORE, "a");
        assertThatThrownBy(() -> client.connection().push(events("a", 0, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("connected()");
        transit.take(Kind.CONNECTED).deliver();
        client.connection().push(events("a", 0, 1));
        assertThatThrownBy(() -> client.connection().push(events("a", 1, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one batch at a time");
        transit.take(Kind.OUTCOME).deliver();
        client.connection().push(events("a", 1, 1));
        assertThat(backend.head(STORE)).isEqualTo(2);
    }
}
