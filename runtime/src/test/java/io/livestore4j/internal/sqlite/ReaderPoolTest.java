package io.livestore4j.internal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Rows;
import io.livestore4j.StorageFailed;
import io.livestore4j.StoreClosed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderPoolTest {

    private static final int READERS = 8;

    @TempDir
    Path directory;

    private SqliteConnection writer;
    private ReaderPool pool;

    @BeforeEach
    void open() {
        Path file = directory.resolve("pool.db");
        writer = SqliteConnection.open(file, Role.WRITER_OFF);
        pool = new ReaderPool(file, 0);
    }

    @AfterEach
    void close() {
        pool.close();
        writer.close();
    }

    /** Runs {@code innermost} while so many readers are taken; the readers, outermost first. */
    private List<SqliteConnection> nested(int depth, Runnable innermost) {
        if (depth == 0) {
            innermost.run();
            return new ArrayList<>();
        }
        return pool.read(reader -> {
            List<SqliteConnection> readers = nested(depth - 1, innermost);
            readers.add(0, reader);
            return readers;
        });
    }

    @Test
    void readersThatAreTakenAtTheSameTimeAreDifferent() {
        assertThat(nested(READERS, () -> {})).doesNotHaveDuplicates().hasSize(READERS);
    }

    @Test
    void theReaderThatCameBackLastIsUsedNext() {
        SqliteConnection outermost = nested(READERS, () -> {}).get(0);
        assertThat(pool.<SqliteConnection>read(reader -> reader)).isSameAs(outermost);
    }

    @Test
    void whoWaitsTooLongForAReaderIsTold() {
        nested(
                READERS,
                () -> assertThatThrownBy(() -> pool.read(reader -> true))
                        .isInstanceOf(StorageFailed.class)
                        .hasMessageContaining("All 8 readers of the store were busy"));
        assertThat(pool.<Boolean>read(reader -> true)).isTrue();
    }

    @Test
    void aReaderComesBackWhateverItsUserThrows() {
        for (int i = 0; i < 3 * READERS; i++) {
            assertThatThrownBy(() -> pool.read(reader -> {
                        throw new IllegalStateException("planted");
                    }))
                    .hasMessage("planted");
        }
        assertThat(nested(READERS, () -> {})).hasSize(READERS);
    }

    @Test
    void whoWaitsGetsTheReaderThatComesBack() throws InterruptedException {
        ReaderPool patient = new ReaderPool(directory.resolve("pool.db"), 30);
        CountDownLatch taken = new CountDownLatch(READERS);
        CountDownLatch release = new CountDownLatch(1);
        List<Thread> holders = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Thread holder = new Thread(() -> patient.read(reader -> {
                taken.countDown();
                return await(release);
            }));
            holder.start();
            holders.add(holder);
        }
        assertThat(await(taken)).isTrue();
        AtomicReference<Boolean> answer = new AtomicReference<>(false);
        Thread waiting = new Thread(() -> answer.set(patient.read(reader -> true)));
        waiting.start();
        release.countDown();
        waiting.join();
        assertThat(answer.get()).isTrue();
        for (Thread holder : holders) {
            holder.join();
        }
        patient.close();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void closingWaitsForAQueryThatRuns() throws InterruptedException {
        List<String> order = new CopyOnWriteArrayList<>();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread query = new Thread(() -> pool.read(reader -> {
            reading.countDown();
            await(release);
            return order.add("query");
        }));
        query.start();
        assertThat(await(reading)).isTrue();
        Thread closing = new Thread(() -> {
            pool.read(reader -> true); // that it has read before is no reason not to wait
            pool.close();
            order.add("close");
        });
        closing.start();
        awaitEndOrWait(closing);
        release.countDown();
        closing.join();
        query.join();
        assertThat(order).containsExactly("query", "close");
    }

    /** Until the thread waits with a time-out or has ended. */
    private static void awaitEndOrWait(Thread thread) {
        while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoClosesWithinAQueryDoesNotWaitForHimself() throws InterruptedException {
        Thread closing = new Thread(() -> pool.read(reader -> {
            pool.close();
            return true;
        }));
        closing.start();
        awaitEndOrWait(closing);
        assertThat(closing.isAlive()).as("waits").isFalse();
        closing.join();
    }

    @Test
    void aClosedPoolSaysSo() {
        pool.read(reader -> true);
        pool.close();
        pool.close();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> pool.read(reader -> true)).isInstanceOf(StoreClosed.class);
        }
    }

    @Test
    void aReaderThatIsBusyWhenThePoolClosesFinishesFirst() {
        SqliteConnection busy = pool.read(reader -> {
            pool.close();
            assertThat(reader.<Boolean>query("SELECT 1", List.of(), Rows::next)).isTrue();
            return reader;
        });
        assertThatThrownBy(() -> busy.query("SELECT 1", List.of(), Rows::next)).isInstanceOf(SqliteFailure.class);
        assertThatThrownBy(() -> pool.read(reader -> true)).isInstanceOf(StoreClosed.class);
    }
}
