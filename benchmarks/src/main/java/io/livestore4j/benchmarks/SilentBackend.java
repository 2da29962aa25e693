package io.livestore4j.benchmarks;

import io.livestore4j.sync.PullChunk;
import io.livestore4j.sync.PullRequest;
import io.livestore4j.sync.SyncBackend;
import io.livestore4j.sync.SyncConnection;
import io.livestore4j.sync.SyncEvent;
import io.livestore4j.sync.SyncListener;
import io.livestore4j.sync.SyncPeer;
import java.util.List;

/** A backend for one store that sends what it is told to and never answers a push. Not thread-safe. */
final class SilentBackend implements SyncBackend, SyncConnection {

    private SyncListener listener;
    private PullRequest request;
    private long head;

    @Override
    public SyncConnection connect(SyncPeer peer, SyncListener newListener) {
        listener = newListener;
        listener.connected();
        return this;
    }

    @Override
    public void pull(PullRequest newRequest) {
        request = newRequest;
        listener.pulled(request, new PullChunk(List.of(), false, "silent"));
    }

    /** Sends the next event. */
    void send(String name, String args) {
        SyncEvent event = new SyncEvent(head + 1, head, name, args, "far", "s");
        head++;
        listener.pulled(request, new PullChunk(List.of(event), false, "silent"));
    }

    @Override
    public void push(List<SyncEvent> batch) {}

    @Override
    public void close() {}
}
