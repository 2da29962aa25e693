package io.livestore4j.table;

import org.jspecify.annotations.Nullable;

/** Functions of two and more values, most often constructors of records; see {@link Selecting}. */
public final class Functions {

    private Functions() {}

    /** Makes one value of two. */
    @FunctionalInterface
    public interface Of2<A extends @Nullable Object, B extends @Nullable Object, R> {
        R apply(A a, B b);
    }

    /** Makes one value of three. */
    @FunctionalInterface
    public interface Of3<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, R> {
        R apply(A a, B b, C c);
    }

    /** Makes one value of four. */
    @FunctionalInterface
    public interface Of4<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            R> {
        R apply(A a, B b, C c, D d);
    }

    /** Makes one value of five. */
    @FunctionalInterface
    public interface Of5<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            R> {
        R apply(A a, B b, C c, D d, E e);
    }

    /** Makes one value of six. */
    @FunctionalInterface
    public interface Of6<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            R> {
        R apply(A a, B b, C c, D d, E e, F f);
    }

    /** Makes one value of seven. */
    @FunctionalInterface
    public interface Of7<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            R> {
        R apply(A a, B b, C c, D d, E e, F f, G g);
    }

    /** Makes one value of eight. */
    @FunctionalInterface
    public interface Of8<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    /** Makes one value of nine. */
    @FunctionalInterface
    public interface Of9<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            I extends @Nullable Object,
            R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i);
    }

    /** Makes one value of ten. */
    @FunctionalInterface
    public interface Of10<
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
            R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
    }

    /** Makes one value of eleven. */
    @FunctionalInterface
    public interface Of11<
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
            R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k);
    }

    /** Makes one value of twelve. */
    @FunctionalInterface
    public interface Of12<
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
            R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
    }

    /** Makes one value of thirteen. */
    @FunctionalInterface
    public interface Of13<
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
            R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m);
    }

    /** Makes one value of fourteen. */
    @FunctionalInterface
    public interface Of14<
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
            R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m, N n);
    }

    /** Makes one value of fifteen. */
    @FunctionalInterface
    public interface Of15<
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
            R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m, N n, O o);
    }

    /** Makes one value of sixteen. */
    @FunctionalInterface
    public interface Of16<
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
            P extends @Nullable Object,
            R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m, N n, O o, P p);
    }
}
