package io.livestore4j.table;

import static io.livestore4j.table.Sample.SampleTable.SAMPLE;
import static io.livestore4j.table.TodoListTable.TODO_LIST;
import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.Shape;
import io.livestore4j.table.Todo.Priority;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectTest {

    private static final String COLUMNS = "\"todo\".\"id\", \"todo\".\"list_id\", \"todo\".\"text\","
            + " \"todo\".\"completed\", \"todo\".\"priority\", \"todo\".\"tags\", \"todo\".\"due_at\"";

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final Todo MILK = new Todo("t1", "inbox", "Milk", false, Priority.HIGH, List.of("a", "b"), NOON);
    private static final Todo BREAD = new Todo("t2", "inbox", "Bread", true, Priority.LOW, List.of(), null);
    private static final Todo CALL = new Todo("t3", "work", "Call", false, Priority.LOW, List.of("a"), null);

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TODO, SAMPLE);
        database.run(TODO.insert(List.of(MILK, BREAD, CALL)));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void aWholeTableIsReadBackAsItWasWritten() throws SQLException {
        Query<List<Todo>> all = TODO.all().orderBy(TODO.id.asc());

        assertThat(all.sql()).isEqualTo("SELECT " + COLUMNS + " FROM \"todo\" ORDER BY \"todo\".\"id\"");
        assertThat(all.binds()).isEmpty();
        assertThat(all.tables()).containsExactly("todo");
        assertThat(database.query(all)).containsExactly(MILK, BREAD, CALL);
    }

    @Test
    void conditionsAreJoinedByAnd() throws SQLException {
        Query<List<Todo>> query =
                TODO.where(TODO.listId.eq("inbox").or(TODO.completed.isTrue())).where(TODO.priority.eq(Priority.LOW));

        assertThat(query.sql())
                .endsWith(
                        "WHERE (\"todo\".\"list_id\" = ? OR \"todo\".\"completed\" = ?) AND \"todo\".\"priority\" = ?");
        assertThat(query.binds()).containsExactly("inbox", 1, "LOW");
        assertThat(database.query(query)).containsExactly(BREAD);
    }

    @Test
    void aConditionThatDoesNotApplyIsLeftOutAndNotMade() {
        AtomicBoolean made = new AtomicBoolean();

        Query<List<Todo>> query = TODO.whereIf(false, TODO.id.eq("t1")).whereIf(false, () -> {
            made.set(true);
            return TODO.id.eq("t1");
        });

        assertThat(query).isEqualTo(TODO.all());
        assertThat(made).isFalse();
        assertThat(TODO.whereIf(true, () -> TODO.id.eq("t1"))).isEqualTo(TODO.where(TODO.id.eq("t1")));
        assertThat(TODO.all().whereIf(true, TODO.id.eq("t1"))).isEqualTo(TODO.where(TODO.id.eq("t1")));
    }

    @Test
    void nullsAreFoundByIsNullAndSameAs() throws SQLException {
        Instant none = null;

        assertThat(database.query(TODO.where(TODO.dueAt.isNull()).count())).isEqualTo(2);
        assertThat(database.query(TODO.where(TODO.dueAt.sameAs(none)).count())).isEqualTo(2);
        assertThat(database.query(TODO.where(TODO.dueAt.sameAs(NOON)).count())).isEqualTo(1);
        assertThat(database.query(TODO.where(TODO.dueAt.sameAs(NOON).not()).count()))
                .isEqualTo(2);
        assertThat(database.query(TODO.where(TODO.dueAt.ne(NOON)).count())).isZero();
    }

    @Test
    void oneOfNothingIsFalseAndItsNegationTrueEvenForNull() throws SQLException {
        assertThat(database.query(TODO.where(TODO.dueAt.oneOf()).count())).isZero();
        assertThat(database.query(TODO.where(TODO.dueAt.oneOf().not()).count())).isEqualTo(3);
        assertThat(database.query(TODO.where(TODO.id.oneOf("t1", "t3")).count()))
                .isEqualTo(2);
    }

    @Test
    void furtherOrdersComeAfterEarlierOnes() throws SQLException {
        Select<Todo> query = TODO.all().orderBy(TODO.listId.desc()).orderBy(TODO.text.asc(), TODO.dueAt.desc());

        assertThat(query.sql())
                .endsWith(" ORDER BY \"todo\".\"list_id\" DESC, \"todo\".\"text\", \"todo\".\"due_at\" DESC");
        assertThat(database.query(query.select(TODO.id))).containsExactly("t3", "t2", "t1");
        assertThat(database.query(TODO.all()
                        .orderBy(TODO.completed.desc(), TODO.id.desc())
                        .select(TODO.id)))
                .containsExactly("t2", "t3", "t1");
    }

    @Test
    void limitAndOffsetAreBinds() throws SQLException {
        Select<String> query =
                TODO.all().orderBy(TODO.id.asc()).limit(2).offset(1).select(TODO.id);

        assertThat(query.sql()).endsWith(" LIMIT ? OFFSET ?");
        assertThat(query.binds()).containsExactly(2, 1);
        assertThat(database.query(query)).containsExactly("t2", "t3");
        assertThat(database.query(query.limit(0))).isEmpty();
        assertThat(TODO.all().limit(5).limit(3).sql()).endsWith(" LIMIT ?");
        assertThat(TODO.all().limit(5).limit(3).binds()).containsExactly(3);
    }

    @Test
    void wrongLimitsAreRefused() {
        assertThatThrownBy(() -> TODO.all().offset(10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("offset(10) needs a limit before it: write limit(…).offset(10).");
        assertThatThrownBy(() -> TODO.all().limit(-1)).hasMessageStartingWith("limit(-1) is negative.");
        assertThatThrownBy(() -> TODO.all().limit(1).offset(-1)).hasMessageStartingWith("offset(-1) is negative.");
    }

    @Test
    void firstIsTheFirstRowOrEmpty() throws SQLException {
        Query<Optional<Todo>> first = TODO.all().orderBy(TODO.id.desc()).first();

        assertThat(first.binds()).containsExactly(1);
        assertThat(database.query(first)).contains(CALL);
        assertThat(database.query(TODO.where(TODO.id.eq("none")).first())).isEmpty();
        assertThat(database.query(TODO.all().limit(0).first())).isEmpty();
        assertThat(database.query(
                        TODO.where(TODO.id.eq("t2")).select(TODO.dueAt).first()))
                .isEmpty();
    }

    @Test
    void oneIsTheOnlyRowOrFails() throws SQLException {
        assertThat(TODO.all().one().binds()).containsExactly(2);
        assertThat(database.query(TODO.where(TODO.id.eq("t1")).one())).isEqualTo(MILK);
        assertThat(database.query(
                        TODO.where(TODO.id.eq("t2")).select(TODO.dueAt).one()))
                .isNull();
        assertThatThrownBy(() -> database.query(TODO.all().one())).isInstanceOf(QueryFailed.class);
        assertThatThrownBy(() -> database.query(TODO.where(TODO.id.eq("none")).one()))
                .isInstanceOf(QueryFailed.class);
    }

    @Test
    void countAndExistsLookAtTheRowsThatTheQueryWouldGive() throws SQLException {
        Select<Todo> open = TODO.where(TODO.completed.isFalse()).orderBy(TODO.text.asc());

        assertThat(open.count().sql()).isEqualTo("SELECT count(*) FROM \"todo\" WHERE \"todo\".\"completed\" = ?");
        assertThat(open.exists().sql())
                .isEqualTo(
                        "SELECT count(*) > 0 FROM (SELECT 1 FROM \"todo\" WHERE \"todo\".\"completed\" = ? LIMIT ?)");
        assertThat(open.limit(1).count().sql())
                .isEqualTo("SELECT count(*) FROM (SELECT 1 FROM \"todo\" WHERE \"todo\".\"completed\" = ? LIMIT ?)");
        assertThat(database.query(open.count())).isEqualTo(2);
        assertThat(database.query(open.limit(1).count())).isEqualTo(1);
        assertThat(database.query(open.exists())).isTrue();
        assertThat(database.query(open.limit(5).offset(2).exists())).isFalse();
        assertThat(database.query(TODO.where(TODO.id.eq("none")).exists())).isFalse();
    }

    @Test
    void distinctCountsEqualRowsOnce() throws SQLException {
        Select<String> lists = TODO.all().distinct().select(TODO.listId);

        assertThat(lists.sql()).isEqualTo("SELECT DISTINCT \"todo\".\"list_id\" FROM \"todo\"");
        assertThat(database.query(lists.orderBy(TODO.listId.asc()))).containsExactly("inbox", "work");
        assertThat(database.query(lists.count())).isEqualTo(2);
        assertThat(database.query(lists.limit(5).offset(2).exists())).isFalse();
        assertThat(lists.totallyOrdered()).isEqualTo(lists.orderBy(TODO.listId.asc()));
        assertThatThrownBy(() -> lists.orderBy(TODO.text.asc()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A distinct query cannot be sorted by \"todo\".\"text\", which it does not select."
                        + " Select it too, or leave one of them out.");
    }

    @Test
    void aTotalOrderEndsWithTheKeysThatAreMissing() {
        assertThat(TODO.all().orderBy(TODO.text.asc()).totallyOrdered())
                .isEqualTo(TODO.all().orderBy(TODO.text.asc(), TODO.id.asc()));
        assertThat(TODO.all().first().totallyOrdered())
                .isEqualTo(TODO.all().orderBy(TODO.id.asc()).first());
        assertThat(SAMPLE.all().orderBy(SAMPLE.step.desc()).totallyOrdered())
                .isEqualTo(SAMPLE.all().orderBy(SAMPLE.step.desc(), SAMPLE.series.desc()));
        Select<Todo> ordered = TODO.all().orderBy(TODO.id.desc());
        assertThat(ordered.totallyOrdered()).isSameAs(ordered);
        Query<Long> count = TODO.all().limit(1).count();
        assertThat(count.totallyOrdered()).isSameAs(count);
        Query<Boolean> exists = TODO.all().exists();
        assertThat(exists.totallyOrdered()).isSameAs(exists);
    }

    @Test
    void onlyWholeRowsOfOneTableHaveKeys() {
        assertThat(key(TODO.where(TODO.completed.isTrue()).limit(1).shape(), MILK))
                .isEqualTo("t1");
        assertThat(key(SAMPLE.all().shape(), new Sample(1, 2, null, null, null)))
                .isEqualTo(List.of(1, 2));
        assertThat(((Shape.Many<String>) TODO.all().select(TODO.id).shape()).key())
                .isNull();
        assertThat(((Shape.Many<Todo>) TODO.join(TODO.alias("t2"))
                                .on(TODO.id.isNotNull())
                                .shape())
                        .key())
                .isNull();
    }

    private static <R> Object key(Shape<List<R>> shape, R row) {
        return ((Shape.Many<R>) shape).key().apply(row);
    }

    @Test
    void queriesAreEqualIfTheirSqlTheirBindsAndTheirResultAre() {
        Select<Todo> one = TODO.where(TODO.id.eq("t1"));

        assertThat(one).isEqualTo(TODO.where(TODO.id.eq("t1"))).hasSameHashCodeAs(TODO.where(TODO.id.eq("t1")));
        assertThat(one).isNotEqualTo(TODO.where(TODO.id.eq("t2")));
        assertThat(one).isNotEqualTo(TODO.where(TODO.id.ne("t1")));
        assertThat(one.first()).isEqualTo(TODO.where(TODO.id.eq("t1")).first());
        assertThat((Object) one.limit(1)).isNotEqualTo(one.first());
        assertThat((Object) one.limit(2).one()).isNotEqualTo(one.limit(2));
        assertThat(one.select(TODO.id)).isNotEqualTo(one.select(TODO.text));
        assertThat(one.select(TODO.id.orNull())).isNotEqualTo(one.select(TODO.id));
        assertThat(one.select(TODO.id.orNull())).isEqualTo(one.select(Expression.orNull(TODO.id)));
    }

    @Test
    void aQueryShowsItsSqlAndItsBinds() {
        assertThat(TODO.where(TODO.id.eq("t1")).count())
                .hasToString("SELECT count(*) FROM \"todo\" WHERE \"todo\".\"id\" = ? [t1]");
    }

    @Test
    void aColumnOfAnotherTableOrAliasIsRefusedWhereItIsWritten() {
        TodoTable other = TODO.alias("t2");
        String message = " is not of the tables here, which are \"todo\". Join its table, or take the column from the"
                + " alias that was joined.";

        assertThatThrownBy(() -> TODO.where(TODO_LIST.id.eq("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"todo_list\".\"id\"" + message);
        assertThatThrownBy(() -> TODO.where(TODO.id
                        .eq("x")
                        .and(other.id.eq("x").or(TODO.id.isNull()).not())))
                .hasMessage("\"t2\".\"id\"" + message);
        assertThatThrownBy(() -> TODO.where(TODO.id.eq(other.id))).hasMessage("\"t2\".\"id\"" + message);
        assertThatThrownBy(() -> TODO.all().orderBy(other.id.asc())).hasMessage("\"t2\".\"id\"" + message);
        assertThatThrownBy(() -> TODO.all().select(other.id)).hasMessage("\"t2\".\"id\"" + message);
        assertThatThrownBy(() -> TODO.all().select(other)).hasMessage("\"todo\" AS \"t2\"" + message);
        assertThatThrownBy(() -> TODO.all().select(TODO.id, other.id)).hasMessage("\"t2\".\"id\"" + message);
    }

    @Test
    void anAliasIsUsedThroughout() throws SQLException {
        TodoTable t = TODO.alias("t\"2");
        Query<List<String>> query = t.where(t.completed.isTrue()).select(t.id);

        assertThat(query.sql())
                .isEqualTo("SELECT \"t\"\"2\".\"id\" FROM \"todo\" AS \"t\"\"2\" WHERE \"t\"\"2\".\"completed\" = ?");
        assertThat(query.tables()).containsExactly("todo");
        assertThat(database.query(query)).containsExactly("t2");
        assertThat(TODO.alias("x")).isEqualTo(TODO.alias("x")).isNotEqualTo(TODO);
        assertThat(TODO.alias("todo").where(TODO.id.eq("t1"))).isEqualTo(TODO.where(TODO.id.eq("t1")));
        assertThatThrownBy(() -> TODO.alias(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConditionTooDeepForSqliteIsRefusedAndTheDeepestAllowedRuns() throws SQLException {
        Condition deepest = chain(Limits.CONDITION_LEVELS_MAX - 1);

        assertThat(database.query(TODO.where(deepest).count())).isEqualTo(3);
        assertThatThrownBy(() -> TODO.where(deepest.or(TODO.text.startsWith("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("Use oneOf(…) for many values of one column, and joins in place of subqueries.");
    }

    private static Condition chain(int parts) {
        Condition condition = TODO.text.startsWith("").or(TODO.text.startsWith("a"));
        for (int i = 2; i < parts; i++) {
            condition = condition.or(TODO.text.startsWith("a"));
        }
        return condition;
    }

    @Test
    void moreBindsThanSqliteTakesAreRefused() throws SQLException {
        String[] many = new String[20_000];
        Arrays.fill(many, "x");
        Select<Todo> tooMany = TODO.where(TODO.id.oneOf(many)).where(TODO.text.oneOf(many));

        assertThatThrownBy(tooMany::sql)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("40000 binds in one statement are more than the 32766 allowed.");
        assertThat(database.query(TODO.where(TODO.id.oneOf(many)).count())).isZero();
    }

    @Test
    void numbersKeepTheirValuesAndTheirNulls() throws SQLException {
        Sample full = new Sample(1, 1, Long.MIN_VALUE, 0.1, Integer.MAX_VALUE);
        Sample empty = new Sample(1, 2, null, null, null);
        database.run(SAMPLE.insert(List.of(full, empty)));

        assertThat(database.query(SAMPLE.all().orderBy(SAMPLE.step.asc()))).containsExactly(full, empty);
        assertThat(database.query(SAMPLE.where(SAMPLE.total.lt(0)))).containsExactly(full);
        assertThat(database.query(SAMPLE.where(SAMPLE.mean.between(0.1, 0.2)))).containsExactly(full);
        assertThat(database.query(SAMPLE.all().orderBy(SAMPLE.rank.asc()).select(SAMPLE.rank)))
                .containsExactly(null, Integer.MAX_VALUE);
    }

    /** An Optional holds no null; what is selected beside it tells a row from none. */
    @Test
    void theFirstOfNullIsEmptyLikeTheFirstOfNothing() throws SQLException {
        Select<Todo> bread = TODO.where(TODO.id.eq("t2"));

        assertThat(database.query(bread.select(TODO.dueAt).first())).isEmpty();
        assertThat(database.query(
                        TODO.where(TODO.id.eq("none")).select(TODO.dueAt).first()))
                .isEmpty();
        assertThat(database.query(bread.select(TODO.id, TODO.dueAt)
                        .into((id, due) -> id + " " + due)
                        .first()))
                .contains("t2 null");
        assertThat(database.query(bread.first())).contains(BREAD);
    }
}
