package io.livestore4j.processor.sql;

import static io.livestore4j.processor.sql.Identifiers.quote;

import io.livestore4j.processor.sql.SelectText.CommonTable;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.Sqlite.Column;
import io.livestore4j.processor.sql.Sqlite.Instruction;
import io.livestore4j.processor.sql.Sqlite.SqlRefused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which columns of a SELECT's result may be NULL; in doubt they may. SQLite is asked about the columns of its
 * sources. It
 * knows of tables only, so that a table of WITH and a subquery in FROM are stood in for by a TEMP table, whose
 * columns are
 * NOT NULL where those of its SELECT are never NULL:
 *
 * <pre>
 *   SELECT q.n FROM todo LEFT JOIN (SELECT count(*) AS n FROM todo) q     q.n?
 *     CREATE TEMP TABLE livestore_source_0 (n NOT NULL)
 *   EXPLAIN SELECT q.n FROM todo LEFT JOIN livestore_source_0 q WHERE q.n IS NULL
 * </pre>
 */
final class NullableColumns {

    /** What a program does more for a WHERE that is a constant. */
    private static final Set<String> CONSTANT_TEST = Set.of("Integer", "IfNot", "If", "Goto");

    private static final String SOURCE = "livestore_source_";

    private final Sqlite sqlite;
    private final Nullability nullability = new Nullability(this::isColumnNotNull);
    private final List<String> standIns = new ArrayList<>();
    private int sources;

    NullableColumns(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /** @param width the number of columns */
    List<Boolean> of(SelectText select, int width) throws SqlRefused {
        int outer = standIns.size();
        try {
            for (CommonTable table : select.commonTables()) {
                standIn(table);
            }
            List<Boolean> nullable = new ArrayList<>(Collections.nCopies(width, false));
            for (Core core : select.cores()) {
                addNullables(nullable, core);
            }
            return nullable;
        } catch (SqlRefused e) {
            // A form that is not understood: nothing is known of its columns.
            return Collections.nCopies(width, true);
        } finally {
            dropFrom(outer);
        }
    }

    private void addNullables(List<Boolean> nullable, Core core) throws SqlRefused {
        Core plain = withoutSubqueries(core);
        List<Tokens> expressions = expand(plain);
        for (int i = 0; i < nullable.size(); i++) {
            boolean certain = expressions.size() == nullable.size() && nullability.isNotNull(plain, expressions.get(i));
            nullable.set(i, nullable.get(i) || !certain);
        }
    }

    private void standIn(CommonTable table) throws SqlRefused {
        String name = table.name().name();
        if (!table.isRecursive()) {
            List<String> columns = table.columns().isEmpty() ? labels(table.select()) : table.columns();
            create(name, columns, of(SelectText.parse(table.select()), columns.size()));
            return;
        }
        // Its rows come from its first SELECT, or from its own rows: assume the most, until the assumption holds.
        List<String> columns = table.columns().isEmpty() ? labels(firstOf(table.select())) : table.columns();
        List<Boolean> assumed = Collections.nCopies(columns.size(), false);
        create(name, columns, assumed);
        List<Boolean> found = of(SelectText.parse(table.select()), columns.size());
        while (!found.equals(assumed)) {
            assumed = found;
            dropFrom(standIns.size() - 1);
            create(name, columns, assumed);
            found = either(assumed, of(SelectText.parse(table.select()), columns.size()));
        }
    }

    private static List<Boolean> either(List<Boolean> left, List<Boolean> right) {
        return IntStream.range(0, left.size())
                .mapToObj(i -> left.get(i) || right.get(i))
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

    private void create(String name, List<String> columns, List<Boolean> nullable) throws SqlRefused {
        String definitions = IntStream.range(0, columns.size())
                .mapToObj(i -> quote(columns.get(i)) + (nullable.get(i) ? "" : " NOT NULL"))
                .collect(Collectors.joining(", "));
        sqlite.execute("CREATE TEMP TABLE " + quote(name) + " (" + definitions + ")");
        standIns.add(name);
    }

    private void dropFrom(int first) throws SqlRefused {
        while (standIns.size() > first) {
            sqlite.execute("DROP TABLE temp." + quote(standIns.remove(standIns.size() - 1)));
        }
    }

    /** With a stand-in for each subquery of FROM. */
    private Core withoutSubqueries(Core core) throws SqlRefused {
        Tokens from = core.from();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < from.size(); i++) {
            boolean subquery = from.get(i).is("(")
                    && i + 1 < from.size()
                    && from.get(i + 1).isAny("SELECT", "WITH", "VALUES");
            if (subquery) {
                int close = from.closing(i);
                text.append(' ').append(standIn(from.between(i + 1, close)));
                i = close;
            } else {
                text.append(' ').append(from.get(i).text());
            }
        }
        return new Core(core.all(), core.items(), Tokens.of(text.toString()), core.grouped());
    }

    private String standIn(Tokens subquery) throws SqlRefused {
        String name = SOURCE + sources++;
        List<String> columns = labels(subquery);
        create(name, columns, of(SelectText.parse(subquery), columns.size()));
        return name;
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
        for (Column column : sqlite.columns(selecting(core, star.text(), ""))) {
            columns.add(Tokens.of(qualifier + "`" + column.label().replace("`", "``") + "`"));
        }
        return columns;
    }

    private static String selecting(Core core, String what, String where) {
        return "SELECT " + what + " FROM " + core.from().text() + where;
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
