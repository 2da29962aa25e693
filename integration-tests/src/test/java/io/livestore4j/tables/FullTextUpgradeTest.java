package io.livestore4j.tables;

import static library.MottoTable.MOTTO;
import static library.PlainMottoTable.PLAIN_MOTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.StoreOptions;
import io.livestore4j.SyncStatus;
import io.livestore4j.sync.InMemoryBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import library.Motto;
import library.MottoEvent.MottoChosen;
import library.MottoEvent.MottoDropped;
import library.PlainStore;
import library.SearchedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app that gets a full text, loses it and gets it again, with events that are pending all the while. */
class FullTextUpgradeTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private static final List<String> OBJECTS = List.of(
            "livestore_fts_delete_motto",
            "livestore_fts_insert_motto",
            "livestore_fts_keys_motto",
            "livestore_fts_update_motto",
            "livestore_fts_view_motto",
            "motto_fts",
            "motto_fts_config",
            "motto_fts_data",
            "motto_fts_docsize",
            "motto_fts_idx");

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.create();

    private StoreOptions options(String device) {
        return StoreOptions.builder()
                .storeId("mottos")
                .directory(directory.resolve(device))
                .sync(backend)
                .build();
    }

    private SearchedStore searched(String device) {
        return SearchedStore.open(options(device));
    }

    private static List<String> found(SearchedStore store, String words) {
        return store.query(
                MOTTO.where(MOTTO.matches(words)).orderBy(MOTTO.id.asc()).select(MOTTO.id));
    }

    @Test
    void aFullTextComesAndGoesWithTheSchema() throws Exception {
        try (SearchedStore ann = searched("ann")) {
            ann.commit(new MottoChosen("1", "know thyself"), new MottoChosen("2", "carpe diem"));
            assertThat(ann.awaitSynced(LONG)).isTrue();
            backend.disconnect();
            ann.commit(new MottoChosen("1", "know thy limits"), new MottoChosen("3", "thy will"));
        }
        assertThat(FullTextFile.names(directory.resolve("ann"))).isEqualTo(OBJECTS);
        FullTextFile.check(directory.resolve("ann"), "motto_fts");

        try (PlainStore ann = PlainStore.open(options("ann"))) {
            assertThat(ann.query(PLAIN_MOTTO.all().count())).isEqualTo(3);
            ann.commit(new MottoDropped("2"));
            assertThat(ann.replayedDigest()).isEqualTo(ann.stateDigest());
        }
        assertThat(FullTextFile.names(directory.resolve("ann"))).isEmpty();

        backend.connect();
        try (SearchedStore bob = searched("bob")) {
            bob.commit(new MottoChosen("4", "thy kingdom"), new MottoChosen("3", "nothing"));
            assertThat(bob.awaitSynced(LONG)).isTrue();
        }
        try (SearchedStore ann = searched("ann")) {
            ann.syncStatus().filter(SyncStatus::isSynced).blockingFirst();
            assertThat(found(ann, "thy ")).containsExactly("1", "3", "4");
            assertThat(found(ann, "thyself")).isEmpty();
            assertThat(found(ann, "carpe")).isEmpty();
            assertThat(ann.query(MOTTO.where(MOTTO.matches("will")))).containsExactly(new Motto("3", "thy will"));
            assertThat(ann.replayedDigest()).isEqualTo(ann.stateDigest());
        }
        assertThat(FullTextFile.names(directory.resolve("ann"))).isEqualTo(OBJECTS);
        FullTextFile.check(directory.resolve("ann"), "motto_fts");
    }
}
