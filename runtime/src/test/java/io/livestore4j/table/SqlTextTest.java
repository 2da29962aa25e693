package io.livestore4j.table;

import static io.livestore4j.table.TodoListTable.TODO_LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.RowReader;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTextTest {

    private static final SqlText BY_CAPACITY =
            SqlText.of("SELECT id FROM todo_list WHERE capacity > ? ORDER BY id", "todo_list");

    private static final RowReader<String> ID = row -> SqlValues.TEXT.read(row, 0);

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TODO_LIST);
        database.run(TODO_LIST.insert(List.of(new TodoList("a", "A", 1), new TodoList("b", "B", 2))));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void itIsAskedForManyRowsTheFirstOrTheOnlyOne() throws SQLException {
        assertThat(database.query(BY_CAPACITY.many(ID, 0))).containsExactly("a", "b");
        assertThat(database.query(BY_CAPACITY.first(ID, 0))).contains("a");
        assertThat(database.query(BY_CAPACITY.first(ID, 9))).isEmpty();
        assertThat(database.query(BY_CAPACITY.one(ID, 1))).isEqualTo("b");
        assertThatThrownBy(() -> database.query(BY_CAPACITY.one(ID, 0))).isInstanceOf(QueryFailed.class);
    }

    @Test
    void aQueryIsEqualByTextBindsReaderAndShape() {
        SqlText same = SqlText.of(BY_CAPACITY.toString(), "todo_list");

        assertThat(BY_CAPACITY.many(ID, 1)).isEqualTo(same.many(ID, 1)).hasSameHashCodeAs(same.many(ID, 1));
        assertThat(BY_CAPACITY.many(ID, 1)).isNotEqualTo(BY_CAPACITY.many(ID, 2));
        assertThat(BY_CAPACITY.many(ID, 1)).isNotEqualTo(BY_CAPACITY.many(row -> row.text(0), 1));
        assertThat((Object) BY_CAPACITY.many(ID, 1)).isNotEqualTo(BY_CAPACITY.first(ID, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "INTEGER | 'abc' | is TEXT 'abc', where INTEGER was promised",
                "INTEGER | 1.5 | is REAL 1.5, where INTEGER was promised",
                "REAL | '1.5' | is TEXT '1.5', where REAL was promised",
                "TEXT | 5 | is INTEGER 5, where TEXT was promised",
                "TEXT | x'00' | is a BLOB, where TEXT was promised",
                "BLOB | 'abc' | is TEXT 'abc', where BLOB was promised"
            })
    void aColumnOfUnknownTypeIsCheckedAndNamed(StorageClass promised, String value, String fact) {
        SqlText text = SqlText.of("SELECT 'a', " + value + " AS n").expecting(1, promised);

        assertThatThrownBy(() -> database.query(text.many(ID)))
                .isInstanceOf(QueryFailed.class)
                .hasMessageEndingWith("Column \"n\" " + fact
                        + ", in: the query. Change the type of the component, or the" + " column with CAST.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"INTEGER | 5", "INTEGER | NULL", "REAL | 1.5", "REAL | 5", "TEXT | ''", "BLOB | x''", "BLOB | NULL"
            })
    void whatFitsIsRead(StorageClass promised, String value) throws SQLException {
        SqlText text = SqlText.of("SELECT 'a', " + value).expecting(1, promised);

        assertThat(database.query(text.many(ID))).containsExactly("a");
        assertThat(database.query(text.first(ID))).contains("a");
        assertThat(database.query(text.one(ID))).isEqualTo("a");
    }

    @Test
    void everyRowIsChecked() {
        SqlText text =
                SqlText.of("SELECT 1 AS n UNION ALL SELECT 'x' ORDER BY n").expecting(0, StorageClass.INTEGER);

        assertThatThrownBy(() -> database.query(text.many(row -> row.integer(0))))
                .hasMessageContaining("Column \"n\" is TEXT 'x', where INTEGER was promised");
    }

    @Test
    void aColumnThatIsKnownByItsPlaceAloneMustHaveTheNameOfItsComponent() throws SQLException {
        SqlText text = SqlText.of("SELECT id AS List_Id FROM todo_list", "todo_list");

        assertThat(database.query(text.expecting(0, StorageClass.TEXT, "listId").many(ID)))
                .containsExactly("a", "b");
        assertThatThrownBy(() -> database.query(
                        text.expecting(0, StorageClass.TEXT, "name").many(ID)))
                .isInstanceOf(QueryFailed.class)
                .hasMessageEndingWith(
                        "Column \"List_Id\" stands where component name was expected, in: the query. Write the"
                                + " columns in the order of the components.");
    }

    @Test
    void aQueryThatChecksIsEqualToOneThatChecksTheSame() {
        SqlText text = SqlText.of("SELECT ?");

        assertThat(text.expecting(0, StorageClass.TEXT).many(ID, "a"))
                .isEqualTo(text.expecting(0, StorageClass.TEXT).many(ID, "a"))
                .isNotEqualTo(text.expecting(0, StorageClass.BLOB).many(ID, "a"))
                .isNotEqualTo(text.many(ID, "a"));
    }

    @Test
    void aTextThatMayAnswerOtherwiseElsewhereCannotBeOrdered() {
        SqlText unordered = BY_CAPACITY.expecting(0, StorageClass.TEXT);

        for (Query<?> query : List.of(unordered.many(ID, 1), unordered.first(ID, 1), unordered.one(ID, 1))) {
            assertThatThrownBy(query::totallyOrdered)
                    .isInstanceOf(QueryFailed.class)
                    .hasMessageContaining("not found to answer alike on every client")
                    .hasMessageContaining(
                            ": SELECT id FROM todo_list WHERE capacity > ? ORDER BY id. In a method with @Sql");
        }
        SqlText ordered = BY_CAPACITY.deterministic().expecting(0, StorageClass.TEXT);
        assertThat(ordered.many(ID, 1).totallyOrdered()).isEqualTo(unordered.many(ID, 1));
    }

    @Test
    void itsOrderIsLeftAsItIs() {
        Query<List<String>> query = BY_CAPACITY.deterministic().many(ID, 1);

        assertThat(query.totallyOrdered()).isSameAs(query);
        assertThat(query).hasToString("SELECT id FROM todo_list WHERE capacity > ? ORDER BY id [1]");
        assertThat(SqlText.of("…", "b", "a").many(ID).tables()).containsExactly("a", "b");
    }

    @Test
    void aParameterThatIsNotGivenIsNamed() {
        SqlText text = SqlText.of("SELECT id FROM todo WHERE id = ?", "todo");

        assertThat(text.given("id", "t1")).isEqualTo("t1");
        assertThatThrownBy(() -> text.given("id", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Parameter id of this query is null. Give a value, or declare it as @Nullable or Optional, in:"
                                + " SELECT id FROM todo WHERE id = ?.");
    }
}
