package io.livestore4j.processor.sql;

import static io.livestore4j.processor.sql.Identifiers.literal;
import static io.livestore4j.processor.sql.Identifiers.quote;

import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The FTS5 table with the words of a table, and the triggers that keep it. It holds no texts of its own but reads them by
 * row number:
 *
 * <pre>
 *   an integer key    from the table itself, whose key is the row number
 *   any other key     from a view that joins the table with one that numbers its keys
 * </pre>
 */
public final class FullTextDdl {

    private static final String PREFIX = "livestore_fts_";

    /** Numbers the keys; no column of a user's has such a name. */
    private static final String NUMBER = "livestore_number";

    /** The tables that FTS5 makes for itself begin with the name of its table and end so. */
    private static final List<String> SHADOWS = List.of("_data", "_idx", "_content", "_docsize", "_config");

    /** FTS5 has columns of these names already. */
    private static final List<String> TAKEN = List.of("rank", "rowid");

    private final TableModel table;
    private final String name;
    private final String keys;
    private final String view;
    private final String words;

    private FullTextDdl(TableModel table, String fullText) {
        this.table = table;
        this.name = quote(table.sqlName());
        this.keys = quote(PREFIX + "keys_" + table.sqlName());
        this.view = quote(PREFIX + "view_" + table.sqlName());
        this.words = quote(fullText);
    }

    /** In the order in which they must be run; none for a table without full text. */
    public static List<String> statements(TableModel table) {
        return table.fullTextName()
                .map(fullText -> new FullTextDdl(table, fullText).statements())
                .orElse(List.of());
    }

    /** The columns of the FTS5 table that hold the table's key. */
    public static List<String> keyColumns(TableModel table) {
        return table.hasIntegerKey()
                ? List.of("rowid")
                : table.keys().stream().map(ColumnModel::sqlName).toList();
    }

    /** The names of the tables that a table takes for its words. */
    public static List<String> names(TableModel table) {
        return table.fullTextName().stream()
                .flatMap(fullText ->
                        Stream.concat(Stream.of(fullText), SHADOWS.stream().map(fullText::concat)))
                .toList();
    }

    /** The columns that the FTS5 table cannot have for their names. */
    public static List<ColumnModel> illNamed(TableModel table) {
        return columns(table)
                .filter(column -> Stream.concat(TAKEN.stream(), table.fullTextName().stream())
                        .anyMatch(column.sqlName()::equalsIgnoreCase))
                .toList();
    }

    /** The names of the columns that the FTS5 table declares. */
    static List<String> columnNames(TableModel table) {
        return columns(table).map(ColumnModel::sqlName).toList();
    }

    private static Stream<ColumnModel> columns(TableModel table) {
        return Stream.concat(table.fullTextColumns().stream(), table.keys().stream())
                .distinct();
    }

    /** The FTS5 table, without what it reads from where. */
    static String columnList(TableModel table) {
        return columns(table)
                .map(column ->
                        quote(column.sqlName()) + (table.fullTextColumns().contains(column) ? "" : " UNINDEXED"))
                .collect(Collectors.joining(", "));
    }

    private List<String> statements() {
        boolean numbered = !table.hasIntegerKey();
        List<String> statements = new ArrayList<>();
        if (numbered) {
            statements.add(createKeys());
            statements.add(createView());
        }
        String content = numbered ? PREFIX + "view_" + table.sqlName() : table.sqlName();
        String number = numbered ? NUMBER : table.keys().get(0).sqlName();
        statements.add("CREATE VIRTUAL TABLE " + words + " USING fts5(" + columnList(table) + ", content="
                + literal(content) + ", content_rowid=" + literal(number) + ")");
        statements.add(trigger("insert", "INSERT", numbered ? addKey() + add() : add()));
        statements.add(trigger(
                "update",
                "UPDATE OF " + joined(columns(table).toList(), ", ", column -> column),
                numbered ? remove() + changeKey() + add() : remove() + add()));
        statements.add(trigger("delete", "DELETE", numbered ? remove() + removeKey() : remove()));
        return statements;
    }

    private String createKeys() {
        String columns = table.keys().stream()
                .map(key -> quote(key.sqlName()) + " " + key.type().storage() + " NOT NULL")
                .collect(Collectors.joining(", "));
        return "CREATE TABLE " + keys + " (" + NUMBER + " INTEGER PRIMARY KEY, " + columns + ", UNIQUE (" + keyList()
                + ")) STRICT";
    }

    private String createView() {
        return "CREATE VIEW " + view + " AS SELECT k." + NUMBER + ", "
                + joined(columns(table).toList(), ", ", column -> "t." + column) + " FROM " + keys + " AS k JOIN "
                + name + " AS t ON " + joined(table.keys(), " AND ", key -> "t." + key + " = k." + key);
    }

    private String trigger(String suffix, String event, String body) {
        return "CREATE TRIGGER " + quote(PREFIX + suffix + "_" + table.sqlName()) + " AFTER " + event + " ON " + name
                + "\nBEGIN\n" + body + "END";
    }

    private String add() {
        List<ColumnModel> texts = table.fullTextColumns();
        return "    INSERT INTO " + words + " (rowid, " + joined(texts, ", ", text -> text) + ") SELECT "
                + number("new") + ", " + joined(texts, ", ", text -> "new." + text) + source("new") + ";\n";
    }

    /** FTS5 must be told which words it is to forget, for the row is another by now. */
    private String remove() {
        List<ColumnModel> texts = table.fullTextColumns();
        return "    INSERT INTO " + words + " (" + words + ", rowid, " + joined(texts, ", ", text -> text)
                + ") SELECT 'delete', " + number("old") + ", " + joined(texts, ", ", text -> "old." + text)
                + source("old") + ";\n";
    }

    private String number(String image) {
        return table.hasIntegerKey() ? image + "." + quote(table.keys().get(0).sqlName()) : NUMBER;
    }

    private String source(String image) {
        return table.hasIntegerKey() ? "" : " FROM " + keys + whereKey(image);
    }

    private String addKey() {
        return "    INSERT INTO " + keys + " (" + keyList() + ") VALUES ("
                + joined(table.keys(), ", ", key -> "new." + key) + ");\n";
    }

    private String changeKey() {
        return "    UPDATE " + keys + " SET " + joined(table.keys(), ", ", key -> key + " = new." + key)
                + whereKey("old") + ";\n";
    }

    private String removeKey() {
        return "    DELETE FROM " + keys + whereKey("old") + ";\n";
    }

    private String whereKey(String image) {
        return " WHERE " + joined(table.keys(), " AND ", key -> key + " = " + image + "." + key);
    }

    private String keyList() {
        return joined(table.keys(), ", ", key -> key);
    }

    private static String joined(List<ColumnModel> columns, String separator, Function<String, String> text) {
        return columns.stream()
                .map(column -> text.apply(quote(column.sqlName())))
                .collect(Collectors.joining(separator));
    }
}
