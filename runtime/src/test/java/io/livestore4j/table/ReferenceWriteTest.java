package io.livestore4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Mutation;
import io.livestore4j.table.ReferenceContact.ReferenceContactTable;
import io.livestore4j.table.ReferenceIssue.ReferenceIssueTable;
import io.livestore4j.table.ReferenceSelection.ReferenceSelectionTable;
import io.livestore4j.table.ReferenceTodo.ReferenceTodoTable;
import io.livestore4j.table.ReferenceTodo.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The writes of the reference's tests in this builder: rows 33 to 56 of its 56, by their numbers. What of them does not
 * compile is shown by {@code ReferenceRefusalsTest} of the processor.
 */
class ReferenceWriteTest {

    private static final ReferenceTodoTable TODOS = ReferenceTodo.TABLE;
    private static final ReferenceIssueTable ISSUE = ReferenceIssue.TABLE;
    private static final ReferenceSelectionTable SELECTIONS = ReferenceSelection.TABLE;
    private static final ReferenceContactTable CONTACTS = ReferenceContact.TABLE;

    private static final ReferenceTodo MILK = todo("123", "Buy milk", Status.active, null);
    private static final String INSERT =
            "INTO \"todos\" (\"id\", \"text\", \"completed\", \"status\", \"deletedAt\")" + " VALUES (?, ?, ?, ?, ?)";

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TODOS, ISSUE, SELECTIONS, CONTACTS);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private static ReferenceTodo todo(String id, String text, Status status, @Nullable Instant deletedAt) {
        return new ReferenceTodo(id, text, false, status, deletedAt);
    }

    private void check(Mutation mutation, String sql, List<?> binds, int changed) throws SQLException {
        assertThat(mutation.sql()).isEqualTo(sql);
        assertThat(mutation.binds()).isEqualTo(binds);
        assertThat(database.run(mutation)).isEqualTo(changed);
    }

    private List<ReferenceTodo> todos() throws SQLException {
        return database.query(TODOS.all().orderBy(TODOS.id.asc()));
    }

    @Test
    void row33AnInsertOfSomeColumns() throws SQLException {
        check(
                TODOS.inserting(TODOS.id, TODOS.text, TODOS.status).with("123", "Buy milk", Status.active),
                "INSERT INTO \"todos\" (\"id\", \"text\", \"status\") VALUES (?, ?, ?)",
                List.of("123", "Buy milk", "active"),
                1);
        assertThat(todos()).containsExactly(MILK);
    }

    @Test
    void rows34And38AnInsertAndAnUpdateOfNumbers() throws SQLException {
        check(
                ISSUE.inserting(
                                ISSUE.id,
                                ISSUE.title,
                                ISSUE.priority,
                                ISSUE.created,
                                ISSUE.modified,
                                ISSUE.kanbanorder,
                                ISSUE.creator)
                        .with(1, "Revert the user profile page", 2, 1722532520507L, 1735492520507L, "a2", "John Doe"),
                "INSERT INTO \"issue\" (\"id\", \"title\", \"priority\", \"created\", \"modified\", \"kanbanorder\","
                        + " \"creator\") VALUES (?, ?, ?, ?, ?, ?, ?)",
                List.of(1, "Revert the user profile page", 2, 1722532520507L, 1735492520507L, "a2", "John Doe"),
                1);
        check(
                ISSUE.update()
                        .set(ISSUE.priority, 3)
                        .set(ISSUE.creator, "Jane Doe")
                        .where(ISSUE.id.eq(1)),
                "UPDATE \"issue\" SET \"priority\" = ?, \"creator\" = ? WHERE \"issue\".\"id\" = ?",
                List.of(3, "Jane Doe", 1),
                1);
        assertThat(database.query(ISSUE.all().select(ISSUE.creator))).containsExactly("Jane Doe");
    }

    @Test
    void rows35And37UpdatesOfOneRow() throws SQLException {
        database.run(TODOS.insert(MILK));
        check(
                TODOS.update().set(TODOS.status, Status.completed).where(TODOS.id.eq("123")),
                "UPDATE \"todos\" SET \"status\" = ? WHERE \"todos\".\"id\" = ?",
                List.of("completed", "123"),
                1);
        check(
                TODOS.update().set(TODOS.text, "some text").where(TODOS.id.eq("123")),
                "UPDATE \"todos\" SET \"text\" = ? WHERE \"todos\".\"id\" = ?",
                List.of("some text", "123"),
                1);
        assertThat(todos()).containsExactly(todo("123", "some text", Status.completed, null));
    }

    /** Row 36: the reference writes SELECT 1 for an update of nothing, and warns; here it is refused. */
    @Test
    void row36AnUpdateOfNothingIsRefused() {
        assertThatThrownBy(() -> TODOS.update().where(TODOS.id.eq("123")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An update of \"todos\" sets nothing. Call set(…) first.");
    }

    @Test
    void rows39And49To50Deletes() throws SQLException {
        ReferenceTodo done = todo("1", "", Status.completed, null);
        ReferenceTodo gone = todo("2", "", Status.completed, Instant.EPOCH);
        database.run(TODOS.insert(List.of(done, gone, MILK)));
        check(
                TODOS.delete().where(TODOS.status.eq(Status.completed).and(TODOS.deletedAt.isNull())),
                "DELETE FROM \"todos\" WHERE \"todos\".\"status\" = ? AND \"todos\".\"deletedAt\" IS NULL",
                List.of("completed"),
                1);
        assertThat(todos()).containsExactly(MILK, gone);
        check(
                TODOS.delete().where(TODOS.status.eq(Status.completed)),
                "DELETE FROM \"todos\" WHERE \"todos\".\"status\" = ?",
                List.of("completed"),
                1);
        assertThat(todos()).containsExactly(MILK);
    }

    /** Rows 40 and 45: without the columns of the conflict, for any key or unique column may be meant. */
    @Test
    void rows40And45IgnoreWhatIsThere() throws SQLException {
        database.run(TODOS.insert(todo("123", "old", Status.active, null)));
        List<@Nullable Object> binds = TODOS.insert(MILK).binds();

        assertThat(binds).containsExactly("123", "Buy milk", 0, "active", null);
        check(TODOS.insert(MILK).orIgnore(), "INSERT " + INSERT + " ON CONFLICT DO NOTHING", binds, 0);
        assertThat(todos()).extracting(ReferenceTodo::text).containsExactly("old");
        // 45: no key of the table is made of these two, so that SQLite refuses what the reference writes
        assertThatThrownBy(() -> database.execute("INSERT INTO todos (id, status) VALUES ('123', 'active')"
                        + " ON CONFLICT (\"id\", \"status\") DO NOTHING"))
                .hasMessageContaining("ON CONFLICT clause does not match");
    }

    /** Row 41: an update, and an insert if there was nothing to update, in either order of the two. */
    @Test
    void row41ChangeWhatIsThere() throws SQLException {
        Mutation change = TODOS.update()
                .set(TODOS.text, "Buy soy milk")
                .set(TODOS.status, Status.active)
                .where(TODOS.id.eq("123"));

        assertThat(database.run(change)).isZero();
        assertThat(database.run(TODOS.insert(MILK).orIgnore())).isEqualTo(1);
        check(
                change,
                "UPDATE \"todos\" SET \"text\" = ?, \"status\" = ? WHERE \"todos\".\"id\" = ?",
                List.of("Buy soy milk", "active", "123"),
                1);
        assertThat(database.run(TODOS.insert(MILK).orIgnore())).isZero();
        assertThat(todos()).containsExactly(todo("123", "Buy soy milk", Status.active, null));
    }

    @Test
    void row42ReplaceWhatIsThere() throws SQLException {
        database.run(TODOS.insert(todo("123", "old", Status.completed, Instant.EPOCH)));
        check(
                TODOS.insert(MILK).orReplace(),
                "INSERT OR REPLACE " + INSERT,
                TODOS.insert(MILK).binds(),
                1);
        assertThat(todos()).containsExactly(MILK);
    }

    @Test
    void rows43And44AColumnNamedLikeAWordOfSql() throws SQLException {
        check(
                SELECTIONS.insert(new ReferenceSelection(1, "alpha")).orIgnore(),
                "INSERT INTO \"selections\" (\"id\", \"group\") VALUES (?, ?) ON CONFLICT DO NOTHING",
                List.of(1, "alpha"),
                1);
        check(
                SELECTIONS.update().set(SELECTIONS.group, "beta").where(SELECTIONS.id.eq(1)),
                "UPDATE \"selections\" SET \"group\" = ? WHERE \"selections\".\"id\" = ?",
                List.of("beta", 1),
                1);
        assertThat(database.query(SELECTIONS.all())).containsExactly(new ReferenceSelection(1, "beta"));
    }

    /** Rows 46 to 48: a mutation has no answer, for it runs again with every rebase; a query before it says the same. */
    @Test
    void rows46To48WhatWasChangedIsAskedFor() throws SQLException {
        database.run(TODOS.insert(MILK));
        Condition active = TODOS.status.eq(Status.active);

        assertThat(database.query(TODOS.where(active).select(TODOS.id))).containsExactly("123");
        assertThat(database.run(TODOS.delete().where(active))).isEqualTo(1);
    }

    /** Rows 51 to 54: a condition comes last, so that there is one way to write it. */
    @Test
    void rows51To54UpdatesAndDeletesWithSeveralConditions() throws SQLException {
        Condition one = TODOS.id.eq("123");
        database.run(TODOS.insert(MILK));

        check(
                TODOS.update().set(TODOS.status, Status.completed).where(one),
                "UPDATE \"todos\" SET \"status\" = ? WHERE \"todos\".\"id\" = ?",
                List.of("completed", "123"),
                1);
        check(
                TODOS.update().set(TODOS.status, Status.completed).where(one.and(TODOS.deletedAt.isNull())),
                "UPDATE \"todos\" SET \"status\" = ? WHERE \"todos\".\"id\" = ? AND \"todos\".\"deletedAt\" IS NULL",
                List.of("completed", "123"),
                1);
        assertThat(TODOS.update()
                        .set(TODOS.status, Status.active)
                        .set(TODOS.text, "x")
                        .where(one))
                .isEqualTo(TODOS.update()
                        .set(TODOS.status, Status.active)
                        .set(TODOS.text, "x")
                        .where(TODOS.id.eq("123")));
        Condition both = TODOS.status.eq(Status.completed).and(one);
        assertThat(TODOS.delete().where(both))
                .isEqualTo(
                        TODOS.delete().where(TODOS.status.eq(Status.completed).and(TODOS.id.eq("123"))));
        assertThat(database.run(TODOS.delete().where(both))).isEqualTo(1);
    }

    /** Row 56: an insert takes the record of the table, so that a nested contact does not compile. */
    @Test
    void rows55And56AnInsertTakesARecord() throws SQLException {
        ReferenceContact ada = new ReferenceContact("person-1", "Ada", "Lovelace", "ada@example.com");
        check(
                CONTACTS.insert(ada),
                "INSERT INTO \"contacts\" (\"id\", \"contactFirstName\", \"contactLastName\", \"contactEmail\")"
                        + " VALUES (?, ?, ?, ?)",
                List.of("person-1", "Ada", "Lovelace", "ada@example.com"),
                1);
        assertThat(database.query(CONTACTS.all().one())).isEqualTo(ada);
        assertThatThrownBy(() -> CONTACTS.inserting(CONTACTS.id, CONTACTS.contactFirstName)
                        .with("person-2", ada))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"contacts\".\"contactFirstName\" cannot hold this value");
    }
}
