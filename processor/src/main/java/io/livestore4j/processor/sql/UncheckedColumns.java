package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import io.livestore4j.processor.sql.SelectText.Core;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a result as its text names them, for where SQLite cannot be asked. Nothing else is known of them. */
final class UncheckedColumns {

    private final List<TableModel> tables;

    UncheckedColumns(List<TableModel> tables) {
        this.tables = tables;
    }

    /** Nothing if a star stands for the columns of more than one table. */
    List<ResultColumn> of(SelectText select) {
        Core core = select.cores().get(0);
        List<ResultColumn> columns = new ArrayList<>();
        for (Tokens item : core.items()) {
            if (!item.isEmpty() && item.last().is("*")) {
                List<ResultColumn> all = star(core);
                if (all.isEmpty()) {
                    return List.of();
                }
                columns.addAll(all);
            } else {
                columns.add(column(label(item)));
            }
        }
        return columns;
    }

    private List<ResultColumn> star(Core core) {
        return core.from().size() != 1
                ? List.of()
                : tables.stream()
                        .filter(table -> table.sqlName()
                                .equalsIgnoreCase(core.from().get(0).name()))
                        .flatMap(UncheckedColumns::columns)
                        .toList();
    }

    private static Stream<ResultColumn> columns(TableModel table) {
        return table.columns().stream().map(ColumnModel::sqlName).map(UncheckedColumns::column);
    }

    /** The alias, or the name of a column; the text of anything else. */
    private static String label(Tokens item) {
        boolean named = Nullability.withoutAlias(item).size() < item.size() || Nullability.isColumn(item);
        return named ? item.last().name() : item.text();
    }

    private static ResultColumn column(String label) {
        return new ResultColumn(label, Optional.empty(), Optional.empty(), Set.of(), false);
    }
}
