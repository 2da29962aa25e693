package io.livestore4j.internal.live;

import static io.livestore4j.files.FileTable.FILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.ListDiff;
import io.livestore4j.ListDiff.Changed;
import io.livestore4j.ListDiff.Inserted;
import io.livestore4j.ListDiff.Moved;
import io.livestore4j.ListDiff.Removed;
import io.livestore4j.StoreOptions;
import io.livestore4j.files.Colour;
import io.livestore4j.files.FileEvent.Deleted;
import io.livestore4j.files.FileEvent.Put;
import io.livestore4j.files.FileRow;
import io.livestore4j.files.FileStore;
import io.livestore4j.table.Select;
import io.livestore4j.table.SqlText;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that never equal themselves are compared by what they were made of. */
class LiveRawTest {

    private static final Select<FileRow> WITH_CONTENT = FILE.where(FILE.content.isNotNull());

    private FileStore store;

    @BeforeEach
    void open() {
        store = FileStore.open(StoreOptions.builder()
                .storeId("files")
                .inMemory()
                .scheduler(Schedulers.trampoline())
                .build());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static <T> Probe<T> subscribed(Flowable<T> stream) {
        Probe<T> probe = new Probe<>();
        stream.subscribe(probe);
        return probe;
    }

    private void put(int path, int rgb, byte @Nullable [] content) {
        store.commit(new Put(new byte[] {(byte) path}, LocalDate.ofEpochDay(rgb), new Colour(rgb), content));
    }

    private static byte[] bytes(int length, int last) {
        byte[] bytes = new byte[length];
        bytes[length - 1] = (byte) last;
        return bytes;
    }

    @Test
    void arraysAndValuesWithoutEqualsDoNotMakeAnAnswerNew() {
        put(1, 0xff, bytes(100_000, 1));
        Probe<List<FileRow>> rows = subscribed(store.observe(WITH_CONTENT));
        Probe<List<Colour>> colours = subscribed(store.observe(FILE.all().select(FILE.colour)));
        assertThat(rows.received()).hasSize(1);
        assertThat(colours.received()).hasSize(1);

        put(1, 0xff, bytes(100_000, 1));
        put(2, 0xff, null);
        assertThat(rows.received()).isEmpty();
        assertThat(colours.received()).hasSize(1);

        put(1, 0xff, bytes(100_000, 2));
        assertThat(rows.received()).hasSize(1);
        assertThat(colours.received()).isEmpty();

        put(1, 0x0f, bytes(100_000, 2));
        assertThat(rows.received()).hasSize(1);
        assertThat(colours.received()).hasSize(1);
    }

    @Test
    void bytesOfAnyLengthAreCompared() {
        Probe<List<byte[]>> contents = subscribed(store.observe(FILE.all().select(FILE.content)));
        contents.received();
        for (int length = 1; length <= 70; length++) {
            put(1, 0, bytes(length, 1));
            put(1, 0, bytes(length, 1));
            put(1, 0, bytes(length, 2));
            assertThat(contents.received()).as("%d bytes", length).hasSize(2);
        }
        put(1, 0, new byte[0]);
        put(1, 0, null);
        assertThat(contents.received()).as("an empty BLOB is not NULL").hasSize(2);
    }

    @Test
    void whoChangesTheBytesOfAnAnswerChangesNothingElse() {
        put(1, 0, new byte[] {1});
        Probe<List<byte[]>> contents = subscribed(store.observe(FILE.all().select(FILE.content)));
        contents.next().get(0)[0] = 2;
        put(1, 0, new byte[] {1});
        assertThat(contents.received()).isEmpty();
        put(1, 0, new byte[] {2});
        assertThat(contents.next().get(0)).containsExactly(2);
    }

    @Test
    void anAnswerOfAnotherNumberOfRowsIsNew() {
        Probe<List<String>> constants = subscribed(
                store.observe(SqlText.of("SELECT path FROM file", "file").many(row -> "x")));
        put(1, 0, null);
        put(2, 0, null);
        store.commit(new Deleted(new byte[] {1}));
        assertThat(constants.received()).containsExactly(List.of(), List.of("x"), List.of("x", "x"), List.of("x"));
    }

    @Test
    void onlyRowsThatWereReadDifferentlyAreChanged() {
        put(1, 0x11, bytes(50, 1));
        put(2, 0x22, bytes(50, 2));
        Probe<ListDiff<FileRow>> diffs = subscribed(store.observeDiffs(WITH_CONTENT));
        assertThat(diffs.next().edits()).hasSize(2).allMatch(edit -> edit instanceof Inserted<FileRow>);

        put(2, 0x22, bytes(50, 3));
        List<ListDiff.Edit<FileRow>> edits = diffs.next().edits();
        assertThat(edits).hasSize(1);
        assertThat(edits.get(0)).isInstanceOfSatisfying(Changed.class, changed -> {
            assertThat(changed.index()).isEqualTo(1);
            assertThat(((FileRow) changed.before()).content()).isEqualTo(bytes(50, 2));
            assertThat(((FileRow) changed.after()).content()).isEqualTo(bytes(50, 3));
        });

        put(3, 0, null);
        assertThat(diffs.received()).isEmpty();
        store.commit(new Deleted(new byte[] {1}));
        assertThat(diffs.next().edits()).hasSize(1).allMatch(edit -> edit instanceof Removed<FileRow>);
    }

    @Test
    void rowsWhoseKeysAreBytesMove() {
        for (int path = 1; path <= 3; path++) {
            put(path, path, null);
        }
        Probe<ListDiff<FileRow>> diffs =
                subscribed(store.observeDiffs(FILE.all().orderBy(FILE.day.asc())));
        List<FileRow> list = new ArrayList<>();
        diffs.next().applyTo(list);
        put(1, 9, null);
        ListDiff<FileRow> diff = diffs.next();
        assertThat(diff.edits()).hasSize(2);
        assertThat(diff.edits().get(0)).isInstanceOf(Moved.class);
        assertThat(diff.edits().get(1)).isInstanceOf(Changed.class);
        diff.applyTo(list);
        assertThat(list.stream().map(row -> Arrays.toString(row.path()))).containsExactly("[2]", "[3]", "[1]");
    }
}
