package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.SelectText.CommonTable;
import io.livestore4j.processor.sql.SelectText.FromItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The tables that FROM can name: those of the schema, behind those of WITH.
 *
 * @param common the shapes of those of WITH, by name
 */
record Tables(TwinTables twins, Map<String, Shape> common) {

    private static final Set<String> JSON = Set.of("json_each", "json_tree");

    Tables {
        common = Map.copyOf(common);
    }

    static Tables of(TwinTables twins) {
        return new Tables(twins, Map.of());
    }

    /** With those of a WITH. Of none is anything known if one names what is defined behind it. */
    Tables with(List<CommonTable> defined, Optional<Scope> outer) {
        boolean forward = IntStream.range(0, defined.size())
                .anyMatch(i -> defined.stream().skip(i + 1L).anyMatch(defined.get(i)::names));
        Tables all = this;
        for (CommonTable table : defined) {
            Shape shape = forward ? Shape.UNKNOWN : new ShapeReader(outer, all).ofCommon(table);
            all = all.with(table.name().name(), shape);
        }
        return all;
    }

    Tables with(String name, Shape shape) {
        Map<String, Shape> all = new HashMap<>(common);
        all.put(name, shape);
        return new Tables(twins, all);
    }

    /** Of a table or function. */
    Shape shape(FromItem item) {
        if (item.names().isEmpty()) {
            return Shape.UNKNOWN;
        }
        String name = item.names().get(item.names().size() - 1);
        if (!item.isTable()) {
            return JSON.contains(name) ? Shape.JSON_VALUES : Shape.UNKNOWN;
        }
        if (item.isBare() && common.containsKey(name)) {
            return common.get(name);
        }
        return twins.tables().stream()
                .flatMap(table -> shape(table, name).stream())
                .findFirst()
                .orElse(Shape.UNKNOWN);
    }

    private static Optional<Shape> shape(TableModel table, String name) {
        Optional<String> fullText = table.fullTextName().filter(name::equalsIgnoreCase);
        if (fullText.isPresent()) {
            return Optional.of(Shape.ofFullText(table, fullText.get()));
        }
        return table.sqlName().equalsIgnoreCase(name) ? Optional.of(Shape.of(table)) : Optional.empty();
    }
}
