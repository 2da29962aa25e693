package io.livestore4j.table;

import org.jspecify.annotations.NullUnmarked;

/**
 * Selects several expressions at once: {@code select(a, b).into(Line::new)}. Columns, what is computed of
 * them, and whole tables are expressions. The
 * types are checked in {@code into}, so that a wrong one is reported there alone.
 */
@NullUnmarked // each type may be nullable or not, without a bound of its own
public sealed interface Selecting permits Select, Groups {

    /** The rows that are selected from. */
    Select<?> rows();

    default <A, B> Selections.Of2<A, B> select(Expression<A> a, Expression<B> b) {
        return new Selections.Of2<>(rows(), a, b);
    }

    default <A, B, C> Selections.Of3<A, B, C> select(Expression<A> a, Expression<B> b, Expression<C> c) {
        return new Selections.Of3<>(rows(), a, b, c);
    }

    default <A, B, C, D> Selections.Of4<A, B, C, D> select(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d) {
        return new Selections.Of4<>(rows(), a, b, c, d);
    }

    default <A, B, C, D, E> Selections.Of5<A, B, C, D, E> select(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d, Expression<E> e) {
        return new Selections.Of5<>(rows(), a, b, c, d, e);
    }

    default <A, B, C, D, E, F> Selections.Of6<A, B, C, D, E, F> select(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d, Expression<E> e, Expression<F> f) {
        return new Selections.Of6<>(rows(), a, b, c, d, e, f);
    }

    default <A, B, C, D, E, F, G> Selections.Of7<A, B, C, D, E, F, G> select(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g) {
        return new Selections.Of7<>(rows(), a, b, c, d, e, f, g);
    }

    default <A, B, C, D, E, F, G, H> Selections.Of8<A, B, C, D, E, F, G, H> select(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h) {
        return new Selections.Of8<>(rows(), a, b, c, d, e, f, g, h);
    }

    default <A, B, C, D, E, F, G, H, I> Selections.Of9<A, B, C, D, E, F, G, H, I> select(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i) {
        return new Selections.Of9<>(rows(), a, b, c, d, e, f, g, h, i);
    }

    default <A, B, C, D, E, F, G, H, I, J> Selections.Of10<A, B, C, D, E, F, G, H, I, J> select(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j) {
        return new Selections.Of10<>(rows(), a, b, c, d, e, f, g, h, i, j);
    }

    default <A, B, C, D, E, F, G, H, I, J, K> Selections.Of11<A, B, C, D, E, F, G, H, I, J, K> select(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k) {
        return new Selections.Of11<>(rows(), a, b, c, d, e, f, g, h, i, j, k);
    }

    default <A, B, C, D, E, F, G, H, I, J, K, L> Selections.Of12<A, B, C, D, E, F, G, H, I, J, K, L> select(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k,
            Expression<L> l) {
        return new Selections.Of12<>(rows(), a, b, c, d, e, f, g, h, i, j, k, l);
    }

    default <A, B, C, D, E, F, G, H, I, J, K, L, M> Selections.Of13<A, B, C, D, E, F, G, H, I, J, K, L, M> select(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k,
            Expression<L> l,
            Expression<M> m) {
        return new Selections.Of13<>(rows(), a, b, c, d, e, f, g, h, i, j, k, l, m);
    }

    default <A, B, C, D, E, F, G, H, I, J, K, L, M, N> Selections.Of14<A, B, C, D, E, F, G, H, I, J, K, L, M, N> select(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k,
            Expression<L> l,
            Expression<M> m,
            Expression<N> n) {
        return new Selections.Of14<>(rows(), a, b, c, d, e, f, g, h, i, j, k, l, m, n);
    }

    default <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O>
            Selections.Of15<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O> select(
                    Expression<A> a,
                    Expression<B> b,
                    Expression<C> c,
                    Expression<D> d,
                    Expression<E> e,
                    Expression<F> f,
                    Expression<G> g,
                    Expression<H> h,
                    Expression<I> i,
                    Expression<J> j,
                    Expression<K> k,
                    Expression<L> l,
                    Expression<M> m,
                    Expression<N> n,
                    Expression<O> o) {
        return new Selections.Of15<>(rows(), a, b, c, d, e, f, g, h, i, j, k, l, m, n, o);
    }

    default <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P>
            Selections.Of16<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P> select(
                    Expression<A> a,
                    Expression<B> b,
                    Expression<C> c,
                    Expression<D> d,
                    Expression<E> e,
                    Expression<F> f,
                    Expression<G> g,
                    Expression<H> h,
                    Expression<I> i,
                    Expression<J> j,
                    Expression<K> k,
                    Expression<L> l,
                    Expression<M> m,
                    Expression<N> n,
                    Expression<O> o,
                    Expression<P> p) {
        return new Selections.Of16<>(rows(), a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
    }
}
