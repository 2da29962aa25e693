package io.livestore4j.internal.live;

import io.livestore4j.StoreClosed;
import io.reactivex.rxjava3.core.Flowable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a store tells beside the answers of queries: how it syncs, what it has set aside. Thread-safe. */
public final class LiveNews {

    private static final Logger LOG = System.getLogger("io.livestore4j.live");

    /** Whatever the news, they concern everyone. */
    private static final Interest ANY = changes -> true;

    private final Signals signals;

    LiveNews(Signals signals) {
        this.signals = signals;
    }

    /** Emits the value on subscription, then each different one; completes when the store closes. */
    public <T> Flowable<T> follow(Supplier<T> value) {
        return signals.untilEnd(
                signals.answers(ANY, subscription -> read(value)).distinctUntilChanged());
    }

    /**
     * Emits each item of a list that only grows at its end, from the first one on; completes when the store closes.
     *
     * @param after the next items after the given one, the first ones if that is null; empty if there are no more
     */
    public <T> Flowable<T> each(Function<@Nullable T, List<T>> after) {
        return Flowable.defer(() -> {
            Reader<T> reader = new Reader<>(after);
            return signals.untilEnd(signals.answers(ANY, subscription -> next(reader, subscription))
                    .concatMapIterable(items -> items, 1));
        });
    }

    /** Where one subscriber stands. Called by one thread at a time. */
    private static final class Reader<T> {

        private final Function<@Nullable T, List<T>> after;
        private @Nullable T last;

        Reader(Function<@Nullable T, List<T>> after) {
            this.after = after;
        }

        List<T> next() {
            List<T> items = after.apply(last);
            if (!items.isEmpty()) {
                last = items.get(items.size() - 1);
            }
            return items;
        }
    }

    /** Behind a page may be another one. */
    private static <T> Optional<List<T>> next(Reader<T> reader, Subscription subscription) {
        Optional<List<T>> page = read(reader::next);
        if (page.isPresent() && !page.get().isEmpty()) {
            subscription.signal();
        }
        return page;
    }

    private static <T> Optional<T> read(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (StoreClosed e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What a store has to tell could not be read; it is tried again with the next", e);
            return Optional.empty();
        }
    }

    /** Says that there may be something new. Cheap where nobody listens. */
    public void changed() {
        signals.each(Subscription::wake);
    }
}
