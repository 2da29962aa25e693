package io.livestore4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Mutation;
import io.livestore4j.table.HeldTable.Held;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mutations that are written by hand. */
class SqlMutationTest {

    private static final String UPDATE = "UPDATE held SET value = ? WHERE key IS ?";

    /** What SQLite takes for one statement. */
    private static final int BINDS_MAX = 32_766;

    /** A constant with a body has a class of its own. */
    private enum Size {
        SMALL,
        LARGE {
            @Override
            public String toString() {
                return "large";
            }
        }
    }

    private static Mutation sql(@Nullable Object... binds) {
        return Mutation.sql("DELETE FROM held", binds);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.livestore4j.table.EveryType#all")
    <V> void aBindIsStoredAsAColumnOfItsTypeStoresIt(String name, HeldTable<V> table, List<V> edges)
            throws SQLException {
        try (Database database = new Database(table)) {
            for (V edge : edges) {
                database.run(table.insert(new Held<>(edge, null)));
                assertThat(database.run(Mutation.sql(UPDATE, edge, edge))).isEqualTo(1);
            }
            long alike = database.query(
                    SqlText.of("SELECT count(*) FROM held WHERE typeof(value) = typeof(key) AND value IS key")
                            .one(row -> row.integer(0)));
            assertThat(alike).isEqualTo(edges.size());
            assertThat(database.query(table.all()))
                    .containsExactlyInAnyOrderElementsOf(
                            edges.stream().map(edge -> new Held<>(edge, edge)).toList());
            assertThat(database.run(Mutation.sql("UPDATE held SET value = ?", (Object) null)))
                    .isEqualTo(edges.size());
        }
    }

    @Test
    void bindsAreTheirStoredForms() {
        assertThat(sql(null, true, 'x', (byte) 1, (short) 2, 3, 4L, 5f, -0.0, Size.LARGE)
                        .binds())
                .containsExactly(null, 1L, "x", 1L, 2L, 3L, 4L, 5.0, 0.0, "LARGE");
    }

    static List<Arguments> unfit() {
        return List.of(
                Arguments.of(Double.NaN, "Bind 2: NaN cannot be stored: SQLite would make it NULL."),
                Arguments.of(Float.NaN, "Bind 2: NaN cannot be stored: SQLite would make it NULL."),
                Arguments.of(
                        "a\ud83d",
                        "Bind 2: The text has half of a surrogate pair at index 1, which UTF-8 cannot hold."
                                + " Was it cut in the middle of a character?"),
                Arguments.of('\ud83d', "Bind 2: A char must be a whole character"),
                Arguments.of(LocalDate.MAX, "Bind 2: A date must lie in the years 0000 to 9999"),
                Arguments.of(Instant.MAX, "Bind 2: An instant must lie in the years 0000 to 9999"),
                Arguments.of(new BigDecimal("1E+1000000000"), "Bind 2: "),
                Arguments.of(List.of("a"), "which has no stored form of its own. Pass what its codec stores."),
                Arguments.of(Optional.of("a"), "Bind 2 is of java.util.Optional, which has no stored form of its own."),
                Arguments.of(new int[] {1}, "Bind 2 is of [I, which has no stored form of its own."));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void whatCannotBeStoredIsRefusedWithItsPosition(Object bind, String message) {
        assertThatThrownBy(() -> sql("fine", bind, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Bind 2")
                .hasMessageContaining(message);
    }

    @Test
    void theyAreValuesWithTheirArraysByContent() {
        Mutation one = sql("a", new byte[] {1, 2}, 3);

        assertThat(one)
                .isEqualTo(sql("a", new byte[] {1, 2}, 3L))
                .hasSameHashCodeAs(sql("a", new byte[] {1, 2}, 3L))
                .isNotEqualTo(sql("a", new byte[] {1, 3}, 3))
                .isNotEqualTo(sql("a", new byte[] {1, 2}, 4))
                .isNotEqualTo(sql("a", new byte[] {1, 2}))
                .isNotEqualTo(Mutation.sql("DELETE FROM hold", "a", new byte[] {1, 2}, 3))
                .isNotEqualTo("DELETE FROM held")
                .hasToString("DELETE FROM held [a, [1, 2], 3]");
    }

    @Test
    void whatBecomesOfTheCallersArraysIsNoMatter() {
        byte[] bytes = {1, 2};
        @Nullable Object[] binds = {"a", bytes};
        Mutation mutation = Mutation.sql("DELETE FROM held", binds);
        bytes[0] = 9;
        binds[0] = "b";

        assertThat(mutation).isEqualTo(sql("a", new byte[] {1, 2}));
        assertThatThrownBy(() -> mutation.binds().set(0, "c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void thereAreNoMoreBindsThanSqliteTakes() {
        assertThat(sql(new Object[BINDS_MAX]).binds()).hasSize(BINDS_MAX);
        assertThatThrownBy(() -> sql(new Object[BINDS_MAX + 1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A mutation has 32767 binds, but SQLite takes 32766 at most. Split it into several.");
    }

    @Test
    void nullAloneInPlaceOfTheBindsIsRefusedWithTheCure() {
        @Nullable Object @Nullable [] none = null;

        assertThatThrownBy(() -> Mutation.sql("UPDATE todo SET note = ?", none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("null stands in place of all binds. For one bind that is null, write (Object) null:"
                        + " UPDATE todo SET note = ?");
        assertThat(Mutation.sql("UPDATE todo SET note = ?", (Object) null).binds())
                .containsExactly((Object) null);
    }
}
