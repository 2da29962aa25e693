package io.livestore4j.table;

import io.livestore4j.table.Condition.And;
import io.livestore4j.table.Condition.Compare;
import io.livestore4j.table.Condition.CompareQuery;
import io.livestore4j.table.Condition.CompareTerms;
import io.livestore4j.table.Condition.Exists;
import io.livestore4j.table.Condition.HasElement;
import io.livestore4j.table.Condition.InQuery;
import io.livestore4j.table.Condition.Not;
import io.livestore4j.table.Condition.NullTest;
import io.livestore4j.table.Condition.OneOf;
import io.livestore4j.table.Condition.Or;
import io.livestore4j.table.Condition.TextMatch;
import io.livestore4j.table.Condition.TextPattern;
import io.livestore4j.table.Condition.Words;
import java.util.function.Consumer;

/** Refuses a condition where it is written: a term of another table, or too deep a tree. */
final class ConditionCheck {

    private ConditionCheck() {}

    /** {@code terms} throws for a term that may not be used. */
    static void check(Condition condition, Consumer<Term<?>> terms) {
        check(condition, terms, terms);
    }

    /** The same; {@code outer} throws for a column of a table that a subquery may not take from the query around it. */
    static void check(Condition condition, Consumer<Term<?>> terms, Consumer<Term<?>> outer) {
        forEachTerm(Given.condition(condition), terms, outer);
        Depth.checked(condition);
    }

    /** The terms of the condition itself, and those that its subqueries take from the query around them. */
    private static void forEachTerm(Condition condition, Consumer<Term<?>> action, Consumer<Term<?>> outer) {
        if (condition instanceof And it) {
            it.parts().forEach(part -> forEachTerm(part, action, outer));
        } else if (condition instanceof Or it) {
            it.parts().forEach(part -> forEachTerm(part, action, outer));
        } else if (condition instanceof Not it) {
            forEachTerm(it.negated(), action, outer);
        } else if (condition instanceof CompareTerms it) {
            action.accept(it.left());
            action.accept(it.right());
        } else if (condition instanceof Words it) {
            it.table().keyColumns().forEach(action);
        } else if (condition instanceof Exists it) {
            it.query().outerColumns().forEach(outer);
        } else if (condition instanceof InQuery it) {
            action.accept(it.term());
            it.query().outerColumns().forEach(outer);
        } else if (condition instanceof CompareQuery it) {
            action.accept(it.term());
            it.query().outerColumns().forEach(outer);
        } else {
            action.accept(onlyTerm(condition));
        }
    }

    /** The subqueries of a condition, also those deeper in it. */
    static void forEachSubquery(Condition condition, Consumer<Subquery> action) {
        if (condition instanceof And it) {
            it.parts().forEach(part -> forEachSubquery(part, action));
        } else if (condition instanceof Or it) {
            it.parts().forEach(part -> forEachSubquery(part, action));
        } else if (condition instanceof Not it) {
            forEachSubquery(it.negated(), action);
        } else if (condition instanceof Exists it) {
            action.accept(it.query());
        } else if (condition instanceof InQuery it) {
            action.accept(it.query());
        } else if (condition instanceof CompareQuery it) {
            action.accept(it.query());
        }
    }

    private static Term<?> onlyTerm(Condition condition) {
        if (condition instanceof Compare it) {
            return it.term();
        } else if (condition instanceof NullTest it) {
            return it.term();
        } else if (condition instanceof OneOf it) {
            return it.term();
        } else if (condition instanceof TextMatch it) {
            return it.column();
        } else if (condition instanceof TextPattern it) {
            return it.column();
        } else if (condition instanceof HasElement it) {
            return it.column();
        }
        throw new AssertionError(condition);
    }
}
