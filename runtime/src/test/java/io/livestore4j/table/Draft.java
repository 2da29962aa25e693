package io.livestore4j.table;

import io.livestore4j.table.RandomConditions.Tested;
import io.livestore4j.table.RandomTerms.Scoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query while it is made, with its plan in Java: each step adds the same to both. */
final class Draft {

    final Plan plan;

    /** The tables of the query. */
    final List<Scoped> scope = new ArrayList<>();

    /** Those of the queries around it. */
    final List<Scoped> outer;

    /** How many queries may still be put into each other. */
    final int depth;

    private Select<?> select;

    Draft(Plan plan, Scoped first, List<Scoped> outer, int depth) {
        this.plan = plan;
        this.outer = outer;
        this.depth = depth;
        scope.add(first);
        plan.sources.add(new Plan.Source(Sources.Kind.FIRST, first.table(), null));
        select = first.table().all().within(outer.stream().map(Scoped::table).toArray(Table[]::new));
    }

    Select<?> select() {
        return select;
    }

    /** The tables whose columns its conditions may name. */
    List<Scoped> visible() {
        List<Scoped> visible = new ArrayList<>(scope);
        visible.addAll(outer);
        return visible;
    }

    void join(Scoped joined, Tested on) {
        scope.add(joined);
        Sources.Kind kind = joined.mayMiss() ? Sources.Kind.LEFT_JOIN : Sources.Kind.JOIN;
        plan.sources.add(new Plan.Source(kind, joined.table(), on.of()));
        Join<?> join = joined.mayMiss() ? select.leftJoin(joined.table()) : select.join(joined.table());
        select = join.on(on.condition());
    }

    void where(@Nullable Tested where) {
        if (where != null) {
            plan.where = where.of();
            select = select.where(where.condition());
        }
    }
}
