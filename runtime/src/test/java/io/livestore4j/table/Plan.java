package io.livestore4j.table;

import io.livestore4j.table.Evaluation.Of;
import io.livestore4j.table.Evaluation.Rows;
import io.livestore4j.table.Sources.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query as Java evaluates it: every row with every row, and no index. Built up beside the {@link Select} it is for. */
final class Plan {

    /** A table that is read. */
    record Source(
            Kind kind, Thing.ThingTable table, @Nullable Of<Boolean> on) {}

    /** What is sorted by. */
    record Sort(Of<Object> value, boolean descending) {}

    private final Map<String, List<Thing>> data;
    private final Set<Met> met;

    final List<Source> sources = new ArrayList<>();
    final List<Of<Object>> outputs = new ArrayList<>();
    final List<Sort> sorts = new ArrayList<>();
    final List<Of<Object>> groupedBy = new ArrayList<>();

    /** What makes the order total. */
    final List<Of<Object>> totals = new ArrayList<>();

    @Nullable
    Of<Boolean> where;

    @Nullable
    Of<Boolean> having;

    /** The row behind which to start. */
    @Nullable
    Rows after;

    boolean aggregate;
    boolean distinct;
    int limit = Integer.MAX_VALUE;
    int offset;

    Plan(Map<String, List<Thing>> data, Set<Met> met) {
        this.data = data;
        this.met = met;
    }

    /** Sorts by what makes the order total too, which goes the way of the last term. */
    void sortTotally() {
        boolean descending = !sorts.isEmpty() && sorts.get(sorts.size() - 1).descending();
        totals.forEach(value -> sorts.add(new Sort(value, descending)));
    }

    /** The values of the result, in order. */
    List<List<@Nullable Object>> run(Rows outer) {
        List<List<Rows>> groups = new ArrayList<>(groups(joined(outer)));
        groups.removeIf(group -> having != null && !Boolean.TRUE.equals(having.apply(group)));
        Rows start = after;
        if (start != null) {
            groups.removeIf(group -> compare(group, List.of(start)) <= 0);
        }
        groups.sort(this::compare);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        groups.forEach(group -> rows.add(output(group)));
        List<List<@Nullable Object>> all = distinct ? new ArrayList<>(new LinkedHashSet<>(rows)) : rows;
        int from = Math.min(offset, all.size());
        return all.subList(from, from + Math.min(limit, all.size() - from));
    }

    private List<Rows> joined(Rows outer) {
        List<Rows> joined = List.of(outer);
        for (Source source : sources) {
            List<Rows> next = new ArrayList<>();
            for (Rows left : joined) {
                next.addAll(joined(left, source));
            }
            joined = next;
        }
        List<Rows> chosen = new ArrayList<>(joined);
        chosen.removeIf(rows -> where != null && !Boolean.TRUE.equals(where.apply(List.of(rows))));
        return chosen;
    }

    private List<Rows> joined(Rows left, Source source) {
        List<Rows> found = new ArrayList<>();
        for (Thing row : data.get(source.table().name())) {
            Rows both = left.with(source.table().alias(), row.values());
            if (source.on() == null || Boolean.TRUE.equals(source.on().apply(List.of(both)))) {
                found.add(both);
            }
        }
        if (found.isEmpty() && source.kind() == Kind.LEFT_JOIN) {
            met.add(Met.LEFT_JOIN_WITH_NULLS);
            found.add(left.with(source.table().alias(), Collections.emptyMap()));
        }
        return found;
    }

    private List<List<Rows>> groups(List<Rows> rows) {
        if (groupedBy.isEmpty()) {
            return aggregate ? List.of(rows) : rows.stream().map(List::of).toList();
        }
        Map<List<@Nullable Object>, List<Rows>> groups = new LinkedHashMap<>();
        for (Rows one : rows) {
            List<@Nullable Object> key = new ArrayList<>();
            groupedBy.forEach(value -> key.add(Evaluation.plain(value.apply(List.of(one)))));
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
        }
        return List.copyOf(groups.values());
    }

    private int compare(List<Rows> one, List<Rows> other) {
        for (Sort sort : sorts) {
            int order = Evaluation.compare(sort.value().apply(one), sort.value().apply(other));
            if (order != 0) {
                return sort.descending() ? -order : order;
            }
        }
        return 0;
    }

    private List<@Nullable Object> output(List<Rows> group) {
        List<@Nullable Object> output = new ArrayList<>();
        outputs.forEach(value -> output.add(Evaluation.plain(value.apply(group))));
        return output;
    }
}
