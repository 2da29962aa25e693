package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import io.livestore4j.table.RandomConditions.Tested;
import io.livestore4j.table.RandomTerms.Scoped;
import io.livestore4j.table.RandomTerms.Value;
import io.livestore4j.table.Thing.ThingTable;
import java.util.List;
import java.util.Map;

/** The tables that queries read, and how these are joined. */
final class RandomSources {

    /** Columns whose values are often the same. */
    private static final List<String> JOINED_BY = List.of("level", "rank", "note", "at", "mood", "id");

    private final RandomParts parts;
    private final List<ThingTable> tables;
    private final Map<String, List<Thing>> data;
    private int aliases;

    RandomSources(RandomParts parts, List<ThingTable> tables, Map<String, List<Thing>> data) {
        this.parts = parts;
        this.tables = tables;
        this.data = data;
    }

    /** A query of one table; a query within another has its tables under names of their own. */
    Draft first(List<Scoped> outer, int depth) {
        ThingTable table = parts.values().oneOf(tables);
        boolean plain = outer.isEmpty() && parts.once(3);
        Scoped first = new Scoped(plain ? table : renamed(table), false);
        return new Draft(new Plan(data, parts.met()), first, outer, depth);
    }

    private ThingTable renamed(ThingTable table) {
        return table.alias("x" + aliases++);
    }

    void join(Draft draft) {
        Scoped joined = new Scoped(renamed(parts.values().oneOf(tables)), !parts.once(3));
        note(draft, joined);
        Tested on = on(draft, joined);
        draft.join(joined, parts.once(4) ? both(on, more(draft, joined)) : on);
    }

    private void note(Draft draft, Scoped joined) {
        if (!joined.mayMiss()) {
            parts.met().add(Met.JOIN);
        }
        if (draft.scope.stream()
                .anyMatch(other -> other.table().name().equals(joined.table().name()))) {
            parts.met().add(Met.SELF_JOIN);
        }
    }

    private Tested on(Draft draft, Scoped joined) {
        String name = parts.values().oneOf(JOINED_BY);
        Value mine = parts.terms().column(joined, name);
        Value other = parts.terms().column(parts.values().oneOf(draft.scope), name);
        return parts.conditions().terms(mine, parts.once(5) ? Operator.SAME : Operator.EQ, other);
    }

    private Tested more(Draft draft, Scoped joined) {
        List<Scoped> visible = draft.visible();
        visible.add(joined);
        return parts.conditions().condition(parts.terms().ofRow(visible), 1, any -> null);
    }

    private static Tested both(Tested one, Tested other) {
        return new Tested(
                one.condition().and(other.condition()),
                rows -> Evaluation.and(one.of().apply(rows), other.of().apply(rows)));
    }
}
