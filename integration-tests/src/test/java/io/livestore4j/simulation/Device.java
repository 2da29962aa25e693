package io.livestore4j.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Conflict;
import io.livestore4j.ConstraintViolated;
import io.livestore4j.Durability;
import io.livestore4j.LiveStore;
import io.livestore4j.LiveStoreException;
import io.livestore4j.Receipt;
import io.livestore4j.SetAside;
import io.livestore4j.StoreOptions;
import io.livestore4j.SyncStatus;
import io.livestore4j.internal.engine.CrashPoint;
import io.livestore4j.internal.engine.Environment;
import io.livestore4j.internal.time.Chance;
import io.livestore4j.internal.time.Ids;
import io.livestore4j.simulation.Counts.Met;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncEvent;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import todo.NextStore;
import todo.TodoEvent;
import todo.TodoStore;

/** One client: a store that is opened, killed and opened again, and what it owes to whoever committed to it. */
final class Device implements AutoCloseable {

    private static final String STORE_ID = "shared";

    /** The generation of a commit that was found after a crash. */
    private static final long UNKNOWN = -1;

    private final Path directory;
    private final InMemoryBackend backend;
    private final VirtualTime time;
    private final Random random;
    private final Counts counts;
    private final DeviceUser user;

    /** What must be in the log, in this order, and nothing else of this client. */
    private final List<Acknowledged> owed = new ArrayList<>();

    private final Map<Long, Acknowledged> aside = new TreeMap<>();
    private final Map<Long, CompletableFuture<List<Long>>> confirmations = new HashMap<>();
    private @Nullable LiveStore<TodoEvent> store;
    private @Nullable LogReader log;
    private @Nullable CrashPoint crashAt;
    private boolean onlyInRebase;
    private boolean rebasing;
    private boolean crashed;
    private boolean syncs;
    private long rebases;
    private long lastCommit;
    private String clientId = "";

    Device(String name, Path directory, InMemoryBackend backend, VirtualTime time, Random random, Counts counts) {
        this.directory = directory.resolve(name);
        this.backend = backend;
        this.time = time;
        this.random = random;
        this.counts = counts;
        this.user = new DeviceUser(name, random);
    }

    /** As it is when all is well: with the backend, in the release that everyone has in the end. */
    void open() throws SQLException {
        open(true, false);
    }

    /** @param next whether in another release, whose state is another */
    private void open(boolean withBackend, boolean next) throws SQLException {
        crashed = false;
        crashAt = null;
        syncs = withBackend;
        StoreOptions.Builder builder = StoreOptions.builder()
                .storeId(STORE_ID)
                .directory(directory)
                .durability(Durability.NORMAL)
                .scheduler(Schedulers.trampoline())
                .environment(new Environment(
                        time, new Ids(random), new Chance(random), name -> time.tasks(), this::reached));
        StoreOptions options = (withBackend ? builder.sync(backend) : builder).build();
        store = next ? NextStore.open(options) : TodoStore.open(options);
        log = new LogReader(directory.resolve("store-" + STORE_ID + ".db"));
        confirmations.clear();
        adoptUnacknowledged();
        verify();
    }

    private LiveStore<TodoEvent> store() {
        if (store == null) {
            throw new IllegalStateException("the device is off");
        }
        return store;
    }

    private LogReader log() {
        if (log == null) {
            throw new IllegalStateException("the device is off");
        }
        return log;
    }

    /** Dies at the point that is armed, and again at every later one, as a dead process does nothing. */
    private void reached(CrashPoint point) {
        if (point == CrashPoint.BEGUN) {
            rebasing = false;
        }
        rebasing |= point == CrashPoint.ROLLED_BACK;
        if (point == CrashPoint.COMMITTED && rebasing && !crashed) {
            rebases++;
            counts.add(Met.REBASES);
        }
        if (crashed || point == crashAt && (rebasing || !onlyInRebase)) {
            if (!crashed) {
                counts.add(Met.CRASHES);
                counts.add(Met.CRASHES_IN_REBASE, rebasing ? 1 : 0);
            }
            crashed = true;
            throw new SimulatedCrash(point);
        }
    }

    void armCrash(CrashPoint point, boolean inRebase) {
        crashAt = point;
        onlyInRebase = inRebase;
    }

    boolean isCrashed() {
        return crashed;
    }

    /** Turns the device off, however it is, and on again. */
    void restart() throws SQLException {
        counts.add(Met.RESTARTS);
        counts.add(Met.RESTARTS_WITH_PENDING, status().pending() > 0 ? 1 : 0);
        close();
        open();
    }

    /** Turned on again as it may happen while nobody has promised anything: without the backend, or in another release. */
    void restartSomehow() throws SQLException {
        counts.add(Met.RESTARTS);
        counts.add(Met.RESTARTS_WITH_PENDING, status().pending() > 0 ? 1 : 0);
        boolean withBackend = random.nextInt(6) > 0;
        boolean next = random.nextInt(4) == 0;
        counts.add(Met.RESTARTS_WITHOUT_BACKEND, withBackend ? 0 : 1);
        close();
        open(withBackend, next);
    }

    @Override
    public void close() throws SQLException {
        log().close();
        store().close();
    }

    SyncStatus status() {
        SyncStatus[] status = new SyncStatus[1];
        store().syncStatus().take(1).subscribe(now -> status[0] = now).dispose();
        return status[0];
    }

    String clientId() {
        return clientId;
    }

    /** Commits something; what breaks a rule here and now is refused, and that is all. */
    void commit() throws SQLException {
        List<TodoEvent> events = user.events(store());
        try {
            acknowledge(store().commit(events));
        } catch (ConstraintViolated e) {
            return;
        } catch (SimulatedCrash e) {
            return;
        }
        counts.add(Met.COMMITS);
        counts.add(Met.EVENTS, events.size());
        counts.add(
                Met.CLIENT_ONLY_EVENTS,
                events.stream()
                        .filter(TodoEvent.FilterChanged.class::isInstance)
                        .count());
    }

    private void acknowledge(Receipt receipt) throws SQLException {
        lastCommit = receipt.commitId();
        owed.add(Acknowledged.of(lastCommit, rebases, log().ofCommit(lastCommit)));
        if (!syncs) {
            return; // its receipt has nothing to wait for
        }
        CompletableFuture<List<Long>> numbers = new CompletableFuture<>();
        receipt.confirmed().whenComplete((confirmed, failure) -> {
            if (failure == null) {
                numbers.complete(confirmed);
            } else {
                numbers.completeExceptionally(failure);
            }
        });
        confirmations.put(lastCommit, numbers);
    }

    /** Answers one conflict in one of the three ways. */
    void answer() throws SQLException {
        List<Conflict<TodoEvent>> waiting = new ArrayList<>();
        store().conflicts().subscribe(waiting::add).dispose();
        if (waiting.isEmpty()) {
            return;
        }
        verify();
        Conflict<TodoEvent> conflict = waiting.get(random.nextInt(waiting.size()));
        try {
            List<Receipt> receipts = switch (random.nextInt(3)) {
                case 0 -> store().retry(conflict);
                case 1 -> store().replaceWith(conflict, user.otherwise(conflict.events()));
                default -> {
                    store().discard(conflict);
                    yield List.of();
                }
            };
            aside.keySet().retainAll(quarantined());
            for (Receipt receipt : receipts) {
                acknowledge(receipt);
            }
            counts.add(Met.ANSWERS);
        } catch (SimulatedCrash e) {
            aside.keySet().retainAll(quarantined());
        } catch (LiveStoreException e) {
            assertThat(quarantined()).as("a refused answer changes nothing").isEqualTo(aside.keySet());
        }
    }

    private Set<Long> quarantined() throws SQLException {
        return log().conflicts().keySet();
    }

    /** A crash behind COMMIT leaves a commit that nobody was told of. */
    private void adoptUnacknowledged() throws SQLException {
        Map<Long, List<LogReader.Entry>> unknown = new TreeMap<>();
        for (LogReader.Entry entry : log().entries()) {
            if (entry.commitId() > lastCommit) {
                unknown.computeIfAbsent(entry.commitId(), id -> new ArrayList<>())
                        .add(entry);
            }
        }
        unknown.forEach((id, entries) -> owed.add(Acknowledged.of(id, UNKNOWN, entries)));
        lastCommit = Math.max(
                lastCommit, unknown.keySet().stream().mapToLong(id -> id).max().orElse(0));
        clientId = log().clientId();
    }

    /** Every commit is in the log or set aside, with what it was acknowledged with, in order, and nothing else is. */
    void verify() throws SQLException {
        Map<Long, LogReader.Waiting> quarantine = log().conflicts();
        for (Acknowledged commit : List.copyOf(owed)) {
            LogReader.Waiting waiting = quarantine.get(commit.commitId());
            if (waiting != null) {
                owed.remove(commit);
                aside.put(commit.commitId(), commit);
                counts.add(Met.SET_ASIDES);
                counts.add(Met.DEPENDANTS, waiting.kind().equals("depends") ? 1 : 0);
            }
        }
        assertThat(quarantine.keySet()).as("what is set aside").isEqualTo(aside.keySet());
        quarantine.forEach(this::verifyAside);
        List<String> expected =
                owed.stream().flatMap(commit -> commit.contents().stream()).toList();
        List<String> actual = log().entries().stream()
                .filter(entry -> entry.commitId() > 0)
                .map(entry -> Acknowledged.plain(entry.content()))
                .toList();
        assertThat(actual).as("own events in the log").isEqualTo(expected);
        assertThat(status().rebases()).as("rebases").isEqualTo(rebases);
    }

    private void verifyAside(long id, LogReader.Waiting waiting) {
        Acknowledged commit = aside.get(id);
        assertThat(waiting.contents()).as("commit " + id + ", set aside").isEqualTo(commit.contents());
        assertThat(owed)
                .as("commits that share a row with commit " + id + ", which was set aside before them")
                .noneMatch(later -> later.hadToGoWith(commit, waiting.generation()));
    }

    /** What the backend has, this store has too, and its receipts tell the truth. */
    void verifySynced(List<SyncEvent> backendEvents) throws SQLException {
        verify();
        List<LogReader.Entry> synced =
                log().entries().stream().filter(entry -> !entry.clientOnly()).toList();
        assertThat(synced.stream().map(LogReader.Entry::event).toList())
                .as("confirmed log")
                .isEqualTo(backendEvents);
        Map<Long, List<Long>> numbers = new HashMap<>();
        synced.forEach(entry -> numbers.computeIfAbsent(entry.commitId(), id -> new ArrayList<>())
                .add(entry.event().number()));
        Set<Long> known = new HashSet<>(numbers.keySet());
        confirmations.forEach((id, future) -> {
            assertThat(future).as("receipt of commit " + id).isDone();
            if (known.contains(id)) {
                assertThat(future.join()).as("receipt of commit " + id).isEqualTo(numbers.get(id));
            } else if (future.isCompletedExceptionally()) {
                assertThat(failureOf(future)).isInstanceOf(SetAside.class);
            } else {
                assertThat(future.join()).as("client-only commit " + id).isEmpty();
            }
        });
    }

    private static Throwable failureOf(CompletableFuture<?> future) {
        try {
            future.join();
            throw new AssertionError("it has not failed");
        } catch (CompletionException e) {
            return e.getCause() == null ? e : e.getCause();
        }
    }

    /** Of the synced tables; equal to that of a state made from the log alone. */
    String digest() {
        String digest = store().stateDigest();
        assertThat(store().replayedDigest()).as("replay").isEqualTo(digest);
        return digest;
    }
}
