package io.livestore4j.table;

import static io.livestore4j.table.TodoListTable.TODO_LIST;
import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Query;
import io.livestore4j.table.Todo.Priority;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is computed of columns and of many rows. */
class GroupTest {

    private record Summary(String list, long todos) {}

    private record Span(@Nullable Instant first, @Nullable Instant last, long due) {}

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TODO_LIST, TODO);
        database.run(TODO_LIST.insert(
                List.of(new TodoList("a", "A", 10), new TodoList("b", "B", 2), new TodoList("empty", "E", 0))));
        database.run(TODO.insert(List.of(
                todo("1", "a", NOON),
                todo("2", "a", null),
                todo("3", "a", NOON.plusSeconds(60)),
                todo("4", "b", null))));
    }

    private static Todo todo(String id, String list, @Nullable Instant due) {
        return new Todo(id, list, "text " + id, false, Priority.NORMAL, List.of(), due);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void eachGroupHasItsCount() throws SQLException {
        Query<List<Summary>> summaries = TODO.where(TODO.id.ne("2"))
                .groupBy(TODO.listId)
                .select(TODO.listId, TODO.id.count())
                .into(Summary::new)
                .orderBy(TODO.listId.asc());

        assertThat(summaries.sql())
                .isEqualTo(
                        "SELECT \"todo\".\"list_id\", count(\"todo\".\"id\") FROM \"todo\" WHERE \"todo\".\"id\" <> ?"
                                + " GROUP BY \"todo\".\"list_id\" ORDER BY \"todo\".\"list_id\"");
        assertThat(database.query(summaries)).containsExactly(new Summary("a", 2), new Summary("b", 1));
    }

    @Test
    void aGroupCanBeLeftOutByWhatItsRowsComeTo() throws SQLException {
        Query<List<String>> full = TODO.groupBy(TODO.listId)
                .having(TODO.id.count().gt(1).and(TODO.dueAt.max().isNotNull()))
                .select(TODO.listId)
                .orderBy(TODO.id.count().desc());

        assertThat(database.query(full)).containsExactly("a");
    }

    @Test
    void allRowsAreOneGroupWithoutColumns() throws SQLException {
        Query<Span> span = TODO.all()
                .select(TODO.dueAt.min(), TODO.dueAt.max(), TODO.dueAt.count())
                .into(Span::new)
                .one();

        assertThat(database.query(span)).isEqualTo(new Span(NOON, NOON.plusSeconds(60), 2));
        assertThat(database.query(TODO.where(TODO.id.eq("none"))
                        .select(TODO.dueAt.min(), TODO.dueAt.max(), TODO.dueAt.count())
                        .into(Span::new)
                        .one()))
                .isEqualTo(new Span(null, null, 0));
    }

    @Test
    void sumsAndMeansAreNullOfNoRows() throws SQLException {
        assertThat(database.query(
                        TODO_LIST.all().select(TODO_LIST.capacity.sum()).one()))
                .isEqualTo(12L);
        assertThat(database.query(
                        TODO_LIST.all().select(TODO_LIST.capacity.avg()).one()))
                .isEqualTo(4.0);
        assertThat(database.query(TODO_LIST
                        .where(TODO_LIST.id.eq("x"))
                        .select(TODO_LIST.capacity.sum())
                        .first()))
                .isEqualTo(Optional.empty());
        assertThat(database.query(TODO_LIST
                        .where(TODO_LIST.id.eq("x"))
                        .select(TODO_LIST.capacity.sum().orElse(0))
                        .one()))
                .isZero();
    }

    @Test
    void aLeftJoinCountsWhatIsThere() throws SQLException {
        Query<List<Summary>> summaries = TODO_LIST
                .leftJoin(TODO)
                .on(TODO.listId.eq(TODO_LIST.id))
                .groupBy(TODO_LIST.id)
                .select(TODO_LIST.name, TODO.id.count())
                .into(Summary::new)
                .orderBy(TODO_LIST.id.asc());

        assertThat(database.query(summaries))
                .containsExactly(new Summary("A", 3), new Summary("B", 1), new Summary("E", 0));
    }

    @Test
    void groupsCanBeCounted() throws SQLException {
        assertThat(database.query(TODO.groupBy(TODO.listId).select(TODO.listId).count()))
                .isEqualTo(2);
        assertThat(database.query(TODO.groupBy(TODO.listId).select(TODO.listId).exists()))
                .isTrue();
        assertThat(database.query(TODO.all().select(TODO.listId.countDistinct()).one()))
                .isEqualTo(2);
    }

    @Test
    void termsCanBeCalculatedWith() throws SQLException {
        assertThat(database.query(TODO_LIST
                        .where(TODO_LIST.capacity.plus(1).times(2).ge(6))
                        .orderBy(TODO_LIST.capacity.times(-1).asc())
                        .select(TODO_LIST.capacity.minus(TODO_LIST.capacity))))
                .containsExactly(0, 0);
        database.run(TODO_LIST
                .update()
                .set(TODO_LIST.capacity, TODO_LIST.capacity.plus(5))
                .where(TODO_LIST.id.eq("a")));
        assertThat(database.query(TODO_LIST
                        .where(TODO_LIST.id.eq("a"))
                        .select(TODO_LIST.capacity)
                        .one()))
                .isEqualTo(15);
    }

    @Test
    void aSubqueryChooses() throws SQLException {
        assertThat(database.query(TODO_LIST
                        .where(TODO_LIST.id.oneOf(
                                TODO.where(TODO.dueAt.isNull()).select(TODO.listId)))
                        .orderBy(TODO_LIST.id.asc())
                        .select(TODO_LIST.id)))
                .containsExactly("a", "b");
        Query<List<String>> unused = TODO_LIST
                .where(TODO.all()
                        .within(TODO_LIST)
                        .where(TODO.listId.eq(TODO_LIST.id))
                        .isNotEmpty()
                        .not())
                .select(TODO_LIST.id);

        assertThat(unused.tables()).containsExactly("todo", "todo_list");
        assertThat(database.query(unused)).containsExactly("empty");
    }

    @Test
    void whatDiffersWithinAGroupIsRefused() {
        assertThatThrownBy(() -> TODO.groupBy(TODO.listId).select(TODO.text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"todo\".\"text\" has a value in each of the rows");
        assertThatThrownBy(() -> TODO.all().select(TODO.text, TODO.id.count()).into(Summary::new))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"todo\".\"text\" has a value in each of the rows");
        assertThatThrownBy(() -> TODO.groupBy(TODO.listId).select(TODO.listId).orderBy(TODO.text.asc()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"todo\".\"text\" has a value in each of the rows");
    }

    @Test
    void whatDiffersIsRefusedBesideWhatIsPutTogetherToo() {
        LongTerm<?> mixed = TODO_LIST.capacity.sum().plus(TODO_LIST.capacity);

        assertThatThrownBy(() -> TODO_LIST.groupBy(TODO_LIST.name).select(mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has a value in each of the rows");
        assertThatThrownBy(() -> TODO.groupBy(TODO.listId).having(TODO.text.eq("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"todo\".\"text\" has a value in each of the rows");
        assertThatThrownBy(() -> TODO.leftJoin(TODO_LIST)
                        .on(TODO.listId.eq(TODO_LIST.id))
                        .groupBy(TODO_LIST.id)
                        .select(mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("orNull()");
    }

    @Test
    void havingMayNameTheGroupAndAskASubquery() throws SQLException {
        Query<List<String>> lists = TODO.groupBy(TODO.listId)
                .having(TODO.listId
                        .ne("b")
                        .and(TODO_LIST
                                .all()
                                .within(TODO)
                                .where(TODO_LIST.id.eq(TODO.listId))
                                .isNotEmpty()))
                .select(TODO.listId);

        assertThat(database.query(lists)).containsExactly("a");
    }

    @Test
    void aMutationMayAskOtherTables() throws SQLException {
        database.run(TODO_LIST
                .delete()
                .where(TODO.all()
                        .within(TODO_LIST)
                        .where(TODO.listId.eq(TODO_LIST.id))
                        .isNotEmpty()
                        .not()));
        database.run(TODO.update()
                .set(TODO.text, "few")
                .where(TODO.listId.oneOf(
                        TODO_LIST.where(TODO_LIST.capacity.lt(5)).select(TODO_LIST.id))));

        assertThat(database.query(TODO_LIST.all().select(TODO_LIST.id).orderBy(TODO_LIST.id.asc())))
                .containsExactly("a", "b");
        assertThat(database.query(TODO.where(TODO.text.eq("few")).select(TODO.id)))
                .containsExactly("4");
    }

    @Test
    void aValueOfManyRowsIsNoConditionOfOne() {
        assertThatThrownBy(() -> TODO.where(TODO.id.count().gt(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("having");
        assertThatThrownBy(() -> TODO.dueAt.max().max()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> TODO_LIST.delete().where(TODO_LIST.capacity.sum().gt(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mutation");
    }

    @Test
    void aSubqueryThatNamesTheQueryAroundItCannotStandAlone() {
        Select<Todo> within = TODO.all().within(TODO_LIST).where(TODO.listId.eq(TODO_LIST.id));

        assertThatThrownBy(within::sql)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("within \"todo_list\" cannot be asked by itself");
        assertThatThrownBy(() -> TODO.alias("t").where(within.isNotEmpty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"todo_list\"");
        assertThatThrownBy(() -> TODO_LIST.where(
                        TODO_LIST.id.oneOf(TODO.all().select(TODO.id, TODO.text).into((id, text) -> id))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one column");
    }

    @Test
    void aSubqueryThatCannotStandAloneIsAValueAllTheSame() {
        Select<Todo> within = TODO.all().within(TODO_LIST).where(TODO.listId.eq(TODO_LIST.id));

        assertThat(within)
                .isEqualTo(TODO.all().within(TODO_LIST).where(TODO.listId.eq(TODO_LIST.id)))
                .hasSameHashCodeAs(TODO.all().within(TODO_LIST).where(TODO.listId.eq(TODO_LIST.id)))
                .isNotEqualTo(TODO.all().within(TODO_LIST));
        assertThat(within.toString()).endsWith(" WHERE \"todo\".\"list_id\" = \"todo_list\".\"id\" []");
        assertThatThrownBy(() -> TODO_LIST.where(TODO_LIST.id.oneOf(TODO.all()
                        .within(TODO_LIST)
                        .where(TODO.listId.eq(TODO_LIST.id))
                        .select(TODO.id, TODO.text)
                        .into((id, text) -> id))))
                .hasMessageContaining("A subquery that is compared with selects one column, but this selects 2");
        assertThatThrownBy(within::binds).hasMessageContaining("cannot be asked by itself");
    }

    @Test
    void queriesOfTermsAreValues() {
        assertThat(TODO.groupBy(TODO.listId).select(TODO.id.count()))
                .isEqualTo(TODO.groupBy(TODO.listId).select(TODO.id.count()))
                .isNotEqualTo(TODO.groupBy(TODO.listId).select(TODO.id.countDistinct()));
        assertThat(TODO_LIST.where(TODO_LIST.capacity.plus(1).gt(2)))
                .isEqualTo(TODO_LIST.where(TODO_LIST.capacity.plus(1).gt(2)))
                .isNotEqualTo(TODO_LIST.where(TODO_LIST.capacity.plus(3).gt(2)));
    }
}
