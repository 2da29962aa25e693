package io.livestore4j.table;

import static io.livestore4j.table.Leg.LEG;
import static io.livestore4j.table.Sample.SampleTable.SAMPLE;
import static io.livestore4j.table.TodoListTable.TODO_LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.QueryFailed;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private record Ends(int step, int series) {}

    private record Sixteen(
            int a,
            int b,
            @Nullable Long c,
            @Nullable Double d,
            @Nullable Integer e,
            Sample f,
            int g,
            int h,
            @Nullable Long i,
            @Nullable Double j,
            @Nullable Integer k,
            Sample l,
            int m,
            int n,
            @Nullable Long o,
            @Nullable Double p) {}

    private static final Sample ONE = new Sample(1, 2, 3L, 4.5, null);

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(SAMPLE);
        database.run(SAMPLE.insert(ONE));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void twoExpressionsBecomeOneValue() throws SQLException {
        Select<Ends> ends = SAMPLE.all().select(SAMPLE.step, SAMPLE.series).into(Ends::new);

        assertThat(ends.sql()).isEqualTo("SELECT \"sample\".\"step\", \"sample\".\"series\" FROM \"sample\"");
        assertThat(database.query(ends)).containsExactly(new Ends(2, 1));
    }

    @Test
    void sixteenExpressionsBecomeOneValueWholeTablesAmongThem() throws SQLException {
        SampleColumns s = new SampleColumns();
        Select<Sixteen> all = SAMPLE.all()
                .select(
                        s.series, s.step, s.total, s.mean, s.rank, SAMPLE, s.series, s.step, s.total, s.mean, s.rank,
                        SAMPLE, s.series, s.step, s.total, s.mean)
                .into(Sixteen::new);

        assertThat(database.query(all))
                .containsExactly(new Sixteen(1, 2, 3L, 4.5, null, ONE, 1, 2, 3L, 4.5, null, ONE, 1, 2, 3L, 4.5));
    }

    /** Short names for the columns of {@code SAMPLE}. */
    private static final class SampleColumns {
        final IntColumn<Integer> series = SAMPLE.series;
        final IntColumn<Integer> step = SAMPLE.step;
        final LongColumn<@Nullable Long> total = SAMPLE.total;
        final DoubleColumn<@Nullable Double> mean = SAMPLE.mean;
        final IntColumn<@Nullable Integer> rank = SAMPLE.rank;
    }

    /** Each value counts how many columns stand before it, so that a wrong position cannot go unseen. */
    @Test
    void everyNumberOfExpressionsIsReadInItsOrder() throws SQLException {
        Numbers n = new Numbers();
        database.execute("CREATE TABLE numbers (c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15)");
        database.execute("INSERT INTO numbers VALUES (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)");
        Expression<Long>[] c = n.c;
        Select<?> q = n.all();

        check(3, q.select(c[0], c[1], c[2]).into((a, b, d) -> List.of(a, b, d)));
        check(4, q.select(c[0], c[1], c[2], c[3]).into((a, b, d, e) -> List.of(a, b, d, e)));
        check(5, q.select(c[0], c[1], c[2], c[3], c[4]).into((a, b, d, e, f) -> List.of(a, b, d, e, f)));
        check(6, q.select(c[0], c[1], c[2], c[3], c[4], c[5]).into((a, b, d, e, f, g) -> List.of(a, b, d, e, f, g)));
        check(
                7,
                q.select(c[0], c[1], c[2], c[3], c[4], c[5], c[6])
                        .into((a, b, d, e, f, g, h) -> List.of(a, b, d, e, f, g, h)));
        check(
                8,
                q.select(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7])
                        .into((a, b, d, e, f, g, h, i) -> List.of(a, b, d, e, f, g, h, i)));
        check(
                9,
                q.select(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8])
                        .into((a, b, d, e, f, g, h, i, j) -> List.of(a, b, d, e, f, g, h, i, j)));
        check(
                10,
                q.select(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9])
                        .into((a, b, d, e, f, g, h, i, j, k) -> List.of(a, b, d, e, f, g, h, i, j, k)));
        check(
                11,
                q.select(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10])
                        .into((a, b, d, e, f, g, h, i, j, k, l) -> List.of(a, b, d, e, f, g, h, i, j, k, l)));
        check(
                12,
                q.select(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11])
                        .into((a, b, d, e, f, g, h, i, j, k, l, m) -> list(a, b, d, e, f, g, h, i, j, k, l, m)));
        check(
                13,
                q.select(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12])
                        .into((a, b, d, e, f, g, h, i, j, k, l, m, o) -> list(a, b, d, e, f, g, h, i, j, k, l, m, o)));
        check(
                14,
                q.select(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13])
                        .into((a, b, d, e, f, g, h, i, j, k, l, m, o, p) ->
                                list(a, b, d, e, f, g, h, i, j, k, l, m, o, p)));
        check(
                15,
                q.select(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14])
                        .into((a, b, d, e, f, g, h, i, j, k, l, m, o, p, r) ->
                                list(a, b, d, e, f, g, h, i, j, k, l, m, o, p, r)));
    }

    private static List<Long> list(Long... values) {
        return List.of(values);
    }

    private void check(int count, Select<List<Long>> query) throws SQLException {
        List<Long> expected = IntStream.range(0, count).mapToObj(Long::valueOf).toList();
        assertThat(database.query(query)).containsExactly(expected);
    }

    @Test
    void selectionsAreEqualIfExpressionsAndFunctionAre() {
        Functions.Of2<Integer, Integer, Ends> function = Ends::new;
        Select<Ends> ends = SAMPLE.all().select(SAMPLE.step, SAMPLE.series).into(function);

        assertThat(ends)
                .isEqualTo(SAMPLE.all().select(SAMPLE.step, SAMPLE.series).into(function));
        assertThat(ends)
                .isNotEqualTo(SAMPLE.all().select(SAMPLE.step, SAMPLE.series).into((a, b) -> new Ends(b, a)));
        assertThat(ends)
                .isNotEqualTo(SAMPLE.all().select(SAMPLE.series, SAMPLE.step).into(function));
    }

    @Test
    void aLaterSelectionTakesThePlaceOfAnEarlierOne() {
        assertThat(TODO_LIST.all().select(TODO_LIST.id).select(TODO_LIST.name))
                .isEqualTo(TODO_LIST.all().select(TODO_LIST.name));
    }

    private record Fare(String mode, double km) {}

    @Test
    void aNullThatAConstructorDoesNotTakeIsNamed() throws SQLException {
        try (Database legs = new Database(LEG)) {
            legs.run(LEG.insert(new Leg("a", 1, "bus", null)));

            assertThatThrownBy(
                            () -> legs.query(LEG.all().select(LEG.mode, LEG.km).into(Fare::new)))
                    .isInstanceOf(QueryFailed.class)
                    .hasMessage(
                            "[LS-R05] \"leg\".\"km\" is NULL in a row, which what was given to into(…) does not take,"
                                    + " in: the query. Take a type that can be null, such as Integer, or select it with"
                                    + " orElse(value).")
                    .hasCauseInstanceOf(NullPointerException.class);
            assertThat(legs.query(LEG.all().select(LEG.mode, LEG.km.orElse(0)).into(Fare::new)))
                    .containsExactly(new Fare("bus", 0));
            assertThatThrownBy(() ->
                            legs.query(LEG.all().select(LEG.mode, LEG.stop).into((mode, stop) -> {
                                throw new NullPointerException("of the app");
                            })))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("of the app");
        }
    }
}
