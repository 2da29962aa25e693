package io.livestore4j.processor.sql;

import static io.livestore4j.processor.sql.Identifiers.quote;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.sql.SelectText.CommonTable;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SelectText.FromItem;
import io.livestore4j.processor.sql.SelectText.Item;
import io.livestore4j.processor.sql.Sqlite.Column;
import io.livestore4j.processor.sql.Sqlite.Instruction;
import io.livestore4j.processor.sql.Sqlite.SqlRefused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which columns of a SELECT's result may be NULL, in doubt they may; and what values they have. SQLite is asked about
 * the columns of its sources. It knows of tables only, so that a table of WITH and a subquery in FROM are stood in for
 * by a TEMP table, whose columns are NOT NULL where those of its SELECT are never NULL, and have declared types that
 * tell their values:
 *
 * <pre>
 *   SELECT q.n FROM todo LEFT JOIN (SELECT count(*) AS n FROM todo) q     q.n?
 *     CREATE TEMP TABLE livestore_source_0 (n BLOB_0 NOT NULL)
 *   EXPLAIN SELECT q.n FROM todo LEFT JOIN livestore_source_0 q WHERE q.n IS NULL
 * </pre>
 */
final class SelectedColumns {

    /** What a program does more for a WHERE that is a constant. */
    private static final Set<String> CONSTANT_TEST = Set.of("Integer", "IfNot", "If", "Goto");

    private static final String SOURCE = "livestore_source_";

    /** A type of this name leaves values as they are. */
    private static final String DECLARED = "BLOB_OF_";

    private final Sqlite sqlite;
    private final TwinTables twins;
    private final Nullability nullability;
    private final ValueInference inference = new ValueInference(this::valuesOf);
    private final List<Selected> declared = new ArrayList<>();
    private final List<String> standIns = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int sources;

    /** @param givenParameters the names of those that are never NULL */
    SelectedColumns(Sqlite sqlite, TwinTables twins, Set<String> givenParameters) {
        this.sqlite = sqlite;
        this.twins = twins;
        this.nullability = new Nullability(
                this::isColumnNotNull,
                this::isOwn,
                (core, expression) -> inference.of(core, expression).is(Storage.TEXT),
                givenParameters);
    }

    /**
     * What is known of a column.
     *
     * @param source the column of a table that it is, if it is one unchanged
     */
    record Selected(boolean nullable, Values values, Optional<ColumnModel> source) {

        static final Selected UNKNOWN = new Selected(true, Values.UNKNOWN, Optional.empty());

        /** Of a column whose values come from two SELECTs. */
        Selected or(Selected other) {
            return new Selected(
                    nullable || other.nullable,
                    values.or(other.values),
                    source.equals(other.source) ? source : Optional.empty());
        }
    }

    /** @param width the number of columns */
    List<Selected> of(Optional<SelectText> parsed, int width) throws SqlRefused {
        int outer = standIns.size();
        if (parsed.isEmpty() || namesForward(parsed.get().commonTables())) {
            return Collections.nCopies(width, Selected.UNKNOWN);
        }
        SelectText select = parsed.get();
        try {
            for (CommonTable table : select.commonTables()) {
                standIn(table);
            }
            List<Selected> all = List.of();
            for (Core core : select.cores()) {
                List<Selected> columns = ofCore(core, width);
                all = all.isEmpty() ? columns : either(all, columns);
            }
            return all;
        } catch (SqlRefused e) {
            refused.add(e.getMessage());
            return Collections.nCopies(width, Selected.UNKNOWN);
        } finally {
            dropFrom(outer);
        }
    }

    /** Whether one reads a table of WITH that is defined behind it, and not what else has that name. */
    private static boolean namesForward(List<CommonTable> tables) {
        return IntStream.range(0, tables.size())
                .anyMatch(i -> tables.stream().skip(i + 1L).anyMatch(tables.get(i)::names));
    }

    /** What SQLite said to forms that are not understood, so that nothing is known of their columns. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private List<Selected> ofCore(Core core, int width) throws SqlRefused {
        Core plain = withoutSubqueries(core);
        List<Expression> expressions = expand(plain);
        return expressions.size() == width
                ? expressions.stream()
                        .map(expression -> ofExpression(plain, expression))
                        .toList()
                : Collections.nCopies(width, Selected.UNKNOWN);
    }

    private Selected ofExpression(Core core, Expression expression) {
        Optional<ColumnModel> source = expression instanceof Expression.Column
                ? asked(core, expression.tokens()).source()
                : Optional.empty();
        return new Selected(!nullability.isNotNull(core, expression), inference.of(core, expression), source);
    }

    private void standIn(CommonTable table) throws SqlRefused {
        String name = table.name().name();
        if (!table.isRecursive()) {
            List<String> columns = table.columns().isEmpty() ? labels(table.select()) : table.columns();
            create(name, columns, of(SelectText.parse(table.select()), columns.size()));
            return;
        }
        // Its rows come from its first SELECT, or from its own rows: assume what the first has, until it holds for all.
        List<String> columns = table.columns().isEmpty() ? labels(firstOf(table.select())) : table.columns();
        List<Selected> assumed = of(SelectText.parse(firstOf(table.select())), columns.size());
        create(name, columns, assumed);
        List<Selected> found = of(SelectText.parse(table.select()), columns.size());
        while (!found.equals(assumed)) {
            assumed = found;
            dropFrom(standIns.size() - 1);
            create(name, columns, assumed);
            found = either(assumed, of(SelectText.parse(table.select()), columns.size()));
        }
    }

    private static List<Selected> either(List<Selected> left, List<Selected> right) {
        return IntStream.range(0, left.size())
                .mapToObj(i -> left.get(i).or(right.get(i)))
                .toList();
    }

    private static Tokens firstOf(Tokens select) {
        return select.between(0, select.find(0, token -> token.isAny("UNION", "INTERSECT", "EXCEPT")));
    }

    private List<String> labels(Tokens select) throws SqlRefused {
        return sqlite.columns("SELECT * FROM (" + select.text() + ")").stream()
                .map(Column::label)
                .toList();
    }

    private void create(String name, List<String> columns, List<Selected> selected) throws SqlRefused {
        String definitions = IntStream.range(0, columns.size())
                .mapToObj(i -> quote(columns.get(i)) + " " + declare(selected.get(i)))
                .collect(Collectors.joining(", "));
        sqlite.execute("CREATE TEMP TABLE " + quote(name) + " (" + definitions + ")");
        standIns.add(name);
    }

    private String declare(Selected column) {
        declared.add(column);
        return DECLARED + (declared.size() - 1) + (column.nullable() ? "" : " NOT NULL");
    }

    private void dropFrom(int first) throws SqlRefused {
        while (standIns.size() > first) {
            sqlite.execute("DROP TABLE temp." + quote(standIns.remove(standIns.size() - 1)));
        }
    }

    /** With a stand-in for each subquery of FROM. */
    private Core withoutSubqueries(Core core) throws SqlRefused {
        Tokens from = core.fromText();
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (FromItem source :
                core.sources().filter(item -> item.select().isPresent()).toList()) {
            Tokens subquery = source.select().orElseThrow();
            int open = from.list().indexOf(subquery.get(0));
            text.append(' ').append(from.between(next, open).text());
            text.append(' ').append(standIn(subquery.inside()));
            next = open + subquery.size();
        }
        text.append(' ').append(from.from(next).text());
        return core.reading(Tokens.of(text.toString()));
    }

    private String standIn(Tokens subquery) throws SqlRefused {
        String name = SOURCE + sources++;
        List<String> columns = labels(subquery);
        create(name, columns, of(SelectText.parse(subquery), columns.size()));
        return name;
    }

    private Values valuesOf(Core core, Tokens column) {
        return asked(core, column).values();
    }

    /** Of a column, or of a subquery that selects one. */
    private Selected asked(Core core, Tokens column) {
        String from =
                core.fromText().isEmpty() ? "" : " FROM " + core.fromText().text();
        try {
            String type =
                    sqlite.columns("SELECT " + column.text() + from).get(0).declaredType();
            return type.startsWith(DECLARED)
                    ? declared.get(Integer.parseInt(type.substring(DECLARED.length())))
                    : twins.column(type)
                            .map(source -> new Selected(true, Values.ofColumn(source.type()), Optional.of(source)))
                            .orElse(Selected.UNKNOWN);
        } catch (SqlRefused e) {
            // A name of an outer query: nothing is known of it.
            return Selected.UNKNOWN;
        }
    }

    private boolean isOwn(Core core, Tokens column) {
        try {
            return !core.fromText().isEmpty()
                    && !sqlite.columns(selecting(core, column.text(), "")).isEmpty();
        } catch (SqlRefused e) {
            return false;
        }
    }

    /** The expressions of a SELECT with a column for each that a star stands for. */
    private List<Expression> expand(Core core) throws SqlRefused {
        List<Expression> expressions = new ArrayList<>();
        for (Item item : core.items()) {
            if (item.isStar()) {
                expressions.addAll(expandStar(core, item.tokens()));
            } else {
                item.expression().ifPresent(expressions::add);
            }
        }
        return expressions;
    }

    private List<Expression> expandStar(Core core, Tokens star) throws SqlRefused {
        String qualifier = star.between(0, star.size() - 1).text();
        List<Expression> columns = new ArrayList<>();
        for (Column column : sqlite.columns(selecting(core, star.text(), ""))) {
            columns.add(Expression.of(Tokens.of(qualifier + "`" + column.label().replace("`", "``") + "`")));
        }
        return columns;
    }

    private static String selecting(Core core, String what, String where) {
        return "SELECT " + what + " FROM " + core.fromText().text() + where;
    }

    /**
     * Where SQLite knows that x is never NULL, it makes a constant of {@code x IS NULL}. Its program then tests that
     * constant once, where otherwise it would have to read x for every row.
     */
    private boolean isColumnNotNull(Core core, Tokens column) {
        if (core.fromText().isEmpty()) {
            return false;
        }
        if (NotNullTerms.exclude(core, column)) {
            return true;
        }
        try {
            // Both read x, so that they use the same index.
            List<String> added = opcodes(selecting(core, column.text(), " WHERE (" + column.text() + ") IS NULL"));
            opcodes(selecting(core, column.text(), "")).forEach(added::remove);
            return CONSTANT_TEST.containsAll(added);
        } catch (SqlRefused e) {
            // A name of an outer query: nothing is known of it.
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
}
