package io.livestore4j.table;

import io.livestore4j.table.Condition.And;
import io.livestore4j.table.Condition.Compare;
import io.livestore4j.table.Condition.CompareQuery;
import io.livestore4j.table.Condition.CompareTerms;
import io.livestore4j.table.Condition.Exists;
import io.livestore4j.table.Condition.HasElement;
import io.livestore4j.table.Condition.InQuery;
import io.livestore4j.table.Condition.Not;
import io.livestore4j.table.Condition.NullTest;
import io.livestore4j.table.Condition.OneOf;
import io.livestore4j.table.Condition.Or;
import io.livestore4j.table.Condition.TextMatch;
import io.livestore4j.table.Condition.TextPattern;
import io.livestore4j.table.Condition.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes conditions as SQL. */
final class ConditionSql {

    private ConditionSql() {}

    static void write(Condition condition, SqlBuilder out) {
        if (condition instanceof Compare it) {
            it.term().write(out);
            out.add(" ").add(it.operator().sql()).add(" ").bind(it.value());
        } else if (condition instanceof CompareTerms it) {
            it.left().write(out);
            out.add(" ").add(it.operator().sql()).add(" ");
            it.right().write(out);
        } else if (condition instanceof CompareQuery it) {
            it.term().write(out);
            out.add(" ").add(it.operator().sql()).add(" (");
            it.query().write(out);
            out.add(")");
        } else if (condition instanceof NullTest it) {
            it.term().write(out);
            out.add(it.expectsNull() ? " IS NULL" : " IS NOT NULL");
        } else if (condition instanceof OneOf it) {
            it.term().write(out);
            out.add(" IN (").bindAll(it.values()).add(")");
        } else if (condition instanceof InQuery it) {
            it.term().write(out);
            out.add(" IN (");
            it.query().write(out);
            out.add(")");
        } else if (condition instanceof Exists it) {
            out.add("EXISTS (");
            it.query().write(out);
            out.add(")");
        } else if (condition instanceof TextMatch it) {
            writeMatch(it, out);
        } else if (condition instanceof TextPattern it) {
            boolean like = it.kind() == TextPattern.Kind.LIKE;
            out.add(it.column() + (like ? " LIKE " : " GLOB "))
                    .bind(it.pattern())
                    .add(like ? " ESCAPE '\\'" : "");
        } else if (condition instanceof HasElement it) {
            writeElement(it, out);
        } else if (condition instanceof Words it) {
            it.table().definition().fullText().write(it.table(), it.words(), out);
        } else if (condition instanceof And it) {
            writeAll(it.parts(), " AND ", out);
        } else if (condition instanceof Or it) {
            writeAll(it.parts(), " OR ", out);
        } else if (condition instanceof Not it) {
            out.add("NOT (");
            write(it.negated(), out);
            out.add(")");
        }
    }

    /** The type too, for SQL takes true for 1. */
    private static void writeElement(HasElement condition, SqlBuilder out) {
        out.add("EXISTS (SELECT 1 FROM json_each(")
                .add(condition.column().toString())
                .add(") WHERE type = json_type(");
        out.bind(condition.json())
                .add(") AND value IS json_extract(")
                .bind(condition.json())
                .add(", '$'))");
    }

    private static void writeAll(List<Condition> parts, String separator, SqlBuilder out) {
        for (int i = 0; i < parts.size(); i++) {
            Condition part = parts.get(i);
            boolean nested = part instanceof And || part instanceof Or;
            out.add(i == 0 ? "" : separator).add(nested ? "(" : "");
            write(part, out);
            out.add(nested ? ")" : "");
        }
    }

    /**
     * LIKE folds case and GLOB has special characters, so neither will do. The texts that start with a prefix are those
     * from the prefix up to the next text that does not start with it, and an index can find them. The end is compared
     * as bytes, for {@code substr} on text stops at a NUL; in UTF-8 a suffix of the bytes is one of the text. The space
     * behind it is never compared: {@code substr} makes NULL of an empty blob.
     */
    private static void writeMatch(TextMatch match, SqlBuilder out) {
        String column = match.ignoresCase()
                ? "lower(" + match.column() + ")"
                : match.column().toString();
        String text = match.text();
        switch (match.place()) {
            case ANYWHERE -> out.add("instr(").add(column).add(", ").bind(text).add(") > 0");
            case START -> {
                out.add(column).add(" >= ").bind(text);
                String next = CodePoints.afterPrefix(text);
                if (!next.isEmpty()) {
                    out.add(" AND ").add(column).add(" < ").bind(next);
                }
            }
            case WHOLE -> out.add(column).add(" = ").bind(text);
            case END -> {
                int bytes = text.getBytes(StandardCharsets.UTF_8).length;
                out.add("substr(CAST(")
                        .add(column)
                        .add(" || ' ' AS BLOB), ")
                        .bind(-bytes - 1)
                        .add(", ")
                        .bind(bytes);
                out.add(") = CAST(").bind(text).add(" AS BLOB)");
            }
        }
    }
}
