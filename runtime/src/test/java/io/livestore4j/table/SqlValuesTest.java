package io.livestore4j.table;

import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.QueryFailed;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlValuesTest {

    private static final SqlValue<Todo.Priority> PRIORITY = SqlValues.enumOf(Todo.Priority::valueOf);
    private static final SqlValue<List<String>> LINES = SqlValues.json(Lines.FORM);

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TODO);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private <V extends @Nullable Object> V read(SqlValue<V> value, String sql) throws SQLException {
        return database.query(SqlText.of("SELECT " + sql).one(row -> value.read(row, 0)));
    }

    @Test
    void valuesAreEncodedAsSqliteStoresThem() {
        assertThat(SqlValues.TEXT.encode("x😀")).isEqualTo("x😀");
        assertThat(SqlValues.BOOLEAN.encode(true)).isEqualTo(1);
        assertThat(SqlValues.BOOLEAN.encode(false)).isEqualTo(0);
        assertThat(SqlValues.INT.encode(5)).isEqualTo(5);
        assertThat(SqlValues.LONG.encode(5L)).isEqualTo(5L);
        assertThat(SqlValues.DOUBLE.encode(-0.0)).isEqualTo(0.0);
        assertThat(SqlValues.DOUBLE.encode(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(SqlValues.INSTANT.encode(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00.000Z");
        assertThat(PRIORITY.encode(Todo.Priority.LOW)).isEqualTo("LOW");
        assertThat(LINES.encode(List.of("a", "b"))).isEqualTo("a\nb");
    }

    @Test
    void nullIsEncodedAsNull() {
        for (SqlValue<?> value : List.of(
                SqlValues.TEXT,
                SqlValues.BOOLEAN,
                SqlValues.INT,
                SqlValues.LONG,
                SqlValues.DOUBLE,
                SqlValues.INSTANT,
                PRIORITY,
                LINES,
                SqlValues.nullable(PRIORITY))) {
            assertThat(value.encode(null)).isNull();
        }
    }

    @Test
    void valuesAreReadBack() throws SQLException {
        assertThat(read(SqlValues.TEXT, "'x'")).isEqualTo("x");
        assertThat(read(SqlValues.BOOLEAN, "1")).isTrue();
        assertThat(read(SqlValues.BOOLEAN, "0")).isFalse();
        assertThat(read(SqlValues.INT, "-5")).isEqualTo(-5);
        assertThat(read(SqlValues.LONG, "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(read(SqlValues.DOUBLE, "0.1")).isEqualTo(0.1);
        assertThat(read(SqlValues.INSTANT, "'1970-01-01T00:00:00.000Z'")).isEqualTo(Instant.EPOCH);
        assertThat(read(PRIORITY, "'LOW'")).isEqualTo(Todo.Priority.LOW);
        assertThat(read(LINES, "'a'")).containsExactly("a");
    }

    @Test
    void onlyANullableValueReadsNull() throws SQLException {
        assertThat(read(SqlValues.nullable(SqlValues.TEXT), "NULL")).isNull();
        assertThat(read(SqlValues.nullable(SqlValues.LONG), "NULL")).isNull();
        assertThat(read(SqlValues.nullable(PRIORITY), "NULL")).isNull();
        assertThat(read(SqlValues.nullable(PRIORITY), "'LOW'")).isEqualTo(Todo.Priority.LOW);
        assertThatThrownBy(() -> read(SqlValues.TEXT, "NULL")).isInstanceOf(QueryFailed.class);
        assertThatThrownBy(() -> read(PRIORITY, "NULL")).isInstanceOf(QueryFailed.class);
        assertThatThrownBy(() -> read(SqlValues.LONG, "NULL")).isInstanceOf(QueryFailed.class);
    }

    @Test
    void whatSqliteWouldChangeIsRefused() {
        assertThatThrownBy(() -> SqlValues.DOUBLE.encode(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SqlValues.TEXT.encode("\uDE00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The text has half of a surrogate pair at index 0, which UTF-8 cannot hold."
                        + " Was it cut in the middle of a character?");
        assertThatThrownBy(() -> SqlValues.TEXT.encode("😀\uD83Dx")).hasMessageContaining("at index 2");
        assertThatThrownBy(() -> LINES.encode(List.of("\uD83D"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SqlValues.INSTANT.encode(Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeReadNamesTheColumnTheValueAndTheCure() throws SQLException {
        database.execute("INSERT INTO todo VALUES ('t1', 'l', 'x', 0, 'URGENT', '[', NULL)");

        assertThatThrownBy(() -> database.query(TODO.all()))
                .isInstanceOf(QueryFailed.class)
                .hasMessageEndingWith(
                        "Column \"todo\".\"priority\" holds 'URGENT', which is not a constant of its enum."
                                + " Let the type accept it again, or change the rows that hold it.");
        assertThatThrownBy(() -> database.query(TODO.all().select(TODO.tags)))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("Column \"todo\".\"tags\" holds '[', which is not a JSON value of its type.");
        assertThatThrownBy(() -> read(PRIORITY, "'" + "x".repeat(200) + "'"))
                .hasMessageContaining(
                        "\" holds '" + "x".repeat(100) + "…', which is not a constant of its enum, in: the query. Let");
        assertThatThrownBy(() -> read(SqlValues.INSTANT, "'soon'"))
                .hasMessageContaining("which is not an instant, in: the query.");
        assertThatThrownBy(() -> read(SqlValues.INT, "2147483648"))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining(
                        "holds 2147483648, which does not fit into an int, in: the query. Read it as a long.");
    }
}
