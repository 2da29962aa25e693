package io.livestore4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.QueryFailed;
import io.livestore4j.RowReader;
import io.livestore4j.event.Codec;
import io.livestore4j.table.HeldTable.Held;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type through a table of real SQLite. {@code -Dlivestore.seed} repeats a run. */
class EveryTypeTest {

    private static final long SEED = Long.getLong("livestore.seed", System.nanoTime());

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.livestore4j.table.EveryType#all")
    <V> void aValueComesBackAndIsFound(String name, HeldTable<V> table, List<V> edges) throws SQLException {
        try (Database database = new Database(table)) {
            for (V edge : edges) {
                database.run(table.insert(new Held<>(edge, edge)));
            }
            for (V edge : edges) {
                List<Held<V>> found = database.query(table.where(table.key.eq(edge)));
                assertThat(found).containsExactly(new Held<>(edge, edge));
                assertThat(database.query(table.where(table.value.sameAs(edge)).count()))
                        .isEqualTo(1);
                assertThat(database.query(table.where(table.value.ne(edge)).count()))
                        .isEqualTo(edges.size() - 1L);
            }
            assertThat(database.query(table.where(table.key.oneOf(edges)).count()))
                    .isEqualTo(edges.size());
            assertThat(database.query(table.where(table.key.eq(table.value)).count()))
                    .isEqualTo(edges.size());
            assertThat(database.run(table.update().set(table.value, null).all()))
                    .isEqualTo(edges.size());
            assertThat(database.query(table.all().select(table.value)))
                    .hasSize(edges.size())
                    .containsOnlyNulls();
            assertThat(database.run(table.deleting().with(edges.get(0)))).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.livestore4j.table.EveryType#sortable")
    <V> void storedValuesSortLikeTheValues(String name, HeldTable<V> table, List<V> edges) throws SQLException {
        try (Database database = new Database(table)) {
            List<V> mixed = new ArrayList<>(edges);
            Collections.shuffle(mixed, new Random(SEED));
            for (V edge : mixed) {
                database.run(table.insert(new Held<>(edge, null)));
            }
            assertThat(database.query(table.all().select(table.key).orderBy(table.key.asc())))
                    .as("seed %d", SEED)
                    .isEqualTo(edges);
            V middle = edges.get(edges.size() / 2);
            assertThat(database.query(table.where(table.key.lt(middle)).count()))
                    .isEqualTo(edges.size() / 2);
            assertThat(database.query(
                            table.where(table.key.between(edges.get(0), middle)).count()))
                    .isEqualTo(edges.size() / 2 + 1L);
        }
    }

    @Test
    void timesOfRandomPrecisionSortLikeTheirTexts() {
        Random random = new Random(SEED);
        List<LocalDateTime> times = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int unit = (int) Math.pow(10, random.nextInt(10));
            int nano = random.nextInt(1_000_000_000) / unit * unit;
            LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(3), random.nextInt(2), nano);
            times.add(LocalDate.of(random.nextInt(10_000), 1, 1 + random.nextInt(2))
                    .atTime(time));
        }
        assertSorted(times, SqlValues.LOCAL_DATE_TIME);
        assertSorted(times.stream().map(LocalDateTime::toLocalTime).toList(), SqlValues.LOCAL_TIME);
        assertSorted(times.stream().map(LocalDateTime::toLocalDate).toList(), SqlValues.LOCAL_DATE);
    }

    private static <V extends Comparable<? super V>> void assertSorted(List<V> values, SqlValue<V> type) {
        List<String> bySelf = values.stream()
                .sorted()
                .map(value -> String.valueOf(type.encode(value)))
                .toList();
        assertThat(bySelf).as("seed %d", SEED).isSorted();
    }

    private static <V extends @Nullable Object> V read(SqlValue<V> value, String sql) throws SQLException {
        try (Database database = new Database()) {
            return database.query(SqlText.of("SELECT " + sql).one(row -> value.read(row, 0)));
        }
    }

    private static void assertUnreadable(SqlValue<?> value, String sql, String message) {
        assertThatThrownBy(() -> read(value, sql))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatDoesNotFitIsRefused() throws SQLException {
        assertUnreadable(
                SqlValues.BYTE, "128", "holds 128, which does not fit into a byte, in: the query. Read it as a long.");
        assertUnreadable(SqlValues.BYTE, "-129", "does not fit into a byte");
        assertUnreadable(SqlValues.SHORT, "32768", "does not fit into a short");
        assertUnreadable(
                SqlValues.FLOAT,
                "1e39",
                "holds 1.0E39, which does not fit into a float, in: the query. Read it as a double.");
        assertUnreadable(SqlValues.CHAR, "'ab'", "'ab', which is not a single UTF-16 character");
        assertUnreadable(SqlValues.CHAR, "''", "is not a single UTF-16 character");
        assertUnreadable(SqlValues.UUID, "'1-1-1-1-1'", "is not a UUID such as");
        assertUnreadable(SqlValues.BIG_DECIMAL, "'1E+1000000000'", "is not a decimal number such as 12.50");
        assertUnreadable(SqlValues.LOCAL_DATE, "'+10000-01-01'", "is not a date such as 2026-01-31");
        assertUnreadable(SqlValues.BLOB, "NULL", "NULL");
        assertUnreadable(SqlValues.FLOAT, "NULL", "NULL");
        assertThat(read(SqlValues.FLOAT, "0.1")).isEqualTo(0.1f);
        assertThat(read(SqlValues.FLOAT, "9e999")).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(read(SqlValues.LOCAL_TIME, "'10:15'")).isEqualTo(LocalTime.of(10, 15));
    }

    @Test
    void whatSqliteWouldChangeIsRefused() {
        assertUnstorable(SqlValues.FLOAT, Float.NaN);
        assertUnstorable(SqlValues.CHAR, '\ud83d');
        assertUnstorable(SqlValues.BIG_DECIMAL, new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE));
        assertUnstorable(SqlValues.LOCAL_DATE, LocalDate.MAX);
        assertUnstorable(SqlValues.LOCAL_DATE_TIME, LocalDateTime.MIN);
        assertUnstorable(SqlValues.URI, URI.create("x:/a/").relativize(URI.create("x:/a/b:c")));
        assertThat(SqlValues.FLOAT.encode(-0.0f)).isEqualTo(0.0);
    }

    private static <V> void assertUnstorable(SqlValue<V> type, V value) {
        assertThatThrownBy(() -> type.encode(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyChangesTheBytesOfAMutation() throws SQLException {
        HeldTable<byte[]> table = HeldTable.of("BLOB", SqlValues.BLOB);
        byte[] bytes = {1};
        Insert<Held<byte[]>> insert = table.insert(new Held<>(bytes, bytes));
        Condition condition = table.key.eq(bytes);
        Select<Held<byte[]>> query = table.where(condition);
        bytes[0] = 2;
        assertThat(insert.binds().get(0)).isEqualTo(new byte[] {1});
        try (Database database = new Database(table)) {
            database.run(insert);
            assertThat(database.query(query)).hasSize(1);
        }
    }

    @Test
    void whatHoldsEqualBytesIsEqual() {
        HeldTable<byte[]> table = HeldTable.of("BLOB", SqlValues.BLOB);
        List<Object> ones = with(table, 1);
        assertThat(ones).isEqualTo(with(table, 1)).hasSameHashCodeAs(with(table, 1));
        for (int i = 0; i < ones.size(); i++) {
            assertThat(ones.get(i)).isNotEqualTo(with(table, 2).get(i));
        }
        assertThat(table.where(table.key.eq(new byte[] {1, -1}))).asString().endsWith(" [x'01ff']");
        assertThat(table.where(table.key.eq(new byte[17]))).asString().endsWith(" [x'" + "00".repeat(16) + "…']");
    }

    private static List<Object> with(HeldTable<byte[]> table, int last) {
        byte[] bytes = {0, (byte) last};
        Condition equal = table.key.eq(bytes);
        Condition oneOf = table.key.oneOf(bytes, new byte[0]);
        return List.of(
                equal,
                oneOf,
                equal.and(oneOf).not(),
                table.where(oneOf),
                table.where(equal).first(),
                table.insert(new Held<>(bytes, null)),
                table.deleting().with(bytes),
                table.update().set(table.value, bytes).all(),
                SqlText.of("SELECT ?").many(BLOB, bytes));
    }

    private static final RowReader<byte[]> BLOB = row -> row.blob(0);

    private static final class Shouting implements Codec<String, String> {

        @Override
        public String encode(String value) {
            return switch (value) {
                case "throw" -> throw new IllegalStateException("I do not like it");
                case "null" -> null;
                default -> value.toUpperCase(Locale.ROOT);
            };
        }

        @Override
        public String decode(String stored) {
            return switch (stored) {
                case "throw" -> throw new IllegalStateException("I do not like it");
                case "null" -> null;
                default -> stored.toLowerCase(Locale.ROOT);
            };
        }
    }

    @Test
    void aConvertedValueIsWhatItsCodecMakesOfIt() throws SQLException {
        SqlValue<String> type = SqlValues.converted(new Shouting(), SqlValues.TEXT);
        assertThat(type.encode("a")).isEqualTo("A");
        assertThat(type.encode(null)).isNull();
        assertThat(read(type, "'A'")).isEqualTo("a");
        assertThat(read(SqlValues.nullable(type), "NULL")).isNull();
        String name = Shouting.class.getName();
        assertThatThrownBy(() -> type.encode("throw"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " cannot encode a value: java.lang.IllegalStateException: I do not like it");
        assertThatThrownBy(() -> type.encode("null"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " encoded a value as null.");
        assertThatThrownBy(() -> HeldTable.of("TEXT", type).deleting().with(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " cannot encode a value: java.lang.ClassCastException");
        assertUnreadable(type, "'throw'", "Column \"'throw'\" holds what " + name + " cannot decode: ");
        assertUnreadable(type, "'null'", "Column \"'null'\" holds what " + name + " decoded as null, in: the query.");
        assertUnreadable(type, "NULL", "NULL");
        HeldTable<String> table = HeldTable.of("TEXT", type);
        try (Database database = new Database(table)) {
            database.execute("INSERT INTO held VALUES ('throw', NULL)");
            assertThatThrownBy(() -> database.query(table.all()))
                    .isInstanceOf(QueryFailed.class)
                    .hasMessageContaining("Column \"held\".\"key\" holds what " + name + " cannot decode");
        }
    }

    @Test
    void aColumnThatCannotBeReadIsNamed() throws SQLException {
        HeldTable<LocalDate> table = HeldTable.of("TEXT", SqlValues.LOCAL_DATE);
        try (Database database = new Database(table)) {
            database.execute("INSERT INTO held VALUES ('2026-01-01', 'soon')");
            assertThatThrownBy(() -> database.query(table.all()))
                    .isInstanceOf(QueryFailed.class)
                    .hasMessageContaining("Column \"held\".\"value\" holds 'soon', which is not a date such as");
        }
    }
}
