package io.livestore4j.internal.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** What was logged, with its level. */
final class LoggedMessages extends Handler {

    private final List<String> messages = new CopyOnWriteArrayList<>();

    List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord event) {
        messages.add(event.getLevel() + " " + event.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
