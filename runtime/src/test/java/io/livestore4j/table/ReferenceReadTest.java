package io.livestore4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.table.ReferenceProfile.ReferenceProfileTable;
import io.livestore4j.table.ReferenceTodo.ReferenceTodoTable;
import io.livestore4j.table.ReferenceTodo.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The queries of the reference's tests in this builder: rows 1 to 31 of its 56, by their numbers. Row 32 does not compile,
 * as {@code ReferenceRefusalsTest} of the processor shows.
 */
class ReferenceReadTest {

    private record Line(String id, String text) {}

    private static final ReferenceTodoTable TODOS = ReferenceTodo.TABLE;
    private static final ReferenceProfileTable PROFILES = ReferenceProfile.TABLE;
    private static final Instant NEW_YEAR = Instant.parse("2024-01-01T00:00:00Z");

    private static final ReferenceTodo ONE = new ReferenceTodo("1", "a", false, Status.active, null);
    private static final ReferenceTodo TWO = new ReferenceTodo("2", "b", true, Status.completed, NEW_YEAR);
    private static final ReferenceTodo THREE =
            new ReferenceTodo("3", "c", true, Status.active, NEW_YEAR.plusSeconds(1));

    private static final ReferenceProfile ADA = new ReferenceProfile(
            "ada",
            List.of("google", "linkedin"),
            List.of("important"),
            List.of(Map.of("key", "language", "value", "typescript")),
            List.of("important"));
    private static final ReferenceProfile BOB =
            new ReferenceProfile("bob", List.of("google", "facebook"), List.of(), List.of(), null);

    private static final Select<Line> LINES =
            TODOS.all().select(TODOS.id, TODOS.text).into(Line::new);
    private static final String S = "SELECT \"todos\".\"id\", \"todos\".\"text\" FROM \"todos\"";
    private static final String ALL = "SELECT \"todos\".\"id\", \"todos\".\"text\", \"todos\".\"completed\","
            + " \"todos\".\"status\", \"todos\".\"deletedAt\" FROM \"todos\"";
    private static final String COMPLETED = " WHERE \"todos\".\"completed\" = ?";
    private static final String BY_KEY = " ORDER BY \"todos\".\"id\"";
    private static final String COUNT = "SELECT count(*) FROM \"todos\"";

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TODOS, PROFILES);
        database.run(TODOS.insert(List.of(ONE, TWO, THREE)));
        database.run(PROFILES.insert(List.of(ADA, BOB)));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private <T> void check(Query<T> query, String sql, List<?> binds, T expected) throws SQLException {
        assertThat(query.sql()).isEqualTo(sql);
        assertThat(query.binds()).isEqualTo(binds);
        assertThat(query.tables()).hasSize(1);
        assertThat(database.query(query)).isEqualTo(expected);
    }

    private void lines(Query<List<Line>> query, String rest, List<?> binds, ReferenceTodo... expected)
            throws SQLException {
        check(
                query,
                S + rest,
                binds,
                Arrays.stream(expected).map(ReferenceReadTest::line).toList());
    }

    private static Line line(ReferenceTodo todo) {
        return new Line(todo.id(), todo.text());
    }

    @Test
    void rows1To3WhatIsSelected() throws SQLException {
        // 1: names its columns, so that one added behind the back of the program cannot shift the others
        check(TODOS.all(), ALL, List.of(), List.of(ONE, TWO, THREE));
        check(
                TODOS.all().select(TODOS.id),
                "SELECT \"todos\".\"id\" FROM \"todos\"",
                List.of(),
                List.of("1", "2", "3"));
        lines(LINES, "", List.of(), ONE, TWO, THREE);
    }

    @Test
    void rows4To6TheFirst() throws SQLException {
        // 4: the first of the key where no order says which, so that it is always the same
        check(LINES.first(), S + BY_KEY + " LIMIT ?", List.of(1), Optional.of(line(ONE)));
        // 5: one() also fails for a second row, so it asks for two
        check(
                LINES.where(TODOS.id.eq("1")).one(),
                S + " WHERE \"todos\".\"id\" = ? LIMIT ?",
                List.of("1", 2),
                line(ONE));
        assertThatThrownBy(() -> database.query(LINES.where(TODOS.id.eq("9")).one()))
                .isInstanceOf(QueryFailed.class);
        // 6: the fallback is that of Optional, which is called if there is no row alone
        assertThat(database.query(LINES.where(TODOS.id.eq("9")).first()).orElseGet(() -> line(TWO)))
                .isEqualTo(line(TWO));
    }

    @Test
    void rows7To10BooleansAndConditionsThatDoNotApply() throws SQLException {
        lines(LINES.where(TODOS.completed.eq(true)), COMPLETED, List.of(1), TWO, THREE);
        lines(LINES.where(TODOS.completed.ne(true)), " WHERE \"todos\".\"completed\" <> ?", List.of(1), ONE);
        lines(LINES.where(TODOS.completed.isTrue()), COMPLETED, List.of(1), TWO, THREE);
        lines(LINES.whereIf(false, TODOS.completed.isTrue()), "", List.of(), ONE, TWO, THREE);
    }

    @Test
    void rows11To14Comparisons() throws SQLException {
        lines(
                LINES.where(TODOS.deletedAt.le(NEW_YEAR)),
                " WHERE \"todos\".\"deletedAt\" <= ?",
                List.of("2024-01-01T00:00:00.000Z"),
                TWO);
        lines(
                LINES.where(TODOS.status.oneOf(Status.active)),
                " WHERE \"todos\".\"status\" IN (?)",
                List.of("active"),
                ONE,
                THREE);
        lines(
                LINES.where(TODOS.status.oneOf(Status.active, Status.completed).not()),
                " WHERE NOT (\"todos\".\"status\" IN (?, ?))",
                List.of("active", "completed"));
        lines(
                LINES.where(TODOS.completed.isFalse())
                        .where(TODOS.status.oneOf(Status.active))
                        .whereIf(false, TODOS.deletedAt.isNull()),
                COMPLETED + " AND \"todos\".\"status\" IN (?)",
                List.of(0, "active"),
                ONE);
    }

    @Test
    void rows15To18LimitsAndOffsets() throws SQLException {
        Select<Line> completed = LINES.where(TODOS.completed.isTrue());

        // 15 to 18: the key is sorted by last, so that pages fit together
        lines(completed.limit(10).offset(10), COMPLETED + BY_KEY + " LIMIT ? OFFSET ?", List.of(1, 10, 10));
        lines(completed.limit(10).offset(1), COMPLETED + BY_KEY + " LIMIT ? OFFSET ?", List.of(1, 10, 1), THREE);
        // 17: the reference writes OFFSET without LIMIT, which SQLite cannot read
        assertThatThrownBy(() -> database.execute(S + " OFFSET 5")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> completed.offset(5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("offset(5) needs a limit before it: write limit(…).offset(5).");
        lines(
                completed.limit(Integer.MAX_VALUE).offset(1),
                COMPLETED + BY_KEY + " LIMIT ? OFFSET ?",
                List.of(1, Integer.MAX_VALUE, 1),
                THREE);
        lines(completed.limit(10), COMPLETED + BY_KEY + " LIMIT ?", List.of(1, 10), TWO, THREE);
    }

    @Test
    void rows19And20Counts() throws SQLException {
        check(TODOS.all().count(), COUNT, List.of(), 3L);
        check(TODOS.where(TODOS.completed.isTrue()).count(), COUNT + COMPLETED, List.of(1), 2L);
    }

    @Test
    void rows21And22Null() throws SQLException {
        lines(
                LINES.where(TODOS.deletedAt.sameAs((@Nullable Instant) null)),
                " WHERE \"todos\".\"deletedAt\" IS NULL",
                List.of(),
                ONE);
        lines(LINES.where(TODOS.deletedAt.isNull()), " WHERE \"todos\".\"deletedAt\" IS NULL", List.of(), ONE);
        lines(
                LINES.where(TODOS.deletedAt.isNotNull()),
                " WHERE \"todos\".\"deletedAt\" IS NOT NULL",
                List.of(),
                TWO,
                THREE);
    }

    @Test
    void rows23And24Orders() throws SQLException {
        check(
                TODOS.all().orderBy(TODOS.completed.desc(), TODOS.id.asc()),
                ALL + " ORDER BY \"todos\".\"completed\" DESC, \"todos\".\"id\"",
                List.of(),
                List.of(TWO, THREE, ONE));
        assertThat(TODOS.all().orderBy(TODOS.completed.desc()).sql())
                .isEqualTo(ALL + " ORDER BY \"todos\".\"completed\" DESC");
        check(TODOS.all().orderBy(), ALL, List.of(), List.of(ONE, TWO, THREE));
    }

    /** An element is compared with its JSON type, so that the text 1 is not the number 1. */
    private static String has(String column) {
        return "EXISTS (SELECT 1 FROM json_each(\"person_profiles\".\"" + column
                + "\") WHERE type = json_type(?) AND value IS json_extract(?, '$'))";
    }

    private void ids(Condition condition, String where, List<?> binds, String... expected) throws SQLException {
        check(
                PROFILES.where(condition).select(PROFILES.personId),
                "SELECT \"person_profiles\".\"personId\" FROM \"person_profiles\" WHERE " + where,
                binds,
                List.of(expected));
    }

    @Test
    void rows25To28Elements() throws SQLException {
        assertThat(database.query(PROFILES.where(PROFILES.sources.contains("google"))))
                .containsExactly(ADA, BOB);
        ids(PROFILES.sources.contains("linkedin"), has("sources"), List.of("\"linkedin\"", "\"linkedin\""), "ada");
        ids(PROFILES.tags.contains("important"), has("tags"), List.of("\"important\"", "\"important\""), "ada");
        ids(
                PROFILES.sources.contains("google").not(),
                "NOT (" + has("sources") + ")",
                List.of("\"google\"", "\"google\""));
    }

    @Test
    void rows29To31ElementsOfObjectsAndOfNull() throws SQLException {
        String json = "{\"key\":\"language\",\"value\":\"typescript\"}";
        ids(
                PROFILES.attributes.contains(Map.of("value", "typescript", "key", "language")),
                has("attributes"),
                List.of(json, json),
                "ada");
        ids(
                PROFILES.sources
                        .contains("google")
                        .and(PROFILES.sources.contains("facebook").not()),
                has("sources") + " AND NOT (" + has("sources") + ")",
                List.of("\"google\"", "\"google\"", "\"facebook\"", "\"facebook\""),
                "ada");
        ids(
                PROFILES.optionalTags.contains("important"),
                has("optionalTags"),
                List.of("\"important\"", "\"important\""),
                "ada");
        ids(
                PROFILES.optionalTags.contains("archived").not(),
                "NOT (" + has("optionalTags") + ")",
                List.of("\"archived\"", "\"archived\""),
                "ada",
                "bob");
    }
}
