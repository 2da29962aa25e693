package io.livestore4j.table;

import org.jspecify.annotations.Nullable;

/**
 * Selects several expressions at once: {@code select(a, b).into(Line::new)}. Columns and whole tables are expressions. The
 * types are checked in {@code into}, so that a wrong one is reported there alone.
 */
public sealed interface Selecting permits Select {

    default <A extends @Nullable Object, B extends @Nullable Object> Selections.Of2<A, B> select(
            Expression<A> a, Expression<B> b) {
        return new Selections.Of2<>((Select<?>) this, a, b);
    }

    default <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            Selections.Of3<A, B, C> select(Expression<A> a, Expression<B> b, Expression<C> c) {
        return new Selections.Of3<>((Select<?>) this, a, b, c);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            Selections.Of4<A, B, C, D> select(Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d) {
        return new Selections.Of4<>((Select<?>) this, a, b, c, d);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            Selections.Of5<A, B, C, D, E> select(
                    Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d, Expression<E> e) {
        return new Selections.Of5<>((Select<?>) this, a, b, c, d, e);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object>
            Selections.Of6<A, B, C, D, E, F> select(
                    Expression<A> a,
                    Expression<B> b,
                    Expression<C> c,
                    Expression<D> d,
                    Expression<E> e,
                    Expression<F> f) {
        return new Selections.Of6<>((Select<?>) this, a, b, c, d, e, f);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object>
            Selections.Of7<A, B, C, D, E, F, G> select(
                    Expression<A> a,
                    Expression<B> b,
                    Expression<C> c,
                    Expression<D> d,
                    Expression<E> e,
                    Expression<F> f,
                    Expression<G> g) {
        return new Selections.Of7<>((Select<?>) this, a, b, c, d, e, f, g);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object>
            Selections.Of8<A, B, C, D, E, F, G, H> select(
                    Expression<A> a,
                    Expression<B> b,
                    Expression<C> c,
                    Expression<D> d,
                    Expression<E> e,
                    Expression<F> f,
                    Expression<G> g,
                    Expression<H> h) {
        return new Selections.Of8<>((Select<?>) this, a, b, c, d, e, f, g, h);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object>
            Selections.Of9<A, B, C, D, E, F, G, H, I> select(
                    Expression<A> a,
                    Expression<B> b,
                    Expression<C> c,
                    Expression<D> d,
                    Expression<E> e,
                    Expression<F> f,
                    Expression<G> g,
                    Expression<H> h,
                    Expression<I> i) {
        return new Selections.Of9<>((Select<?>) this, a, b, c, d, e, f, g, h, i);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object>
            Selections.Of10<A, B, C, D, E, F, G, H, I, J> select(
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
        return new Selections.Of10<>((Select<?>) this, a, b, c, d, e, f, g, h, i, j);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object,
                    K extends @Nullable Object>
            Selections.Of11<A, B, C, D, E, F, G, H, I, J, K> select(
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
        return new Selections.Of11<>((Select<?>) this, a, b, c, d, e, f, g, h, i, j, k);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object,
                    K extends @Nullable Object,
                    L extends @Nullable Object>
            Selections.Of12<A, B, C, D, E, F, G, H, I, J, K, L> select(
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
        return new Selections.Of12<>((Select<?>) this, a, b, c, d, e, f, g, h, i, j, k, l);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object,
                    K extends @Nullable Object,
                    L extends @Nullable Object,
                    M extends @Nullable Object>
            Selections.Of13<A, B, C, D, E, F, G, H, I, J, K, L, M> select(
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
        return new Selections.Of13<>((Select<?>) this, a, b, c, d, e, f, g, h, i, j, k, l, m);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object,
                    K extends @Nullable Object,
                    L extends @Nullable Object,
                    M extends @Nullable Object,
                    N extends @Nullable Object>
            Selections.Of14<A, B, C, D, E, F, G, H, I, J, K, L, M, N> select(
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
        return new Selections.Of14<>((Select<?>) this, a, b, c, d, e, f, g, h, i, j, k, l, m, n);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object,
                    K extends @Nullable Object,
                    L extends @Nullable Object,
                    M extends @Nullable Object,
                    N extends @Nullable Object,
                    O extends @Nullable Object>
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
        return new Selections.Of15<>((Select<?>) this, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o);
    }

    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object,
                    K extends @Nullable Object,
                    L extends @Nullable Object,
                    M extends @Nullable Object,
                    N extends @Nullable Object,
                    O extends @Nullable Object,
                    P extends @Nullable Object>
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
        return new Selections.Of16<>((Select<?>) this, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
    }
}
