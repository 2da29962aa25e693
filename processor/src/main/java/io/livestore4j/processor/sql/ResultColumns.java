package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import io.livestore4j.processor.sql.SelectedColumns.Selected;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is known of the columns of a result: where they come from, their types, whether they can be NULL. */
final class ResultColumns {

    private final SelectedColumns selected;

    ResultColumns(Sqlite sqlite, TwinTables twins, Set<String> givenParameters) {
        this.selected = new SelectedColumns(sqlite, twins, givenParameters);
    }

    List<ResultColumn> of(Tokens select, List<Sqlite.Column> columns) throws Sqlite.SqlRefused {
        List<Selected> known = selected.of(SelectText.parse(select), columns.size());
        return IntStream.range(0, columns.size())
                .mapToObj(i -> of(columns.get(i).label(), known.get(i)))
                .toList();
    }

    private static ResultColumn of(String label, Selected known) {
        Values values = known.values();
        return new ResultColumn(
                label, known.source(), values.storage(), values.texts(), known.nullable(), values.computed());
    }
}
