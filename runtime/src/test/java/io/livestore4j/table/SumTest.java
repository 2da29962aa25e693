package io.livestore4j.table;

import static io.livestore4j.table.Leg.LEG;
import static io.livestore4j.table.TallyTable.TALLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.QueryFailed;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sum has room for what one of its rows has not, and compares and calculates with plain numbers. */
class SumTest {

    private static final int INT = Integer.MAX_VALUE;

    private static final long INT_MAX = Integer.MAX_VALUE;

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(TALLY, LEG);
        database.run(LEG.insert(List.of(new Leg("a", 1, null, null), new Leg("a", 2, "bus", 1.5))));
        database.run(TALLY.insert(List.of(
                new Tally("a", Byte.MAX_VALUE, Short.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, 1.5),
                new Tally("b", Byte.MAX_VALUE, Short.MAX_VALUE, Integer.MAX_VALUE, 1, 2.0))));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private <V> V one(Term<V> term) throws SQLException {
        return database.query(TALLY.all().select(term).one());
    }

    private boolean holds(Condition condition) throws SQLException {
        return database.query(
                TALLY.groupBy(TALLY.kind).having(condition).select(TALLY.kind).exists());
    }

    @Test
    void theSumOfSmallNumbersIsALong() throws SQLException {
        assertThat(one(TALLY.tiny.sum())).isEqualTo(2L * Byte.MAX_VALUE);
        assertThat(one(TALLY.little.sum())).isEqualTo(2L * Short.MAX_VALUE);
        assertThat(one(TALLY.count.sum())).isEqualTo(2 * INT_MAX);
        assertThat(one(TALLY.count.minus(1).sum())).isEqualTo(2 * INT_MAX - 2);
        assertThat(one(TALLY.tiny.avg())).isEqualTo(Byte.MAX_VALUE);
    }

    @Test
    void aSumComparesWithIntsAndLongs() throws SQLException {
        LongTerm<@Nullable Long> sum = TALLY.count.sum();
        assertThat(holds(sum.gt(5))).isTrue();
        assertThat(holds(sum.gt(2 * INT_MAX))).isFalse();
        assertThat(holds(sum.ge(2 * INT_MAX))).isTrue();
        assertThat(holds(sum.lt(5).or(sum.le(5)))).isFalse();
        assertThat(holds(sum.eq(5))).isFalse();
        assertThat(holds(sum.ne(5))).isTrue();
        assertThat(holds(sum.sameAs(5))).isFalse();
        assertThat(holds(sum.between(5, 2 * INT_MAX))).isTrue();
        assertThat(holds(sum.between(5, 6))).isFalse();
        assertThat(holds(TALLY.weight.sum().eq(3).or(TALLY.weight.sum().between(3, 3.4))))
                .isFalse();
        assertThat(holds(TALLY.weight.sum().gt(3).and(TALLY.weight.avg().lt(2))))
                .isTrue();
    }

    @Test
    void aSumComparesAndCalculatesWithColumnsOfInts() throws SQLException {
        LongTerm<@Nullable Long> sum = TALLY.count.sum();
        assertThat(holds(sum.gt(TALLY.kind).and(sum.ge(TALLY.kind)).and(sum.ne(TALLY.kind))))
                .isTrue();
        assertThat(holds(sum.lt(TALLY.kind).or(sum.le(TALLY.kind)).or(sum.eq(TALLY.kind))))
                .isFalse();
        assertThat(holds(sum.plus(TALLY.kind).eq(2 * INT_MAX + 7))).isTrue();
        assertThat(holds(sum.minus(TALLY.kind).eq(2 * INT_MAX - 7))).isTrue();
        assertThat(holds(sum.times(TALLY.kind).eq(2 * INT_MAX * 7))).isTrue();
    }

    @Test
    void aSumCalculatesWithInts() throws SQLException {
        assertThat(one(TALLY.count.sum().plus(1))).isEqualTo(2 * INT_MAX + 1);
        assertThat(one(TALLY.count.sum().minus(1).times(2))).isEqualTo(4 * INT_MAX - 2);
        assertThat(one(TALLY.count.sum().times(3L))).isEqualTo(6 * INT_MAX);
        assertThat(one(TALLY.weight.sum().times(2).plus(1))).isEqualTo(8.0);
        assertThat(database.query(TALLY.where(TALLY.id.eq("none"))
                        .select(TALLY.count.sum().orElse(0).plus(1))
                        .one()))
                .isEqualTo(1L);
        assertThat(database.query(TALLY.where(TALLY.id.eq("none"))
                        .select(TALLY.weight.sum().orElse(2))
                        .one()))
                .isEqualTo(2.0);
    }

    @Test
    void whatLeavesALongIsNotReadAsOne() {
        assertThatThrownBy(() -> database.query(TALLY.where(TALLY.id.eq("a")).select(TALLY.size.plus(1))))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining(
                        "is 9.223372036854776E18, for a calculation has left the 64 bits of a long, in: the query."
                                + " Calculate with doubles, or exclude such rows.");
    }

    @Test
    void aColumnUnitedWithWhatLeavesALongIsNotReadAsOneEither() {
        assertThatThrownBy(() -> database.query(TALLY.where(TALLY.id.eq("none"))
                        .select(TALLY.size)
                        .unionAll(TALLY.where(TALLY.id.eq("a")).select(TALLY.size.plus(1)))))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining(
                        "is 9.223372036854776E18, for a calculation has left the 64 bits of a long, in: the query."
                                + " Calculate with doubles, or exclude such rows.");
    }

    @Test
    void theGreatestAndTheLeastLongAreRead() throws SQLException {
        database.run(TALLY.update().set(TALLY.size, Long.MIN_VALUE).where(TALLY.id.eq("b")));
        assertThat(one(TALLY.size.max())).isEqualTo(Long.MAX_VALUE);
        assertThat(database.query(TALLY.all().select(TALLY.size.plus(0)).orderBy(TALLY.id.asc())))
                .containsExactly(Long.MAX_VALUE, Long.MIN_VALUE);
        assertThat(database.query(TALLY.all().select(TALLY.size).orderBy(TALLY.id.asc())))
                .containsExactly(Long.MAX_VALUE, Long.MIN_VALUE);
    }

    /** SQLite goes on with a REAL, which could come back into the range as another number. */
    @Test
    void whatHasLeftALongOnItsWayIsNotReadAsOneEither() {
        List<Term<?>> terms = List.of(
                TALLY.size.plus(Long.MAX_VALUE),
                TALLY.size.times(Long.MAX_VALUE),
                TALLY.size.minus(Long.MIN_VALUE),
                TALLY.size.times(4).minus(TALLY.size.times(4)),
                TALLY.size.times(4).max(),
                TALLY.size.times(4).minus(TALLY.size.times(4)).min(),
                TALLY.size.times(4).minus(TALLY.size.times(4)).plus(1).orElse(0),
                TALLY.count.times(INT).times(INT).times(INT),
                TALLY.count.times(INT).times(INT).times(INT).times(0));
        for (Term<?> term : terms) {
            assertThatThrownBy(() -> database.query(
                            TALLY.where(TALLY.id.eq("a")).select(term).one()))
                    .as("%s", term)
                    .isInstanceOf(QueryFailed.class)
                    .hasMessageContaining("has left the 64 bits of a long");
            assertThatThrownBy(() -> database.query(TALLY.where(TALLY.id.eq("a"))
                            .select(term, term.orNull())
                            .into((number, again) -> again)))
                    .as("%s", term)
                    .isInstanceOf(QueryFailed.class);
        }
    }

    @Test
    void aColumnIsNotSetToWhatLeavesIt() throws SQLException {
        assertThatThrownBy(() -> database.run(TALLY.update()
                        .set(TALLY.size, TALLY.size.plus(Long.MAX_VALUE))
                        .all()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("cannot store REAL value in INTEGER column tally.size");
        assertThat(one(TALLY.size.max())).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aValueStandsInForNullOfColumnsAndWhatIsMadeOfRows() throws SQLException {
        Select<Tally> none = TALLY.where(TALLY.id.eq("none"));

        assertThat(database.query(none.select(TALLY.count.max().orElse(7)).one()))
                .isEqualTo(7);
        assertThat(database.query(none.select(TALLY.id.min().orElse("?")).one()))
                .isEqualTo("?");
        assertThat(database.query(
                        none.select(TALLY.size.sum().orElse(1).plus(1)).one()))
                .isEqualTo(2L);
        assertThat(database.query(LEG.all().orderBy(LEG.stop.asc()).select(LEG.mode.orElse("on foot"))))
                .containsExactly("on foot", "bus");
        assertThat(database.query(LEG.all()
                        .orderBy(LEG.stop.asc())
                        .select(LEG.km.orElse(0).times(2))))
                .containsExactly(0.0, 3.0);
        assertThat(database.query(LEG.where(LEG.km.orElse(2.0).gt(1.8)).select(LEG.stop)))
                .containsExactly(1);
        assertThat(one(TALLY.count.minus(1).orElse(0).plus(1).max())).isEqualTo(INT);
    }

    @Test
    void numbersOfDifferentSizesCalculateTheLargerOne() throws SQLException {
        database.run(TALLY.update()
                .set(TALLY.size, TALLY.count.plus(TALLY.size.minus(TALLY.size)))
                .all());

        assertThat(one(TALLY.count.plus(TALLY.size).max())).isEqualTo(2 * INT_MAX);
        assertThat(one(TALLY.count.times(TALLY.size).max())).isEqualTo(INT_MAX * INT_MAX);
        assertThat(one(TALLY.count.minus(TALLY.size).max())).isEqualTo(0L);
        assertThat(one(TALLY.kind.plus(TALLY.weight).max())).isEqualTo(9.0);
        assertThat(one(TALLY.kind.minus(TALLY.weight).max())).isEqualTo(5.5);
        assertThat(one(TALLY.kind.times(TALLY.weight).max())).isEqualTo(14.0);
        assertThat(one(TALLY.size.plus(TALLY.weight).min())).isEqualTo(INT_MAX + 1.5);
        assertThat(one(TALLY.size.minus(TALLY.weight).min())).isEqualTo(INT_MAX - 2.0);
        assertThat(one(TALLY.size.times(TALLY.weight).max())).isEqualTo(2.0 * INT_MAX);
        assertThat(one(TALLY.weight.plus(TALLY.kind).max())).isEqualTo(9.0);
        assertThat(one(TALLY.weight.minus(TALLY.size).max())).isEqualTo(2.0 - INT_MAX);
        assertThat(one(TALLY.weight.times(TALLY.kind.plus(1)).max())).isEqualTo(16.0);
    }

    @Test
    void aValueIsComparedWithTheOneAnswerOfAQuery() throws SQLException {
        Select<Tally> all = TALLY.all();
        Select<Double> none = TALLY.where(TALLY.id.eq("none")).select(TALLY.weight.max());

        assertThat(ids(TALLY.weight.eq(all.select(TALLY.weight.max())))).containsExactly("b");
        assertThat(ids(TALLY.weight.ne(all.select(TALLY.weight.max())))).containsExactly("a");
        assertThat(ids(TALLY.weight.lt(all.select(TALLY.weight.avg())))).containsExactly("a");
        assertThat(ids(TALLY.weight.le(all.select(TALLY.weight.avg())))).containsExactly("a");
        assertThat(ids(TALLY.weight.gt(all.select(TALLY.weight.avg())))).containsExactly("b");
        assertThat(ids(TALLY.weight.ge(all.select(TALLY.weight.min())))).containsExactly("a", "b");
        assertThat(ids(TALLY.id.eq(
                        all.orderBy(TALLY.weight.desc()).select(TALLY.id).limit(1))))
                .containsExactly("b");
        assertThat(ids(TALLY.weight.eq(none).or(TALLY.weight.eq(none).not()))).isEmpty();
        assertThat(TALLY.where(TALLY.size.eq(LEG.all().select(LEG.stop.sum()))).tables())
                .containsExactly("leg", "tally");
        assertThat(database.query(TALLY.groupBy(TALLY.kind)
                        .having(TALLY.weight.sum().gt(all.select(TALLY.weight.max())))
                        .select(TALLY.kind)))
                .containsExactly(7);
        assertThatThrownBy(() -> TALLY.weight.eq(all.select(TALLY.weight)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A comparison is with one value, but this may answer with many rows: SELECT");
        assertThatThrownBy(() -> TALLY.weight.eq(TALLY.groupBy(TALLY.kind).select(TALLY.weight.max())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> ids(Condition condition) throws SQLException {
        return database.query(TALLY.where(condition).orderBy(TALLY.id.asc()).select(TALLY.id));
    }
}
