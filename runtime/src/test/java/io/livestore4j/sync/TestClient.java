package io.livestore4j.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.SyncProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A client that keeps what it hears until it is asked, and notices calls that overlap or come after the end. */
final class TestClient implements SyncListener {

    /** Far beyond what any machine needs; a test that waits so long has failed. */
    static final long TIMEOUT_SECONDS = 30;

    private final SyncPeer peer;
    private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final BlockingQueue<Boolean> connects = new LinkedBlockingQueue<>();
    private final BlockingQueue<PullChunk> chunks = new LinkedBlockingQueue<>();
    private final BlockingQueue<PushOutcome> outcomes = new LinkedBlockingQueue<>();
    private final BlockingQueue<SyncProblem> problems = new LinkedBlockingQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();
    private volatile boolean ended;
    private final SyncConnection connection;

    TestClient(SyncBackend backend, String storeId, String clientId) {
        peer = new SyncPeer(storeId, clientId);
        connection = backend.connect(peer, this);
    }

    /** Events of one author, each on the one before it. */
    static List<SyncEvent> events(String clientId, long head, int count) {
        return events(clientId, head, count, "{}");
    }

    static List<SyncEvent> events(String clientId, long head, int count, String args) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SyncEvent(head + i + 1, head + i, "v1.Noted", args, clientId, "s"))
                .toList();
    }

    SyncConnection connection() {
        return connection;
    }

    TestClient awaitConnected() throws InterruptedException {
        await(connects, "connected()");
        return this;
    }

    /** Pulls, and takes everything that is there. */
    List<SyncEvent> pullAll(long after) throws InterruptedException {
        connection.pull(new PullRequest(after, null));
        return drain().stream().flatMap(chunk -> chunk.events().stream()).toList();
    }

    /** The next chunks, up to the first one with none to follow at once. */
    List<PullChunk> drain() throws InterruptedException {
        List<PullChunk> drained = new ArrayList<>();
        do {
            drained.add(awaitChunk());
        } while (drained.get(drained.size() - 1).more());
        return drained;
    }

    PullChunk awaitChunk() throws InterruptedException {
        return await(chunks, "a chunk");
    }

    /** The next so many events. */
    List<SyncEvent> awaitEvents(int count) throws InterruptedException {
        List<SyncEvent> events = new ArrayList<>();
        while (events.size() < count) {
            events.addAll(awaitChunk().events());
        }
        return events;
    }

    PushOutcome push(List<SyncEvent> batch) throws InterruptedException {
        connection.push(batch);
        return awaitOutcome();
    }

    /** Pushes events of this client, which must be accepted. */
    List<SyncEvent> pushNew(long head, int count) throws InterruptedException {
        List<SyncEvent> batch = events(peer.clientId(), head, count);
        assertThat(push(batch)).isEqualTo(new PushOutcome.Accepted());
        return batch;
    }

    PushOutcome awaitOutcome() throws InterruptedException {
        return await(outcomes, "an outcome");
    }

    SyncProblem.Kind awaitProblem() throws InterruptedException {
        return await(problems, "disconnected()").kind();
    }

    /** Everything so far, in order: {@code "connected"}, chunks, outcomes, the problem. */
    List<Object> heard() {
        return List.copyOf(heard);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private <T> T await(BlockingQueue<T> queue, String what) throws InterruptedException {
        @Nullable T next = queue.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("%s for %s, which heard %s", what, peer, heard).isNotNull();
        return next;
    }

    private <T> void hear(BlockingQueue<T> queue, T value, Object signal) {
        if (!called.compareAndSet(false, true)) {
            faults.add(signal + " while another call went on");
        }
        if (ended) {
            faults.add(signal + " after the end");
        }
        ended |= signal instanceof SyncProblem;
        heard.add(signal);
        queue.add(value);
        called.set(false);
    }

    @Override
    public void connected() {
        hear(connects, true, "connected");
    }

    @Override
    public void pulled(PullRequest request, PullChunk chunk) {
        hear(chunks, chunk, chunk);
    }

    @Override
    public void pushed(PushOutcome outcome) {
        hear(outcomes, outcome, outcome);
    }

    @Override
    public void disconnected(SyncProblem problem) {
        hear(problems, problem, problem);
    }
}
