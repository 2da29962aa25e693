package library;

import io.livestore4j.Query;
import io.livestore4j.annotations.Queries;
import io.livestore4j.annotations.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Queries(LibrarySchema.class)
public interface LibraryQueries {

    /** What a search has found. */
    record Hit(long number, @Nullable String passage) {}

    @Sql("""
            SELECT b.number, snippet(book_fts, -1, '[', ']', '…', 5) AS passage
            FROM book_fts f JOIN book b ON b.number = f.number
            WHERE book_fts MATCH :query ORDER BY f.rank, b.number""")
    Query<List<Hit>> search(String query);

    @Sql("SELECT count(*) FROM remark_fts WHERE remark_fts MATCH :query")
    Query<Long> remarks(String query);

    /** The columns are label and order; the components mean them by their own names. */
    @Sql("SELECT * FROM shelf ORDER BY label")
    Query<List<Shelf>> shelves();

    @Sql("SELECT \"group\" FROM remark WHERE author = :author ORDER BY position")
    Query<List<String>> texts(String author);
}
