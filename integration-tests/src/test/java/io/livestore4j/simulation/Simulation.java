package io.livestore4j.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.SyncStatus;
import io.livestore4j.internal.engine.CrashPoint;
import io.livestore4j.simulation.Counts.Met;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.Refusal;
import io.livestore4j.sync.SyncEvent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What happens to a few devices that share a store, from one seed: everything is decided by it, so that it happens again.
 * First faults, with what is owed checked all along; then all is healed, and everyone must agree.
 */
final class Simulation {

    private static final String STORE_ID = "shared";
    private static final int STEPS = 50;
    private static final int COMMITS_IN_RUSH = 8;

    /** Crashes within a rebase, and within the rebuild that it may need; the last two are as good within any transaction. */
    private static final List<CrashPoint> CRASH_POINTS = List.of(
            CrashPoint.DROPPED,
            CrashPoint.REPLAYED,
            CrashPoint.ROLLED_BACK,
            CrashPoint.UPSTREAM_APPENDED,
            CrashPoint.REAPPLIED,
            CrashPoint.WRITTEN,
            CrashPoint.COMMITTED);

    /** Twenty minutes of virtual time: many times the longest back-off. */
    private static final int SECONDS_TO_AGREE = 1_200;

    private final Random random;
    private final Counts counts = new Counts();
    private final VirtualTime time = new VirtualTime();
    private final BadNetwork network;
    private final InMemoryBackend backend;
    private final List<Device> devices = new ArrayList<>();

    private Simulation(long seed, Path directory) {
        random = new Random(seed);
        network = new BadNetwork(time, random, counts, random.nextInt(4) == 0 ? 0 : 0.04);
        InMemoryBackend.Builder builder = InMemoryBackend.builder().transit(network);
        if (random.nextInt(3) == 0) {
            builder.rewriting(Acknowledged::rewritten);
        }
        if (random.nextBoolean()) {
            builder.answersApart();
        }
        if (random.nextInt(4) == 0) {
            builder.rules(this::refusal);
        }
        backend = builder.build();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            devices.add(new Device("device" + i, directory, backend, time, random, counts));
        }
    }

    /** What it has met; an error if anything was not as promised. */
    static Counts run(long seed, Path directory) throws SQLException {
        Simulation simulation = new Simulation(seed, directory);
        try {
            simulation.faults();
            simulation.agreement();
        } catch (SQLException | RuntimeException | Error e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
        simulation.counts.add(Met.SEEDS);
        return simulation.counts;
    }

    private void faults() throws SQLException {
        for (Device device : devices) {
            device.open();
        }
        for (int i = 0; i < STEPS; i++) {
            step(devices.get(random.nextInt(devices.size())));
            for (Device device : devices) {
                if (device.isCrashed()) {
                    device.restart();
                }
            }
        }
    }

    private void step(Device device) throws SQLException {
        int what = random.nextInt(100);
        if (what < 44) {
            device.commit();
        } else if (what < 50) {
            rush();
        } else if (what < 77) {
            time.pass(random.nextInt(400));
        } else if (what < 84) {
            network.toggle(device.clientId());
        } else if (what < 88) {
            device.restartSomehow();
        } else if (what < 92) {
            device.armCrash(CRASH_POINTS.get(random.nextInt(CRASH_POINTS.size())), random.nextInt(4) > 0);
        } else {
            device.answer();
        }
        if (random.nextInt(5) == 0 && !device.isCrashed()) {
            device.verify();
        }
    }

    /** Commits of several devices so close together that they meet on the way. */
    private void rush() throws SQLException {
        for (int i = 0; i < COMMITS_IN_RUSH; i++) {
            Device device = devices.get(random.nextInt(devices.size()));
            if (!device.isCrashed()) {
                device.commit();
            }
            time.pass(random.nextInt(60));
        }
    }

    /** A rule of the backend that no client knows. */
    private Optional<Refusal> refusal(SyncEvent event) {
        boolean refused = event.name().equals("v1.TodoRenamed") && event.args().contains("7 of ");
        counts.add(Met.REFUSALS, refused ? 1 : 0);
        return refused ? Optional.of(new Refusal("seven", "no seven in a name")) : Optional.empty();
    }

    private void agreement() throws SQLException {
        network.heal();
        for (Device device : devices) {
            device.restart();
        }
        for (int seconds = 0; !isAgreed(); seconds++) {
            assertThat(seconds)
                    .as("seconds until everyone agrees; " + statuses())
                    .isLessThan(SECONDS_TO_AGREE);
            time.pass(1_000);
            for (Device device : devices) {
                if (device.isCrashed()) {
                    device.restart();
                }
            }
        }
        List<SyncEvent> events = backend.events(STORE_ID);
        Set<String> digests = new HashSet<>();
        for (Device device : devices) {
            device.verifySynced(events);
            digests.add(device.digest());
        }
        backend.disconnect();
        for (Device device : devices) {
            device.restart();
            digests.add(device.digest());
            device.close();
        }
        assertThat(digests)
                .as("digests, before and after the files are opened again")
                .hasSize(1);
    }

    private boolean isAgreed() {
        long head = backend.head(STORE_ID);
        return devices.stream()
                .map(Device::status)
                .allMatch(status -> status.isSynced() && status.confirmedHead() == head);
    }

    private List<SyncStatus> statuses() {
        return devices.stream().map(Device::status).toList();
    }
}
