package io.livestore4j.tables;

import static library.BookTable.BOOK;
import static library.LibraryQueriesSql.LIBRARY_QUERIES;
import static library.ShelfTable.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.livestore4j.ConstraintViolated;
import io.livestore4j.StoreOptions;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.ArrayList;
import java.util.List;
import library.Book;
import library.LibraryEvent.BookAdded;
import library.LibraryEvent.BookPlaced;
import library.LibraryEvent.BookRenumbered;
import library.LibraryEvent.Remarked;
import library.LibraryEvent.ShelfAdded;
import library.LibraryEvent.ShelfRecoded;
import library.LibraryEvent.ShelfRelabelled;
import library.LibraryEvent.ShelfRemoved;
import library.LibraryStore;
import library.Remark;
import library.RemarkTable;
import library.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the annotations of tables say holds at run time. */
class LibraryTest {

    private LibraryStore store;

    @BeforeEach
    void open() {
        store = LibraryStore.open(StoreOptions.builder()
                .storeId("library")
                .inMemory()
                .scheduler(Schedulers.trampoline())
                .build());
    }

    @AfterEach
    void close() {
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        store.close();
    }

    @Test
    void anInsertTakesTheDefaultsOfSql() {
        store.commit(new BookAdded(1, "Emma", null, null));

        assertThat(store.query(BOOK.all())).containsExactly(new Book(1, "Emma", null, null, 6, null, false));
    }

    @Test
    void columnsWithNamesOfTheirOwnAreWrittenAndRead() {
        store.commit(new ShelfAdded("b", "novels"), new ShelfAdded("a", "poems"));
        store.commit(new ShelfRelabelled("b", "tales"));

        assertThat(store.query(SHELF.where(SHELF.label.eq("tales")))).containsExactly(new Shelf("b", "tales"));
        assertThat(store.query(LIBRARY_QUERIES.shelves()))
                .containsExactly(new Shelf("a", "poems"), new Shelf("b", "tales"));
    }

    @Test
    void aChangedKeyIsFollowedThroughAllReferences() {
        store.commit(new ShelfAdded("a", "poems"), new BookAdded(1, "Faust", null, "a"));
        store.commit(new Remarked("ann", 1, 1, "long"));

        store.commit(new ShelfRecoded("a", "z"), new BookRenumbered(1, 9));

        assertThat(store.query(BOOK.all()))
                .extracting(Book::number, Book::shelf)
                .containsExactly(tuple(9L, "z"));
        assertThat(store.query(RemarkTable.REMARK.all())).containsExactly(new Remark("ann", 1, 9, "long"));
        assertThat(store.query(LIBRARY_QUERIES.texts("ann"))).containsExactly("long");
        store.commit(new ShelfRemoved("z"));
        assertThat(store.query(RemarkTable.REMARK.all())).isEmpty();
    }

    @Test
    void aLiveQueryWakesForWhatAReferenceChanged() {
        store.commit(new ShelfAdded("a", "poems"), new BookAdded(1, "Faust", null, "a"));
        List<List<Book>> answers = new ArrayList<>();
        Disposable subscription = store.observe(BOOK.where(BOOK.shelf.eq("z"))).subscribe(answers::add);

        store.commit(new ShelfRecoded("a", "z"));

        assertThat(answers).extracting(List::size).containsExactly(0, 1);
        subscription.dispose();
    }

    @Test
    void aPartialIndexIsUniqueForItsRowsAlone() {
        store.commit(new BookAdded(1, "Emma", null, null), new BookPlaced(1, 7, false));
        store.commit(new BookAdded(2, "Faust", null, null));

        assertThatThrownBy(() -> store.commit(new BookPlaced(2, 7, false))).isInstanceOf(ConstraintViolated.class);
        store.commit(new BookPlaced(2, 7, true));
        assertThat(store.query(BOOK.where(BOOK.place.eq(7)).count())).isEqualTo(2);
    }
}
