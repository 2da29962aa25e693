package io.livestore4j.table;

import org.jspecify.annotations.Nullable;

/** A join that waits for its condition. An immutable value. */
public final class Join<R extends @Nullable Object> {

    private final Select<R> select;
    private final Sources.Kind kind;
    private final Table<?> table;

    Join(Select<R> select, Sources.Kind kind, Table<?> table) {
        this.select = select;
        this.kind = kind;
        this.table = Given.given(table, "A table to join", "Name it.");
    }

    /** Which rows belong together. Answers with what was selected before; by itself that is the first table. */
    public Select<R> on(Condition condition) {
        return select.with(select.clauses.joined(kind, table, condition));
    }
}
