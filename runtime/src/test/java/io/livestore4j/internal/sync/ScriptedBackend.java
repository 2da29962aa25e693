package io.livestore4j.internal.sync;

import io.livestore4j.SyncProblem;
import io.livestore4j.sync.PullChunk;
import io.livestore4j.sync.PullRequest;
import io.livestore4j.sync.PushOutcome;
import io.livestore4j.sync.SyncBackend;
import io.livestore4j.sync.SyncConnection;
import io.livestore4j.sync.SyncEvent;
import io.livestore4j.sync.SyncListener;
import io.livestore4j.sync.SyncPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A backend that says what the test says, when the test says it, and keeps what it is asked. */
final class ScriptedBackend implements SyncBackend {

    private final List<Line> lines = new ArrayList<>();
    private Consumer<Line> whenConnecting = line -> {};
    private Consumer<Line> whenAsked = line -> {};
    private Runnable whenClosed = () -> {};
    private String backendId = "scripted";

    /** What {@code connect} does before it returns. */
    void whenConnecting(Consumer<Line> action) {
        whenConnecting = action;
    }

    /** What {@code pull} and {@code push} do before they return. */
    void whenAsked(Consumer<Line> action) {
        whenAsked = action;
    }

    void whenClosed(Runnable action) {
        whenClosed = action;
    }

    void backendId(String id) {
        backendId = id;
    }

    @Override
    public SyncConnection connect(SyncPeer peer, SyncListener listener) {
        Line line = new Line(listener);
        lines.add(line);
        whenConnecting.accept(line);
        return line;
    }

    int connects() {
        return lines.size();
    }

    /** The connection made last. */
    Line line() {
        return lines.get(lines.size() - 1);
    }

    Line line(int index) {
        return lines.get(index);
    }

    /** One connection. */
    final class Line implements SyncConnection {

        private final SyncListener listener;
        private final List<PullRequest> pulls = new ArrayList<>();
        private final List<List<SyncEvent>> pushes = new ArrayList<>();
        private boolean closed;

        private Line(SyncListener listener) {
            this.listener = listener;
        }

        @Override
        public void pull(PullRequest request) {
            pulls.add(request);
            whenAsked.accept(this);
        }

        @Override
        public void push(List<SyncEvent> batch) {
            pushes.add(batch);
            whenAsked.accept(this);
        }

        @Override
        public void close() {
            closed = true;
            whenClosed.run();
        }

        boolean isClosed() {
            return closed;
        }

        List<PullRequest> pulls() {
            return pulls;
        }

        List<List<SyncEvent>> pushes() {
            return pushes;
        }

        List<SyncEvent> lastPush() {
            return pushes.get(pushes.size() - 1);
        }

        Line connected() {
            listener.connected();
            return this;
        }

        /** The last of what is there. */
        void send(List<SyncEvent> events) {
            send(events, false);
        }

        void send(List<SyncEvent> events, boolean more) {
            sendTo(pulls.get(pulls.size() - 1), events, more);
        }

        void sendTo(PullRequest request, List<SyncEvent> events, boolean more) {
            listener.pulled(request, new PullChunk(events, more, backendId));
        }

        /** The backend takes what was pushed last, and says so, but does not send it back yet. */
        void accept() {
            answer(new PushOutcome.Accepted());
        }

        void answer(PushOutcome outcome) {
            listener.pushed(outcome);
        }

        void lose(SyncProblem.Kind kind) {
            listener.disconnected(new SyncProblem(kind, "lost by the test"));
        }
    }
}
