package io.livestore4j.internal.engine;

import io.livestore4j.RebuildProgress;
import io.livestore4j.internal.eventlog.Eventlog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the app how far one rebuild has come. Not thread-safe. */
final class Progress {

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private final @Nullable Consumer<RebuildProgress> listener;
    private final long total;
    private long done;

    private Progress(@Nullable Consumer<RebuildProgress> listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    /** The log is counted only for who listens. */
    static Progress over(Eventlog log, @Nullable Consumer<RebuildProgress> listener) {
        return new Progress(listener, listener == null ? 0 : log.count());
    }

    static Progress untold() {
        return new Progress(null, 0);
    }

    void begun() {
        done = 0;
        tell();
    }

    void add(int events) {
        done += events;
        tell();
    }

    /** Of a new file there is nothing to tell. What the app's code throws is its own affair. */
    private void tell() {
        if (listener == null || total == 0) {
            return;
        }
        try {
            listener.accept(new RebuildProgress(done, total));
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "The callback for the progress of a rebuild failed", e);
        }
    }
}
