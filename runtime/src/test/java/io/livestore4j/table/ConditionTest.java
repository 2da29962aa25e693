package io.livestore4j.table;

import static io.livestore4j.table.Sample.SampleTable.SAMPLE;
import static io.livestore4j.table.TodoListTable.TODO_LIST;
import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.table.Condition.And;
import io.livestore4j.table.Condition.Compare;
import io.livestore4j.table.Condition.CompareTerms;
import io.livestore4j.table.Condition.Not;
import io.livestore4j.table.Condition.NullTest;
import io.livestore4j.table.Condition.OneOf;
import io.livestore4j.table.Condition.Operator;
import io.livestore4j.table.Condition.TextMatch;
import io.livestore4j.table.Condition.TextMatch.Place;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.0009Z");

    private static Arguments sql(Condition condition, String sql, Object... binds) {
        return Arguments.of(condition, sql, Arrays.asList(binds));
    }

    static Stream<Arguments> operators() {
        return Stream.of(
                sql(TODO.id.eq("t1"), "\"todo\".\"id\" = ?", "t1"),
                sql(TODO.id.ne("t1"), "\"todo\".\"id\" <> ?", "t1"),
                sql(TODO.id.sameAs("t1"), "\"todo\".\"id\" IS ?", "t1"),
                sql(TODO.id.lt("t1"), "\"todo\".\"id\" < ?", "t1"),
                sql(TODO.id.le("t1"), "\"todo\".\"id\" <= ?", "t1"),
                sql(TODO.id.gt("t1"), "\"todo\".\"id\" > ?", "t1"),
                sql(TODO.id.ge("t1"), "\"todo\".\"id\" >= ?", "t1"),
                sql(TODO.id.between("a", "b"), "\"todo\".\"id\" >= ? AND \"todo\".\"id\" <= ?", "a", "b"),
                sql(TODO.id.oneOf("a", "b"), "\"todo\".\"id\" IN (?, ?)", "a", "b"),
                sql(TODO.id.oneOf(List.of("a")), "\"todo\".\"id\" IN (?)", "a"),
                sql(TODO.id.oneOf(), "\"todo\".\"id\" IN ()"),
                sql(TODO.id.eq(TODO.text), "\"todo\".\"id\" = \"todo\".\"text\""),
                sql(TODO.id.ne(TODO.text), "\"todo\".\"id\" <> \"todo\".\"text\""),
                sql(TODO.id.sameAs(TODO.text), "\"todo\".\"id\" IS \"todo\".\"text\""),
                sql(TODO.id.lt(TODO.text), "\"todo\".\"id\" < \"todo\".\"text\""),
                sql(TODO.id.le(TODO.text), "\"todo\".\"id\" <= \"todo\".\"text\""),
                sql(TODO.id.gt(TODO.text), "\"todo\".\"id\" > \"todo\".\"text\""),
                sql(TODO.id.ge(TODO.text), "\"todo\".\"id\" >= \"todo\".\"text\""),
                sql(TODO.text.contains("%"), "instr(\"todo\".\"text\", ?) > 0", "%"),
                sql(TODO.text.startsWith("ab"), "\"todo\".\"text\" >= ? AND \"todo\".\"text\" < ?", "ab", "ac"),
                sql(TODO.text.startsWith(""), "\"todo\".\"text\" >= ?", ""),
                sql(
                        TODO.text.endsWith("é"),
                        "substr(CAST(\"todo\".\"text\" || ' ' AS BLOB), ?, ?) = CAST(? AS BLOB)",
                        -3,
                        2,
                        "é"),
                sql(TODO.completed.isTrue(), "\"todo\".\"completed\" = ?", 1),
                sql(TODO.completed.isFalse(), "\"todo\".\"completed\" = ?", 0),
                sql(TODO.completed.eq(true), "\"todo\".\"completed\" = ?", 1),
                sql(TODO.completed.ne(true), "\"todo\".\"completed\" <> ?", 1),
                sql(TODO.priority.eq(Todo.Priority.LOW), "\"todo\".\"priority\" = ?", "LOW"),
                sql(
                        TODO.priority.oneOf(Todo.Priority.LOW, Todo.Priority.HIGH),
                        "\"todo\".\"priority\" IN (?, ?)",
                        "LOW",
                        "HIGH"),
                sql(TODO.tags.eq(List.of("a", "b")), "\"todo\".\"tags\" = ?", "a\nb"),
                sql(TODO.tags.oneOf(List.of(), List.of("a")), "\"todo\".\"tags\" IN (?, ?)", "", "a"),
                sql(TODO.dueAt.isNull(), "\"todo\".\"due_at\" IS NULL"),
                sql(TODO.dueAt.isNotNull(), "\"todo\".\"due_at\" IS NOT NULL"),
                sql(TODO.dueAt.lt(NOON), "\"todo\".\"due_at\" < ?", "2026-11-23T12:00:00.000Z"),
                sql(TODO.dueAt.oneOf(NOON), "\"todo\".\"due_at\" IN (?)", "2026-11-23T12:00:00.000Z"),
                sql(SAMPLE.rank.eq(5), "\"sample\".\"rank\" = ?", 5),
                sql(SAMPLE.rank.ne(5), "\"sample\".\"rank\" <> ?", 5),
                sql(SAMPLE.rank.sameAs(5), "\"sample\".\"rank\" IS ?", 5),
                sql(SAMPLE.rank.lt(5), "\"sample\".\"rank\" < ?", 5),
                sql(SAMPLE.rank.between(1, 5), "\"sample\".\"rank\" >= ? AND \"sample\".\"rank\" <= ?", 1, 5),
                sql(SAMPLE.rank.oneOf(1, 2), "\"sample\".\"rank\" IN (?, ?)", 1, 2),
                sql(SAMPLE.total.eq(5), "\"sample\".\"total\" = ?", 5L),
                sql(SAMPLE.total.ne(5), "\"sample\".\"total\" <> ?", 5L),
                sql(SAMPLE.total.sameAs(5), "\"sample\".\"total\" IS ?", 5L),
                sql(SAMPLE.total.le(5), "\"sample\".\"total\" <= ?", 5L),
                sql(SAMPLE.total.between(1, 5), "\"sample\".\"total\" >= ? AND \"sample\".\"total\" <= ?", 1L, 5L),
                sql(SAMPLE.total.oneOf(1, 2L), "\"sample\".\"total\" IN (?, ?)", 1L, 2L),
                sql(SAMPLE.mean.eq(1), "\"sample\".\"mean\" = ?", 1.0),
                sql(SAMPLE.mean.gt(0.5), "\"sample\".\"mean\" > ?", 0.5),
                sql(SAMPLE.mean.ge(-0.0), "\"sample\".\"mean\" >= ?", 0.0),
                sql(SAMPLE.mean.oneOf(1, 0.5), "\"sample\".\"mean\" IN (?, ?)", 1.0, 0.5));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void anOperatorHasItsSqlAndItsBinds(Condition condition, String sql, List<@Nullable Object> binds) {
        SqlBuilder out = new SqlBuilder();

        ConditionSql.write(condition, out);

        assertThat(out.sql()).isEqualTo(sql);
        assertThat(out.binds()).isEqualTo(binds);
    }

    @Test
    void conditionsCombineWithParenthesesWhereTheyNest() {
        Condition a = TODO.id.eq("a");
        Condition b = TODO.completed.isTrue();
        Condition c = TODO.dueAt.isNull();

        assertThat(where(a.and(b).and(c)))
                .isEqualTo("\"todo\".\"id\" = ? AND \"todo\".\"completed\" = ? AND \"todo\".\"due_at\" IS NULL");
        assertThat(where(a.or(b).and(c)))
                .isEqualTo("(\"todo\".\"id\" = ? OR \"todo\".\"completed\" = ?) AND \"todo\".\"due_at\" IS NULL");
        assertThat(where(a.or(b.and(c))))
                .isEqualTo("\"todo\".\"id\" = ? OR (\"todo\".\"completed\" = ? AND \"todo\".\"due_at\" IS NULL)");
        assertThat(where(a.or(b).not())).isEqualTo("NOT (\"todo\".\"id\" = ? OR \"todo\".\"completed\" = ?)");
    }

    @Test
    void theTreeOfAConditionCanBeRead() {
        assertThat(TODO.completed.isFalse()).isEqualTo(new Compare(TODO.completed, Operator.EQ, 0));
        assertThat(TODO.dueAt.isNotNull()).isEqualTo(new NullTest(TODO.dueAt, false));
        assertThat(TODO.id.oneOf("a")).isEqualTo(new OneOf(TODO.id, List.of("a")));
        assertThat(TODO.text.startsWith("x")).isEqualTo(new TextMatch(TODO.text, Place.START, "x", false));
        assertThat(TODO.listId.eq(TODO_LIST.id)).isEqualTo(new CompareTerms(TODO.listId, Operator.EQ, TODO_LIST.id));
        assertThat(TODO.id.eq("a").and(TODO.id.eq("b")).and(TODO.id.eq("c").not()))
                .isEqualTo(new And(List.of(TODO.id.eq("a"), TODO.id.eq("b"), new Not(TODO.id.eq("c")))));
    }

    @Test
    void sameAsNullAsksForNull() {
        Instant none = null;

        assertThat(TODO.dueAt.sameAs(none)).isEqualTo(TODO.dueAt.isNull());
    }

    @Test
    void aComparisonWithNullIsRefusedWithTheCure() {
        Instant none = null;

        assertThatThrownBy(() -> TODO.dueAt.eq(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A comparison with null is never true in SQL, so eq refuses it: for \"todo\".\"due_at\""
                        + " use isNull() or sameAs(value).");
        assertThatThrownBy(() -> TODO.dueAt.ne(none)).hasMessageContaining("so ne refuses it");
        assertThatThrownBy(() -> TODO.dueAt.between(NOON, none)).hasMessageContaining("so between refuses it");
        assertThatThrownBy(() -> TODO.dueAt.oneOf(NOON, none)).hasMessageContaining("so oneOf refuses it");
        assertThatThrownBy(() -> TODO.dueAt.oneOf(Collections.singletonList(none)))
                .hasMessageContaining("so oneOf refuses it");
    }

    @Test
    void aValueThatSqliteWouldChangeIsRefused() {
        assertThatThrownBy(() -> SAMPLE.mean.eq(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NaN cannot be stored: SQLite would make it NULL.");
        assertThatThrownBy(() -> TODO.text.contains("a\uD83D"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The text has half of a surrogate pair at index 1");
    }

    @Test
    void tooManyValuesAreRefusedWhereTheyAreWritten() {
        List<String> tooMany = Collections.nCopies(Limits.BINDS_MAX + 1, "t");

        assertThatThrownBy(() -> TODO.id.oneOf(tooMany))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "32767 values in oneOf are more than the 32766 allowed. Ask several times, or compare a range.");
    }

    private static String where(Condition condition) {
        SqlBuilder out = new SqlBuilder();
        ConditionSql.write(condition, out);
        return out.sql();
    }
}
