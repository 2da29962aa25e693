package io.livestore4j.sync;

import java.util.ArrayDeque;
import java.util.Queue;

/** One direction of a connection, in which no message overtakes another. Guarded by the backend's lock. */
final class Lane {

    /** A message that is underway. */
    static final class Message {

        private final Runnable effect;
        private boolean delivered;

        private Message(Runnable effect) {
            this.effect = effect;
        }
    }

    private final Queue<Message> underway = new ArrayDeque<>();

    Message send(Runnable effect) {
        Message message = new Message(effect);
        underway.add(message);
        return message;
    }

    /** The message arrives when all before it have, if the lane is not cut first. */
    void deliver(Message message) {
        message.delivered = true;
        for (Message first = underway.peek(); first != null && first.delivered; first = underway.peek()) {
            underway.remove();
            first.effect.run();
        }
    }

    void cut() {
        underway.clear();
    }
}
