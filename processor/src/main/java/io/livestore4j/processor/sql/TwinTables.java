package io.livestore4j.processor.sql;

import static io.livestore4j.processor.sql.Identifiers.quote;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tables of the same names and columns as the schema's, but each column with a declared type of its own, such as
 * {@code TEXT_3_1} for column 1 of table 3. SQLite hands declared types through subqueries, views and joins, so that the
 * type of a result column tells which column of which table it is.
 */
final class TwinTables {

    private static final Pattern TYPE = Pattern.compile("(?:TEXT|INTEGER|REAL|BLOB)_(\\d+)_(\\d+)");

    private final List<TableModel> tables;

    TwinTables(List<TableModel> tables) {
        this.tables = List.copyOf(tables);
    }

    List<TableModel> tables() {
        return tables;
    }

    List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            TableModel table = tables.get(i);
            statements.add(create(i, table));
            table.indexes().forEach(index -> statements.add(TableDdl.createIndex(table, index)));
            table.fullTextName()
                    .ifPresent(name -> statements.add("CREATE VIRTUAL TABLE " + quote(name) + " USING fts5("
                            + FullTextDdl.columnList(table) + ")"));
        }
        return statements;
    }

    private static String create(int number, TableModel table) {
        String columns = IntStream.range(0, table.columns().size())
                .mapToObj(i -> column(number, i, table.columns().get(i)))
                .collect(Collectors.joining(", "));
        String keys = table.keys().stream().map(key -> quote(key.sqlName())).collect(Collectors.joining(", "));
        String options = table.hasIntegerKey() ? "" : " WITHOUT ROWID";
        return "CREATE TABLE " + quote(table.sqlName()) + " (" + columns + ", PRIMARY KEY (" + keys + "))" + options;
    }

    private static String column(int table, int number, ColumnModel column) {
        String type = column.type().storage() + "_" + table + "_" + number;
        return quote(column.sqlName()) + " " + type
                + (column.nullable() ? "" : " NOT NULL")
                + (column.unique().isPresent() ? " UNIQUE" : "");
    }

    Optional<ColumnModel> column(String declaredType) {
        Matcher type = TYPE.matcher(declaredType.toUpperCase(Locale.ROOT));
        return type.matches()
                ? Optional.of(
                        tables.get(Integer.parseInt(type.group(1))).columns().get(Integer.parseInt(type.group(2))))
                : Optional.empty();
    }

    /** The SQL name as the schema writes it. */
    Optional<String> name(String anyCase) {
        return tables.stream()
                .map(TableModel::sqlName)
                .filter(name -> name.equalsIgnoreCase(anyCase))
                .findFirst();
    }

    /** The columns of a table that are not null, have no default and are not among those. */
    List<String> unfilled(String tableName, List<String> given) {
        return tables.stream()
                .filter(table -> table.sqlName().equals(tableName))
                .flatMap(table -> table.columns().stream()
                        .filter(column ->
                                !column.nullable() && column.defaultValue().isEmpty())
                        .filter(column -> !(column.isKey() && table.hasIntegerKey())))
                .map(ColumnModel::sqlName)
                .filter(name -> given.stream().noneMatch(name::equalsIgnoreCase))
                .toList();
    }

    /** The tables whose full texts' names stand in a text: no page tells that they are read. */
    List<String> withFullTextNamed(Tokens tokens) {
        return tables.stream()
                .filter(table -> table.fullTextName().stream()
                        .anyMatch(name -> tokens.list().stream()
                                .anyMatch(
                                        token -> token.isName() && token.name().equalsIgnoreCase(name))))
                .map(TableModel::sqlName)
                .toList();
    }

    /** The tables whose names, or those of their full texts, stand in a text, sorted. */
    List<String> named(Tokens tokens) {
        Stream<String> themselves =
                tokens.list().stream().filter(SqlToken::isName).flatMap(token -> name(token.name()).stream());
        return Stream.concat(themselves, withFullTextNamed(tokens).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
