package io.livestore4j.internal.live;

import io.livestore4j.internal.sqlite.ReaderPool;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.Executor;

/** All streams of one store. Thread-safe. */
public final class Live implements AutoCloseable {

    private final Signals ofQueries;
    private final Signals ofNews;
    private final LiveQueries queries;
    private final LiveNews news;

    /**
     * @param delivery runs the queries and, on the same thread, their subscribers
     * @param later runs a task after a while: the next try of a query that the machine has failed
     */
    public Live(ReaderPool readers, Executor delivery, Executor later) {
        Scheduler scheduler = Schedulers.from(delivery);
        ofQueries = new Signals(scheduler);
        ofNews = new Signals(scheduler);
        queries = new LiveQueries(readers, ofQueries, later);
        news = new LiveNews(ofNews);
    }

    public LiveQueries queries() {
        return queries;
    }

    public LiveNews news() {
        return news;
    }

    /** Completes every stream behind what it still has to deliver. Idempotent. */
    @Override
    public void close() {
        ofQueries.complete();
        ofNews.complete();
    }

    /** Completes the streams whose subscribers ask for nothing more. Call when deliveries have ended. */
    public void end() {
        ofQueries.end();
        ofNews.end();
    }
}
