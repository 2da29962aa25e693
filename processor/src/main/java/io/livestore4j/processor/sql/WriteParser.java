package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.SelectText.FromItem;
import io.livestore4j.processor.sql.SelectText.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads INSERT, UPDATE and DELETE by SQLite's grammar. */
final class WriteParser {

    private final SqlCursor cursor;
    private final ExpressionParser expressions;
    private final List<String> set = new ArrayList<>();
    private final List<Expression> values = new ArrayList<>();

    private WriteParser(SqlCursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionParser(cursor);
    }

    static Optional<WriteText> parse(Tokens tokens) {
        if (SelectParser.isTooDeep(tokens)) {
            return Optional.empty();
        }
        SqlCursor cursor = new SqlCursor(tokens);
        WriteText write = new WriteParser(cursor).write();
        return cursor.isBroken() || !cursor.isDone() ? Optional.empty() : Optional.of(write);
    }

    private WriteText write() {
        if (cursor.accept("INSERT")) {
            return insert();
        }
        boolean update = cursor.accept("UPDATE");
        if (update) {
            conflict();
        } else {
            cursor.expect("DELETE");
            cursor.expect("FROM");
        }
        FromItem target = target();
        cursor.passIndex();
        if (update) {
            set();
        }
        return ofRows(target);
    }

    /** Behind what an UPDATE sets, or the table of a DELETE. */
    private WriteText ofRows(FromItem target) {
        int start = cursor.at();
        boolean from = cursor.accept("FROM");
        if (from) {
            new SelectParser(cursor).sources();
        }
        Optional<Expression> where = where();
        int end = cursor.at();
        if (cursor.accept("ORDER", "BY")) {
            expressions.orderings();
        }
        boolean limit = cursor.sees("LIMIT");
        while (limit && !cursor.isDone()) {
            cursor.take();
        }
        Optional<Tokens> unplaced = from || limit ? Optional.of(cursor.since(from ? start : end)) : Optional.empty();
        return new WriteText(target, set, values, where, unplaced, Optional.empty(), List.of(), List.of());
    }

    private void conflict() {
        if (cursor.sees("OR") && cursor.peek(1).isName()) {
            cursor.take();
            cursor.take();
        }
    }

    private FromItem target() {
        List<String> names = cursor.qualifiedName();
        String alias = cursor.accept("AS") ? cursor.expectName().name() : names.get(names.size() - 1);
        return new FromItem(
                Join.INNER, names, Optional.empty(), Optional.empty(), List.of(), alias, Optional.empty(), false);
    }

    private Optional<Expression> where() {
        return cursor.accept("WHERE") ? Optional.of(expressions.parse()) : Optional.empty();
    }

    private void set() {
        cursor.expect("SET");
        do {
            if (cursor.sees("(")) {
                cursor.inParentheses().list().stream()
                        .filter(SqlToken::isName)
                        .map(SqlToken::name)
                        .forEach(set::add);
            } else {
                set.add(cursor.expectName().name());
            }
            cursor.expect("=");
            values.add(expressions.parse());
        } while (cursor.accept(","));
    }

    private WriteText insert() {
        conflict();
        cursor.expect("INTO");
        FromItem target = target();
        if (cursor.sees("(") && !cursor.seesSelect(0)) {
            cursor.inParentheses();
        }
        List<Expression> listed = new ArrayList<>();
        Optional<Tokens> rows = Optional.empty();
        if (!cursor.accept("DEFAULT", "VALUES")) {
            boolean list = cursor.sees("VALUES");
            int start = cursor.at();
            SelectText select = new SelectParser(cursor).select();
            rows = list ? Optional.empty() : Optional.of(cursor.since(start));
            if (list) {
                select.cores().forEach(row -> row.expressions().forEach(listed::add));
            }
        }
        List<Expression> resolved = new ArrayList<>();
        while (cursor.accept("ON", "CONFLICT")) {
            resolution(resolved);
        }
        return new WriteText(target, List.of(), List.of(), Optional.empty(), Optional.empty(), rows, listed, resolved);
    }

    private void resolution(List<Expression> resolved) {
        if (cursor.sees("(")) {
            cursor.inParentheses();
            where().ifPresent(resolved::add);
        }
        cursor.expect("DO");
        if (!cursor.accept("NOTHING")) {
            cursor.expect("UPDATE");
            set();
            resolved.addAll(values);
            where().ifPresent(resolved::add);
        }
    }
}
