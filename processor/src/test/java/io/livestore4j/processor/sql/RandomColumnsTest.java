package io.livestore4j.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import io.livestore4j.processor.sql.SqlAnswer.Accepted;
import io.livestore4j.processor.sql.Sqlite.SqlRefused;
import io.livestore4j.processor.sql.Sqlite.SqliteMissing;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of the columns of random SQL is true of what SQLite answers. {@code -Dlivestore.seed} repeats a run. */
final class RandomColumnsTest {

    private static final long SEED = Long.getLong("livestore.seed", 20261126L);

    private static final int STATEMENTS = Integer.getInteger("livestore.statements", 3_000);

    @Test
    void typesAndNullsAreAsSaid() throws SQLException {
        RandomSql random = new RandomSql(new Random(SEED));
        int certain = 0;
        int understood = 0;
        try (OrderTrial trial = new OrderTrial();
                CheckedSql checked = CheckedSql.over(OrderTrial.TABLES, SqlMode.REQUIRE)) {
            for (int i = 0; i < STATEMENTS; ) {
                String sql = random.select();
                if (!(checked.ask(sql, Set.of("x")) instanceof Accepted accepted)) {
                    continue;
                }
                i++;
                List<ResultColumn> columns = accepted.query().columns();
                understood += SelectText.parse(Tokens.of(sql)).isPresent() ? 1 : 0;
                certain += columns.stream().allMatch(column -> column.storage().isPresent()) ? 1 : 0;
                for (List<@Nullable Object> row : trial.rows(sql, "a")) {
                    for (int column = 0; column < row.size(); column++) {
                        assertThat(fits(columns.get(column), row.get(column)))
                                .as("seed %d, column %d is %s in %s", SEED, column, row.get(column), sql)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(understood).as("seed %d", SEED).isEqualTo(STATEMENTS);
        assertThat(certain).as("seed %d", SEED).isGreaterThan(STATEMENTS / 4);
    }

    private static boolean fits(ResultColumn column, @Nullable Object value) {
        if (value == null) {
            return column.nullable() || column.computed();
        }
        if (column.storage().isEmpty()
                || column.storage().get() == Storage.TEXT && column.source().isEmpty()) {
            return true;
        }
        return switch (column.storage().get()) {
            case INTEGER -> value instanceof Number && (column.computed() || !(value instanceof Double));
            case REAL -> value instanceof Number;
            case TEXT -> value instanceof String;
            case BLOB -> value instanceof byte[];
        };
    }

    /** Else all that is said of their columns is that nothing is known. */
    @Test
    void noFormThatSqliteTakesIsNotUnderstood() throws SqliteMissing, SqlRefused {
        RandomSql random = new RandomSql(new Random(SEED));
        TwinTables twins = new TwinTables(OrderTrial.TABLES);
        try (Sqlite sqlite = Sqlite.open()) {
            for (String statement : twins.statements()) {
                sqlite.execute(statement);
            }
            for (int i = 0; i < STATEMENTS / 3; ) {
                Tokens select = Tokens.of(random.select().replaceAll(":\\w+", "'a'"));
                List<Sqlite.Column> columns = columns(sqlite, select);
                if (columns.isEmpty()) {
                    continue;
                }
                i++;
                SelectedColumns selected = new SelectedColumns(sqlite, twins, Set.of());
                selected.of(SelectText.parse(select), columns.size());
                assertThat(selected.refused())
                        .as("seed %d: %s", SEED, select.sql())
                        .isEmpty();
            }
        }
    }

    private static List<Sqlite.Column> columns(Sqlite sqlite, Tokens select) {
        try {
            return sqlite.columns(select.sql());
        } catch (SqlRefused e) {
            return List.of();
        }
    }
}
