package io.livestore4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.table.Evaluation.Rows;
import io.livestore4j.table.RandomSelects.Impossible;
import io.livestore4j.table.RandomSelects.Made;
import io.livestore4j.table.RandomValues.Type;
import io.livestore4j.table.Thing.ThingTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is asked of whatever rows, real SQLite answers what plain Java finds. {@code -Dlivestore.seed} repeats a run. */
class QueryPropertyTest {

    private static final long SEED = Long.getLong("livestore.seed", System.nanoTime());

    private static final int DATABASES = 75;
    private static final int QUERIES = 40;
    private static final int FLOOR = 200;
    private static final List<ThingTable> TABLES =
            List.of(ThingTable.named("one"), ThingTable.named("two"), ThingTable.named("order"));

    private final Set<Met> met = EnumSet.noneOf(Met.class);
    private final Map<Met, Integer> counts = new EnumMap<>(Met.class);
    private int asked;

    @Test
    void aQueryAnswersWhatPlainJavaFinds() throws SQLException {
        for (int i = 0; i < DATABASES; i++) {
            Random random = new Random(SEED + i);
            Map<String, List<Thing>> data = data(random);
            try (Database database = new Database(TABLES.toArray(Table<?>[]::new))) {
                for (ThingTable table : TABLES) {
                    database.run(table.insert(data.get(table.name())));
                }
                for (int k = 0; k < QUERIES; k++) {
                    ask(database, random, new RandomSelects(random, TABLES, data, met), SEED + i);
                }
            }
        }
        assertThat(asked).as("queries of seed %d", SEED).isGreaterThanOrEqualTo(2_000);
        for (Met each : Met.values()) {
            assertThat(counts.getOrDefault(each, 0))
                    .as("%s of %s, seed %d", each, counts, SEED)
                    .isGreaterThanOrEqualTo(FLOOR);
        }
    }

    private static Map<String, List<Thing>> data(Random random) {
        RandomValues values = new RandomValues(random);
        Map<String, List<Thing>> data = new HashMap<>();
        for (ThingTable table : TABLES) {
            List<Thing> rows = new ArrayList<>();
            for (int id = random.nextInt(8); id >= 0; id--) {
                rows.add(values.row(id));
            }
            data.put(table.name(), rows);
        }
        return data;
    }

    private void ask(Database database, Random random, RandomSelects selects, long seed) {
        met.clear();
        try {
            compare(database, random, selects);
            asked++;
            met.forEach(each -> counts.merge(each, 1, Integer::sum));
        } catch (Impossible none) {
            // there is no query of such columns
        } catch (AssertionError | RuntimeException | SQLException e) {
            throw new AssertionError("-Dlivestore.seed=%d: %s".formatted(seed, e.getMessage()), e);
        }
    }

    private void compare(Database database, Random random, RandomSelects selects) throws SQLException {
        switch (random.nextInt(10)) {
            case 0, 1 -> union(database, random, selects);
            case 2 -> after(database, random, selects.whole());
            case 3 -> numbers(database, selects.any());
            case 4 -> rows(database, random, selects.whole());
            default -> rows(database, random, selects.any());
        }
    }

    /** All rows in any order; in a total order, some of them; and the first and the only one. */
    private void rows(Database database, Random random, Made made) throws SQLException {
        assertThat(rows(database.query(made.select())))
                .as("%s", made.select())
                .containsExactlyInAnyOrderElementsOf(made.plan().run(Rows.NONE));
        made.plan().sortTotally();
        assertInOrder(database, made.select(), made.plan());
        Select<?> limited = made.select().limit(random.nextInt(6)).offset(random.nextInt(4));
        made.plan().limit = limited.clauses.limit();
        made.plan().offset = limited.clauses.offset();
        assertInOrder(database, limited, made.plan());
        assertFirstAndOnly(database, limited, made.plan().run(Rows.NONE));
    }

    private static void assertInOrder(Database database, Select<?> select, Plan plan) throws SQLException {
        Query<? extends List<?>> total = select.totallyOrdered();
        assertThat(rows(database.query(total))).as("%s", total).isEqualTo(plan.run(Rows.NONE));
    }

    private static void assertFirstAndOnly(Database database, Select<?> select, List<List<@Nullable Object>> expected)
            throws SQLException {
        Optional<?> first = database.query(select.first().totallyOrdered());
        assertThat(first.map(QueryPropertyTest::row))
                .as("%s", select.first())
                .isEqualTo(expected.stream().findFirst().filter(row -> row.size() > 1 || row.get(0) != null));
        if (expected.size() == 1) {
            assertThat(row(database.query(select.one().totallyOrdered())))
                    .as("%s", select.one())
                    .isEqualTo(expected.get(0));
        } else {
            assertThatThrownBy(() -> database.query(select.one().totallyOrdered()))
                    .isInstanceOf(QueryFailed.class);
        }
    }

    private static void numbers(Database database, Made made) throws SQLException {
        int expected = made.plan().run(Rows.NONE).size();
        assertThat(database.query(made.select().count()))
                .as("%s", made.select().count())
                .isEqualTo(expected);
        assertThat(database.query(made.select().exists()))
                .as("%s", made.select().exists())
                .isEqualTo(expected > 0);
        assertThat(database.query(made.select().limit(2).offset(1).count()))
                .as("%s", made.select().limit(2).offset(1).count())
                .isEqualTo(Math.max(0, Math.min(2, unlimited(made.plan()) - 1)));
    }

    private static int unlimited(Plan plan) {
        plan.limit = Integer.MAX_VALUE;
        plan.offset = 0;
        return plan.run(Rows.NONE).size();
    }

    private void after(Database database, Random random, Made made) throws SQLException {
        met.add(Met.AFTER);
        Plan plan = made.plan();
        plan.sortTotally();
        Thing row = new RandomValues(random).row(random.nextInt(8));
        plan.after = Rows.NONE.with(plan.sources.get(0).table().alias(), row.values());
        Select<?> after = after(made.select(), row).limit(3);
        plan.limit = 3;
        assertThat(rows(database.query(after))).as("%s", after).isEqualTo(plan.run(Rows.NONE));
    }

    @SuppressWarnings("unchecked")
    private static Select<?> after(Select<?> select, Thing row) {
        return ((Select<Thing>) select).after(row);
    }

    private void union(Database database, Random random, RandomSelects selects) throws SQLException {
        List<Type> types = selects.any().types();
        met.clear();
        List<Type> wanted = types.isEmpty() ? List.of(Type.TEXT) : types;
        Made first = selects.of(wanted);
        List<List<@Nullable Object>> expected = first.plan().run(Rows.NONE);
        Union<?> union = Union.of(first.select());
        for (int i = random.nextInt(2); i >= 0; i--) {
            Made next = selects.of(wanted);
            List<List<@Nullable Object>> both = new ArrayList<>(expected);
            both.addAll(next.plan().run(Rows.NONE));
            boolean all = random.nextBoolean();
            expected = all ? both : new ArrayList<>(new LinkedHashSet<>(both));
            union = with(union, next.select(), all);
        }
        met.add(Met.UNION);
        assertThat(rows(database.query(union))).as("%s", union).containsExactlyInAnyOrderElementsOf(expected);
        List<List<@Nullable Object>> sorted = new ArrayList<>(expected);
        sorted.sort(QueryPropertyTest::compare);
        int limit = random.nextInt(6);
        assertThat(rows(database.query(union.limit(limit).totallyOrdered())))
                .as("%s", union)
                .isEqualTo(sorted.subList(0, Math.min(limit, sorted.size())));
    }

    @SuppressWarnings("unchecked")
    private static Union<?> with(Union<?> union, Select<?> next, boolean all) {
        Union<Object> before = (Union<Object>) union;
        Select<Object> added = (Select<Object>) next;
        return all ? before.unionAll(added) : before.union(added);
    }

    private static int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = Evaluation.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<List<@Nullable Object>> rows(Collection<?> values) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        values.forEach(value -> rows.add(row(value)));
        return rows;
    }

    private static List<@Nullable Object> row(@Nullable Object value) {
        if (!(value instanceof List<?> several)) {
            return Collections.singletonList(Evaluation.plain(value));
        }
        List<@Nullable Object> row = new ArrayList<>();
        several.forEach(one -> row.add(Evaluation.plain(one)));
        return row;
    }
}
