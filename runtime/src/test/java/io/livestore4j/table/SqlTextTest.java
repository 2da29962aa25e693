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

    @Test
    void itsOrderIsLeftAsItIs() {
        Query<List<String>> query = BY_CAPACITY.many(ID, 1);

        assertThat(query.totallyOrdered()).isSameAs(query);
        assertThat(query).hasToString("SELECT id FROM todo_list WHERE capacity > ? ORDER BY id [1]");
        assertThat(SqlText.of("…", "b", "a").many(ID).tables()).containsExactly("a", "b");
    }
}
