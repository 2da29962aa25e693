package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import io.livestore4j.table.Evaluation.Rows;
import io.livestore4j.table.RandomConditions.Tested;
import io.livestore4j.table.RandomTerms.Picker;
import io.livestore4j.table.RandomTerms.Scoped;
import io.livestore4j.table.RandomTerms.Value;
import io.livestore4j.table.RandomValues.Type;
import io.livestore4j.table.Thing.ThingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Queries, each with its plan in Java. */
final class RandomSelects {

    private static final List<Operator> COMPARED =
            List.of(Operator.EQ, Operator.NE, Operator.LT, Operator.LE, Operator.GT, Operator.GE);

    /** How many queries stand in one another, beside the outermost; more of them would take long and show nothing new. */
    private static final int DEPTH = 1;

    /** @param whole whether its rows are those of a table */
    record Made(Select<?> select, Plan plan, boolean whole, List<Type> types) {}

    /** No value of a type can be had here, such as the greatest boolean. */
    static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final RandomParts parts;
    private final RandomSources sources;
    private final RandomOutputs outputs;

    RandomSelects(Random random, List<ThingTable> tables, Map<String, List<Thing>> data, Set<Met> met) {
        this.parts = RandomParts.of(random, met);
        this.sources = new RandomSources(parts, tables, data);
        this.outputs = new RandomOutputs(parts);
    }

    Made any() {
        return of(List.of());
    }

    /** With as many columns as there are types. */
    Made of(List<Type> types) {
        return make(List.of(), types, DEPTH);
    }

    /** Whole rows of one table. */
    Made whole() {
        Draft draft = sources.first(List.of(), DEPTH);
        where(draft);
        return outputs.wholeRows(draft);
    }

    private Made make(List<Scoped> outer, List<Type> types, int depth) {
        Draft draft = sources.first(outer, depth);
        for (int i = parts.random().nextInt(depth > 0 ? 3 : 2); i > 0; i--) {
            sources.join(draft);
        }
        where(draft);
        return switch (parts.random().nextInt(8)) {
            case 0, 1 -> grouped(draft, types);
            case 2 -> allAsOne(draft, types);
            default -> outputs.ofRows(draft, types);
        };
    }

    private void where(Draft draft) {
        if (!parts.once(4)) {
            Picker picker = parts.terms().ofRow(draft.visible());
            draft.where(parts.conditions().condition(picker, 2, any -> asked(any, draft.scope, draft.depth)));
        }
    }

    /** All rows as one group, which is there even if they are not. */
    private Made allAsOne(Draft draft, List<Type> types) {
        draft.plan.aggregate = true;
        Picker picker = parts.terms().ofGroup(List.of(), parts.terms().ofRow(draft.scope));
        return outputs.ofGroups(draft.select(), draft, picker, types, List.of());
    }

    private Made grouped(Draft draft, List<Type> types) {
        parts.met().add(Met.GROUP);
        List<Value> by = groupedBy(draft);
        Groups groups = draft.select()
                .groupBy(by.stream().map(value -> (Column<?>) value.term()).toArray(Column[]::new));
        Picker picker = parts.terms().ofGroup(by, parts.terms().ofRow(draft.scope));
        if (parts.once(2)) {
            groups = having(groups, draft, picker);
        }
        return outputs.ofGroups(groups, draft, picker, types, by);
    }

    private List<Value> groupedBy(Draft draft) {
        Picker columns = parts.terms().columnsOf(draft.scope);
        List<Value> by = new ArrayList<>(List.of(columns.pick(null)));
        if (parts.once(2)) {
            by.add(columns.pick(null));
        }
        by.forEach(value -> draft.plan.groupedBy.add(value.of()));
        return by;
    }

    private Groups having(Groups groups, Draft draft, Picker picker) {
        Tested having = parts.conditions().condition(picker, 1, any -> asked(any, List.of(), draft.depth));
        draft.plan.having = having.of();
        return groups.having(having.condition());
    }

    /** A condition that asks another query, which may know the rows of this one; none where queries end. */
    private @Nullable Tested asked(Picker picker, List<Scoped> scope, int depth) {
        if (depth == 0) {
            return null;
        }
        parts.met().add(Met.SUBQUERY);
        List<Scoped> outer = parts.once(2) ? scope : List.of();
        if (parts.once(3)) {
            return exists(make(outer, List.of(), depth - 1));
        }
        Value value = picker.pick(null);
        if (value == null) {
            return null;
        }
        Made made = make(outer, List.of(value.type()), depth - 1);
        return parts.once(2) ? among(value, made) : compared(value, made);
    }

    private Tested exists(Made made) {
        parts.met().add(Met.EXISTS);
        return new Tested(
                made.select().isNotEmpty(),
                rows -> !made.plan().run(rows.get(0)).isEmpty());
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // that the types fit is known to the generator alone
    private static Tested among(Value value, Made made) {
        return new Tested(
                ((Term) value.term()).oneOf(made.select()),
                rows -> Evaluation.among(
                        value.of().apply(rows), firstColumn(made.plan(), rows.isEmpty() ? Rows.NONE : rows.get(0))));
    }

    /** With the first answer of all. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // that the types fit is known to the generator alone
    private Tested compared(Value value, Made made) {
        parts.met().add(Met.COMPARED);
        Operator operator =
                parts.values().oneOf(value.type().isOrdered() ? COMPARED : List.of(Operator.EQ, Operator.NE));
        made.plan().sortTotally();
        made.plan().limit = 1;
        Select first = made.select().limit(1);
        Term term = value.term();
        Condition condition = switch (operator) {
            case EQ -> term.eq(first);
            case NE -> term.ne(first);
            case LT -> ((Ordered) term).lt(first);
            case LE -> ((Ordered) term).le(first);
            case GT -> ((Ordered) term).gt(first);
            case GE, SAME -> ((Ordered) term).ge(first);
        };
        return new Tested(condition, rows -> {
            List<@Nullable Object> answers = firstColumn(made.plan(), rows.isEmpty() ? Rows.NONE : rows.get(0));
            return Evaluation.test(operator, value.of().apply(rows), answers.isEmpty() ? null : answers.get(0));
        });
    }

    private static List<@Nullable Object> firstColumn(Plan plan, Rows outer) {
        List<@Nullable Object> column = new ArrayList<>();
        plan.run(outer).forEach(row -> column.add(row.get(0)));
        return column;
    }
}
