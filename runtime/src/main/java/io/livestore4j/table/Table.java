package io.livestore4j.table;

import io.livestore4j.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A table of the state, the start of every query and mutation; as an expression, its whole rows. Generated code has one
 * subclass per table, with a field per column. An immutable value, safe to share; two are equal if they are the same
 * table under the same alias.
 *
 * @param <R> the record of a row
 */
public abstract non-sealed class Table<R> extends Expression<R> {

    private final TableDefinition definition;
    private final String alias;
    private final List<Column<?>> declared = new ArrayList<>();

    /** Set with the first use, when the subclass has declared all columns; racing threads set equal values. */
    private @Nullable TableSql sql;

    private @Nullable Select<R> all;

    /** @param alias the name in queries; the SQL name itself for the table under its own name */
    protected Table(TableDefinition definition, String alias) {
        this.definition = definition;
        this.alias = Identifier.require(alias, "an alias");
    }

    /** Reads a row whose first column is {@code at}. */
    @Override
    protected abstract R read(Row row, int at);

    /** The encoded values of {@code row}, in the order of the columns. */
    protected abstract @Nullable Object[] values(R row);

    /** The primary key of {@code row}: a list where it has several columns. */
    protected abstract Object key(R row);

    /** The SQL name, unquoted. */
    public final String name() {
        return definition.name();
    }

    /** The name under which queries know it, unquoted. */
    public final String alias() {
        return alias;
    }

    /** How it is created and watched. */
    public final TableDefinition definition() {
        return definition;
    }

    /** In the order of the components of the record. */
    @Override
    public final List<Column<?>> columns() {
        return sqlTexts().columns();
    }

    /** Those of the primary key, in its order. */
    public final List<Column<?>> keyColumns() {
        return sqlTexts().keyColumns();
    }

    /** The row whose columns start at column {@code at} of the result, counted from 0. */
    public final R row(Row row, int at) {
        return read(row, at);
    }

    /** All rows. */
    public final Select<R> all() {
        Select<R> known = all;
        if (known == null) {
            known = new Select<>(Clauses.of(this), projection());
            all = known;
        }
        return known;
    }

    /** The rows that fulfil {@code condition}. */
    public final Select<R> where(Condition condition) {
        return all().where(condition);
    }

    /** The rows that fulfil {@code condition}; all, if it does not apply. */
    public final Select<R> whereIf(boolean applies, Condition condition) {
        return all().whereIf(applies, condition);
    }

    /** The rows that fulfil the condition; all, if it does not apply, and then it is never made. */
    public final Select<R> whereIf(boolean applies, Supplier<? extends Condition> condition) {
        return all().whereIf(applies, condition);
    }

    /** Puts rows together that are equal in these columns; see {@link Groups}. */
    public final Groups groupBy(Column<?>... columns) {
        return all().groupBy(columns);
    }

    /** Joins each row with the rows of {@code table} that fulfil the condition given next. */
    public final Join<R> join(Table<?> table) {
        return all().join(table);
    }

    /** The same, but keeps a row for which {@code table} has none; see {@link Select#leftJoin}. */
    public final Join<R> leftJoin(Table<?> table) {
        return all().leftJoin(table);
    }

    /** Adds a row. It fails at run time if its key exists; see {@link Insert#orReplace()} and {@link Insert#orIgnore()}. */
    public final Insert<R> insert(R row) {
        return Insert.of(this, List.of(Given.given(row, "A row to insert", "Leave the insert out.")));
    }

    /** Adds rows with one statement; none is no error. */
    public final Insert<R> insert(List<? extends R> rows) {
        return Insert.of(this, Given.all(rows, "A row to insert", "Leave it out."));
    }

    /** Changes rows. That it changes none is no error. */
    public final Update update() {
        return new Update(writable());
    }

    /** Removes rows. That it removes none is no error. */
    public final Delete delete() {
        return new Delete(writable());
    }

    /** Adds a row with values for these columns, and defaults for the others. */
    public final MutationTemplate inserting(Column<?>... columns) {
        return MutationTemplate.inserting(writable(), List.of(columns));
    }

    /** Sets these columns of the row with a key. The values come first, then those of the key. */
    public final MutationTemplate updating(Column<?>... columns) {
        return MutationTemplate.updating(writable(), List.of(columns));
    }

    /** Removes the row with a key. */
    public final MutationTemplate deleting() {
        return MutationTemplate.deleting(writable());
    }

    /**
     * The rows whose texts hold all of {@code words}, each anywhere in any of them, whatever their case. Unless a space
     * follows it, the last word may be the beginning of a longer one. No words match nothing. Every text is allowed:
     * what looks like an operator is a word. At most 1,000 words.
     */
    protected final Condition withWords(String words) {
        definition.fullText();
        Given.text(words);
        return new Condition.Words(this, words);
    }

    /** Declares a column of text. Columns are declared in the initializers of the subclass, in order. */
    protected final <V extends @Nullable String> TextColumn<V> text(String name) {
        return declare(new TextColumn<>(this, name));
    }

    /** Declares a column of booleans. */
    protected final <V extends @Nullable Boolean> BooleanColumn<V> bool(String name) {
        return declare(new BooleanColumn<>(this, name));
    }

    /** Declares a column of integers of 8 or 16 bits. */
    protected final <V extends @Nullable Number> SmallColumn<V> small(String name, SqlValue<@NonNull V> value) {
        return declare(new SmallColumn<>(this, name, value));
    }

    /** Declares a column of 32-bit integers. */
    protected final <V extends @Nullable Integer> IntColumn<V> integer(String name) {
        return declare(new IntColumn<>(this, name));
    }

    /** Declares a column of 64-bit integers. */
    protected final <V extends @Nullable Long> LongColumn<V> bigint(String name) {
        return declare(new LongColumn<>(this, name));
    }

    /** Declares a column of floating-point numbers. */
    protected final <V extends @Nullable Double> DoubleColumn<V> real(String name) {
        return declare(new DoubleColumn<>(this, name));
    }

    /** Declares a column of instants. */
    protected final <V extends @Nullable Instant> InstantColumn<V> instant(String name) {
        return declare(new InstantColumn<>(this, name));
    }

    /** Declares a column of enum constants; {@code valueOf} is that of the enum. */
    protected final <V extends @Nullable Enum<?>> EnumColumn<V> enumOf(String name, Function<String, V> valueOf) {
        return declare(new EnumColumn<>(this, name, valueOf));
    }

    /** Declares a column of values that {@code form} writes as JSON. */
    protected final <V extends @Nullable Object> JsonColumn<V> json(String name, TextForm<@NonNull V> form) {
        return declare(new JsonColumn<>(this, name, form));
    }

    /** Declares a column of values that {@code value} stores so that they sort like themselves. */
    protected final <V extends @Nullable Object> ComparableColumn<V> ordered(String name, SqlValue<@NonNull V> value) {
        return declare(new ComparableColumn<>(this, name, value));
    }

    /** Declares a column of values that {@code value} stores in whatever order. */
    protected final <V extends @Nullable Object> ValueColumn<V> value(String name, SqlValue<@NonNull V> value) {
        return declare(new ValueColumn<>(this, name, value));
    }

    /** Declares a column of lists or sets that {@code form} writes as a JSON array of what {@code element} writes. */
    protected final <V extends @Nullable Object, E> ElementsColumn<V, E> elements(
            String name, TextForm<@NonNull V> form, TextForm<E> element) {
        return declare(new ElementsColumn<>(this, name, form, element));
    }

    private <C extends Column<?>> C declare(C column) {
        if (sql != null) {
            throw new IllegalStateException("Column " + column + " was declared after the table had been used.");
        }
        declared.add(column);
        return column;
    }

    final int nextPosition() {
        return declared.size();
    }

    /** This, if it can be written: only a table under its own name can. */
    final Table<R> writable() {
        if (!alias.equals(name())) {
            throw new IllegalArgumentException(
                    this + " cannot be written under an alias. Use the table under its own name.");
        }
        return this;
    }

    final TableSql sqlTexts() {
        TableSql known = sql;
        if (known == null) {
            known = TableSql.of(this, declared);
            sql = known;
        }
        return known;
    }

    @Override
    final @Nullable R readOrNull(Row row, int at) {
        int key = keyColumns().get(0).position();
        return row.isNull(at + key) ? null : read(row, at);
    }

    @Override
    final Projection<R> projection() {
        return new Projection<>(List.of(this), null, row -> read(row, 0), this::identity);
    }

    private Object identity(R row) {
        Object key = key(row);
        List<Column<?>> columns = keyColumns();
        if (columns.size() == 1 || !(key instanceof List<?> parts)) {
            return columns.get(0).identity(key);
        }
        List<Object> identities = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            identities.add(columns.get(i).identity(parts.get(i)));
        }
        return identities;
    }

    @Override
    final List<Table<?>> sources() {
        return List.of(this);
    }

    @Override
    final int width() {
        return columns().size();
    }

    @Override
    final void writeList(SqlBuilder out) {
        out.add(sqlTexts().selectList());
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Table<?> that && getClass() == that.getClass() && alias.equals(that.alias);
    }

    @Override
    public final int hashCode() {
        return alias.hashCode();
    }

    /** As it stands in SQL, such as {@code "todo" AS "t2"}. */
    @Override
    public final String toString() {
        String quoted = Identifier.quote(name());
        return alias.equals(name()) ? quoted : quoted + " AS " + Identifier.quote(alias);
    }
}
