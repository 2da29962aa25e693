package io.livestore4j.internal.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, to be closed in reverse; one that fails to close does not keep the others open. Not thread-safe. */
final class CloseStack implements AutoCloseable {

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T resource) {
        opened.push(resource);
        return resource;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "Closing a store: " + resource.getClass().getSimpleName() + " failed", e);
        }
    }
}
