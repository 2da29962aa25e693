package io.livestore4j.notes;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What was logged, with its level. */
public final class LoggedMessages extends Handler {

    private final List<String> messages = new CopyOnWriteArrayList<>();

    /** What is logged under that name while {@code work} runs, from INFO on. */
    public static List<String> during(String logger, Runnable work) {
        LoggedMessages logged = new LoggedMessages();
        Logger log = Logger.getLogger(logger);
        log.setUseParentHandlers(false);
        log.addHandler(logged);
        try {
            work.run();
        } finally {
            log.removeHandler(logged);
            log.setUseParentHandlers(true);
        }
        return logged.messages();
    }

    public List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord event) {
        Object[] values = event.getParameters();
        String text = values == null ? event.getMessage() : MessageFormat.format(event.getMessage(), values);
        messages.add(event.getLevel() + " " + text);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
