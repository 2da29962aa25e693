package io.livestore4j.table;

import io.livestore4j.Row;
import io.livestore4j.RowReader;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Selections of two and more expressions, which wait for the function that makes one value of them. Immutable values. */
@NullUnmarked // each type may be nullable or not, without a bound of its own
public final class Selections {

    private Selections() {}

    /** What the selections have in common. */
    abstract static class Selection {

        private final Select<?> select;
        private final List<Expression<?>> expressions;
        private final int[] starts;

        Selection(Select<?> select, Expression<?>... expressions) {
            this.select = select;
            this.expressions =
                    List.of(Given.all(expressions, "One of the columns selected", "Name it, or leave it out."));
            this.starts = new int[expressions.length];
            int width = 0;
            for (int i = 0; i < expressions.length; i++) {
                select.clauses.sources().requireAnswer(expressions[i]);
                starts[i] = width;
                width += expressions[i].width();
            }
            Limits.check(width, Limits.COLUMNS_MAX, "columns in one result", "Select only those that are needed.");
        }

        /** The value of the expression with this index; the subclass knows its type. */
        @SuppressWarnings("unchecked")
        final <V> V read(Row row, int index) {
            return (V) expressions.get(index).read(row, starts[index]);
        }

        final <R> Select<R> answer(Object function, RowReader<R> reader) {
            Given.given(function, "What makes one value of the columns", "Give a constructor or a lambda.");
            RowReader<R> made = new FunctionReader<>(expressions, reader);
            return new Select<>(
                    select.clauses.selecting(expressions), new Projection<>(expressions, function, made, null));
        }
    }

    /** Two expressions. */
    public static final class Of2<A, B> extends Selection {

        Of2(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of2<A, B, R> function) {
            return answer(function, row -> function.apply(read(row, 0), read(row, 1)));
        }
    }

    /** Three expressions. */
    public static final class Of3<A, B, C> extends Selection {

        Of3(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of3<A, B, C, R> function) {
            return answer(function, row -> function.apply(read(row, 0), read(row, 1), read(row, 2)));
        }
    }

    /** Four expressions. */
    public static final class Of4<A, B, C, D> extends Selection {

        Of4(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of4<A, B, C, D, R> function) {
            return answer(function, row -> function.apply(read(row, 0), read(row, 1), read(row, 2), read(row, 3)));
        }
    }

    /** Five expressions. */
    public static final class Of5<A, B, C, D, E> extends Selection {

        Of5(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of5<A, B, C, D, E, R> function) {
            return answer(
                    function,
                    row -> function.apply(read(row, 0), read(row, 1), read(row, 2), read(row, 3), read(row, 4)));
        }
    }

    /** Six expressions. */
    public static final class Of6<A, B, C, D, E, F> extends Selection {

        Of6(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of6<A, B, C, D, E, F, R> function) {
            return answer(
                    function,
                    row -> function.apply(
                            read(row, 0), read(row, 1), read(row, 2), read(row, 3), read(row, 4), read(row, 5)));
        }
    }

    /** Seven expressions. */
    public static final class Of7<A, B, C, D, E, F, G> extends Selection {

        Of7(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of7<A, B, C, D, E, F, G, R> function) {
            return answer(
                    function,
                    row -> function.apply(
                            read(row, 0),
                            read(row, 1),
                            read(row, 2),
                            read(row, 3),
                            read(row, 4),
                            read(row, 5),
                            read(row, 6)));
        }
    }

    /** Eight expressions. */
    public static final class Of8<A, B, C, D, E, F, G, H> extends Selection {

        Of8(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of8<A, B, C, D, E, F, G, H, R> function) {
            return answer(
                    function,
                    row -> function.apply(
                            read(row, 0),
                            read(row, 1),
                            read(row, 2),
                            read(row, 3),
                            read(row, 4),
                            read(row, 5),
                            read(row, 6),
                            read(row, 7)));
        }
    }

    /** Nine expressions. */
    public static final class Of9<A, B, C, D, E, F, G, H, I> extends Selection {

        Of9(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of9<A, B, C, D, E, F, G, H, I, R> function) {
            return answer(
                    function,
                    row -> function.apply(
                            read(row, 0),
                            read(row, 1),
                            read(row, 2),
                            read(row, 3),
                            read(row, 4),
                            read(row, 5),
                            read(row, 6),
                            read(row, 7),
                            read(row, 8)));
        }
    }

    /** Ten expressions. */
    public static final class Of10<A, B, C, D, E, F, G, H, I, J> extends Selection {

        Of10(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of10<A, B, C, D, E, F, G, H, I, J, R> function) {
            return answer(
                    function,
                    row -> function.apply(
                            read(row, 0),
                            read(row, 1),
                            read(row, 2),
                            read(row, 3),
                            read(row, 4),
                            read(row, 5),
                            read(row, 6),
                            read(row, 7),
                            read(row, 8),
                            read(row, 9)));
        }
    }

    /** Eleven expressions. */
    public static final class Of11<A, B, C, D, E, F, G, H, I, J, K> extends Selection {

        Of11(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of11<A, B, C, D, E, F, G, H, I, J, K, R> function) {
            return answer(
                    function,
                    row -> function.apply(
                            read(row, 0),
                            read(row, 1),
                            read(row, 2),
                            read(row, 3),
                            read(row, 4),
                            read(row, 5),
                            read(row, 6),
                            read(row, 7),
                            read(row, 8),
                            read(row, 9),
                            read(row, 10)));
        }
    }

    /** Twelve expressions. */
    public static final class Of12<A, B, C, D, E, F, G, H, I, J, K, L> extends Selection {

        Of12(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of12<A, B, C, D, E, F, G, H, I, J, K, L, R> function) {
            return answer(
                    function,
                    row -> function.apply(
                            read(row, 0),
                            read(row, 1),
                            read(row, 2),
                            read(row, 3),
                            read(row, 4),
                            read(row, 5),
                            read(row, 6),
                            read(row, 7),
                            read(row, 8),
                            read(row, 9),
                            read(row, 10),
                            read(row, 11)));
        }
    }

    /** Thirteen expressions. */
    public static final class Of13<A, B, C, D, E, F, G, H, I, J, K, L, M> extends Selection {

        Of13(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of13<A, B, C, D, E, F, G, H, I, J, K, L, M, R> function) {
            return answer(
                    function,
                    row -> function.apply(
                            read(row, 0),
                            read(row, 1),
                            read(row, 2),
                            read(row, 3),
                            read(row, 4),
                            read(row, 5),
                            read(row, 6),
                            read(row, 7),
                            read(row, 8),
                            read(row, 9),
                            read(row, 10),
                            read(row, 11),
                            read(row, 12)));
        }
    }

    /** Fourteen expressions. */
    public static final class Of14<A, B, C, D, E, F, G, H, I, J, K, L, M, N> extends Selection {

        Of14(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of14<A, B, C, D, E, F, G, H, I, J, K, L, M, N, R> function) {
            return answer(
                    function,
                    row -> function.apply(
                            read(row, 0),
                            read(row, 1),
                            read(row, 2),
                            read(row, 3),
                            read(row, 4),
                            read(row, 5),
                            read(row, 6),
                            read(row, 7),
                            read(row, 8),
                            read(row, 9),
                            read(row, 10),
                            read(row, 11),
                            read(row, 12),
                            read(row, 13)));
        }
    }

    /** Fifteen expressions. */
    public static final class Of15<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O> extends Selection {

        Of15(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of15<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, R> function) {
            return answer(
                    function,
                    row -> function.apply(
                            read(row, 0),
                            read(row, 1),
                            read(row, 2),
                            read(row, 3),
                            read(row, 4),
                            read(row, 5),
                            read(row, 6),
                            read(row, 7),
                            read(row, 8),
                            read(row, 9),
                            read(row, 10),
                            read(row, 11),
                            read(row, 12),
                            read(row, 13),
                            read(row, 14)));
        }
    }

    /** Sixteen expressions. */
    public static final class Of16<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P> extends Selection {

        Of16(Select<?> select, Expression<?>... expressions) {
            super(select, expressions);
        }

        /** Each row as one value. */
        public <R> Select<R> into(Functions.Of16<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, R> function) {
            return answer(
                    function,
                    row -> function.apply(
                            read(row, 0),
                            read(row, 1),
                            read(row, 2),
                            read(row, 3),
                            read(row, 4),
                            read(row, 5),
                            read(row, 6),
                            read(row, 7),
                            read(row, 8),
                            read(row, 9),
                            read(row, 10),
                            read(row, 11),
                            read(row, 12),
                            read(row, 13),
                            read(row, 14),
                            read(row, 15)));
        }
    }
}
