package library;

import static library.BookTable.BOOK;
import static library.RemarkTable.REMARK;
import static library.ShelfTable.SHELF;

import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.annotations.Materializer;

final class LibraryMaterializers {

    private LibraryMaterializers() {}

    @Materializer
    static Mutation recoded(LibraryEvent.ShelfRecoded event) {
        return SHELF.update().set(SHELF.shelfCode, event.to()).where(SHELF.shelfCode.eq(event.from()));
    }

    @Materializer
    static Mutation replaced(LibraryEvent.BookReplaced event) {
        return BOOK.insert(new Book(event.number(), event.title(), event.body(), event.shelf(), 1, null, false))
                .orReplace();
    }

    @Materializer
    static Mutation renumbered(LibraryEvent.BookRenumbered event) {
        return BOOK.update().set(BOOK.number, event.to()).where(BOOK.number.eq(event.from()));
    }

    @Materializer
    static Mutation lent(LibraryEvent.FoundLent event, StateReader state) {
        long found = state.query(BOOK.where(BOOK.matches(event.words())).count());
        return BOOK.update()
                .set(BOOK.lent, true)
                .set(BOOK.title, "one of " + found)
                .where(BOOK.matches(event.words()));
    }

    @Materializer
    static Mutation removed(LibraryEvent.RemarksFoundRemoved event) {
        return REMARK.delete().where(REMARK.matches(event.words()));
    }
}
