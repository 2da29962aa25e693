package io.livestore4j.table;

import io.livestore4j.table.Plan.Sort;
import io.livestore4j.table.RandomSelects.Made;
import io.livestore4j.table.RandomTerms.Picker;
import io.livestore4j.table.RandomTerms.Scoped;
import io.livestore4j.table.RandomTerms.Value;
import io.livestore4j.table.RandomValues.Type;
import io.livestore4j.table.Thing.ThingTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What queries answer with, and in which order. */
@SuppressWarnings({"rawtypes", "unchecked"}) // which types fit is known to the generator alone
final class RandomOutputs {

    private static final int COLUMNS_MAX = 4;
    private static final int TRIES = 1_000;

    /** Something to be selected, and what sorts it. */
    private record Output(Expression<?> expression, Evaluation.Of<Object> of, List<Value> values) {}

    private final RandomParts parts;

    RandomOutputs(RandomParts parts) {
        this.parts = parts;
    }

    /** Whole rows of the one table of the draft. */
    Made wholeRows(Draft draft) {
        Plan plan = draft.plan;
        plan.outputs.add(whole(draft.scope.get(0)).of());
        Picker columns = parts.terms().columnsOf(draft.scope);
        Select<?> select = draft.select();
        for (int i = parts.random().nextInt(3); i > 0; i--) {
            select = sorted(select, plan, columns.pick(null));
        }
        keys(draft.scope).forEach(key -> plan.totals.add(key.of()));
        return new Made(select, plan, true, List.of());
    }

    /** One answer of each row; where any types will do, a whole table may be among them. */
    Made ofRows(Draft draft, List<Type> types) {
        List<Output> outputs = outputs(types, parts.terms().ofRow(draft.scope));
        if (types.isEmpty() && parts.once(2)) {
            int at = parts.random().nextInt(outputs.size());
            outputs.set(at, whole(parts.values().oneOf(draft.scope)));
        }
        return selected(draft.select(), draft.plan, outputs, keys(draft.scope));
    }

    /**
     * One answer of each group.
     *
     * @param total what no two answers share
     */
    Made ofGroups(Selecting groups, Draft draft, Picker picker, List<Type> types, List<Value> total) {
        return selected(groups, draft.plan, outputs(types, picker), total);
    }

    private List<Output> outputs(List<Type> types, Picker picker) {
        List<Output> outputs = new ArrayList<>();
        types.forEach(type -> outputs.add(output(picker, type)));
        if (types.isEmpty()) {
            for (int i = parts.random().nextInt(COLUMNS_MAX); i >= 0; i--) {
                outputs.add(output(picker, null));
            }
        }
        return outputs;
    }

    private static Output output(Picker picker, @Nullable Type type) {
        for (int i = 0; i < TRIES; i++) {
            Value value = picker.pick(type);
            if (value != null) {
                return new Output(value.expression(), value.of(), List.of(value));
            }
        }
        throw new RandomSelects.Impossible();
    }

    private Output whole(Scoped scoped) {
        ThingTable table = scoped.table();
        List<Value> columns = new ArrayList<>();
        table.columns().forEach(column -> columns.add(parts.terms().column(scoped, column.name())));
        return new Output(
                scoped.mayMiss() ? table.orNull() : table,
                rows -> rows.get(0).value(table.alias(), Thing.WHOLE),
                columns);
    }

    private List<Value> keys(List<Scoped> scope) {
        return scope.stream().map(one -> parts.terms().column(one, "id")).toList();
    }

    private Made selected(Selecting from, Plan plan, List<Output> outputs, List<Value> keys) {
        outputs.forEach(output -> plan.outputs.add(output.of()));
        List<Value> selected =
                outputs.stream().flatMap(output -> output.values().stream()).toList();
        Select<?> select = into(from, outputs.stream().map(Output::expression).toList());
        select = ordered(distinct(select, plan), plan, selected, plan.distinct ? selected : keys);
        List<Type> types = selected.stream().map(Value::type).toList();
        return new Made(select, plan, false, outputs.size() == types.size() ? types : List.of());
    }

    private Select<?> distinct(Select<?> select, Plan plan) {
        if (!parts.once(4)) {
            return select;
        }
        parts.met().add(Met.DISTINCT);
        plan.distinct = true;
        return select.distinct();
    }

    /** Sorted by some of what is selected; if it can be told which rows these are, perhaps with a limit. */
    private Select<?> ordered(Select<?> select, Plan plan, List<Value> selected, List<Value> total) {
        Select<?> ordered = select;
        for (int i = parts.random().nextInt(3); i > 0; i--) {
            ordered = sorted(ordered, plan, parts.values().oneOf(selected));
        }
        total.forEach(value -> plan.totals.add(value.of()));
        boolean sortable = total.stream().allMatch(value -> value.type().isSortable());
        return sortable && parts.once(4) ? limited(ordered, plan, total) : ordered;
    }

    private Select<?> limited(Select<?> select, Plan plan, List<Value> total) {
        Select<?> limited = select;
        for (Value value : total) {
            limited = sorted(limited, plan, value, false);
        }
        plan.limit = parts.random().nextInt(5);
        plan.offset = parts.random().nextInt(3);
        return limited.limit(plan.limit).offset(plan.offset);
    }

    private Select<?> sorted(Select<?> select, Plan plan, @Nullable Value value) {
        return value == null || !value.type().isSortable()
                ? select
                : sorted(select, plan, value, parts.random().nextBoolean());
    }

    private static Select<?> sorted(Select<?> select, Plan plan, Value value, boolean descending) {
        plan.sorts.add(new Sort(value.of(), descending));
        if (value.term() instanceof BooleanColumn<?> column) {
            return select.orderBy(descending ? column.desc() : column.asc());
        }
        Ordered<?> ordered = (Ordered<?>) value.term();
        return select.orderBy(descending ? ordered.desc() : ordered.asc());
    }

    /** One value as it is, several as a list. */
    private static Select<?> into(Selecting from, List<? extends Expression<?>> e) {
        Expression<?> last = e.get(e.size() - 1);
        return switch (e.size()) {
            case 1 -> from instanceof Groups groups ? groups.select(last) : ((Select<?>) from).select(last);
            case 2 -> from.select(e.get(0), last).into((a, b) -> Arrays.asList(a, b));
            case 3 -> from.select(e.get(0), e.get(1), last).into((a, b, c) -> Arrays.asList(a, b, c));
            default -> from.select(e.get(0), e.get(1), e.get(2), last).into((a, b, c, d) -> Arrays.asList(a, b, c, d));
        };
    }
}
