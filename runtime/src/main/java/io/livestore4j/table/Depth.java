package io.livestore4j.table;

import io.livestore4j.table.Condition.And;
import io.livestore4j.table.Condition.Compare;
import io.livestore4j.table.Condition.CompareQuery;
import io.livestore4j.table.Condition.CompareTerms;
import io.livestore4j.table.Condition.Exists;
import io.livestore4j.table.Condition.InQuery;
import io.livestore4j.table.Condition.Not;
import io.livestore4j.table.Condition.NullTest;
import io.livestore4j.table.Condition.OneOf;
import io.livestore4j.table.Condition.Or;
import io.livestore4j.table.Condition.TextMatch;
import java.util.List;

/** How deep the trees are that SQLite makes of conditions, and how deep those of the queries within them add up. */
final class Depth {

    private Depth() {}

    /** {@code condition}, unless SQLite would refuse it. */
    static Condition checked(Condition condition) {
        Limits.check(
                total(condition),
                Limits.CONDITION_LEVELS_MAX,
                "levels of a condition (each part of an AND or OR is one, and each step of a computed value; those of a"
                        + " subquery count again in each subquery around it)",
                "Use oneOf(…) for many values of one column, and joins in place of subqueries.");
        return condition;
    }

    /** SQLite counts a tree, with all queries in it, and goes on counting from there in each query in it. */
    static int total(Condition condition) {
        int[] deepest = {0};
        ConditionCheck.forEachSubquery(condition, query -> deepest[0] = Math.max(deepest[0], query.totalLevels()));
        return of(condition) + deepest[0];
    }

    static int of(Condition condition) {
        if (condition instanceof And it) {
            return of(it.parts())
                    + (int) it.parts().stream().filter(Depth::isTwo).count();
        } else if (condition instanceof Or it) {
            return of(it.parts());
        } else if (condition instanceof Not it) {
            return 1 + of(it.negated());
        } else if (condition instanceof InQuery it) {
            return 1 + Math.max(it.term().levels(), it.query().levels());
        } else if (condition instanceof CompareQuery it) {
            return 1 + Math.max(it.term().levels(), 1 + it.query().levels());
        } else if (condition instanceof Exists it) {
            return 1 + it.query().levels();
        }
        return ofTerms(condition);
    }

    private static int ofTerms(Condition condition) {
        if (condition instanceof Compare it) {
            return it.term().levels();
        } else if (condition instanceof CompareTerms it) {
            return Math.max(it.left().levels(), it.right().levels());
        } else if (condition instanceof NullTest it) {
            return it.term().levels();
        }
        return condition instanceof OneOf it ? it.term().levels() : 1;
    }

    /** A text that starts with another lies between two texts, which are a part each. */
    private static boolean isTwo(Condition part) {
        return part instanceof TextMatch match && match.place() == TextMatch.Place.START;
    }

    /** SQLite's parser makes {@code a AND b AND c} a tree as deep as it is long. */
    private static int of(List<Condition> parts) {
        int deepest = 0;
        for (Condition part : parts) {
            deepest = Math.max(deepest, of(part));
        }
        return parts.size() + deepest;
    }
}
