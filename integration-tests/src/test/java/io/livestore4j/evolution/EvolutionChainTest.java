package io.livestore4j.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Durability;
import io.livestore4j.StoreOptions;
import io.livestore4j.evolution.Evolution.Change;
import io.livestore4j.sync.InMemoryBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Releases an app again and again with changes by chance. Each version is locked and compiled as for a release, and runs on what the
 * versions before it have left: one store that never syncs, and three clients of one backend that upgrade at different times.
 * {@code -Pevolution} runs twenty chains of fifty versions, {@code -Devolution.seed=7} one of them again.
 */
final class EvolutionChainTest {

    private static final String STORE_ID = "chain";
    private static final int VERSIONS = Integer.getInteger("evolution.versions", 12);
    private static final int EVENTS_PER_VERSION = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of one chain, in which each version has one change at least. */
    private static final int CHANGES_MIN = VERSIONS;

    /** Of eleven; what a chain of fifty has at least. */
    private static final int DIFFERENT_CHANGES_MIN = Math.min(9, VERSIONS / 5);

    @TempDir
    private Path directory;

    private final List<ReleasedApp> apps = new ArrayList<>();

    @Test
    void everyVersionRunsOnWhatTheOthersHaveLeft() throws Exception {
        Map<Change, Integer> all = new EnumMap<>(Change.class);
        for (long seed : seeds()) {
            System.out.println("evolution: seed " + seed);
            Map<Change, Integer> counts = new Chain(seed).run();
            assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                    .isGreaterThanOrEqualTo(CHANGES_MIN);
            assertThat(counts).hasSizeGreaterThanOrEqualTo(DIFFERENT_CHANGES_MIN);
            counts.forEach((change, count) -> all.merge(change, count, Integer::sum));
        }
        System.out.println("evolution: " + all);
    }

    private static long[] seeds() {
        Long one = Long.getLong("evolution.seed");
        return one != null
                ? new long[] {one}
                : LongStream.range(0, Integer.getInteger("evolution.seeds", 1)).toArray();
    }

    /** The releases of one seed. */
    private final class Chain {

        private final Path place;
        private final Random random;
        private final Evolution evolution;
        private final InMemoryBackend backend = InMemoryBackend.create();
        private final List<Install> installs = new ArrayList<>();

        Chain(long seed) {
            this.place = directory.resolve("seed" + seed);
            this.random = new Random(seed);
            this.evolution = new Evolution(random);
            installs.add(new Install("alone", false, 1));
            installs.add(new Install("eager", true, 1));
            installs.add(new Install("slow", true, 0.15));
            installs.add(new Install("slower", true, 0.05));
        }

        Map<Change, Integer> run() throws Exception {
            try (ReleaseCompiler compiler = new ReleaseCompiler(place)) {
                Release release = Release.first();
                for (int i = 0; i < VERSIONS; i++) {
                    released(new ReleasedApp(compiler.compile(release)));
                    release = evolution.next(release);
                }
            }
            endsAlike();
            return evolution.counts();
        }

        private void released(ReleasedApp app) throws Exception {
            apps.add(app);
            for (Install install : installs) {
                if (random.nextDouble() < install.eagerness || install.app == null) {
                    install.app = app;
                }
                install.use();
            }
        }

        /** All upgrade, and one that has seen nothing comes to the same. */
        private void endsAlike() throws Exception {
            ReleasedApp last = apps.get(apps.size() - 1);
            installs.add(new Install("fresh", true, 1));
            Set<String> digests = new HashSet<>();
            for (int round = 0; round < 2; round++) {
                digests.clear();
                for (Install install : installs) {
                    install.app = last;
                    String digest = install.settled();
                    if (install.synced) {
                        digests.add(digest);
                    }
                }
            }
            assertThat(digests).hasSize(1);
        }

        /** A client, with the version of the app that it has. */
        private final class Install {

            private final String name;
            private final boolean synced;
            private final double eagerness;
            private ReleasedApp app;

            Install(String name, boolean synced, double eagerness) {
                this.name = name;
                this.synced = synced;
                this.eagerness = eagerness;
            }

            void use() throws Exception {
                try (ReleasedClient client = app.open(options())) {
                    for (int i = 0; i < EVENTS_PER_VERSION; i++) {
                        client.commit(random);
                    }
                    if (synced && random.nextBoolean()) {
                        assertThat(client.store().awaitSynced(PATIENCE)).isTrue();
                    }
                }
            }

            String settled() throws Exception {
                try (ReleasedClient client = app.open(options())) {
                    if (synced) {
                        awaitAll(client);
                    }
                    assertThat(client.store().stateDigest())
                            .isEqualTo(client.store().replayedDigest());
                    return client.store().stateDigest();
                }
            }

            /** What is pushed, and what the others have. */
            private void awaitAll(ReleasedClient client) {
                assertThat(client.store().awaitSynced(PATIENCE)).isTrue();
                client.store()
                        .syncStatus()
                        .takeUntil(status -> status.confirmedHead() == backend.head(STORE_ID))
                        .timeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .blockingSubscribe();
            }

            private StoreOptions options() {
                StoreOptions.Builder options = StoreOptions.builder()
                        .storeId(STORE_ID)
                        .directory(place.resolve(name))
                        .durability(Durability.NORMAL);
                return (synced ? options.sync(backend) : options).build();
            }
        }
    }
}
