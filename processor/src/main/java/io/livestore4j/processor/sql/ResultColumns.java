package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import io.livestore4j.processor.sql.SelectedColumns.Selected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of the columns of a result: where they come from, their types, whether they can be NULL. */
final class ResultColumns {

    private final TwinTables twins;
    private final SelectedColumns selected;

    ResultColumns(Sqlite sqlite, TwinTables twins, Set<String> givenParameters) {
        this.twins = twins;
        this.selected = new SelectedColumns(sqlite, twins, givenParameters);
    }

    List<ResultColumn> of(Tokens select, List<Sqlite.Column> columns) throws Sqlite.SqlRefused {
        SelectText text = SelectText.parse(select);
        boolean single = text.cores().size() == 1;
        List<Selected> known = selected.of(text, columns.size());
        List<ResultColumn> results = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Sqlite.Column column = columns.get(i);
            Optional<ColumnModel> source = single ? twins.column(column.declaredType()) : Optional.empty();
            Values values = known.get(i).values();
            results.add(new ResultColumn(
                    column.label(),
                    source,
                    values.storage(),
                    values.texts(),
                    known.get(i).nullable()));
        }
        return results;
    }
}
