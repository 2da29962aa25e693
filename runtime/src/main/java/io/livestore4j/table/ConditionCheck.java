package io.livestore4j.table;

import io.livestore4j.table.Condition.And;
import io.livestore4j.table.Condition.Compare;
import io.livestore4j.table.Condition.CompareColumns;
import io.livestore4j.table.Condition.Not;
import io.livestore4j.table.Condition.NullTest;
import io.livestore4j.table.Condition.OneOf;
import io.livestore4j.table.Condition.Or;
import io.livestore4j.table.Condition.TextMatch;
import io.livestore4j.table.Condition.Words;
import java.util.List;
import java.util.function.Consumer;

/** Refuses a condition where it is written: a column of another table, or too deep a tree. */
final class ConditionCheck {

    private ConditionCheck() {}

    /** {@code columns} throws for a column that may not be used. */
    static void check(Condition condition, Consumer<Column<?>> columns) {
        int levels = levels(condition, columns);
        Limits.check(
                levels,
                Limits.CONDITION_LEVELS_MAX,
                "levels of a condition (each part of an AND or OR is one)",
                "Use oneOf(…) for many values of one column.");
    }

    private static int levels(Condition condition, Consumer<Column<?>> columns) {
        if (condition instanceof And it) {
            return levels(it.parts(), columns);
        } else if (condition instanceof Or it) {
            return levels(it.parts(), columns);
        } else if (condition instanceof Not it) {
            return 1 + levels(it.negated(), columns);
        } else if (condition instanceof CompareColumns it) {
            columns.accept(it.left());
            columns.accept(it.right());
        } else if (condition instanceof Words it) {
            it.table().keyColumns().forEach(columns);
        } else {
            columns.accept(onlyColumn(condition));
        }
        return 1;
    }

    /** SQLite's parser makes {@code a AND b AND c} a tree as deep as it is long. */
    private static int levels(List<Condition> parts, Consumer<Column<?>> columns) {
        int deepest = 0;
        for (Condition part : parts) {
            deepest = Math.max(deepest, levels(part, columns));
        }
        return parts.size() + deepest;
    }

    private static Column<?> onlyColumn(Condition condition) {
        if (condition instanceof Compare it) {
            return it.column();
        } else if (condition instanceof NullTest it) {
            return it.column();
        } else if (condition instanceof OneOf it) {
            return it.column();
        } else if (condition instanceof TextMatch it) {
            return it.column();
        }
        throw new AssertionError(condition);
    }
}
