package io.livestore4j.table;

import static io.livestore4j.table.Sample.SampleTable.SAMPLE;
import static io.livestore4j.table.TodoListTable.TODO_LIST;
import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Mutation;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MutationTemplateTest {

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TODO_LIST, TODO, SAMPLE);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void anInsertLeavesOtherColumnsToTheirDefaults() throws SQLException {
        MutationTemplate insert = TODO.inserting(TODO.id, TODO.listId, TODO.text);
        Mutation mutation = insert.with("t1", "inbox", "Milk");

        assertThat(insert.sql()).isEqualTo("INSERT INTO \"todo\" (\"id\", \"list_id\", \"text\") VALUES (?, ?, ?)");
        assertThat(mutation.sql()).isSameAs(insert.sql());
        database.run(mutation);
        assertThat(database.query(TODO.all().one()))
                .isEqualTo(new Todo("t1", "inbox", "Milk", false, Todo.Priority.NORMAL, List.of(), null));
    }

    @Test
    void anUpdateTakesItsValuesThenTheKey() throws SQLException {
        database.run(SAMPLE.insert(List.of(new Sample(1, 1, 5L, null, 5), new Sample(1, 2, 5L, null, 5))));
        MutationTemplate update = SAMPLE.updating(SAMPLE.total, SAMPLE.rank);

        assertThat(update.sql())
                .isEqualTo("UPDATE \"sample\" SET \"total\" = ?, \"rank\" = ?"
                        + " WHERE \"sample\".\"series\" = ? AND \"sample\".\"step\" = ?");
        database.run(update.with(7L, null, 1, 2));
        assertThat(database.query(SAMPLE.all().orderBy(SAMPLE.step.asc())))
                .containsExactly(new Sample(1, 1, 5L, null, 5), new Sample(1, 2, 7L, null, null));
    }

    @Test
    void aDeleteTakesTheKey() throws SQLException {
        database.run(SAMPLE.insert(List.of(new Sample(1, 1, null, null, null), new Sample(1, 2, null, null, null))));

        assertThat(database.run(SAMPLE.deleting().with(1, 2))).isEqualTo(1);
        assertThat(database.query(SAMPLE.all().select(SAMPLE.step))).containsExactly(1);
    }

    @Test
    void valuesAreEncodedAsTheirColumnsDoIt() {
        MutationTemplate update = TODO.updating(TODO.completed, TODO.priority, TODO.tags, TODO.dueAt);

        assertThat(update.with(true, Todo.Priority.HIGH, List.of("a", "b"), null, "t1")
                        .binds())
                .containsExactly(1, "HIGH", "a\nb", null, "t1");
    }

    @Test
    void wrongValuesAreRefused() {
        MutationTemplate update = TODO.updating(TODO.text);

        assertThatThrownBy(() -> update.with("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are 1 values for the 2 parameters of " + update.sql());
        assertThatThrownBy(() -> update.with("x", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Key column \"todo\".\"id\" is null, so no row has this key.");
        assertThatThrownBy(() -> update.with(5, "t1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column \"todo\".\"text\" cannot hold this value: 5");
    }

    @Test
    void wrongColumnsAreRefused() {
        assertThatThrownBy(TODO::updating)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("updating() on \"todo\" needs at least one column.");
        assertThatThrownBy(TODO::inserting).hasMessage("inserting() on \"todo\" needs at least one column.");
        assertThatThrownBy(() -> TODO.inserting(TODO.id, TODO_LIST.name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Column \"todo_list\".\"name\" is not of \"todo\"");
        assertThatThrownBy(() -> TODO.updating(TODO.text, TODO.text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("updating(…) on \"todo\" names column \"todo\".\"text\" twice.");
    }
}
