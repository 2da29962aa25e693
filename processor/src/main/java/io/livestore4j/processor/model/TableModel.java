package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;

/** A record with {@code @Table}. */
public record TableModel(
        SourceType type,
        At<String> sqlNameAt,
        List<ColumnModel> columns,
        List<IndexModel> indexes,
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

    /** Such as {@code TodoTable}. */
    public TypeRef generated() {
        return ref().generated("Table");
    }

    /** The constant of the generated class, such as {@code TODO_LIST}. */
    public String constant() {
        return Casing.upperSnake(ref().simpleName());
    }
}
