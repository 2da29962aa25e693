package io.livestore4j.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.QueryFailed;
import io.livestore4j.StorageFailed;
import io.livestore4j.StoreOptions;
import io.livestore4j.internal.engine.Environment;
import io.livestore4j.internal.time.ManualTasks;
import io.livestore4j.notes.BrokenQuery;
import io.livestore4j.notes.LoggedMessages;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveFailureTest {

    private final LoggedMessages logged = new LoggedMessages();
    private final ManualTasks later = new ManualTasks();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final NoteCount count = new NoteCount(this::failIfAsked);
    private final Probe<Object> probe = new Probe<>();

    private NoteStore store;

    @BeforeEach
    void open() {
        Logger log = Logger.getLogger("io.livestore4j.live");
        log.setUseParentHandlers(false);
        log.addHandler(logged);
        Environment real = Environment.system();
        store = NoteStore.open(StoreOptions.builder()
                .storeId("live")
                .inMemory()
                .scheduler(Schedulers.trampoline())
                .environment(
                        new Environment(real.clock(), real.ids(), real.chance(), name -> later, real.crashPoints()))
                .build());
    }

    @AfterEach
    void close() {
        store.close();
        Logger log = Logger.getLogger("io.livestore4j.live");
        log.removeHandler(logged);
        log.setUseParentHandlers(true);
    }

    private void failIfAsked() {
        RuntimeException planted = failure.get();
        if (planted != null) {
            throw planted;
        }
    }

    private void add(String id) {
        store.commit(new Added(id, id, null));
    }

    @Test
    void aQueryThatFailsIsLoggedAndAskedAgainAfterTheNextChange() {
        failure.set(new QueryFailed("planted"));
        store.observe(count).subscribe(probe);
        assertThat(probe.received()).isEmpty();
        assertThat(logged.messages())
                .containsExactly("WARNING A live query failed and will be tried again: SELECT count(*) FROM note");

        failure.set(null);
        later.runAll();
        assertThat(probe.received()).isEmpty();
        add("a");
        assertThat(probe.received()).containsExactly(1L);
    }

    @Test
    void aFailureBetweenTwoAnswersIsSkipped() {
        store.observe(count).subscribe(probe);
        failure.set(new IllegalStateException("planted"));
        add("a");
        failure.set(null);
        add("b");
        assertThat(probe.received()).containsExactly(0L, 2L);
    }

    @Test
    void whatTheMachineHasFailedIsTriedAgainWithoutAChange() {
        failure.set(new StorageFailed("planted"));
        store.observe(count).subscribe(probe);
        later.runAll();
        assertThat(probe.received()).isEmpty();
        failure.set(null);
        later.runAll();
        assertThat(probe.received()).containsExactly(0L);
        later.runAll();
        assertThat(count.runs()).hasValue(3);
    }

    @Test
    void aQueryThatSqliteRefusesNeverAnswersAndEndsWithTheStore() {
        store.observe(new BrokenQuery()).subscribe(probe);
        add("a");
        store.close();
        assertThat(probe.rest()).isEmpty();
        assertThat(logged.messages()).hasSize(2).allMatch(message -> message.endsWith("SELECT x FROM nowhere"));
    }
}
