package io.livestore4j.tables;

import static library.BookTable.BOOK;
import static library.RemarkTable.REMARK;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.ConstraintViolated;
import io.livestore4j.StoreOptions;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.table.Condition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import library.LibraryEvent;
import library.LibraryEvent.BookAdded;
import library.LibraryEvent.BookRemoved;
import library.LibraryEvent.BookRenumbered;
import library.LibraryEvent.BookReplaced;
import library.LibraryEvent.FoundLent;
import library.LibraryEvent.RemarkChanged;
import library.LibraryEvent.Remarked;
import library.LibraryEvent.RemarksFoundRemoved;
import library.LibraryEvent.ShelfAdded;
import library.LibraryEvent.ShelfRecoded;
import library.LibraryEvent.ShelfRemoved;
import library.LibraryStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two devices write, rebase and roll back; what a search finds is what the rows hold, and both find the same. */
class FullTextRandomTest {

    private static final long SEED = Long.getLong("livestore.seed", System.nanoTime());
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int ROUNDS = 12;
    private static final List<String> WORDS = List.of("alpha", "beta", "gamma", "delta");

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private final InMemoryBackend backend = InMemoryBackend.create();
    private final Map<String, Integer> met = new HashMap<>();

    private LibraryStore open(String device) {
        return LibraryStore.open(StoreOptions.builder()
                .storeId("library")
                .directory(directory.resolve(device))
                .sync(backend)
                .build());
    }

    @Test
    void whatIsFoundIsWhatTheRowsHold() throws Exception {
        try (LibraryStore ann = open("ann");
                LibraryStore bob = open("bob")) {
            for (int round = 0; round < ROUNDS; round++) {
                backend.disconnect();
                commit(ann);
                commit(bob);
                verify(ann);
                backend.connect();
                assertThat(ann.awaitSynced(LONG) && bob.awaitSynced(LONG)).isTrue();
                verify(bob);
            }
            long head = backend.head("library");
            Stream.of(ann, bob)
                    .forEach(store -> store.syncStatus()
                            .filter(status -> status.confirmedHead() >= head)
                            .blockingFirst());
            verify(ann);
            verify(bob);
            assertThat(ann.stateDigest()).isEqualTo(bob.stateDigest()).isEqualTo(ann.replayedDigest());
        }
        for (String device : List.of("ann", "bob")) {
            FullTextFile.check(directory.resolve(device), "book_fts", "remark_fts");
        }
        assertThat(met.get("found")).as("seed %s", SEED).isGreaterThan(ROUNDS);
        assertThat(met.get("committed")).as("seed %s", SEED).isGreaterThan(ROUNDS);
    }

    private void commit(LibraryStore store) {
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            List<LibraryEvent> events = new ArrayList<>();
            for (int k = random.nextInt(3); k >= 0; k--) {
                events.add(event());
            }
            try {
                store.commit(events);
                met.merge("committed", 1, Integer::sum);
            } catch (ConstraintViolated e) {
                met.merge("refused", 1, Integer::sum);
            }
        }
    }

    private LibraryEvent event() {
        return switch (random.nextInt(12)) {
            case 0 -> new ShelfAdded(shelf(), text());
            case 1 -> new ShelfRecoded(shelf(), shelf());
            case 2 -> new ShelfRemoved(shelf());
            case 3 -> new BookAdded(number(), text(), body(), null);
            case 4, 5 -> new BookReplaced(number(), text(), body(), random.nextInt(3) == 0 ? shelf() : null);
            case 6 -> new BookRenumbered(number(), number());
            case 7 -> new BookRemoved(number());
            case 8, 9 -> new Remarked(WORDS.get(random.nextInt(2)), (int) number(), number(), text());
            case 10 -> new RemarkChanged(WORDS.get(random.nextInt(2)), (int) number(), text());
            default -> random.nextBoolean() ? new FoundLent(text()) : new RemarksFoundRemoved(text() + "zz");
        };
    }

    private String shelf() {
        return "s" + random.nextInt(3);
    }

    private long number() {
        return random.nextInt(6);
    }

    private @Nullable String body() {
        return random.nextInt(3) == 0 ? null : text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.toString();
    }

    /** Each by one query, for events of the other device may come between two. */
    private void verify(LibraryStore store) {
        for (String word : WORDS) {
            Condition inBook =
                    BOOK.title.contains(word).or(BOOK.body.isNotNull().and(BOOK.body.contains(word)));
            Condition inRemark = REMARK.text.contains(word).or(REMARK.author.eq(word));
            assertThat(store.query(BOOK.where(differ(BOOK.matches(word), inBook))))
                    .as("books, -Dlivestore.seed=%s", SEED)
                    .isEmpty();
            assertThat(store.query(REMARK.where(differ(REMARK.matches(word), inRemark))))
                    .as("remarks, -Dlivestore.seed=%s", SEED)
                    .isEmpty();
            met.merge(
                    "found",
                    (int) (long) store.query(BOOK.where(BOOK.matches(word)).count()),
                    Integer::sum);
        }
    }

    private static Condition differ(Condition one, Condition other) {
        return one.and(other.not()).or(one.not().and(other));
    }
}
