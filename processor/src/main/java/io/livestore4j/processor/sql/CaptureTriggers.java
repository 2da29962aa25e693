package io.livestore4j.processor.sql;

import static io.livestore4j.processor.sql.Identifiers.quote;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.TableModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The TEMP triggers that hand every change of a row to the function {@code livestore_capture_<table>}. Its first
 * argument
 * tells the operation; then
 *
 * <pre>
 *   0 insert   the new key
 *   1 update   all old columns, the new key
 *   2 delete   all old columns
 * </pre>
 */
public final class CaptureTriggers {

    /** SQLite as the driver opens it passes at most 100 arguments to a function; one of them is the operation. */
    public static final int VALUES_MAX = 99;

    private CaptureTriggers() {}

    /** The values that an update passes, which is the most. */
    public static int valuesOf(TableModel table) {
        return table.columns().size() + table.keys().size();
    }

    public static List<String> statements(TableModel table) {
        String all = values("old", table.columns());
        String newKey = values("new", table.keys());
        return List.of(
                trigger(table, "insert", "0", newKey),
                trigger(table, "update", "1", all + newKey),
                trigger(table, "delete", "2", all));
    }

    private static String trigger(TableModel table, String operation, String code, String values) {
        return Stream.of(
                        "CREATE TEMP TRIGGER " + quote("livestore_" + table.sqlName() + "_" + operation),
                        "AFTER " + operation.toUpperCase(Locale.ROOT),
                        "ON main." + quote(table.sqlName()),
                        "BEGIN SELECT " + quote("livestore_capture_" + table.sqlName()) + "(" + code + values + ");",
                        "END")
                .collect(Collectors.joining(" "));
    }

    private static String values(String image, List<ColumnModel> columns) {
        return columns.stream()
                .map(column -> ", " + image + "." + quote(column.sqlName()))
                .collect(Collectors.joining());
    }
}
