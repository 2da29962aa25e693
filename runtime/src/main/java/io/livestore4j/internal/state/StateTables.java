package io.livestore4j.internal.state;

import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The DDL of a state: makes the schema's tables, removes whatever tables were there, sets the capture triggers.
 *
 * <p>Old tables are renamed within the rebuild's transaction and dropped after it, with foreign keys off. Dropping them
 * at once would delete their rows one by one through their foreign keys, and fail for cascades deeper than SQLite nests.
 */
final class StateTables {

    private static final String ASIDE = "livestore_old_";

    /** Our own tables share the file; everything else in it is state. */
    private static final String STATE_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
            + " AND name NOT GLOB 'livestore_*' AND name NOT GLOB 'sqlite_*' ORDER BY name";

    private static final String STATE_INDEXES =
            "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
                    + " AND tbl_name NOT GLOB 'livestore_*' ORDER BY name";

    private static final String TABLES_ASIDE =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'livestore_old_*' ORDER BY name";

    /** What keeps full texts has names of ours, but goes with the tables. */
    private static final String OF_STATE =
            " AND (name NOT GLOB 'livestore_*' OR name GLOB 'livestore_fts_*') ORDER BY name";

    private static final String STATE_TRIGGERS = "SELECT name FROM sqlite_master WHERE type = 'trigger'" + OF_STATE;

    private static final String STATE_VIEWS = "SELECT name FROM sqlite_master WHERE type = 'view'" + OF_STATE;

    private static final String FULL_TEXTS =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'" + OF_STATE;

    private static final String FULL_TEXT_KEYS =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'livestore_fts_*' ORDER BY name";

    private static final String TRIGGERS = "SELECT name FROM sqlite_temp_master WHERE type = 'trigger' ORDER BY name";

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

    /** See {@link State#exchange}. Full texts of what is dropped cannot be told from its name: a rebuild drops them all. */
    boolean exchange(Set<String> dropped, Set<String> created) {
        Set<String> fullTexts = new HashSet<>(names(FULL_TEXTS));
        tables.stream()
                .filter(table -> !created.contains(table.name()))
                .forEach(table -> table.definition().fullTextName().ifPresent(fullTexts::remove));
        if (!fullTexts.isEmpty() && !dropped.isEmpty()) {
            return false;
        }
        Set<String> there = new HashSet<>(names(STATE_TABLES));
        if (!there.containsAll(dropped) || !dropped.stream().allMatch(this::isEmpty)) {
            return false;
        }
        dropped.forEach(name -> run("DROP TABLE " + quoted(name)));
        tables.stream()
                .filter(table -> created.contains(table.name()))
                .forEach(table -> table.definition().createStatements().forEach(this::run));
        return true;
    }

    private boolean isEmpty(String table) {
        return writer.query(
                "SELECT NOT EXISTS (SELECT 1 FROM " + quoted(table) + ")",
                List.of(),
                rows -> rows.next() && rows.integer(0) == 1);
    }

    /** Frees the names of everything in the state, of whatever schema, within the running transaction. */
    void putAside() {
        dropDerived();
        String prefix = ASIDE + names(TABLES_ASIDE).size() + "_"; // one transaction may rebuild twice
        names(STATE_INDEXES).forEach(name -> run("DROP INDEX " + quoted(name)));
        names(STATE_TABLES).forEach(name -> run("ALTER TABLE " + quoted(name) + " RENAME TO " + quoted(prefix + name)));
    }

    /** Nothing refers to these, so that they need not wait. The tables of a virtual table go with it. */
    private void dropDerived() {
        names(STATE_TRIGGERS).forEach(name -> run("DROP TRIGGER main." + quoted(name)));
        names(FULL_TEXTS).forEach(name -> run("DROP TABLE main." + quoted(name)));
        names(STATE_VIEWS).forEach(name -> run("DROP VIEW main." + quoted(name)));
        names(FULL_TEXT_KEYS).forEach(name -> run("DROP TABLE main." + quoted(name)));
    }

    /** Drops what is aside, in a transaction of its own. */
    void dropPutAside() {
        List<String> aside = names(TABLES_ASIDE);
        if (aside.isEmpty()) {
            return;
        }
        writer.pragma("foreign_keys = OFF"); // has no effect within a transaction
        try {
            writer.begin();
            aside.forEach(name -> run("DROP TABLE " + quoted(name)));
            writer.commit();
        } catch (RuntimeException | Error e) {
            writer.rollback();
            throw e;
        } finally {
            writer.pragma("foreign_keys = ON");
        }
        if (!"1".equals(writer.pragma("foreign_keys"))) {
            throw new IllegalStateException("foreign keys stayed off");
        }
    }

    private List<String> names(String sql) {
        return writer.query(sql, List.of(), rows -> {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.text(0));
            }
            return found;
        });
    }

    /** Sets the triggers unless they are set, and counts them: a missing one would lose changes without an error. */
    void capture() {
        if (names(TRIGGERS).isEmpty()) {
            tables.forEach(table -> table.definition().captureTriggers().forEach(this::run));
        }
        int expected = tables.stream()
                .mapToInt(table -> table.definition().captureTriggers().size())
                .sum();
        int actual = names(TRIGGERS).size();
        if (actual != expected) {
            throw new IllegalStateException("expected " + expected + " capture triggers, found " + actual);
        }
    }

    /** Drops the triggers, which would go along with tables that are put aside. */
    void endCapture() {
        names(TRIGGERS).forEach(name -> run("DROP TRIGGER temp." + quoted(name)));
    }

    private void run(String sql) {
        writer.execute(sql, List.of());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
