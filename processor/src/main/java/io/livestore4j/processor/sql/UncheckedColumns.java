package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SelectText.FromItem;
import io.livestore4j.processor.sql.SelectText.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a result as its text names them, for where SQLite cannot be asked. Of one SELECT over tables alone their
 * types are known too. Whether one may be NULL is not: then the methods of the user are trusted.
 */
final class UncheckedColumns {

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
        for (Item item : core.items()) {
            List<ResultColumn> all = plain || !item.isStar() ? columns(core, item, plain) : List.of();
            if (all.isEmpty()) {
                return List.of();
            }
            columns.addAll(all);
        }
        return columns;
    }

    private List<ResultColumn> columns(Core core, Item item, boolean plain) {
        if (item.isStar()) {
            return sources(core).stream()
                    .filter(source ->
                            item.qualifier().map(source.alias()::equals).orElse(true))
                    .flatMap(source -> source.table().columns().stream())
                    .map(column -> column(column.sqlName(), Optional.of(column), Values.ofColumn(column.type())))
                    .toList();
        }
        Expression expression = item.expression().orElseThrow();
        return List.of(
                plain
                        ? column(label(item), columnOf(core, expression), inference.of(core, expression))
                        : column(label(item), Optional.empty(), Values.UNKNOWN));
    }

    private Values valuesOf(Core core, Tokens expression) {
        return columnOf(core, Expression.of(expression))
                .map(column -> Values.ofColumn(column.type()))
                .orElse(Values.UNKNOWN);
    }

    /** The only one of that name. */
    private Optional<ColumnModel> columnOf(Core core, Expression expression) {
        if (!(expression instanceof Column named)) {
            return Optional.empty();
        }
        List<ColumnModel> found = sources(core).stream()
                .filter(source -> named.qualifier().map(source.alias()::equals).orElse(true))
                .flatMap(source -> source.table().columns().stream())
                .filter(column -> column.sqlName().equalsIgnoreCase(named.name()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The tables that FROM names, in order; none if there is anything else, or columns are joined to one. */
    private List<Source> sources(Core core) {
        List<Optional<Source>> sources = core.sources().map(this::source).toList();
        boolean understood = sources.stream().allMatch(Optional::isPresent)
                && core.fromItems().noneMatch(FromItem::merged);
        return understood ? sources.stream().flatMap(Optional::stream).toList() : List.of();
    }

    private Optional<Source> source(FromItem item) {
        return tables.stream()
                .filter(table -> item.isTable()
                        && table.sqlName()
                                .equalsIgnoreCase(item.names().get(item.names().size() - 1)))
                .map(table -> new Source(item.alias(), table))
                .findFirst();
    }

    /** The alias, or the name of a column; the text of anything else. */
    private static String label(Item item) {
        return item.alias()
                .orElseGet(() -> item.expression().orElseThrow() instanceof Column column
                        ? column.name()
                        : item.tokens().text());
    }

    private static ResultColumn column(String label, Optional<ColumnModel> source, Values values) {
        return new ResultColumn(label, source, values.storage(), values.texts(), false, values.computed());
    }
}
