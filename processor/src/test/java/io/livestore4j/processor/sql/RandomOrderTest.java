package io.livestore4j.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.sql.SqlAnswer.Writable;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever random SQL is called ordered, SQLite answers the same by any plan. {@code -Dlivestore.seed} repeats a run;
 * {@code -Dlivestore.statements} makes it longer.
 */
final class RandomOrderTest {

    private static final long SEED = Long.getLong("livestore.seed", 20261126L);

    private static final int STATEMENTS = Integer.getInteger("livestore.statements", 3_000);

    private static final List<Object> BINDS = List.of("a", "l1", 3);

    @Test
    void whatIsCalledOrderedIsAnsweredTheSameByAnyPlan() throws SQLException {
        RandomSql random = new RandomSql(new Random(SEED));
        int total = 0;
        int refused = 0;
        try (OrderTrial trial = new OrderTrial();
                CheckedSql checked = CheckedSql.over(OrderTrial.TABLES, SqlMode.REQUIRE)) {
            while (total + refused < STATEMENTS) {
                String sql = random.select();
                if (!(checked.ask(sql, Set.of()) instanceof SqlAnswer.Accepted)) {
                    continue;
                }
                if (checked.askOrder(sql, true).isPresent()) {
                    refused++;
                    continue;
                }
                total++;
                for (Object bind : BINDS) {
                    assertThat(trial.answers(sql, bind))
                            .as("seed %d, with %s: %s", SEED, bind, sql)
                            .hasSize(1);
                }
            }
        }
        assertThat(total).as("seed %d, ordered", SEED).isGreaterThan(STATEMENTS / 5);
        assertThat(refused).as("seed %d, refused", SEED).isGreaterThan(STATEMENTS / 5);
    }

    @Test
    void whatIsCalledAnOrderedWriteDoesTheSameByAnyPlan() throws SQLException {
        RandomSql random = new RandomSql(new Random(SEED));
        int total = 0;
        int refused = 0;
        try (OrderTrial trial = new OrderTrial();
                CheckedSql checked = CheckedSql.over(OrderTrial.TABLES, SqlMode.REQUIRE)) {
            while (total + refused < STATEMENTS / 4) {
                String sql = random.write();
                SqlAnswer answer = checked.askWrite(sql);
                boolean unordered = answer instanceof SqlAnswer.Refused no && no.reason() == SqlAnswer.Reason.UNORDERED;
                refused += unordered ? 1 : 0;
                if (answer instanceof Writable) {
                    total++;
                    assertThat(trial.states(sql, "a"))
                            .as("seed %d: %s", SEED, sql)
                            .hasSize(1);
                }
            }
        }
        assertThat(total).as("seed %d, ordered", SEED).isGreaterThan(STATEMENTS / 40);
        assertThat(refused).as("seed %d, refused", SEED).isGreaterThan(STATEMENTS / 40);
    }
}
