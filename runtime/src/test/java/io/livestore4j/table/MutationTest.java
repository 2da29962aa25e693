package io.livestore4j.table;

import static io.livestore4j.table.Sample.SampleTable.SAMPLE;
import static io.livestore4j.table.TodoListTable.TODO_LIST;
import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Mutation;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MutationTest {

    private static final TodoList INBOX = new TodoList("inbox", "Inbox", 10);
    private static final TodoList WORK = new TodoList("work", "Work", 20);

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TODO_LIST, TODO, SAMPLE);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private List<TodoList> lists() throws SQLException {
        return database.query(TODO_LIST.all().orderBy(TODO_LIST.id.asc()));
    }

    @Test
    void anInsertWritesEveryColumnOfARow() throws SQLException {
        Mutation insert = TODO_LIST.insert(INBOX);

        assertThat(insert.sql())
                .isEqualTo("INSERT INTO \"todo_list\" (\"id\", \"name\", \"capacity\") VALUES (?, ?, ?)");
        assertThat(insert.binds()).containsExactly("inbox", "Inbox", 10);
        assertThat(database.run(insert)).isEqualTo(1);
        assertThat(lists()).containsExactly(INBOX);
        assertThatThrownBy(() -> database.run(insert)).hasMessageContaining("UNIQUE constraint failed");
    }

    @Test
    void severalRowsAreOneInsertAndNoneIsNoError() throws SQLException {
        assertThat(TODO_LIST.insert(List.of(INBOX, WORK)).sql()).endsWith(" VALUES (?, ?, ?), (?, ?, ?)");
        assertThat(database.run(TODO_LIST.insert(List.of(INBOX, WORK)))).isEqualTo(2);
        assertThat(database.run(TODO_LIST.insert(List.of(INBOX, WORK)).orIgnore()))
                .isZero();
        assertThat(database.run(TODO_LIST.insert(List.of()))).isZero();
        assertThat(database.run(TODO_LIST.insert(List.of()).orIgnore())).isZero();
        assertThat(database.run(TODO_LIST.insert(List.of()).orReplace())).isZero();
        assertThat(TODO_LIST.insert(List.of(INBOX))).isEqualTo(TODO_LIST.insert(INBOX));
        assertThat(lists()).containsExactly(INBOX, WORK);
    }

    @Test
    void orReplacePutsTheRowInPlaceOfTheOld() throws SQLException {
        TodoList renamed = new TodoList("inbox", "In", 5);
        database.run(TODO_LIST.insert(INBOX));

        assertThat(TODO_LIST.insert(renamed).orReplace().sql()).startsWith("INSERT OR REPLACE INTO \"todo_list\" (");
        database.run(TODO_LIST.insert(renamed).orReplace());

        assertThat(lists()).containsExactly(renamed);
    }

    @Test
    void orUpdateSetsOfATakenKeyWhatItNames() throws SQLException {
        database.run(TODO_LIST.insert(INBOX));

        database.run(TODO_LIST
                .insert(List.of(new TodoList("inbox", "Other", 5), WORK))
                .orUpdate(TODO_LIST.capacity));
        database.run(TODO_LIST.insert(List.of()).orUpdate(TODO_LIST.capacity));

        assertThat(database.query(TODO_LIST.all().orderBy(TODO_LIST.id.asc())))
                .containsExactly(new TodoList("inbox", "Inbox", 5), WORK);
        assertThatThrownBy(() -> TODO_LIST.insert(INBOX).orUpdate()).hasMessageContaining("names no column");
        assertThatThrownBy(() -> TODO_LIST.insert(INBOX).orUpdate(TODO_LIST.id)).hasMessageContaining("of the key");
        assertThatThrownBy(() -> TODO_LIST.insert(INBOX).orUpdate(TODO.text)).hasMessageContaining("is not of");
    }

    @Test
    void orIgnoreKeepsTheOldRowButNotAWrongNewOne() throws SQLException {
        database.run(TODO_LIST.insert(INBOX));

        assertThat(TODO_LIST.insert(INBOX).orIgnore().sql()).endsWith(" VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        assertThat(database.run(
                        TODO_LIST.insert(new TodoList("inbox", "Other", 5)).orIgnore()))
                .isZero();
        assertThat(database.run(
                        TODO_LIST.insert(new TodoList("other", "Inbox", 5)).orIgnore()))
                .isZero();
        assertThatThrownBy(() -> database.run(
                        TODO_LIST.insert(new TodoList("x", "X", -1)).orIgnore()))
                .hasMessageContaining("CHECK constraint failed");
        assertThat(lists()).containsExactly(INBOX);
    }

    @Test
    void moreValuesThanSqliteTakesAreRefused() {
        assertThatThrownBy(() -> TODO_LIST.insert(Collections.nCopies(11_000, INBOX)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("33000 values in one insert into \"todo_list\" are more than the 32766 allowed."
                        + " Split it into several.");
    }

    @Test
    void anUpdateSetsColumnsOfTheRowsThatFulfilItsCondition() throws SQLException {
        database.run(TODO_LIST.insert(List.of(INBOX, WORK)));
        Mutation update = TODO_LIST
                .update()
                .set(TODO_LIST.name, "In")
                .set(TODO_LIST.capacity, 5)
                .where(TODO_LIST.id.eq("inbox"));

        assertThat(update.sql())
                .isEqualTo("UPDATE \"todo_list\" SET \"name\" = ?, \"capacity\" = ? WHERE \"todo_list\".\"id\" = ?");
        assertThat(update.binds()).containsExactly("In", 5, "inbox");
        assertThat(database.run(update)).isEqualTo(1);
        assertThat(lists()).containsExactly(new TodoList("inbox", "In", 5), WORK);
    }

    @Test
    void anUpdateOfAllRowsSaysSo() throws SQLException {
        database.run(TODO_LIST.insert(List.of(INBOX, WORK)));
        Mutation update = TODO_LIST.update().set(TODO_LIST.capacity, 1).all();

        assertThat(update.sql()).isEqualTo("UPDATE \"todo_list\" SET \"capacity\" = ?");
        assertThat(database.run(update)).isEqualTo(2);
    }

    @Test
    void anUpdateTakesPrimitivesAndNull() throws SQLException {
        database.run(SAMPLE.insert(new Sample(1, 1, null, null, null)));

        database.run(SAMPLE.update()
                .set(SAMPLE.total, 5)
                .set(SAMPLE.mean, 2)
                .set(SAMPLE.rank, 3)
                .all());
        assertThat(database.query(SAMPLE.all().one())).isEqualTo(new Sample(1, 1, 5L, 2.0, 3));

        Mutation clear = SAMPLE.update()
                .set(SAMPLE.total, null)
                .set(SAMPLE.mean, null)
                .set(SAMPLE.rank, null)
                .all();
        assertThat(clear.binds()).containsExactly(null, null, null);
        database.run(clear);
        assertThat(database.query(SAMPLE.all().one())).isEqualTo(new Sample(1, 1, null, null, null));
        assertThat(TODO.update()
                        .set(TODO.dueAt, Instant.EPOCH)
                        .set(TODO.completed, true)
                        .all()
                        .binds())
                .containsExactly("1970-01-01T00:00:00.000Z", 1);
    }

    @Test
    void aWrongUpdateIsRefusedWhereItIsWritten() {
        assertThatThrownBy(() -> TODO.update().all())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An update of \"todo\" sets nothing. Call set(…) first.");
        assertThatThrownBy(() -> TODO.update().where(TODO.id.eq("t1"))).hasMessageContaining("sets nothing");
        assertThatThrownBy(() -> TODO.update().set(TODO_LIST.name, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Column \"todo_list\".\"name\" is not of \"todo\", the only table that this mutation knows.");
        assertThatThrownBy(() -> TODO.update().set(TODO.text, "x").where(TODO.listId.eq(TODO_LIST.id)))
                .hasMessageStartingWith("Column \"todo_list\".\"id\" is not of \"todo\"");
        assertThatThrownBy(() -> TODO.update().set(TODO.text, "a").set(TODO.text, "b"))
                .hasMessage("Column \"todo\".\"text\" is set twice in one update.");
        assertThatThrownBy(() -> SAMPLE.update().set(SAMPLE.mean, Double.NaN)).hasMessageStartingWith("NaN");
    }

    @Test
    void anUpdateIsImmutable() {
        Update name = TODO_LIST.update().set(TODO_LIST.name, "x");
        name.set(TODO_LIST.capacity, 1);

        assertThat(name.all())
                .isEqualTo(TODO_LIST.update().set(TODO_LIST.name, "x").all());
    }

    @Test
    void aDeleteRemovesTheRowsThatFulfilItsCondition() throws SQLException {
        database.run(TODO_LIST.insert(List.of(INBOX, WORK)));
        Mutation delete = TODO_LIST.delete().where(TODO_LIST.capacity.gt(15));

        assertThat(delete.sql()).isEqualTo("DELETE FROM \"todo_list\" WHERE \"todo_list\".\"capacity\" > ?");
        assertThat(delete.binds()).containsExactly(15);
        assertThat(database.run(delete)).isEqualTo(1);
        assertThat(lists()).containsExactly(INBOX);
        assertThat(TODO_LIST.delete().all().sql()).isEqualTo("DELETE FROM \"todo_list\"");
        assertThat(database.run(TODO_LIST.delete().all())).isEqualTo(1);
        assertThatThrownBy(() -> TODO.delete().where(TODO_LIST.id.eq("x"))).hasMessageContaining("is not of \"todo\"");
    }

    @Test
    void aTableIsWrittenUnderItsOwnNameOnly() {
        TodoListTable other = TODO_LIST.alias("l");
        String message = "\"todo_list\" AS \"l\" cannot be written under an alias. Use the table under its own name.";

        assertThatThrownBy(other::update)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(other::delete).hasMessage(message);
        assertThatThrownBy(() -> other.insert(INBOX)).hasMessage(message);
        assertThatThrownBy(other::deleting).hasMessage(message);
        assertThatThrownBy(() -> TODO_LIST.update().set(other.name, "x"))
                .hasMessageStartingWith("Column \"l\".\"name\" is not of \"todo_list\"");
    }

    @Test
    void mutationsAreEqualBySqlAndBinds() {
        Mutation template = TODO_LIST
                .inserting(TODO_LIST.id, TODO_LIST.name, TODO_LIST.capacity)
                .with("inbox", "Inbox", 10);

        assertThat(template).isEqualTo(TODO_LIST.insert(INBOX)).hasSameHashCodeAs(TODO_LIST.insert(INBOX));
        assertThat(TODO_LIST.insert(INBOX)).isEqualTo(template).isNotEqualTo(TODO_LIST.insert(WORK));
        assertThat(TODO_LIST.insert(INBOX)).isNotEqualTo(TODO_LIST.insert(INBOX).orReplace());
        assertThat(TODO_LIST.delete().where(TODO_LIST.id.eq("x")))
                .isEqualTo(TODO_LIST.deleting().with("x"))
                .hasToString("DELETE FROM \"todo_list\" WHERE \"todo_list\".\"id\" = ? [x]");
    }
}
