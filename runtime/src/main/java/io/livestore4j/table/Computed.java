package io.livestore4j.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that SQL computes: arithmetic of terms, or one value of many rows. An immutable value; two are equal if their SQL
 * and their binds are.
 *
 * @param <V> the value; nullable where it may be NULL
 */
public sealed class Computed<V extends @Nullable Object> extends Term<V> implements Ordered<V> permits NumberTerm {

    /** Texts of SQL, {@link Term}s, and {@link Bind}s. */
    private final List<Object> parts;

    /** Whether it is itself made of several rows. */
    private final boolean ofRows;

    /** A value to be bound. */
    record Bind(Object value) {}

    /** @param ofRows whether it is itself made of several rows, beside what its terms are */
    Computed(List<Object> parts, boolean ofRows, SqlValue<?> value) {
        super(value);
        this.parts = List.copyOf(parts);
        this.ofRows = ofRows;
    }

    static <V extends @Nullable Object> Computed<V> ofRows(
            String before, Term<?> term, String after, SqlValue<?> value) {
        requirePlain(term);
        return new Computed<>(List.of(before, term, after), true, value);
    }

    /** SQL knows no value of many rows of such values. */
    static void requirePlain(Term<?> term) {
        if (term.isAggregate()) {
            throw new IllegalArgumentException(term + " is made of many rows already, and cannot be so again.");
        }
    }

    private List<Term<?>> terms() {
        List<Term<?>> terms = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Term<?> term) {
                terms.add(term);
            }
        }
        return terms;
    }

    @Override
    final void write(SqlBuilder out) {
        for (Object part : parts) {
            if (part instanceof Term<?> term) {
                term.write(out);
            } else if (part instanceof Bind bind) {
                out.bind(bind.value());
            } else {
                out.add((String) part);
            }
        }
    }

    @Override
    final boolean isAggregate() {
        return ofRows || terms().stream().anyMatch(Term::isAggregate);
    }

    @Override
    final List<Column<?>> columnsOfRow() {
        return ofRows
                ? List.of()
                : terms().stream()
                        .<Column<?>>flatMap(term -> term.columnsOfRow().stream())
                        .toList();
    }

    @Override
    final List<Table<?>> sources() {
        Set<Table<?>> sources = new LinkedHashSet<>();
        terms().forEach(term -> sources.addAll(term.sources()));
        return List.copyOf(sources);
    }

    @Override
    final List<Column<?>> columns() {
        return terms().stream()
                .<Column<?>>flatMap(term -> term.columns().stream())
                .toList();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Computed<?> that && parts.equals(that.parts);
    }

    @Override
    public final int hashCode() {
        return parts.hashCode();
    }

    /** As it stands in SQL, with question marks for its binds. */
    @Override
    public final String toString() {
        SqlBuilder out = new SqlBuilder();
        write(out);
        return out.sql();
    }
}
