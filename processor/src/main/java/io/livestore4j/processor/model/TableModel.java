package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A record with {@code @Table}. */
public record TableModel(
        SourceType type,
        At<String> sqlNameAt,
        List<ColumnModel> columns,
        List<IndexModel> indexes,
        Optional<FullTextModel> fullText,
        boolean clientOnly) {

    public TableModel {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    public TypeRef ref() {
        return type.ref();
    }

    public String sqlName() {
        return sqlNameAt.value();
    }

    /** The columns of the primary key, in order. */
    public List<ColumnModel> keys() {
        return columns.stream().filter(ColumnModel::isKey).toList();
    }

    /** Whether the key is SQLite's own row number. */
    public boolean hasIntegerKey() {
        List<ColumnModel> keys = keys();
        return keys.size() == 1
                && keys.get(0).type().storage() == Storage.INTEGER
                && keys.get(0).type().stored() != Scalar.BOOLEAN;
    }

    /** The column of the component with that name. */
    public Optional<ColumnModel> column(String component) {
        return columns.stream()
                .filter(column -> column.name().equals(component))
                .findFirst();
    }

    /** The columns whose words are kept, without any that is unknown. */
    public List<ColumnModel> fullTextColumns() {
        return fullText.stream()
                .flatMap(words -> words.components().stream())
                .flatMap(component -> column(component.value()).stream())
                .distinct()
                .toList();
    }

    /** The SQL name of the table with the words, if it has one. */
    public Optional<String> fullTextName() {
        return fullText.map(words -> sqlName() + "_fts");
    }

    /** The SQL name of one of its indexes: the user's, or the table's and the columns'. */
    public String nameOf(IndexModel index) {
        return index.name().value().isEmpty()
                ? index.entries().stream().map(this::nameOf).collect(Collectors.joining("_", sqlName() + "_", ""))
                : index.name().value();
    }

    private String nameOf(IndexModel.Entry entry) {
        String component = entry.component().value();
        String column = column(component).map(ColumnModel::sqlName).orElseGet(() -> ColumnModel.sqlNameOf(component));
        return column + (entry.descending() ? "_desc" : "");
    }

    /** Such as {@code TodoTable}. */
    public TypeRef generated() {
        return ref().generated("Table");
    }

    /** The constant of the generated class, such as {@code TODO_LIST}. */
    public String constant() {
        return Casing.upperSnake(ref().simpleName());
    }
}
