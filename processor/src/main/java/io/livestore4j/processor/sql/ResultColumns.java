package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.Sqlite.SqlRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is known of the columns of a result: where they come from, their types, whether they can be NULL. */
final class ResultColumns {

    private static final Set<String> INTEGERS = Set.of(
            "count",
            "length",
            "instr",
            "unicode",
            "exists",
            "row_number",
            "rank",
            "dense_rank",
            "ntile",
            "octet_length");
    private static final Set<String> REALS = Set.of("total", "avg", "percent_rank", "cume_dist");
    private static final Set<String> TEXTS = Set.of(
            "upper",
            "lower",
            "trim",
            "ltrim",
            "rtrim",
            "replace",
            "group_concat",
            "string_agg",
            "hex",
            "typeof",
            "printf",
            "format",
            "json",
            "json_array",
            "json_object",
            "json_group_array",
            "json_group_object");

    private final TwinTables twins;
    private final NullableColumns nullable;

    ResultColumns(Sqlite sqlite, TwinTables twins) {
        this.twins = twins;
        this.nullable = new NullableColumns(sqlite);
    }

    List<ResultColumn> of(Tokens select, List<Sqlite.Column> columns) throws SqlRefused {
        SelectText text = SelectText.parse(select);
        boolean single = text.cores().size() == 1;
        List<Boolean> nullables = nullable.of(text, columns.size());
        List<ResultColumn> results = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Sqlite.Column column = columns.get(i);
            Optional<ColumnModel> source = single ? twins.column(column.declaredType()) : Optional.empty();
            Optional<Storage> storage = single ? storage(text.cores().get(0), i, columns.size()) : Optional.empty();
            results.add(new ResultColumn(column.label(), source, storage, nullables.get(i)));
        }
        return results;
    }

    /** Not for a SELECT with a star, which stands for any number of columns; those of a star are columns of tables. */
    private static Optional<Storage> storage(Core core, int column, int width) {
        if (core.items().size() != width) {
            return Optional.empty();
        }
        Tokens expression = Nullability.withoutAlias(core.items().get(column));
        if (expression.size() < 2 || !expression.get(1).is("(")) {
            return Optional.empty();
        }
        String function = expression.get(0).text().toLowerCase(Locale.ROOT);
        boolean whole = expression.closing(1) == expression.size() - 1;
        return whole ? storageOf(function) : Optional.empty();
    }

    private static Optional<Storage> storageOf(String function) {
        if (INTEGERS.contains(function)) {
            return Optional.of(Storage.INTEGER);
        }
        if (REALS.contains(function)) {
            return Optional.of(Storage.REAL);
        }
        return TEXTS.contains(function) ? Optional.of(Storage.TEXT) : Optional.empty();
    }
}
