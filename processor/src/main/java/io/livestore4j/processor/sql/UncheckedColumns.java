package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import io.livestore4j.processor.sql.SelectText.Core;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a result as its text names them, for where SQLite cannot be asked. Of one SELECT over tables alone their
 * types are known too. Whether one may be NULL is not: then the methods of the user are trusted.
 */
final class UncheckedColumns {

    private static final String[] JOINS = {"ON", "LEFT", "RIGHT", "FULL", "INNER", "OUTER", "CROSS"};

    private final List<TableModel> tables;
    private final ValueInference inference = new ValueInference(this::valuesOf);

    UncheckedColumns(List<TableModel> tables) {
        this.tables = tables;
    }

    private record Source(String alias, TableModel table) {}

    /** Nothing if a star stands for columns that are not known. */
    List<ResultColumn> of(SelectText select) {
        boolean plain = select.cores().size() == 1 && select.commonTables().isEmpty();
        Core core = select.cores().get(0);
        List<ResultColumn> columns = new ArrayList<>();
        for (Tokens item : core.items()) {
            if (!item.isEmpty() && item.last().is("*")) {
                List<ResultColumn> all = plain ? star(core, item) : List.of();
                if (all.isEmpty()) {
                    return List.of();
                }
                columns.addAll(all);
            } else {
                columns.add(plain ? column(core, item) : unknown(label(item)));
            }
        }
        return columns;
    }

    private List<ResultColumn> star(Core core, Tokens star) {
        return sources(core).stream()
                .filter(source -> star.size() == 1 || source.alias().equals(qualifier(star)))
                .flatMap(source -> source.table().columns().stream())
                .map(column -> column(column.sqlName(), Optional.of(column), Values.ofColumn(column.type())))
                .toList();
    }

    private ResultColumn column(Core core, Tokens item) {
        Tokens expression = Nullability.withoutAlias(item);
        return column(label(item), columnOf(core, expression), inference.of(core, expression));
    }

    private Values valuesOf(Core core, Tokens expression) {
        return columnOf(core, expression)
                .map(column -> Values.ofColumn(column.type()))
                .orElse(Values.UNKNOWN);
    }

    /** The only one of that name. */
    private Optional<ColumnModel> columnOf(Core core, Tokens expression) {
        if (!Nullability.isColumn(expression)) {
            return Optional.empty();
        }
        List<ColumnModel> named = sources(core).stream()
                .filter(source -> expression.size() == 1 || source.alias().equals(qualifier(expression)))
                .flatMap(source -> source.table().columns().stream())
                .filter(column ->
                        column.sqlName().equalsIgnoreCase(expression.last().name()))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Of {@code alias.name} and {@code alias.*}. */
    private static String qualifier(Tokens qualified) {
        return qualified.size() < 3 ? "" : qualified.get(qualified.size() - 3).name();
    }

    /** The tables that FROM names, in order; none if there is anything else, or columns are joined to one. */
    private List<Source> sources(Core core) {
        if (core.from().contains(token -> token.isAny("USING", "NATURAL"))) {
            return List.of();
        }
        List<Optional<Source>> sources = core.from().split(token -> token.isAny("JOIN", ",")).stream()
                .map(part -> part.between(0, part.find(0, token -> token.isAny(JOINS))))
                .map(this::source)
                .toList();
        return sources.stream().allMatch(Optional::isPresent)
                ? sources.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    /** Of {@code table [[AS] alias]}. */
    private Optional<Source> source(Tokens item) {
        boolean named =
                item.size() >= 1 && item.size() <= 3 && item.list().stream().allMatch(SqlToken::isName);
        return named
                ? tables.stream()
                        .filter(table ->
                                table.sqlName().equalsIgnoreCase(item.get(0).name()))
                        .map(table -> new Source(item.last().name(), table))
                        .findFirst()
                : Optional.empty();
    }

    /** The alias, or the name of a column; the text of anything else. */
    private static String label(Tokens item) {
        boolean named = Nullability.withoutAlias(item).size() < item.size() || Nullability.isColumn(item);
        return named ? item.last().name() : item.text();
    }

    private static ResultColumn unknown(String label) {
        return column(label, Optional.empty(), Values.UNKNOWN);
    }

    private static ResultColumn column(String label, Optional<ColumnModel> source, Values values) {
        return new ResultColumn(label, source, values.storage(), values.texts(), false);
    }
}
