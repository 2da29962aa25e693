package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables behind a FROM, as far as each is one of the schema, with the terms of their ON. */
record Sources(List<Source> list, List<Equality> equalities) {

    private static final String[] JOINS = {",", "JOIN", "LEFT", "INNER", "CROSS", "OUTER"};
    private static final String[] NOT_UNDERSTOOD = {"RIGHT", "FULL", "NATURAL", "USING", "("};

    /** A table by the name that it goes by; a full text is known by its row number. */
    record Source(String alias, List<String> keys, List<String> columns) {

        boolean has(String column) {
            return columns.contains(column);
        }
    }

    /** A column that equals an expression wherever its source has a row. */
    record Equality(Tokens column, Tokens other) {}

    /** Nothing if something else than tables stands there. */
    static Optional<Sources> of(Tokens from, TwinTables twins) {
        List<Source> sources = new ArrayList<>();
        List<Equality> equalities = new ArrayList<>();
        boolean outer = false;
        if (from.list().isEmpty() || from.contains(token -> token.isAny(NOT_UNDERSTOOD))) {
            return Optional.empty();
        }
        for (int at = 0; at < from.size(); ) {
            outer |= from.get(at).is("LEFT");
            if (from.get(at).isAny(JOINS)) {
                at++;
                continue;
            }
            int end = from.find(at, token -> token.isAny(JOINS));
            Tokens item = from.between(at, end);
            int on = item.find(0, token -> token.is("ON"));
            Optional<Source> source = source(item.between(0, on), twins);
            if (source.isEmpty()) {
                return Optional.empty();
            }
            sources.add(source.get());
            equalities.addAll(equalities(item.from(Math.min(on + 1, item.size())), outer ? source : Optional.empty()));
            at = end;
        }
        return Optional.of(new Sources(List.copyOf(sources), List.copyOf(equalities)));
    }

    private static Optional<Source> source(Tokens item, TwinTables twins) {
        boolean named = !item.isEmpty() && item.list().stream().allMatch(SqlToken::isName);
        if (!named || item.size() > 3) {
            return Optional.empty();
        }
        String alias = item.last().name();
        String name = item.get(0).name();
        return twins.tables().stream()
                .flatMap(table -> source(table, name, alias))
                .findFirst();
    }

    private static Stream<Source> source(TableModel table, String name, String alias) {
        if (table.fullTextName().filter(name::equalsIgnoreCase).isPresent()) {
            return Stream.of(new Source(alias, List.of("rowid"), List.of("rowid")));
        }
        return table.sqlName().equalsIgnoreCase(name)
                ? Stream.of(new Source(alias, names(table.keys()), names(table.columns())))
                : Stream.empty();
    }

    private static List<String> names(List<ColumnModel> columns) {
        return columns.stream()
                .map(column -> column.sqlName().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** @param joined of a left join, whose ON says nothing of the other sources */
    private static List<Equality> equalities(Tokens on, Optional<Source> joined) {
        return equalities(on).stream()
                .filter(equality -> joined.isEmpty()
                        || equality.column().size() == 3
                                && equality.column()
                                        .get(0)
                                        .name()
                                        .equals(joined.get().alias()))
                .toList();
    }

    /** Those of a condition that all must hold. */
    static List<Equality> equalities(Tokens condition) {
        if (condition.contains(token -> token.is("OR"))) {
            return List.of();
        }
        return condition.split(token -> token.is("AND")).stream()
                .flatMap(Sources::equality)
                .toList();
    }

    private static Stream<Equality> equality(Tokens term) {
        int sign = term.find(0, token -> token.isAny("=", "=="));
        Tokens left = term.between(0, sign);
        Tokens right = term.from(Math.min(sign + 1, term.size()));
        return Stream.of(new Equality(left, right), new Equality(right, left))
                .filter(equality -> Nullability.isColumn(equality.column()));
    }
}
