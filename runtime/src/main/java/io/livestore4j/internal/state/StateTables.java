package io.livestore4j.internal.state;

import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.table.Table;
import java.util.ArrayList;
import java.util.List;

/** The DDL of a state: makes the schema's tables, drops whatever tables were there, sets the capture triggers. */
final class StateTables {

    /** Our own tables share the file; everything else in it is state. */
    private static final String USER_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
            + " AND name NOT GLOB 'livestore_*' AND name NOT GLOB 'sqlite_*' ORDER BY name";

    private static final String REFERENCED = "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(?)";
    private static final String TRIGGERS = "SELECT count(*) FROM sqlite_temp_master WHERE type = 'trigger'";

    private final SqliteConnection writer;
    private final List<Table<?>> tables;

    StateTables(SqliteConnection writer, List<Table<?>> tables) {
        this.writer = writer;
        this.tables = tables;
    }

    void create() {
        for (Table<?> table : tables) {
            table.definition().createStatements().forEach(this::run);
        }
    }

    /**
     * Drops every table of the state, of whatever schema, within the running transaction. Rows go first, those that refer
     * to others before those, since dropping a table counts as deleting its rows; cycles are covered by deferring.
     */
    void dropAll() {
        List<String> names = childrenFirst(names(USER_TABLES, List.of()));
        writer.pragma("defer_foreign_keys = ON");
        names.forEach(name -> run("DELETE FROM " + quoted(name)));
        names.forEach(name -> run("DROP TABLE " + quoted(name)));
        // All tables are gone, so no violation is left that this could hide.
        writer.pragma("defer_foreign_keys = OFF");
    }

    private List<String> childrenFirst(List<String> names) {
        List<String> parentsFirst = new ArrayList<>();
        List<String> visited = new ArrayList<>();
        names.forEach(name -> visit(name, visited, parentsFirst));
        List<String> childrenFirst = new ArrayList<>();
        for (int i = parentsFirst.size() - 1; i >= 0; i--) {
            if (names.contains(parentsFirst.get(i))) {
                childrenFirst.add(parentsFirst.get(i));
            }
        }
        return childrenFirst;
    }

    private void visit(String name, List<String> visited, List<String> parentsFirst) {
        if (visited.contains(name)) {
            return;
        }
        visited.add(name);
        names(REFERENCED, List.of(name)).forEach(parent -> visit(parent, visited, parentsFirst));
        parentsFirst.add(name);
    }

    private List<String> names(String sql, List<Object> binds) {
        return writer.query(sql, new ArrayList<>(binds), rows -> {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.text(0));
            }
            return found;
        });
    }

    /** Sets the triggers and counts them: a missing one would lose changes without an error. */
    void capture() {
        int expected = 0;
        for (Table<?> table : tables) {
            table.definition().captureTriggers().forEach(this::run);
            expected += table.definition().captureTriggers().size();
        }
        long actual = writer.query(TRIGGERS, List.of(), rows -> rows.next() ? rows.integer(0) : 0L);
        if (actual != expected) {
            throw new IllegalStateException("expected " + expected + " capture triggers, found " + actual);
        }
    }

    private void run(String sql) {
        writer.execute(sql, List.of());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
