package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.sql.CheckedSql;
import io.livestore4j.processor.sql.SqlAnswer.Reason;
import io.livestore4j.processor.sql.SqlAnswer.Refused;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why SQL of the user's cannot be run, in words. */
record SqlRefusals(TypeRef schema, List<TableModel> tables) {

    private static final Pattern IN_PARAMETER = Pattern.compile("(?i)\\bIN\\s*:(\\w+)");

    Problem of(At<String> sql, Refused refused) {
        String detail = refused.detail();
        return switch (refused.reason()) {
            case NOT_ONE_SELECT ->
                ProblemKind.NOT_ONE_SELECT.at(
                        sql.origin(),
                        "@Sql takes one SELECT, or WITH and one SELECT, but %s. %s",
                        found(detail),
                        selectCure(detail));
            case UNKNOWN_COLUMN ->
                ProblemKind.SQL_UNKNOWN_NAME.at(
                        sql.origin(),
                        "SQL names column \"%s\", which none of its tables has. %s%s",
                        detail,
                        sql.value().contains('"' + detail + '"') ? "A text stands in single quotes. " : "",
                        Suggestions.cure(afterDot(detail), columnNames(sql.value())));
            case UNKNOWN_TABLE ->
                ProblemKind.SQL_UNKNOWN_NAME.at(
                        sql.origin(),
                        "SQL names table \"%s\", which schema %s does not have. %s",
                        detail,
                        schema,
                        Suggestions.cure(
                                detail, tables.stream().map(TableModel::sqlName).toList()));
            case FOREIGN_PARAMETER ->
                ProblemKind.SQL_PARAMETER.at(
                        sql.origin(),
                        "Parameter %s has no name of the method's. Write :name, as the method's parameter is named.",
                        detail);
            case SYSTEM_TABLE ->
                ProblemKind.SQL_UNKNOWN_NAME.at(
                        sql.origin(), "SQL reads %s, which is no table of yours. Read your own tables.", detail);
            case FORBIDDEN_FUNCTION ->
                ProblemKind.SQL_REFUSED.at(
                        sql.origin(),
                        "This SQL calls %s, which does not depend on your tables alone, so that the query could not"
                                + " be kept up to date. Pass what you need as a parameter.",
                        detail);
            default -> ofBoth(sql, detail);
        };
    }

    /** Of a query that a materializer asks. */
    static Problem ofRead(At<String> sql, Refused refused) {
        return refused.reason() == Reason.FORBIDDEN_FUNCTION
                ? ProblemKind.SQL_REFUSED.at(
                        sql.origin(),
                        "This SQL calls %s, which differs from client to client, so that their states would too. Put the"
                                + " value into the event, and pass it as a parameter.",
                        refused.detail())
                : unordered(sql, refused.detail());
    }

    /** Of a mutation. */
    Problem ofWrite(At<String> sql, Refused refused) {
        String detail = refused.detail();
        return switch (refused.reason()) {
            case NOT_ONE_WRITE ->
                ProblemKind.NOT_ONE_WRITE.at(
                        sql.origin(),
                        "Mutation.sql takes one INSERT, UPDATE or DELETE, but %s. %s",
                        found(detail),
                        writeCure(detail));
            case FOREIGN_PARAMETER ->
                ProblemKind.SQL_PARAMETER.at(
                        sql.origin(),
                        "Parameter %s has a name, but the values of a mutation come in order. Write ? for each.",
                        detail);
            case ENDS_TRANSACTION ->
                ProblemKind.SQL_REFUSED.at(
                        sql.origin(),
                        "OR %s would not undo a failed commit as a whole. Use OR ABORT, which is the default, OR"
                                + " REPLACE or OR IGNORE.",
                        detail);
            case RETURNING ->
                ProblemKind.SQL_REFUSED.at(
                        sql.origin(),
                        "A mutation answers nothing, so that RETURNING is in vain. Remove it, and read through"
                                + " StateReader.");
            case SYSTEM_TABLE ->
                ProblemKind.SQL_UNKNOWN_NAME.at(
                        sql.origin(),
                        "SQL writes %s, which is no table of yours. A full text follows its table by itself.",
                        detail);
            case FORBIDDEN_FUNCTION ->
                ProblemKind.SQL_REFUSED.at(
                        sql.origin(),
                        "This SQL calls %s, which differs from client to client, so that their states would too. Put"
                                + " the value into the event, and pass it as a bind.",
                        detail);
            case UNORDERED -> unordered(sql, detail);
            case UNKNOWN_COLUMN, UNKNOWN_TABLE -> of(sql, refused);
            default -> ofBoth(sql, detail);
        };
    }

    /** @param part that could read differently on another client */
    private static Problem unordered(At<String> sql, String part) {
        return ProblemKind.UNORDERED_READ.at(
                sql.origin(),
                "This SQL reads in no total order, so that clients may come to different states: %s. End its ORDER BY"
                        + " with the keys of its tables, or find one row by its key.",
                part);
    }

    private static Problem ofBoth(At<String> sql, String detail) {
        return ProblemKind.SQL_REFUSED.at(
                sql.origin(), "SQLite refuses this SQL: %s. %s", detail, syntaxCure(sql.value()));
    }

    private static String selectCure(String start) {
        return switch (start.toUpperCase(Locale.ROOT)) {
            case ";" -> "Give each a method of its own.";
            case "" -> "Write a SELECT.";
            case "VALUES" -> "Write SELECT in place of VALUES, and UNION ALL between rows.";
            case "INSERT", "UPDATE", "DELETE", "REPLACE" -> "State changes through events alone.";
            default ->
                Suggestions.nearest(start, List.of("SELECT", "WITH"))
                        .orElse("Tables and their rows change through records and events alone.");
        };
    }

    private static String writeCure(String start) {
        return switch (start.toUpperCase(Locale.ROOT)) {
            case "REPLACE" -> "Write INSERT OR REPLACE.";
            case "WITH" -> "Write its tables as subqueries.";
            case "SELECT" -> "Read through StateReader.";
            case ";" -> "Return several mutations as a list.";
            case "" -> "Return an empty list if there is nothing to write.";
            default ->
                Suggestions.nearest(start, List.of("INSERT", "UPDATE", "DELETE"))
                        .orElse("Tables are declared by records.");
        };
    }

    private static String found(String start) {
        return start.equals(";")
                ? "this is several statements"
                : start.isEmpty() ? "this is empty" : "this starts with " + start;
    }

    /** Of a parameter that is to stand for several values. */
    private static String syntaxCure(String sql) {
        Matcher in = IN_PARAMETER.matcher(sql);
        return in.find()
                ? "A parameter is one value: write IN (SELECT value FROM json_each(:" + in.group(1) + "))."
                : "Correct what stands there, or right before it.";
    }

    private static String afterDot(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Those of the tables that the text names, for no other can be meant. */
    private List<String> columnNames(String sql) {
        List<String> named = CheckedSql.namedTables(sql, tables);
        return tables.stream()
                .filter(table -> named.contains(table.sqlName()))
                .flatMap(table -> table.columns().stream())
                .map(ColumnModel::sqlName)
                .distinct()
                .toList();
    }
}
