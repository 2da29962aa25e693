package io.livestore4j.table;

import io.livestore4j.QueryFailed;
import io.livestore4j.Row;
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

    /** What puts a value in the place of NULL. */
    private static final String COALESCE = "coalesce(";

    /** Texts of SQL, {@link Term}s, and {@link Bind}s. */
    private final List<Object> parts;

    /** Whether it is one value of many rows itself, rather than by its terms. */
    private final boolean ofRows;

    private final boolean aggregate;

    private final int levels;

    /** A value to be bound. */
    record Bind(Object value) {}

    Computed(List<Object> parts, boolean ofRows, SqlValue<?> value) {
        super(value);
        this.parts = List.copyOf(parts);
        this.ofRows = ofRows;
        this.aggregate = ofRows || parts().stream().anyMatch(Term::isAggregate);
        this.levels = 1 + parts().stream().mapToInt(Term::levels).max().orElse(0);
        Limits.check(levels, Limits.TERM_LEVELS_MAX, "steps of one computed value", "Compute some of them in Java.");
    }

    static <V extends @Nullable Object> Computed<V> ofRows(
            String before, Term<?> term, String after, SqlValue<?> value) {
        requirePlain(term);
        return new Computed<>(List.of(before, term, after), true, value);
    }

    static List<Object> partsOrElse(Term<?> term, @Nullable Object value) {
        return List.of(COALESCE, term, ", ", new Bind(term.encodePresent("orElse", value)), ")");
    }

    /** SQL knows no value of many rows of such values. */
    static void requirePlain(Term<?> term) {
        if (term.isAggregate()) {
            throw new IllegalArgumentException(
                    Limits.quoted(term) + " is made of many rows already, and cannot be so again.");
        }
    }

    private List<Term<?>> parts() {
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

    /** SQLite goes on with floating-point numbers where whole ones would leave 64 bits, and may come back inexact. */
    @Override
    @Nullable
    V readOrNull(Row row, int at) {
        boolean whole = value() == SqlValues.LONG || value() == SqlValues.INT;
        if (whole && row.value(at) instanceof Double real) {
            throw new QueryFailed(LocatedValue.message(
                    TextValue.UNNAMED,
                    row,
                    at,
                    "is " + real + ", for a calculation has left the 64 bits of a long",
                    "Calculate with doubles, or exclude such rows."));
        }
        return super.readOrNull(row, at);
    }

    @Override
    final boolean isAggregate() {
        return aggregate;
    }

    @Override
    final int levels() {
        return levels;
    }

    @Override
    final List<Table<?>> sources() {
        Set<Table<?>> sources = new LinkedHashSet<>();
        parts().forEach(term -> sources.addAll(term.sources()));
        return List.copyOf(sources);
    }

    @Override
    final List<Column<?>> columns() {
        return parts().stream()
                .<Column<?>>flatMap(term -> term.columns().stream())
                .toList();
    }

    @Override
    final List<Column<?>> columnsOfRow() {
        return ofRows
                ? List.of()
                : parts().stream()
                        .<Column<?>>flatMap(term -> term.columnsOfRow().stream())
                        .toList();
    }

    @Override
    final List<Column<?>> columnsNeeded() {
        return ofRows || parts.get(0).equals(COALESCE)
                ? List.of()
                : parts().stream()
                        .<Column<?>>flatMap(term -> term.columnsNeeded().stream())
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
