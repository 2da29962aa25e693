package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.QueryFailed;
import io.livestore4j.StoreClosed;
import io.livestore4j.StoreOptions;
import io.livestore4j.notes.Note;
import io.livestore4j.notes.NoteEvent;
import io.livestore4j.notes.NoteStore;
import io.livestore4j.table.SqlText;
import io.livestore4j.table.StorageClass;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowStreamTest {

    private static final int NOTES = 500;

    /** More than a store has readers. */
    private static final int MANY = 40;

    private NoteStore store;

    @BeforeEach
    void open() {
        store = NoteStore.open(
                StoreOptions.builder().storeId("notes").inMemory().build());
        store.commitEach(
                IntStream.range(0, NOTES).mapToObj(RowStreamTest::added).toList());
    }

    private static NoteEvent added(int number) {
        return new NoteEvent.Added(String.format("n%03d", number), "text " + number, null);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theRowsAreThoseOfTheMomentItWasAskedFor() {
        try (Stream<Note> notes = store.stream(NOTE.all().orderBy(NOTE.id.asc()))) {
            Iterator<Note> rows = notes.iterator();
            assertThat(rows.next().id()).isEqualTo("n000");

            store.commit(added(999));

            List<String> rest = new ArrayList<>();
            rows.forEachRemaining(note -> rest.add(note.id()));
            assertThat(rest).hasSize(NOTES - 1).doesNotContain("n999");
        }
        assertThat(store.query(NOTE.all().count())).isEqualTo(NOTES + 1);
    }

    @Test
    void aStreamGivesItsReaderBackAtItsEndAndWhenItIsClosed() {
        for (int i = 0; i < MANY; i++) {
            assertThat(store.stream(NOTE.all()).count()).isEqualTo(NOTES);
            try (Stream<Note> notes = store.stream(NOTE.all())) {
                assertThat(notes.limit(1).toList()).hasSize(1);
            }
        }
    }

    @Test
    void aStreamThatFailsGivesItsReaderBack() {
        for (int i = 0; i < MANY; i++) {
            assertThatThrownBy(() ->
                            store.stream(SqlText.of("SELECT x FROM nowhere").many(row -> row.text(0))))
                    .isInstanceOf(QueryFailed.class);
            assertThatThrownBy(() -> store.stream(SqlText.of("SELECT abs(-9223372036854775808)")
                                    .many(row -> row.text(0)))
                            .toList())
                    .isInstanceOf(QueryFailed.class);
        }
        assertThat(store.query(NOTE.all().count())).isEqualTo(NOTES);
    }

    @Test
    void aStreamWhoseReaderOrConsumerThrowsGivesItsReaderBack() {
        SqlText promised = SqlText.of("SELECT 'x'").expecting(0, StorageClass.INTEGER);
        for (int i = 0; i < MANY; i++) {
            assertThatThrownBy(() ->
                            store.stream(promised.many(row -> row.integer(0))).toList())
                    .isInstanceOf(QueryFailed.class);
            assertThatThrownBy(() -> store.stream(NOTE.all()).forEach(note -> {
                        throw new IllegalStateException("planted");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(store.query(NOTE.all().count())).isEqualTo(NOTES);
    }

    @Test
    void aClosedStreamHasNoMoreRows() {
        Stream<Note> notes = store.stream(NOTE.all());
        Iterator<Note> rows = notes.iterator();
        rows.next();
        notes.close();
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    void aClosedStoreHasNoStreams() {
        store.close();
        assertThatThrownBy(() -> store.stream(NOTE.all())).isInstanceOf(StoreClosed.class);
    }
}
