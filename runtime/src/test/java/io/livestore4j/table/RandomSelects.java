package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import io.livestore4j.table.Evaluation.Rows;
import io.livestore4j.table.Plan.Sort;
import io.livestore4j.table.Plan.Source;
import io.livestore4j.table.RandomConditions.Tested;
import io.livestore4j.table.RandomTerms.Picker;
import io.livestore4j.table.RandomTerms.Scoped;
import io.livestore4j.table.RandomTerms.Value;
import io.livestore4j.table.RandomValues.Type;
import io.livestore4j.table.Thing.ThingTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Queries, each with its plan in Java. */
@SuppressWarnings({"rawtypes", "unchecked"}) // which types fit is known to the generator alone
final class RandomSelects {

    /** Something to be selected, and what sorts it. */
    private record Output(Expression<?> expression, Evaluation.Of<Object> of, List<Value> values) {}

    /** @param whole whether its rows are those of a table */
    record Made(Select<?> select, Plan plan, boolean whole, List<Type> types) {}

    private final Random random;
    private final RandomValues values;
    private final RandomTerms terms;
    private final RandomConditions conditions;
    private final List<ThingTable> tables;
    private final Map<String, List<Thing>> data;
    private final Set<Met> met;
    private int aliases;

    RandomSelects(Random random, List<ThingTable> tables, Map<String, List<Thing>> data, Set<Met> met) {
        this.random = random;
        this.values = new RandomValues(random);
        this.terms = new RandomTerms(random, values);
        this.conditions = new RandomConditions(random, values, met);
        this.tables = tables;
        this.data = data;
        this.met = met;
    }

    Made any() {
        return make(List.of(), List.of(), 1);
    }

    /** With as many columns as there are types. */
    Made of(List<Type> types) {
        return make(List.of(), types, 1);
    }

    /** Whole rows of one table. */
    Made whole() {
        Plan plan = new Plan(data, met);
        List<Scoped> scope = new ArrayList<>();
        Select<?> select = where(first(List.of(), plan, scope), plan, scope, scope, 1);
        plan.outputs.add(rows -> rows.get(0).value(scope.get(0).table().alias(), Thing.WHOLE));
        Picker columns = terms.columnsOf(scope);
        for (int i = random.nextInt(3); i > 0; i--) {
            select = sorted(select, plan, columns.pick(null));
        }
        keys(scope).forEach(key -> plan.totals.add(new Sort(key.of(), false)));
        return new Made(select, plan, true, List.of());
    }

    private Made make(List<Scoped> outer, List<Type> types, int depth) {
        Plan plan = new Plan(data, met);
        List<Scoped> scope = new ArrayList<>();
        Select<?> select = first(outer, plan, scope);
        for (int i = random.nextInt(depth > 0 ? 3 : 2); i > 0; i--) {
            select = joined(select, plan, scope, outer);
        }
        List<Scoped> all = new ArrayList<>(scope);
        all.addAll(outer);
        select = where(select, plan, scope, all, depth);
        int kind = random.nextInt(8);
        if (kind < 2) {
            return grouped(select, plan, scope, types, depth);
        } else if (kind == 2) {
            plan.aggregate = true;
            Picker picker = terms.ofGroup(List.of(), terms.ofRow(scope));
            return selected(select, plan, outputs(types, picker), List.of());
        }
        List<Output> outputs = outputs(types, terms.ofRow(scope));
        if (types.isEmpty() && random.nextBoolean()) {
            outputs.set(random.nextInt(outputs.size()), whole(values.oneOf(scope)));
        }
        return selected(select, plan, outputs, keys(scope));
    }

    private Select<?> first(List<Scoped> outer, Plan plan, List<Scoped> scope) {
        ThingTable table = values.oneOf(tables);
        ThingTable first = outer.isEmpty() && random.nextInt(3) == 0 ? table : fresh(table);
        scope.add(new Scoped(first, false));
        plan.sources.add(new Source(Sources.Kind.FIRST, first, null));
        Table[] around = outer.stream().map(Scoped::table).toArray(Table[]::new);
        return first.all().within(around);
    }

    private ThingTable fresh(ThingTable table) {
        return table.alias("x" + aliases++);
    }

    private Select<?> joined(Select<?> select, Plan plan, List<Scoped> scope, List<Scoped> outer) {
        ThingTable table = fresh(values.oneOf(tables));
        boolean left = random.nextInt(3) > 0;
        if (!left) {
            met.add(Met.JOIN);
        }
        if (scope.stream().anyMatch(other -> other.table().name().equals(table.name()))) {
            met.add(Met.SELF_JOIN);
        }
        Scoped joined = new Scoped(table, left);
        Tested on = on(joined, scope);
        List<Scoped> both = new ArrayList<>(scope);
        both.add(joined);
        both.addAll(outer);
        if (random.nextInt(4) == 0) {
            Tested more = conditions.condition(terms.ofRow(both), 1, any -> null);
            Tested first = on;
            on = new Tested(
                    first.condition().and(more.condition()),
                    rows -> Evaluation.and(first.of().apply(rows), more.of().apply(rows)));
        }
        scope.add(joined);
        plan.sources.add(new Source(left ? Sources.Kind.LEFT_JOIN : Sources.Kind.JOIN, table, on.of()));
        return left
                ? select.leftJoin(table).on(on.condition())
                : select.join(table).on(on.condition());
    }

    private Tested on(Scoped joined, List<Scoped> scope) {
        String name = values.oneOf(List.of("level", "rank", "note", "at", "mood", "id"));
        Value mine = terms.column(joined, name);
        Value other = terms.column(values.oneOf(scope), name);
        return conditions.terms(mine, random.nextInt(5) == 0 ? Operator.SAME : Operator.EQ, other);
    }

    private Select<?> where(Select<?> select, Plan plan, List<Scoped> own, List<Scoped> all, int depth) {
        if (random.nextInt(4) == 0) {
            return select;
        }
        Tested where = conditions.condition(terms.ofRow(all), 2, picker -> asked(picker, own, depth));
        plan.where = where.of();
        return select.where(where.condition());
    }

    /** A condition that asks another query, which may know the rows of this one. */
    private @Nullable Tested asked(Picker picker, List<Scoped> scope, int depth) {
        if (depth == 0) {
            return null;
        }
        met.add(Met.SUBQUERY);
        List<Scoped> outer = random.nextBoolean() ? scope : List.of();
        if (random.nextBoolean()) {
            met.add(Met.EXISTS);
            Made made = make(outer, List.of(), depth - 1);
            return new Tested(
                    made.select().isNotEmpty(),
                    rows -> !made.plan().run(rows.get(0)).isEmpty());
        }
        Value value = picker.pick(null);
        if (value == null) {
            return null;
        }
        Made made = make(outer, List.of(value.type()), depth - 1);
        return new Tested(
                ((Term) value.term()).oneOf(made.select()),
                rows -> Evaluation.among(
                        value.of().apply(rows),
                        made.plan().run(rows.isEmpty() ? Rows.NONE : rows.get(0)).stream()
                                .map(row -> row.get(0))
                                .toList()));
    }

    private Made grouped(Select<?> select, Plan plan, List<Scoped> scope, List<Type> types, int depth) {
        met.add(Met.GROUP);
        Picker columns = terms.columnsOf(scope);
        List<Value> groupedBy = new ArrayList<>(List.of(columns.pick(null)));
        if (random.nextBoolean()) {
            groupedBy.add(columns.pick(null));
        }
        groupedBy.forEach(value -> plan.groupedBy.add(value.of()));
        Groups groups = select.groupBy(
                groupedBy.stream().map(value -> (Column<?>) value.term()).toArray(Column[]::new));
        Picker picker = terms.ofGroup(groupedBy, terms.ofRow(scope));
        if (random.nextBoolean()) {
            Tested having = conditions.condition(picker, 1, any -> asked(any, List.of(), depth));
            plan.having = having.of();
            groups = groups.having(having.condition());
        }
        return selected(groups, plan, outputs(types, picker), groupedBy);
    }

    private List<Output> outputs(List<Type> types, Picker picker) {
        List<Output> outputs = new ArrayList<>();
        if (types.isEmpty()) {
            IntStream.rangeClosed(0, random.nextInt(4)).forEach(any -> outputs.add(output(picker, null)));
        }
        types.forEach(type -> outputs.add(output(picker, type)));
        return outputs;
    }

    private static Output output(Picker picker, @Nullable Type type) {
        Value value = null;
        for (int i = 0; value == null; i++) {
            value = picker.pick(type);
            if (i == 1_000) {
                throw new Impossible();
            }
        }
        return new Output(value.expression(), value.of(), List.of(value));
    }

    /** No value of a type can be had here, such as the greatest boolean. */
    static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Output whole(Scoped scoped) {
        ThingTable table = scoped.table();
        List<Value> columns = new ArrayList<>();
        table.columns().forEach(column -> columns.add(terms.column(scoped, column.name())));
        return new Output(
                scoped.mayMiss() ? table.orNull() : table,
                rows -> rows.get(0).value(table.alias(), Thing.WHOLE),
                columns);
    }

    private List<Value> keys(List<Scoped> scope) {
        return scope.stream().map(one -> terms.column(one, "id")).toList();
    }

    private Made selected(Selecting from, Plan plan, List<Output> outputs, List<Value> keys) {
        outputs.forEach(output -> plan.outputs.add(output.of()));
        Select<?> select = into(from, outputs.stream().map(Output::expression).toList());
        List<Value> selected =
                outputs.stream().flatMap(output -> output.values().stream()).toList();
        if (random.nextInt(4) == 0) {
            met.add(Met.DISTINCT);
            plan.distinct = true;
            select = select.distinct();
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            select = sorted(select, plan, values.oneOf(selected));
        }
        List<Value> total = plan.distinct ? selected : keys;
        total.forEach(value -> plan.totals.add(new Sort(value.of(), false)));
        if (total.stream().allMatch(value -> value.type().isSortable()) && random.nextInt(4) == 0) {
            for (Value value : total) {
                select = sorted(select, plan, value, false);
            }
            plan.limit = random.nextInt(5);
            plan.offset = random.nextInt(3);
            select = select.limit(plan.limit).offset(plan.offset);
        }
        List<Type> types = selected.stream().map(Value::type).toList();
        return new Made(select, plan, false, outputs.size() == types.size() ? types : List.of());
    }

    private Select<?> sorted(Select<?> select, Plan plan, @Nullable Value value) {
        return value == null || !value.type().isSortable() ? select : sorted(select, plan, value, random.nextBoolean());
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
