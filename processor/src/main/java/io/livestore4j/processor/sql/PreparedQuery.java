package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Casing;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.model.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A SELECT as SQLite understands it.
 *
 * @param text with {@code ?} for each parameter
 * @param parameters the names behind them, in order; a name may come several times
 * @param columns of the result; nothing where SQLite could not be asked
 * @param tables the SQL names of the tables that it reads, sorted
 */
public record PreparedQuery(String text, List<String> parameters, List<ResultColumn> columns, List<String> tables) {

    public PreparedQuery {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        tables = List.copyOf(tables);
    }

    /**
     * The columns that a component of that name can mean: {@code listId} means {@code list_id}, else {@code listId},
     * else what differs in case and underscores. Before all that it means the column of a table's component of that name
     * which has another name by {@code @Column}.
     */
    public List<ResultColumn> named(String component) {
        List<ResultColumn> renamed =
                columns.stream().filter(column -> column.isRenamed(component)).toList();
        return renamed.isEmpty() ? labelledLike(component) : renamed;
    }

    private List<ResultColumn> labelledLike(String component) {
        List<ResultColumn> snake = labelled(Casing.snake(component)::equals);
        List<ResultColumn> same = snake.isEmpty() ? labelled(component::equals) : snake;
        return same.isEmpty() ? labelled(label -> bare(label).equals(bare(component))) : same;
    }

    private List<ResultColumn> labelled(Predicate<String> fits) {
        return columns.stream().filter(column -> fits.test(column.label())).toList();
    }

    /** Where the column of that name stands, or {@code otherwise}. */
    public int position(String component, int otherwise) {
        return named(component).stream().findFirst().map(columns::indexOf).orElse(otherwise);
    }

    /** Whether the column at that position may be NULL, were it for a number that is none, or nothing is known of it. */
    public boolean mayBeNull(int position) {
        return position >= columns.size()
                || columns.get(position).nullable()
                || columns.get(position).computed();
    }

    /** Whether the type of the column at that position is known, so that nobody has to look at its values. */
    public boolean isTypeKnown(int position) {
        return position < columns.size()
                && (columns.get(position).source().isPresent()
                        || columns.get(position).isStorageCertain());
    }

    private static String bare(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /**
     * A column of the result.
     *
     * @param source the column of a table that it is, if it is one unchanged
     * @param storage what else is known of its type
     * @param texts of texts, the types that they can be read as beside String; empty for any
     * @param nullable whether it may be NULL
     * @param computed whether it is calculated, so that what is too large for its type may be of another, or NULL
     */
    public record ResultColumn(
            String label,
            Optional<ColumnModel> source,
            Optional<Storage> storage,
            Set<ValueType> texts,
            boolean nullable,
            boolean computed) {

        public ResultColumn {
            texts = Set.copyOf(texts);
        }

        /** Whole numbers may become too large for 64 bits. */
        private boolean isStorageCertain() {
            return storage.isPresent() && !(computed && storage.get() == Storage.INTEGER);
        }

        private boolean isRenamed(String component) {
            return source.filter(column -> column.sqlNameAt().isPresent())
                    .filter(column -> column.name().equals(component) && label.equalsIgnoreCase(column.sqlName()))
                    .isPresent();
        }
    }
}
