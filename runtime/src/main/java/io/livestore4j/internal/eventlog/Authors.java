package io.livestore4j.internal.eventlog;

import io.livestore4j.StoreUnreadable;
import io.livestore4j.internal.sqlite.SqliteConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The authors of the log by a small number, so that each event carries one integer instead of two long texts. Not
 * thread-safe.
 */
final class Authors {

    /** Each opening of a store on any client is one; more are read again when they are met. */
    private static final int KNOWN_MAX = 10_000;

    private static final String CREATE = """
            CREATE TABLE livestore_authors (
              id INTEGER PRIMARY KEY NOT NULL,
              client_id TEXT NOT NULL,
              session_id TEXT NOT NULL,
              UNIQUE (client_id, session_id)
            ) STRICT""";

    private static final String ADD = "INSERT OR IGNORE INTO livestore_authors (client_id, session_id) VALUES (?, ?)";
    private static final String FIND = "SELECT id FROM livestore_authors WHERE client_id = ? AND session_id = ?";
    private static final String GET = "SELECT client_id, session_id FROM livestore_authors WHERE id = ?";

    private final SqliteConnection connection;
    private final Map<Author, Long> ids = new HashMap<>();
    private final Map<Long, Author> authors = new HashMap<>();

    Authors(SqliteConnection connection) {
        this.connection = connection;
    }

    void create() {
        connection.execute(CREATE, List.of());
    }

    /** The author's number; a new author is added in the running transaction. */
    long idOf(Author author) {
        Long known = ids.get(author);
        return known != null ? known : add(author);
    }

    private long add(Author author) {
        List<Object> binds = List.of(author.clientId(), author.sessionId());
        connection.execute(ADD, binds);
        long id = connection.query(FIND, binds, rows -> rows.next() ? rows.integer(0) : 0L);
        forgetMany();
        ids.put(author, id);
        return id;
    }

    Author get(long id) {
        Author known = authors.get(id);
        return known != null ? known : load(id);
    }

    private Author load(long id) {
        Author author = connection.query(GET, List.of(id), rows -> {
            if (!rows.next()) {
                throw new StoreUnreadable("The log names author " + id + ", which is missing in livestore_authors."
                        + " The file was changed from outside; restore it from a backup.");
            }
            return new Author(rows.text(0), rows.text(1));
        });
        forgetMany();
        authors.put(id, author);
        return author;
    }

    private void forgetMany() {
        if (ids.size() + authors.size() >= KNOWN_MAX) {
            forget();
        }
    }

    /** Forgets numbers that a rolled back transaction may have given out. */
    void forget() {
        ids.clear();
        authors.clear();
    }
}
