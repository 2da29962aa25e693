package io.livestore4j;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.internal.engine.CrashPoint;
import io.livestore4j.internal.engine.Environment;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RebuildTest {

    /** More than SQLite nests triggers, which its cascades count as. */
    private static final int DEEP = 1_500;

    @TempDir
    Path directory;

    private StoreOptions.Builder options() {
        return StoreOptions.builder().storeId("notes").directory(directory);
    }

    @Test
    void rowsThatReferToEachOtherInALongChainAreRebuilt() {
        List<NoteEvent> chain = new ArrayList<>();
        for (int i = 0; i < DEEP; i++) {
            chain.add(new Added("n" + i, "text " + i, i == 0 ? null : "n" + (i - 1)));
        }
        String digest;
        try (NoteStore store = NoteStore.open(options().build())) {
            store.commitEach(chain);
            digest = store.stateDigest();
        }
        try (NoteStore store = NoteStore.open(options().build(), 2)) {
            assertThat(store.stateDigest()).isEqualTo(digest);
            store.commit(new NoteEvent.Removed("n" + (DEEP - 1)));
            assertThatThrownBy(() -> store.commit(new Added("x", "x", "nobody")))
                    .as("foreign keys are on again")
                    .isInstanceOf(ConstraintViolated.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPED", "REPLAYED"})
    void aRebuildThatIsCutShortLeavesTheOldState(CrashPoint point) {
        try (NoteStore store = NoteStore.open(options().build())) {
            store.commit(new Added("a", "A", null), new NoteEvent.Pinned("a", true));
        }
        Environment dying = Environment.system().withCrashPoints(reached -> {
            if (reached == point) {
                throw new IllegalStateException("cut short");
            }
        });
        assertThatThrownBy(() -> NoteStore.open(options().environment(dying).build(), 2))
                .hasMessage("cut short");
        Environment noRebuild = Environment.system().withCrashPoints(reached -> {
            throw new AssertionError("nothing is to be rebuilt");
        });
        try (NoteStore store = NoteStore.open(options().environment(noRebuild).build())) {
            assertThat(store.query(NOTE.all().select(NOTE.pinned))).containsExactly(true);
        }
    }
}
