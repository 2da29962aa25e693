package io.livestore4j.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row must fulfil: a tree that SQL is written from and that can also be read. An immutable value. Columns make it;
 * {@link #and}, {@link #or} and {@link #not} combine it.
 *
 * <p>As in SQL a condition is true, false or, where a NULL is compared, unknown; only rows for which it is true are
 * chosen. The values in the tree are encoded, as {@link Column#encode} does it.
 */
public sealed interface Condition {

    /** How two values are compared. */
    enum Operator {
        EQ("="),
        NE("<>"),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">="),
        /** Equality with NULL as a value of its own, so never unknown. */
        SAME("IS");

        private final String sql;

        Operator(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** A term compared with a value. */
    record Compare(Term<?> term, Operator operator, Object value) implements Condition {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Compare that
                    && term.equals(that.term)
                    && operator == that.operator
                    && Objects.deepEquals(value, that.value);
        }

        @Override
        public int hashCode() {
            return 31 * term.hashCode() + Binds.hash(value);
        }
    }

    /** A term compared with a term. */
    record CompareTerms(Term<?> left, Operator operator, Term<?> right) implements Condition {

        public CompareTerms {
            Given.term(right);
        }
    }

    /** A term is null, or is not. */
    record NullTest(Term<?> term, boolean expectsNull) implements Condition {}

    /** A term is equal to one of some values; false, never unknown, if there are none. */
    record OneOf(Term<?> term, List<Object> values) implements Condition {

        public OneOf {
            values = List.copyOf(values);
            Limits.check(values.size(), Limits.BINDS_MAX, "values in oneOf", "Ask several times, or compare a range.");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OneOf that && term.equals(that.term) && Binds.equal(values, that.values);
        }

        @Override
        public int hashCode() {
            return 31 * term.hashCode() + Binds.hash(values);
        }
    }

    /**
     * A column's text has a text at some place.
     *
     * @param ignoresCase that of A to Z, which the text then has in lower case
     */
    record TextMatch(Column<?> column, Place place, String text, boolean ignoresCase) implements Condition {

        /** Where the text must stand. */
        public enum Place {
            ANYWHERE,
            START,
            END,
            WHOLE
        }
    }

    /** A column's text matches a pattern. */
    record TextPattern(Column<?> column, Kind kind, String pattern) implements Condition {

        /** Whose rules the pattern follows. */
        public enum Kind {
            LIKE,
            GLOB
        }
    }

    /**
     * A column's JSON array has an element.
     *
     * @param json the element
     */
    record HasElement(Column<?> column, String json) implements Condition {}

    /** A row of a table with a full text has all of some words; see its {@code matches}. */
    record Words(Table<?> table, String words) implements Condition {}

    /** A term is among the answers of a query; unknown if it is not, and one of them is NULL. */
    record InQuery(Term<?> term, Subquery query) implements Condition {}

    /** A term compared with the one answer of a query; unknown if that is NULL, or if there is none. */
    record CompareQuery(Term<?> term, Operator operator, Subquery query) implements Condition {}

    /** A query has a row. */
    record Exists(Subquery query) implements Condition {}

    /** All are true. */
    record And(List<Condition> parts) implements Condition {

        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public Condition and(Condition other) {
            return Depth.checked(new And(extended(parts, other)));
        }
    }

    /** At least one is true. */
    record Or(List<Condition> parts) implements Condition {

        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public Condition or(Condition other) {
            return Depth.checked(new Or(extended(parts, other)));
        }
    }

    /** True where the other is false, false where it is true; unknown stays unknown. */
    record Not(Condition negated) implements Condition {}

    /** True if both are. */
    default Condition and(Condition other) {
        return Depth.checked(new And(List.of(this, Given.condition(other))));
    }

    /** True if at least one is. */
    default Condition or(Condition other) {
        return Depth.checked(new Or(List.of(this, Given.condition(other))));
    }

    /** True where this is false. A comparison with NULL is neither, so its row is not chosen either way. */
    default Condition not() {
        return Depth.checked(new Not(this));
    }

    private static List<Condition> extended(List<Condition> parts, Condition other) {
        List<Condition> longer = new ArrayList<>(parts.size() + 1);
        longer.addAll(parts);
        longer.add(Given.condition(other));
        return longer;
    }
}
