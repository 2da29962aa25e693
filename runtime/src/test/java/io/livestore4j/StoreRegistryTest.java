package io.livestore4j;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.livestore4j.StoreRegistry.Lease;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.sync.InMemoryBackend;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StoreRegistryTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 40;

    @TempDir
    Path directory;

    private final AtomicInteger opened = new AtomicInteger();

    private final StoreRegistry<NoteStore> registry = new StoreRegistry<>(options -> {
        opened.incrementAndGet();
        return NoteStore.open(options);
    });

    private StoreOptions.Builder builder() {
        return StoreOptions.builder().storeId("notes").directory(directory);
    }

    private StoreOptions options() {
        return builder().build();
    }

    @Test
    void leasesShareAStoreAndTheLastOneClosesIt() {
        Lease<NoteStore> first = registry.open(options());
        Lease<NoteStore> second = registry.open(options());
        NoteStore store = first.store();
        assertThat(second.store()).isSameAs(store);
        first.close();
        first.close();
        assertThat(second.store().query(NOTE.all().count())).isZero();
        second.close();
        assertThatThrownBy(() -> store.query(NOTE.all().count())).isInstanceOf(StoreClosed.class);
        assertThatThrownBy(second::store)
                .isInstanceOf(StoreClosed.class)
                .hasMessage("[LS-R07] The lease of the store is closed. Open another one from the registry.");
        try (Lease<NoteStore> third = registry.open(options())) {
            assertThat(third.store()).isNotSameAs(store);
        }
        assertThat(opened).hasValue(2);
    }

    @Test
    void aStoreIsKnownByItsRealDirectoryAndItsId() throws IOException {
        Path link =
                Files.createSymbolicLink(directory.resolve("link"), Files.createDirectory(directory.resolve("real")));
        StoreOptions real = builder().directory(directory.resolve("real")).build();
        StoreOptions linked = builder().directory(link.resolve("../link/.")).build();
        StoreOptions made = builder().directory(link.resolve("new")).build();
        StoreOptions madeToo =
                builder().directory(directory.resolve("real").resolve("new")).build();
        StoreOptions other =
                builder().directory(directory.resolve("real")).storeId("Notes").build();
        try (Lease<NoteStore> a = registry.open(real);
                Lease<NoteStore> b = registry.open(linked);
                Lease<NoteStore> c = registry.open(other);
                Lease<NoteStore> d = registry.open(made);
                Lease<NoteStore> e = registry.open(madeToo)) {
            assertThat(a.store()).isSameAs(b.store()).isNotSameAs(c.store());
            assertThat(d.store()).isSameAs(e.store()).isNotSameAs(a.store());
        }
    }

    @Test
    void storesInMemoryAreKnownByTheirIds() {
        StoreOptions.Builder memory = StoreOptions.builder().inMemory();
        try (Lease<NoteStore> a = registry.open(memory.storeId("a").build());
                Lease<NoteStore> again = registry.open(memory.storeId("a").build());
                Lease<NoteStore> b = registry.open(memory.storeId("b").build())) {
            assertThat(a.store()).isSameAs(again.store()).isNotSameAs(b.store());
        }
    }

    @Test
    void otherOptionsAreRefusedAndTheSameOnesAreNot() {
        InMemoryBackend backend = InMemoryBackend.create();
        StoreOptions synced =
                builder().sync(backend).scheduler(Schedulers.trampoline()).build();
        try (Lease<NoteStore> lease = registry.open(synced)) {
            assertThatThrownBy(() -> registry.open(
                            builder().durability(Durability.NORMAL).build()))
                    .isInstanceOf(InvalidOptions.class)
                    .hasMessage(
                            "[LS-R12] Store \"notes\" is open already with another durability (FULL, not NORMAL) and"
                                    + " another sync backend and another scheduler. Open it with the same options everywhere, or"
                                    + " close it first.");
            StoreOptions same =
                    builder().sync(backend).scheduler(Schedulers.trampoline()).build();
            try (Lease<NoteStore> second = registry.open(same)) {
                assertThat(second.store()).isSameAs(lease.store());
            }
            assertThat(lease.store().query(NOTE.all().count())).isZero();
        }
        registry.open(builder().durability(Durability.NORMAL).build()).close();
    }

    @Test
    void aFailedOpeningLeavesNothingBehind() throws IOException {
        Path file = directory.resolve("store-notes.db");
        Files.writeString(file, "this is no database, and long enough for SQLite to see it. ".repeat(20));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> registry.open(options())).isInstanceOf(StoreUnreadable.class);
        }
        Files.delete(file);
        StoreOptions others = builder().durability(Durability.NORMAL).build();
        registry.open(others).close();
        assertThat(opened).hasValue(3);
    }

    @Test
    void whoOpensWhileTheLastLeaseClosesWaitsForIt() throws Exception {
        Lease<NoteStore> lease = registry.open(options());
        NoteStore store = lease.store();
        CountDownLatch closing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        store.observe(NOTE.all().count())
                .doOnComplete(() -> {
                    closing.countDown();
                    goOn.await();
                })
                .subscribe();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> closed = threads.submit(lease::close);
        closing.await();
        Future<Lease<NoteStore>> next = threads.submit(() -> registry.open(options()));
        Thread.sleep(100);
        assertThat(next.isDone()).isFalse();
        goOn.countDown();
        closed.get();
        try (Lease<NoteStore> second = next.get()) {
            assertThat(second.store()).isNotSameAs(store);
            second.store().commit(new Added("a", "A", null));
        }
        threads.shutdown();
    }

    @Test
    void theClosingThreadItselfIsRefused() {
        StoreOptions options = builder().scheduler(Schedulers.trampoline()).build();
        Lease<NoteStore> lease = registry.open(options);
        List<Throwable> refused = new ArrayList<>();
        lease.store()
                .observe(NOTE.all().count())
                .doOnComplete(() -> registry.open(options))
                .subscribe(count -> {}, refused::add);
        lease.close();
        assertThat(refused).singleElement().isInstanceOf(StoreClosed.class);
        registry.open(options).close();
    }

    @Test
    @Timeout(20) // closing would wait for the subscriber, and the subscriber for the closing
    void aThreadOfTheClosingStoreIsRefused() {
        Lease<NoteStore> lease = registry.open(options());
        List<Throwable> refused = new CopyOnWriteArrayList<>();
        lease.store()
                .observe(NOTE.all().count())
                .doOnComplete(() -> registry.open(options()))
                .subscribe(count -> {}, refused::add);
        lease.close();
        assertThat(refused)
                .singleElement()
                .asInstanceOf(throwable(StoreClosed.class))
                .hasMessageContaining("waits for this thread");
        registry.open(options()).close();
    }

    @Test
    void manyThreadsThatComeAndGoSeeOneStoreAtATimeAndLoseNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        AtomicInteger holders = new AtomicInteger();
        AtomicInteger withoutOthers = new AtomicInteger();
        List<Future<?>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            work.add(threads.submit(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    try (Lease<NoteStore> lease = registry.open(options())) {
                        withoutOthers.addAndGet(holders.incrementAndGet() == 1 ? 1 : 0);
                        lease.store().commit(new Added(number + "-" + round, number + " in " + round, null));
                        holders.decrementAndGet();
                    }
                }
            }));
        }
        for (Future<?> one : work) {
            one.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(opened.get()).isBetween(1, THREADS * ROUNDS);
        assertThat(withoutOthers.get()).isPositive();
        try (Lease<NoteStore> lease = registry.open(options())) {
            assertThat(lease.store().query(NOTE.all().count())).isEqualTo(THREADS * ROUNDS);
        }
    }
}
