package io.livestore4j.internal.state;

import io.livestore4j.internal.sqlite.SqliteConnection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tables in the order in which their rows can be inserted: each after those that it references, circles aside. */
final class ParentsFirst {

    private static final String REFERENCED =
            "SELECT DISTINCT f.\"table\" FROM pragma_foreign_key_list(?) AS f ORDER BY f.\"table\"";

    private final SqliteConnection connection;
    private final Set<String> visited = new HashSet<>();
    private final Set<String> ordered = new LinkedHashSet<>();

    private ParentsFirst(SqliteConnection connection) {
        this.connection = connection;
    }

    static List<String> of(SqliteConnection connection, List<String> tables) {
        ParentsFirst search = new ParentsFirst(connection);
        tables.forEach(search::visit);
        return List.copyOf(search.ordered);
    }

    private void visit(String table) {
        if (visited.add(table)) {
            referenced(table).forEach(this::visit);
            ordered.add(table);
        }
    }

    private List<String> referenced(String table) {
        return connection.query(REFERENCED, List.of(table), rows -> {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.text(0));
            }
            return found;
        });
    }
}
