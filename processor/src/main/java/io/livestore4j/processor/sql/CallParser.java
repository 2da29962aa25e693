package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.Expression.Call;
import io.livestore4j.processor.sql.Expression.Ordering;
import io.livestore4j.processor.sql.Expression.Window;
import java.util.List;
import java.util.Optional;

/** Reads calls of functions, with what makes them aggregates and window functions. */
record CallParser(SqlCursor cursor, ExpressionParser expressions) {

    /** From its parenthesis on; its name stands at {@code start}. */
    Call call(int start) {
        cursor.expect("(");
        boolean distinct = cursor.accept("DISTINCT");
        List<Expression> arguments = cursor.accept("*") || cursor.sees(")")
                ? List.of()
                : cursor.sees("ORDER") ? List.of() : expressions.list();
        List<Ordering> order = cursor.accept("ORDER", "BY") ? expressions.orderings() : List.of();
        cursor.expect(")");
        Optional<Expression> filter = cursor.accept("FILTER", "(") ? Optional.of(inFilter()) : Optional.empty();
        Optional<Window> window = Optional.empty();
        if (cursor.sees("OVER") && (cursor.seesNext("(") || cursor.peek(1).isName())) {
            cursor.take();
            window = Optional.of(cursor.sees("(") ? window() : namedWindow());
        }
        return new Call(cursor.since(start), distinct, arguments, order, filter, window);
    }

    private Expression inFilter() {
        cursor.expect("WHERE");
        Expression filter = expressions.parse();
        cursor.expect(")");
        return filter;
    }

    private Window namedWindow() {
        int start = cursor.at();
        String name = cursor.expectName().name();
        return new Window(cursor.since(start), Optional.of(name), List.of(), List.of(), cursor.nothing());
    }

    /** In parentheses. */
    Window window() {
        int start = cursor.at();
        cursor.expect("(");
        boolean named = cursor.peek(0).isName() && !cursor.sees("PARTITION", "ORDER", "RANGE", "ROWS", "GROUPS");
        Optional<String> base = named ? Optional.of(cursor.take().name()) : Optional.empty();
        List<Expression> partition = cursor.accept("PARTITION", "BY") ? expressions.list() : List.of();
        List<Ordering> order = cursor.accept("ORDER", "BY") ? expressions.orderings() : List.of();
        int frame = cursor.at();
        while (!cursor.sees(")") && !cursor.isDone()) {
            if (cursor.sees("(")) {
                cursor.inParentheses();
            } else {
                cursor.take();
            }
        }
        Tokens framed = cursor.since(frame);
        cursor.expect(")");
        return new Window(cursor.since(start), base, partition, order, framed);
    }
}
