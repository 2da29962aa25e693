package io.livestore4j.table;

import static io.livestore4j.table.Leg.LEG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All pages of one order have one order, whichever way SQLite goes to the rows of each. */
class PageOrderTest {

    private static final long SEED = Long.getLong("livestore.seed", System.nanoTime());

    /** What the indexes lead SQLite to, which follows each the way it likes. */
    private static final List<String> INDEXES = List.of("mode", "mode DESC", "km, mode", "km DESC", "route DESC, km");

    private static final List<Column<?>> COLUMNS = List.of(LEG.route, LEG.stop, LEG.mode, LEG.km);

    private Database database;

    @BeforeEach
    void open() throws SQLException {
        database = new Database(LEG);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private <R> List<R> pages(Select<R> first) throws SQLException {
        List<R> rows = new ArrayList<>(database.query(first));
        List<R> page = rows;
        while (!page.isEmpty()) {
            page = database.query(first.after(rows.get(rows.size() - 1)));
            rows.addAll(page);
            assertThat(rows.size()).as("%s goes on and on", first).isLessThan(1_000);
        }
        return rows;
    }

    private static List<Leg> legs() {
        List<Leg> legs = new ArrayList<>();
        for (String route : List.of("a", "b", "c")) {
            for (int stop = 1; stop <= 3; stop++) {
                legs.add(new Leg(route, stop, "bus", 1.0));
            }
        }
        return legs;
    }

    @Test
    void anIndexThatDescendsTurnsNoPageAround() throws SQLException {
        database.execute("CREATE INDEX leg_mode ON leg (mode, km DESC)");
        database.run(LEG.insert(legs()));

        assertThat(pages(LEG.where(LEG.mode.eq("bus")).orderBy(LEG.km.asc()).limit(4)))
                .isEqualTo(legs());
    }

    @Test
    void theFirstHalfOfAKeyIsFollowedByItsOther() throws SQLException {
        List<Leg> expected = legs();
        expected.sort(Comparator.comparing(Leg::route).thenComparing(Leg::stop).reversed());
        database.run(LEG.insert(legs()));

        assertThat(pages(LEG.all().orderBy(LEG.route.desc()).limit(2))).isEqualTo(expected);
    }

    @Test
    void thePagesTogetherAreAllRowsWhateverTheOrder() throws SQLException {
        Random random = new Random(SEED);
        for (int round = 0; round < 150; round++) {
            List<Leg> rows = fill(random);
            for (int i = 0; i < 4; i++) {
                Select<Leg> select = LEG.all();
                Comparator<Leg> order = Comparator.comparing(any -> 0);
                boolean last = false;
                for (int terms = random.nextInt(4); terms > 0; terms--) {
                    Column<?> column = COLUMNS.get(random.nextInt(COLUMNS.size()));
                    boolean descending = random.nextBoolean();
                    last = descending;
                    select = select.orderBy(descending ? ((Ordered<?>) column).desc() : ((Ordered<?>) column).asc());
                    order = order.thenComparing(by(column, descending));
                }
                rows.sort(order.thenComparing(by(LEG.route, last)).thenComparing(by(LEG.stop, last)));
                assertThat(pages(select.limit(1 + random.nextInt(9))))
                        .as("-Dlivestore.seed=%d, %s", SEED, select)
                        .isEqualTo(rows);
            }
        }
    }

    private List<Leg> fill(Random random) throws SQLException {
        database.execute("DELETE FROM leg");
        for (int i = 0; i < INDEXES.size(); i++) {
            database.execute("DROP INDEX IF EXISTS leg_" + i);
            if (random.nextBoolean()) {
                database.execute("CREATE INDEX leg_" + i + " ON leg (" + INDEXES.get(i) + ")");
            }
        }
        List<Leg> rows = new ArrayList<>();
        for (int route = random.nextInt(5); route >= 0; route--) {
            for (int stop = random.nextInt(6); stop >= 0; stop--) {
                String mode = random.nextInt(3) == 0 ? null : "mode " + random.nextInt(3);
                Double km = random.nextInt(3) == 0 ? null : random.nextInt(3) / 2.0;
                rows.add(new Leg("route " + route, stop, mode, km));
            }
        }
        Collections.shuffle(rows, random);
        database.run(LEG.insert(rows));
        return rows;
    }

    private static Comparator<Leg> by(Column<?> column, boolean descending) {
        Comparator<Leg> order = (one, other) ->
                Evaluation.compare(LEG.values(one)[column.position()], LEG.values(other)[column.position()]);
        return descending ? order.reversed() : order;
    }

    @Test
    void theKeyBehindAnOrderCostsNoSorterWhereAnIndexHasIt() throws SQLException {
        database.execute("CREATE INDEX leg_km ON leg (km)");
        database.execute("CREATE INDEX leg_mode ON leg (mode, km)");
        Leg last = new Leg("b", 2, "bus", 1.0);

        assertThat(database.plan(LEG.all().orderBy(LEG.km.asc()).limit(3)))
                .containsExactly("SCAN leg USING INDEX leg_km");
        assertThat(database.plan(
                        LEG.where(LEG.mode.eq("bus")).orderBy(LEG.km.asc()).limit(3)))
                .containsExactly("SEARCH leg USING COVERING INDEX leg_mode (mode=?)");
        assertThat(database.plan(LEG.all().limit(3).after(last)))
                .allSatisfy(step -> assertThat(step).doesNotContain("TEMP"));
        assertThat(database.plan(LEG.where(LEG.km.gt(0.5)).orderBy(LEG.km.asc()).limit(3)))
                .containsExactly("SEARCH leg USING INDEX leg_km (km>?)");
    }

    /** The key goes the way of the last term, for SQLite would rather sort all rows than follow two ways. */
    @Test
    void theKeyBehindADescendingOrderFollowsTheIndexToo() throws SQLException {
        database.execute("CREATE INDEX leg_km ON leg (km)");
        Select<Leg> first = LEG.all().orderBy(LEG.km.desc()).limit(3);

        assertThat(first.sql())
                .endsWith("ORDER BY \"leg\".\"km\" DESC, \"leg\".\"route\" DESC, \"leg\".\"stop\" DESC LIMIT ?");
        assertThat(database.plan(first)).containsExactly("SCAN leg USING INDEX leg_km");
    }

    /** Why the guide says to leave out DESC. */
    @Test
    void anIndexThatDescendsServesBehindWhatIsEqualAlone() throws SQLException {
        database.execute("CREATE INDEX leg_mode ON leg (mode, km DESC)");
        database.execute("CREATE INDEX leg_km ON leg (km DESC)");

        assertThat(database.plan(
                        LEG.where(LEG.mode.eq("bus")).orderBy(LEG.km.desc()).limit(3)))
                .containsExactly(
                        "SEARCH leg USING COVERING INDEX leg_mode (mode=?)",
                        "USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY");
        assertThat(database.plan(LEG.all().orderBy(LEG.km.desc()).limit(3))).contains("USE TEMP B-TREE FOR ORDER BY");
    }

    @Test
    void aRowThatIsFoundByItsKeyIsNotSorted() throws SQLException {
        Select<Leg> one = LEG.where(LEG.route.eq("a").and(LEG.stop.eq(1)));
        String step = "SEARCH leg USING PRIMARY KEY (route=? AND stop=?)";

        assertThat(database.plan(one.first())).containsExactly(step);
        assertThat(database.plan(one.limit(1))).containsExactly(step);
        assertThat(database.plan(one.one())).containsExactly(step);
        assertThat(one.first().sql()).doesNotContain("ORDER BY");
        assertThat(LEG.where(LEG.route.eq("a")).first().sql())
                .endsWith("ORDER BY \"leg\".\"route\", \"leg\".\"stop\" LIMIT ?");
        assertThat(LEG.where(LEG.route.eq("a").or(LEG.stop.eq(1))).first().sql())
                .contains("ORDER BY");
        assertThat(LEG.all().one().sql()).doesNotContain("ORDER BY");
        assertThat(LEG.all().limit(1).one().sql()).contains("ORDER BY");
    }

    @Test
    void anOrderBehindAfterIsRefused() {
        Select<Leg> behind = LEG.all().orderBy(LEG.km.asc()).after(new Leg("b", 2, "bus", 1.0));

        assertThatThrownBy(() -> behind.limit(3).orderBy(LEG.mode.asc()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("orderBy(\"leg\".\"mode\") stands behind after(row), which took the rows behind it in the"
                        + " order before. Call orderBy(…) first.");
        assertThatThrownBy(() -> behind.select(LEG.mode).orderBy(LEG.mode.asc()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(behind.limit(3).where(LEG.km.isNotNull()).orderBy()).isNotNull();
    }
}
