package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.Sqlite.Instruction;
import io.livestore4j.processor.sql.Sqlite.SqlRefused;
import java.util.ArrayList;
import java.util.List;
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

    /** What a program does more for a WHERE that is a constant. */
    private static final Set<String> CONSTANT_TEST = Set.of("Integer", "IfNot", "If", "Goto");

    private final Sqlite sqlite;
    private final TwinTables twins;
    private final SelectText select;
    private final Nullability nullability = new Nullability(this::isColumnNotNull);

    ResultColumns(Sqlite sqlite, TwinTables twins, SelectText select) {
        this.sqlite = sqlite;
        this.twins = twins;
        this.select = select;
    }

    List<ResultColumn> of(List<Sqlite.Column> columns) throws SqlRefused {
        List<List<Tokens>> expressions = new ArrayList<>();
        for (Core core : select.cores()) {
            expressions.add(expand(core));
        }
        List<ResultColumn> results = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Sqlite.Column column = columns.get(i);
            Optional<ColumnModel> source =
                    select.cores().size() == 1 ? twins.column(column.declaredType()) : Optional.empty();
            results.add(new ResultColumn(
                    column.label(), source, storage(expressions, i), isNullable(expressions, i, columns.size())));
        }
        return results;
    }

    /** Only where each of the combined SELECTs is understood and says so. */
    private boolean isNullable(List<List<Tokens>> expressions, int column, int width) {
        for (int i = 0; i < expressions.size(); i++) {
            List<Tokens> ofCore = expressions.get(i);
            if (ofCore.size() != width || !nullability.isNotNull(select.cores().get(i), ofCore.get(column))) {
                return true;
            }
        }
        return false;
    }

    /** The expressions of a SELECT with a column for each that a star stands for. */
    private List<Tokens> expand(Core core) throws SqlRefused {
        List<Tokens> expressions = new ArrayList<>();
        for (Tokens item : core.items()) {
            if (!item.isEmpty() && item.last().is("*") && isStar(item)) {
                expressions.addAll(expandStar(core, item));
            } else {
                expressions.add(Nullability.withoutAlias(item));
            }
        }
        return expressions;
    }

    private static boolean isStar(Tokens item) {
        return item.size() == 1 || item.get(item.size() - 2).is(".");
    }

    private List<Tokens> expandStar(Core core, Tokens star) throws SqlRefused {
        String qualifier = star.between(0, star.size() - 1).text();
        List<Tokens> columns = new ArrayList<>();
        for (Sqlite.Column column : sqlite.columns(selecting(core, star.text(), ""))) {
            columns.add(Tokens.of(qualifier + "`" + column.label().replace("`", "``") + "`"));
        }
        return columns;
    }

    private String selecting(Core core, String what, String where) {
        return select.with().text() + " SELECT " + what + " FROM " + core.from().text() + where;
    }

    /**
     * Where SQLite knows that x is never NULL, it makes a constant of {@code x IS NULL}. Its program then tests that
     * constant once, where otherwise it would have to read x for every row.
     */
    private boolean isColumnNotNull(Core core, Tokens column) {
        if (core.from().isEmpty()) {
            return false;
        }
        try {
            // Both read x, so that they use the same index.
            List<String> added = opcodes(selecting(core, column.text(), " WHERE (" + column.text() + ") IS NULL"));
            opcodes(selecting(core, column.text(), "")).forEach(added::remove);
            return CONSTANT_TEST.containsAll(added);
        } catch (SqlRefused e) {
            // A name of an outer query, or one that only the whole statement makes clear: nothing is known of it.
            return false;
        }
    }

    private List<String> opcodes(String sql) throws SqlRefused {
        List<String> opcodes = new ArrayList<>();
        for (Instruction instruction : sqlite.explain(sql)) {
            opcodes.add(instruction.opcode());
        }
        return opcodes;
    }

    private Optional<Storage> storage(List<List<Tokens>> expressions, int column) {
        if (expressions.size() != 1 || column >= expressions.get(0).size()) {
            return Optional.empty();
        }
        Tokens expression = expressions.get(0).get(column);
        if (expression.size() < 2 || !expression.get(1).is("(")) {
            return Optional.empty();
        }
        String function = expression.get(0).name();
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
