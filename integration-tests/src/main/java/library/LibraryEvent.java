package library;

import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;
import org.jspecify.annotations.Nullable;

public sealed interface LibraryEvent {

    @Event("v1.ShelfAdded")
    @Materializer(insert = Shelf.class)
    record ShelfAdded(String shelfCode, String label) implements LibraryEvent {}

    @Event("v1.ShelfRelabelled")
    @Materializer(update = Shelf.class)
    record ShelfRelabelled(String shelfCode, String label) implements LibraryEvent {}

    @Event("v1.ShelfRecoded")
    record ShelfRecoded(String from, String to) implements LibraryEvent {}

    @Event("v1.ShelfRemoved")
    @Materializer(delete = Shelf.class)
    record ShelfRemoved(String shelfCode) implements LibraryEvent {}

    @Event("v1.BookAdded")
    @Materializer(insert = Book.class)
    record BookAdded(
            long number,
            String title,
            @Nullable String body,
            @Nullable String shelf) implements LibraryEvent {}

    @Event("v1.BookReplaced")
    record BookReplaced(
            long number,
            String title,
            @Nullable String body,
            @Nullable String shelf) implements LibraryEvent {}

    @Event("v1.BookRenumbered")
    record BookRenumbered(long from, long to) implements LibraryEvent {}

    @Event("v1.BookPlaced")
    @Materializer(update = Book.class)
    record BookPlaced(long number, @Nullable Integer place, boolean lent) implements LibraryEvent {}

    @Event("v1.BookRemoved")
    @Materializer(delete = Book.class)
    record BookRemoved(long number) implements LibraryEvent {}

    @Event("v1.Remarked")
    @Materializer(insert = Remark.class)
    record Remarked(String author, int position, long book, String text) implements LibraryEvent {}

    @Event("v1.RemarkChanged")
    @Materializer(update = Remark.class)
    record RemarkChanged(String author, int position, String text) implements LibraryEvent {}

    /** Lends all books with these words, and says in their titles how many there are. */
    @Event("v1.FoundLent")
    record FoundLent(String words) implements LibraryEvent {}

    /** Removes all remarks with these words. */
    @Event("v1.RemarksFoundRemoved")
    record RemarksFoundRemoved(String words) implements LibraryEvent {}
}
