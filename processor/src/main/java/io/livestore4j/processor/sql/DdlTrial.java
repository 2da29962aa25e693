package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.Sqlite.SqlRefused;
import io.livestore4j.processor.sql.Sqlite.SqliteMissing;
import java.util.List;

/** Tries tables in a real SQLite, so that what compiles can be opened. */
public final class DdlTrial {

    private final Sqlite sqlite;

    private DdlTrial(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /**
     * Creates tables without problems. Throws {@link IllegalStateException} if SQLite refuses one, for what comes from
     * users has been checked; does nothing where SQLite cannot be loaded, or shall not be.
     */
    public static void create(List<TableModel> tables, SqlMode mode) {
        if (mode == SqlMode.OFF) {
            return;
        }
        try (Sqlite sqlite = Sqlite.open()) {
            new DdlTrial(sqlite).createAll(tables);
        } catch (SqliteMissing e) {
            // The tables themselves have said so.
            return;
        } catch (SqlRefused e) {
            throw new IllegalStateException("SQLite refuses tables that were checked: " + e.getMessage(), e);
        }
    }

    private void createAll(List<TableModel> tables) throws SqlRefused {
        for (TableModel table : tables) {
            for (String statement : TableDdl.statements(table)) {
                sqlite.execute(statement);
            }
            for (String trigger : CaptureTriggers.statements(table)) {
                sqlite.execute(trigger);
            }
        }
    }
}
