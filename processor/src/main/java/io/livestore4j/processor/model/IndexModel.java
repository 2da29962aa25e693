package io.livestore4j.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An index of a table.
 *
 * @param name empty where the user gave none
 * @param columns the names of components
 */
public record IndexModel(At<String> name, List<At<String>> columns, boolean unique, Origin origin) {

    public IndexModel {
        columns = List.copyOf(columns);
    }

    /** The user's name, or the table's and the columns'. */
    public String sqlName(String tableSqlName) {
        if (!name.value().isEmpty()) {
            return name.value();
        }
        return columns.stream()
                .map(column -> Casing.snake(column.value()))
                .collect(Collectors.joining("_", tableSqlName + "_", ""));
    }
}
