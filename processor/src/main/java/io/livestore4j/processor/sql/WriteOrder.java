package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.IndexModel;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SelectText.FromItem;
import io.livestore4j.processor.sql.SelectText.Join;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether an INSERT, UPDATE or DELETE does the same on every client. An UPDATE goes from row to row in whatever order its
 * plan finds them. That tells where it is about several rows and sets a column that must be unique, for then the next row
 * may be in the way or not; or where what it sets is read from the table that it is changing.
 *
 * <pre>
 *   UPDATE seat SET number = number + 1                   number is unique: fails, or not, by the order
 *   UPDATE seat SET number = number + 1 WHERE id = ?      fine
 * </pre>
 */
final class WriteOrder {

    private static final Set<String> ROW_NUMBERS = Set.of("rowid", "oid", "_rowid_");

    private final TwinTables twins;
    private final Tables tables;
    private final WriteText write;
    private final Scope scope;

    private WriteOrder(TwinTables twins, Tokens tokens, WriteText write) {
        this.twins = twins;
        this.tables = Tables.of(twins);
        this.write = write;
        this.scope = scope(tokens, List.of(write.target()));
    }

    /** The part that has no total order, as it stands there. */
    static Optional<String> fault(TwinTables twins, Tokens tokens) {
        Optional<WriteText> write = WriteText.parse(tokens);
        return write.isEmpty() ? Optional.of(tokens.text()) : new WriteOrder(twins, tokens, write.get()).fault(tokens);
    }

    private Scope scope(Tokens tokens, List<FromItem> sources) {
        Core core = new Core(
                tokens,
                false,
                List.of(),
                sources,
                tokens.between(0, 0),
                write.where(),
                List.of(),
                Optional.empty(),
                Map.of(),
                false);
        return Scope.of(core, Optional.empty(), tables);
    }

    private Optional<String> fault(Tokens tokens) {
        OrderFaults faults = new OrderFaults(tables);
        FromItem target = write.target();
        FromItem excluded = new FromItem(
                Join.INNER,
                target.names(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "excluded",
                Optional.empty(),
                false);
        Scope conflict = scope(tokens, List.of(target, excluded));
        Optional<String> unordered = write.rows()
                .filter(rows -> SelectText.parse(rows)
                        .filter(select -> TotalOrder.isTotal(select, Optional.empty(), tables))
                        .isEmpty())
                .map(Tokens::text);
        return write.unplaced()
                .map(Tokens::text)
                .or(() -> unordered)
                .or(() -> write.rows().flatMap(rows -> faults.ofSelect(rows, Optional.empty())))
                .or(() -> Stream.of(
                                faults(faults, write.values().stream(), scope),
                                faults(faults, write.where().stream(), scope),
                                faults(faults, write.listed().stream(), scope),
                                faults(faults, write.resolved().stream(), conflict))
                        .flatMap(found -> found)
                        .findFirst())
                .or(this::faultOfRows);
    }

    private static Stream<String> faults(OrderFaults faults, Stream<Expression> expressions, Scope scope) {
        return expressions.flatMap(expression -> faults.ofExpression(expression, scope).stream());
    }

    /** Of an UPDATE of several rows. */
    private Optional<String> faultOfRows() {
        if (write.set().isEmpty() || new KnownColumns(scope, Stream.empty()).areAll()) {
            return Optional.empty();
        }
        Optional<String> unique =
                write.set().stream().filter(unique()::contains).findFirst();
        return unique.map(name -> "SET " + name)
                .or(() -> write.values().stream()
                        .filter(this::readsWhatChanges)
                        .map(value -> value.tokens().text())
                        .findFirst());
    }

    /** What may stand in another row's way. */
    private Set<String> unique() {
        Set<String> names = new HashSet<>(ROW_NUMBERS);
        table().ifPresent(table -> {
            table.columns().stream()
                    .filter(column -> column.isKey() || column.unique().isPresent())
                    .forEach(column -> names.add(lower(column)));
            table.indexes().stream().filter(IndexModel::unique).forEach(index -> {
                index.entries().stream()
                        .flatMap(entry -> table.column(entry.component().value()).stream())
                        .forEach(column -> names.add(lower(column)));
                index.where()
                        .ifPresent(where -> Tokens.of(where.value()).list().stream()
                                .filter(SqlToken::isName)
                                .forEach(token -> names.add(token.name())));
            });
        });
        return names;
    }

    private static String lower(ColumnModel column) {
        return column.sqlName().toLowerCase(Locale.ROOT);
    }

    private Optional<TableModel> table() {
        List<String> names = write.target().names();
        return twins.tables().stream()
                .filter(table -> table.sqlName().equalsIgnoreCase(names.get(names.size() - 1)))
                .findFirst();
    }

    /** A subquery that is the same for all rows is asked once, before the first is changed. */
    private boolean readsWhatChanges(Expression value) {
        List<Tokens> selects = value.all().flatMap(SubqueryColumns::selects).toList();
        boolean itself = selects.stream().anyMatch(this::readsTarget);
        if (!itself) {
            return false;
        }
        Optional<List<Column>> foreign = new SubqueryColumns(tables).foreign(value);
        boolean once = foreign.isPresent() && foreign.get().isEmpty();
        return !once && selects.stream().anyMatch(this::namesWhatChanges);
    }

    /** A name before a point tells whose a column is. */
    private boolean readsTarget(Tokens select) {
        List<SqlToken> names = IntStream.range(0, select.size())
                .filter(i -> i + 1 == select.size() || !select.get(i + 1).is("."))
                .mapToObj(select::get)
                .toList();
        return table().filter(
                        table -> twins.named(new Tokens(select.sql(), names)).contains(table.sqlName()))
                .isPresent();
    }

    private boolean namesWhatChanges(Tokens select) {
        boolean fullText = !twins.withFullTextNamed(select).isEmpty();
        return fullText
                || IntStream.range(1, select.size())
                        .anyMatch(i -> select.get(i).is("*")
                                        && !select.get(i - 1).is("(")
                                || select.get(i).isName()
                                        && write.set().contains(select.get(i).name()));
    }
}
