package io.livestore4j;

import io.livestore4j.internal.engine.EngineOptions;
import io.livestore4j.internal.engine.Environment;
import io.livestore4j.sync.SyncBackend;
import io.reactivex.rxjava3.core.Scheduler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a store lies and how it behaves. Immutable, thread-safe.
 *
 * <pre>{@code
 * StoreOptions.builder().storeId("demo").directory(Path.of("data")).build();
 * StoreOptions.builder().storeId("test").inMemory().build();
 * }</pre>
 */
public final class StoreOptions {

    /** Shared, so that options which do not name one are the same. */
    private static final Environment SYSTEM = Environment.system();

    private final EngineOptions engineOptions;

    private StoreOptions(EngineOptions engineOptions) {
        this.engineOptions = engineOptions;
    }

    public static Builder builder() {
        return new Builder();
    }

    EngineOptions engineOptions() {
        return engineOptions;
    }

    /** What tells the store from all others of the process. */
    String place() {
        return engineOptions.place();
    }

    /** {@link InvalidOptions} if a store that was opened with these cannot be used by who wants {@code others}. */
    void requireSame(StoreOptions others) {
        EngineOptions here = engineOptions;
        EngineOptions there = others.engineOptions;
        List<String> different = new ArrayList<>();
        if (here.durability() != there.durability()) {
            different.add("durability (" + here.durability() + ", not " + there.durability() + ")");
        }
        if (!Objects.equals(here.backend(), there.backend())) {
            different.add("sync backend");
        }
        if (!Objects.equals(here.delivery(), there.delivery())) {
            different.add("scheduler");
        }
        if (!here.unknownEvents().equals(there.unknownEvents())) {
            different.add("way with unknown events");
        }
        if (!here.environment().equals(there.environment())) {
            different.add("environment");
        }
        if (!different.isEmpty()) {
            throw new InvalidOptions("Store \"" + here.storeId() + "\" is open already with another "
                    + String.join(" and another ", different)
                    + ". Open it with the same options everywhere, or close it first.");
        }
    }

    /** A scheduler as an executor that equals another one of the same. */
    private record Delivery(Scheduler scheduler) implements Executor {

        @Override
        public void execute(Runnable task) {
            scheduler.scheduleDirect(task);
        }
    }

    /** Collects options; {@link #build} checks them. Not thread-safe. */
    public static final class Builder {

        /** Never a path or a URL; short enough for every file system once it is encoded. */
        private static final Pattern STORE_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

        private @Nullable String storeId;
        private @Nullable Path directory;
        private boolean inMemory;
        private Durability durability = Durability.FULL;
        private @Nullable SyncBackend backend;
        private @Nullable Executor delivery;
        private Environment environment = SYSTEM;
        private List<?> firstEvents = List.of();
        private UnknownEvents unknownEvents = UnknownEvents.WARN;
        private @Nullable Consumer<RebuildProgress> progress;

        private Builder() {}

        /** The same on every client that shares the data: 1 to 64 letters, digits, {@code _} or {@code -}. */
        public Builder storeId(String id) {
            storeId = id;
            return this;
        }

        /** Where the store's files lie; made if it does not exist. */
        public Builder directory(Path path) {
            directory = path;
            return this;
        }

        /** Keeps the store in a private temporary file that is deleted at close: for tests and throw-away data. */
        public Builder inMemory() {
            inMemory = true;
            return this;
        }

        /** {@link Durability#FULL} unless set. */
        public Builder durability(Durability level) {
            durability = level;
            return this;
        }

        /** Syncs with this backend; without one the store stays on its client. */
        public Builder sync(SyncBackend syncBackend) {
            backend = syncBackend;
            return this;
        }

        /**
         * Where live queries run and subscribers are called; threads of the store's own unless set. With
         * {@code Schedulers.trampoline()} a commit delivers before it returns.
         */
        public Builder scheduler(Scheduler scheduler) {
            delivery = new Delivery(scheduler);
            return this;
        }

        /**
         * Commits these events when the store's file is made, before {@code open} returns: once in the life of the file, each
         * as a commit of its own, all of them or none. Not again after a rebuild, an upgrade or a crash, and never in a file
         * that is there already; a store in memory is new each time. If one of them fails, opening fails and no file is made
         * a store. With a backend they are pushed like any others, by each client of its own.
         */
        public Builder onFirstOpen(List<?> events) {
            firstEvents = Collections.unmodifiableList(new ArrayList<>(events)); // a null is refused with the events
            return this;
        }

        /** What to do with events that this version of the app cannot read; {@link UnknownEvents#WARN} unless set. */
        public Builder unknownEvents(UnknownEvents policy) {
            unknownEvents = policy;
            return this;
        }

        /**
         * Told how far it is when the state is made again from the log: at the beginning, after each thousand events and at
         * the end. That happens while a changed app opens its store, on the thread that opens it, and seldom while a store
         * syncs. The store waits for {@code listener}, which may not call it; what it throws is logged.
         */
        public Builder onProgress(Consumer<RebuildProgress> listener) {
            progress = listener;
            return this;
        }

        /** The clock, randomness, background work and crash points of a simulation; the real ones unless set. */
        @SuppressWarnings("exports")
        public Builder environment(Environment simulated) {
            environment = simulated;
            return this;
        }

        /** {@link InvalidOptions} if something is missing or does not fit. */
        public StoreOptions build() {
            String id = storeId;
            if (id == null || !STORE_ID.matcher(id).matches()) {
                throw new InvalidOptions(
                        "storeId must be 1 to 64 letters, digits, _ or -, the same on every client; it is "
                                + (id == null ? "not set" : "\"" + id + "\"") + ".");
            }
            if ((directory == null) != inMemory) {
                throw new InvalidOptions("Give the store a place: either directory(path) or inMemory(), not "
                        + (inMemory ? "both." : "neither."));
            }
            return new StoreOptions(new EngineOptions(
                    id, directory, durability, backend, delivery, environment, firstEvents, unknownEvents, progress));
        }
    }
}
