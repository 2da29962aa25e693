package io.livestore4j.processor.sql;

import static io.livestore4j.processor.TestModels.at;
import static io.livestore4j.processor.TestModels.column;
import static io.livestore4j.processor.TestModels.component;
import static io.livestore4j.processor.TestModels.key;
import static io.livestore4j.processor.TestModels.nullable;
import static io.livestore4j.processor.TestModels.table;
import static io.livestore4j.processor.TestModels.withFullText;
import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.ReferenceModel;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.sql.Sqlite.SqlRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is written to a table, its full text has the words of its rows and no others. */
final class FullTextDdlTest {

    private static final long SEED = Long.getLong("livestore.seed", System.nanoTime());
    private static final int STEPS = 1_500;
    private static final List<String> WORDS = List.of("alpha", "Beta", "gamma", "it''s");
    private static final List<String> CONFLICTS = List.of("", "OR REPLACE ", "OR IGNORE ");

    private static final List<TableModel> TABLES = List.of(
            table("Team", key("id", Scalar.LONG), column("rank", Scalar.LONG)),
            texts("Note", key("order", Scalar.LONG)),
            texts("Todo", key("id", Scalar.TEXT)),
            texts("Line", key("n", Scalar.LONG), key("text", Scalar.TEXT)));

    private final Random random = new Random(SEED);
    private Sqlite sqlite;
    private int failed;

    /** With keys first, then title, body, rival (unique) and team. */
    private static TableModel texts(String name, ColumnModel... keys) {
        List<ColumnModel> columns = new ArrayList<>(List.of(keys));
        columns.add(column("title", Scalar.TEXT));
        columns.add(column(nullable(component("body", Scalar.TEXT))));
        columns.add(with(column("rival", Scalar.LONG), Optional.of(Origin.UNKNOWN), Optional.empty()));
        columns.add(with(
                column(nullable(component("team", Scalar.LONG))),
                Optional.empty(),
                Optional.of(new ReferenceModel(
                        at(TypeRef.of("app", "Team")),
                        Optional.of(new ReferenceModel.Target(
                                "team", false, List.of(component("id", Scalar.LONG)), List.of("id"))),
                        at("CASCADE"),
                        at("CASCADE"),
                        Optional.empty()))));
        return withFullText(table(name, columns.toArray(ColumnModel[]::new)), "title", "body");
    }

    private static ColumnModel with(ColumnModel column, Optional<Origin> unique, Optional<ReferenceModel> references) {
        return new ColumnModel(column.component(), column.sqlNameAt(), column.id(), unique, column.check(), references);
    }

    @BeforeEach
    void create() throws Exception {
        sqlite = Sqlite.open();
        sqlite.execute("PRAGMA foreign_keys = ON");
        sqlite.execute("PRAGMA recursive_triggers = ON");
        sqlite.execute("PRAGMA trusted_schema = OFF");
        for (TableModel table : TABLES) {
            for (String statement : TableDdl.statements(table)) {
                sqlite.execute(statement);
            }
        }
    }

    @AfterEach
    void close() {
        sqlite.close();
    }

    @Test
    void aFullTextFollowsEveryWrite() throws Exception {
        for (int step = 0; step < STEPS; step++) {
            sqlite.execute("SAVEPOINT event");
            for (int i = random.nextInt(3); i >= 0; i--) {
                write();
            }
            if (random.nextInt(4) == 0) {
                sqlite.execute("ROLLBACK TO event");
            }
            sqlite.execute("RELEASE event");
            for (TableModel table : TABLES.subList(1, TABLES.size())) {
                verify(table, "step " + step + ", -Dlivestore.seed=" + SEED);
            }
        }
        assertThat(failed).isBetween(STEPS / 20, STEPS * 2);
    }

    @Test
    void namesThatSqlWouldTakeOtherwiseAreNames() throws Exception {
        for (TableModel table : List.of(
                withFullText(table("Order", key("größe", Scalar.TEXT), column("select", Scalar.TEXT)), "select"),
                withFullText(table("Group", key("table", Scalar.LONG), column("tokenize", Scalar.TEXT)), "tokenize"))) {
            for (String statement : TableDdl.statements(table)) {
                sqlite.execute(statement);
            }
            String name = Identifiers.quote(table.sqlName());
            String words = Identifiers.quote(table.fullTextName().orElseThrow());
            String column = Identifiers.quote(table.columns().get(1).sqlName());
            sqlite.execute("INSERT INTO " + name + " VALUES (1, 'red car')");
            sqlite.execute("UPDATE " + name + " SET " + column + " = 'red house'");

            assertThat(sqlite.text("SELECT " + column + " FROM " + words + " WHERE " + words + " MATCH 'red'"))
                    .contains("red house");
            assertThat(sqlite.text("SELECT 1 FROM " + words + " WHERE " + words + " MATCH 'car'"))
                    .isEmpty();
        }
    }

    private void write() throws SqlRefused {
        try {
            sqlite.execute(statement());
        } catch (SqlRefused e) {
            assertThat(e).hasMessageContaining("constraint failed");
            failed++;
        }
    }

    private String statement() {
        String conflict = CONFLICTS.get(random.nextInt(CONFLICTS.size()));
        if (random.nextInt(5) == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> "INSERT " + conflict + "INTO team VALUES (" + number() + ", " + number() + ")";
                case 1 -> "UPDATE " + conflict + "team SET id = " + number() + " WHERE id = " + number();
                default -> "DELETE FROM team WHERE id = " + number();
            };
        }
        TableModel table = TABLES.get(1 + random.nextInt(TABLES.size() - 1));
        String name = table.sqlName();
        ColumnModel key = table.keys().get(random.nextInt(table.keys().size()));
        String set = Identifiers.quote(key.sqlName()) + " = " + value(key);
        String where = " WHERE " + Identifiers.quote(key.sqlName()) + " = " + value(key);
        return switch (random.nextInt(7)) {
            case 0, 1 -> "INSERT " + conflict + "INTO " + name + " VALUES " + row(table) + ", " + row(table);
            case 2 ->
                "INSERT INTO " + name + " VALUES " + row(table) + " ON CONFLICT DO UPDATE SET title = "
                        + "excluded.title, " + set;
            case 3 -> "UPDATE " + conflict + name + " SET " + set + ", body = " + body() + where;
            case 4 -> "UPDATE " + conflict + name + " SET title = " + text() + ", rival = " + number() + where;
            case 5 -> "UPDATE " + conflict + name + " SET " + set + " || '1', rival = rival + 1";
            default -> "DELETE FROM " + name + (random.nextInt(9) == 0 ? "" : where);
        };
    }

    private String row(TableModel table) {
        StringBuilder row = new StringBuilder("(");
        table.keys().forEach(key -> row.append(value(key)).append(", "));
        String team = random.nextInt(3) == 0 ? "NULL" : number();
        return row.append(text() + ", " + body() + ", " + number() + ", " + team + ")")
                .toString();
    }

    private String value(ColumnModel key) {
        return key.type() == Scalar.LONG ? number() : "'" + number() + "'";
    }

    private String number() {
        return Integer.toString(random.nextInt(6));
    }

    private String body() {
        return random.nextInt(3) == 0 ? "NULL" : text();
    }

    private String text() {
        StringBuilder text = new StringBuilder("'");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.append('\'').toString();
    }

    private void verify(TableModel table, String what) throws SqlRefused {
        String name = table.sqlName();
        String words = name + "_fts";
        sqlite.execute("INSERT INTO " + words + " (" + words + ", rank) VALUES ('integrity-check', 1)");
        String keys = String.join(" || '-' || ", FullTextDdl.keyColumns(table));
        String found = "SELECT group_concat(k) FROM (SELECT " + keys + " AS k FROM " + words + " WHERE " + words
                + " MATCH 'beta' ORDER BY k)";
        String real = table.keys().stream()
                .map(key -> Identifiers.quote(key.sqlName()))
                .reduce((a, b) -> a + " || '-' || " + b)
                .orElseThrow();
        String expected = "SELECT group_concat(k) FROM (SELECT " + real + " AS k FROM " + name
                + " WHERE instr(title || ' ' || ifnull(body, ''), 'Beta') ORDER BY k)";
        assertThat(sqlite.text(found)).as(what + ", " + name).isEqualTo(sqlite.text(expected));
    }
}
