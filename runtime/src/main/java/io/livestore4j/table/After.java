package io.livestore4j.table;

import io.livestore4j.table.Condition.Compare;
import io.livestore4j.table.Condition.NullTest;
import io.livestore4j.table.Condition.Operator;
import io.livestore4j.table.Order.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a row in a total order, by its values:
 *
 * <pre>
 *   a ASC, b DESC   →   a &gt; ? OR a = ? AND (b &lt; ? OR b IS NULL)
 * </pre>
 *
 * NULL comes before all values, and behind them where the order descends.
 */
final class After {

    private After() {}

    /** @param values the row's, encoded, in the order of the columns of its table */
    static Condition of(List<Order> order, @Nullable Object[] values) {
        Condition behind = null;
        for (int i = order.size() - 1; i >= 0; i--) {
            Order term = order.get(i);
            behind = behind(term, values[((Column<?>) term.term()).position()], behind);
        }
        if (behind == null) {
            throw new IllegalArgumentException("after(row) needs an order. Call orderBy(…) first.");
        }
        return behind;
    }

    private static Condition behind(Order order, @Nullable Object value, @Nullable Condition rest) {
        Condition further = further(order, value);
        if (rest == null) {
            return further;
        }
        Condition same =
                value == null ? new NullTest(order.term(), true) : new Compare(order.term(), Operator.EQ, value);
        return further.or(same.and(rest));
    }

    private static Condition further(Order order, @Nullable Object value) {
        boolean ascending = order.direction() == Direction.ASCENDING;
        if (value == null) {
            Condition any = new NullTest(order.term(), false);
            return ascending ? any : any.and(new NullTest(order.term(), true));
        }
        Condition beyond = new Compare(order.term(), ascending ? Operator.GT : Operator.LT, value);
        return ascending ? beyond : beyond.or(new NullTest(order.term(), true));
    }
}
