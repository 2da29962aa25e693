package io.livestore4j.sync;

import static io.livestore4j.notes.NoteBench.STORE_ID;
import static io.livestore4j.notes.NoteBench.conflicts;
import static io.livestore4j.notes.NoteBench.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Conflict;
import io.livestore4j.Receipt;
import io.livestore4j.notes.NoteBench;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteEvent.Drafted;
import io.livestore4j.notes.NoteEvent.Pinned;
import io.livestore4j.notes.NoteStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backend that refuses events by rules of its own. */
class RulesTest {

    @TempDir
    Path directory;

    private final InMemoryBackend backend = InMemoryBackend.builder()
            .rules(event -> event.args().contains("forbidden")
                    ? Optional.of(new Refusal("words", "not this word"))
                    : Optional.empty())
            .build();

    private static Added added(String id, String text) {
        return new Added(id, text, null);
    }

    @Test
    void whatIsRefusedIsSetAsideWithItsDependantsAndTheRestArrives() {
        NoteBench bench = new NoteBench(directory);
        try (NoteStore ann = bench.open("ann", backend);
                NoteStore bob = bench.open("bob", backend)) {
            ann.commit(added("1", "one"));
            ann.commit(added("2", "two"), added("3", "a forbidden word"), new Drafted("d", "D"));
            ann.commit(new Pinned("2", true));
            ann.commit(added("4", "four"));
            bench.settle();
            assertThat(backend.events(STORE_ID)).extracting(SyncEvent::number).containsExactly(1L, 2L);
            assertThat(conflicts(ann))
                    .extracting(Conflict::reason)
                    .containsExactly(
                            new Conflict.Refused("words", "not this word"), new Conflict.DependsOn(Set.of(2L)));
            assertThat(status(ann).isSynced()).isTrue();
            assertThat(bob.stateDigest()).isEqualTo(ann.stateDigest()).isEqualTo(ann.replayedDigest());

            List<Receipt> again =
                    ann.replaceWith(conflicts(ann).get(0), List.of(added("2", "two"), added("3", "three")));
            bench.settle();
            assertThat(again).hasSize(2);
            assertThat(status(ann).isSynced()).isTrue();
            assertThat(backend.head(STORE_ID)).isEqualTo(5);
            assertThat(bob.stateDigest()).isEqualTo(ann.stateDigest());
        }
    }

    @Test
    void aRetryThatIsRefusedAgainIsSetAsideAgain() {
        NoteBench bench = new NoteBench(directory);
        try (NoteStore ann = bench.open("ann", backend)) {
            ann.commit(added("1", "forbidden"));
            bench.settle();
            ann.retry(conflicts(ann).get(0));
            bench.settle();
            assertThat(conflicts(ann)).extracting(Conflict::commitId).containsExactly(2L);
            assertThat(backend.head(STORE_ID)).isZero();
        }
    }

    @Test
    void aRefusalWhileABatchIsOnItsWayBackIsSetAside() {
        HoldingTransit transit = new HoldingTransit();
        InMemoryBackend apart = InMemoryBackend.builder()
                .transit(transit)
                .answersApart()
                .rules(event -> event.number() > 1 && event.args().contains("forbidden")
                        ? Optional.of(new Refusal("words", "not this word"))
                        : Optional.empty())
                .build();
        NoteBench bench = new NoteBench(directory);
        try (NoteStore ann = bench.open("ann", apart)) {
            bench.settle();
            transit.hold(Passage.Kind.CHUNK);
            ann.commit(added("1", "one"));
            bench.settle();
            ann.commit(added("2", "forbidden"));
            ann.commit(added("3", "three"));
            bench.settle();
            assertThat(status(ann).conflicts()).isEqualTo(1);
            transit.holdNothing();
            while (!transit.held().isEmpty()) {
                transit.take(Passage.Kind.CHUNK).deliver();
            }
            bench.settle();
            assertThat(status(ann).isSynced()).isTrue();
            assertThat(apart.head(STORE_ID)).isEqualTo(2);
            assertThat(ann.replayedDigest()).isEqualTo(ann.stateDigest());
        }
    }
}
