package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.Expression.Case;
import io.livestore4j.processor.sql.Expression.Cast;
import io.livestore4j.processor.sql.Expression.Collated;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.Expression.Exists;
import io.livestore4j.processor.sql.Expression.In;
import io.livestore4j.processor.sql.Expression.Literal;
import io.livestore4j.processor.sql.Expression.Opaque;
import io.livestore4j.processor.sql.Expression.Operation;
import io.livestore4j.processor.sql.Expression.Ordering;
import io.livestore4j.processor.sql.Expression.Parameter;
import io.livestore4j.processor.sql.Expression.RowValue;
import io.livestore4j.processor.sql.Expression.Subquery;
import io.livestore4j.processor.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads an expression by the precedence of its operators, which is that of SQLite's grammar. */
final class ExpressionParser {

    /** More than anyone writes; SQLite stops at 1,000, and walking a tree takes several frames of the stack a level. */
    private static final int DEPTH_MAX = 250;

    private static final int OR = 1;
    private static final int NOT = 3;
    private static final int EQUALITY = 4;
    private static final int ESCAPE = 6;
    private static final int COLLATE = 11;
    private static final int SIGN = 12;

    private static final Map<String, Integer> BINARY = Map.ofEntries(
            Map.entry("OR", OR),
            Map.entry("AND", 2),
            Map.entry("=", EQUALITY),
            Map.entry("==", EQUALITY),
            Map.entry("<>", EQUALITY),
            Map.entry("!=", EQUALITY),
            Map.entry("<", 5),
            Map.entry("<=", 5),
            Map.entry(">", 5),
            Map.entry(">=", 5),
            Map.entry("&", 7),
            Map.entry("|", 7),
            Map.entry("<<", 7),
            Map.entry(">>", 7),
            Map.entry("+", 8),
            Map.entry("-", 8),
            Map.entry("*", 9),
            Map.entry("/", 9),
            Map.entry("%", 9),
            Map.entry("||", 10),
            Map.entry("->", 10),
            Map.entry("->>", 10));

    private static final String[] MATCHES = {"LIKE", "GLOB", "REGEXP", "MATCH"};

    private static final String[] CONSTANTS = {
        "NULL", "TRUE", "FALSE", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP"
    };

    private final SqlCursor cursor;
    private int depth;

    ExpressionParser(SqlCursor cursor) {
        this.cursor = cursor;
    }

    Expression parse() {
        return parse(OR);
    }

    List<Expression> list() {
        List<Expression> list = new ArrayList<>();
        do {
            list.add(parse());
        } while (cursor.accept(","));
        return list;
    }

    /** Behind ORDER BY. */
    List<Ordering> orderings() {
        List<Ordering> orderings = new ArrayList<>();
        do {
            orderings.add(new Ordering(parse()));
            if (!cursor.accept("ASC")) {
                cursor.accept("DESC");
            }
            if (cursor.accept("NULLS") && !cursor.accept("FIRST")) {
                cursor.expect("LAST");
            }
        } while (cursor.accept(","));
        return orderings;
    }

    private Expression parse(int least) {
        int outer = depth;
        int start = cursor.at();
        deeper();
        Expression parsed = operand();
        Optional<Expression> more = extended(parsed, start, least);
        while (more.isPresent() && !cursor.isBroken()) {
            deeper();
            parsed = more.get();
            more = extended(parsed, start, least);
        }
        depth = outer;
        return parsed;
    }

    private void deeper() {
        if (++depth > DEPTH_MAX) {
            cursor.breakOff();
        }
    }

    private Expression operand() {
        int start = cursor.at();
        SqlToken token = cursor.take();
        switch (token.kind()) {
            case LITERAL:
                return new Literal(cursor.since(start));
            case PARAMETER, OTHER_PARAMETER:
                return new Parameter(cursor.since(start));
            case SIGN:
                return token.is("(") ? parentheses(start) : signed(start, token);
            case WORD:
                return word(start, token);
            case DOUBLE_QUOTED, QUOTED_NAME:
                return named(start);
            default:
                cursor.breakOff();
                return new Opaque(cursor.nothing());
        }
    }

    private Expression signed(int start, SqlToken sign) {
        if (!sign.isAny("+", "-", "~")) {
            cursor.breakOff();
            return new Opaque(cursor.nothing());
        }
        return operation(start, sign.text(), List.of(parse(SIGN)));
    }

    private Expression parentheses(int start) {
        if (cursor.sees("SELECT", "WITH", "VALUES")) {
            Tokens whole = cursor.wholeFrom(start);
            return new Subquery(whole, whole.inside());
        }
        List<Expression> list = list();
        cursor.expect(")");
        return list.size() == 1 ? list.get(0) : new RowValue(cursor.since(start), list);
    }

    private Expression word(int start, SqlToken word) {
        boolean call = cursor.sees("(");
        if (word.is("NOT")) {
            return operation(start, "NOT", List.of(parse(NOT)));
        }
        if (word.is("CASE")) {
            return cases(start);
        }
        if (word.is("CAST") && call) {
            return cast(start);
        }
        if (word.is("EXISTS") && call) {
            Tokens select = cursor.inParentheses();
            return new Exists(cursor.since(start), select);
        }
        if (word.isAny(CONSTANTS) && !call && !cursor.sees(".")) {
            return new Literal(cursor.since(start));
        }
        if (word.isReserved()) {
            cursor.breakOff();
        }
        return named(start);
    }

    private Expression named(int start) {
        if (cursor.sees("(")) {
            return new CallParser(cursor, this).call(start);
        }
        while (cursor.accept(".")) {
            cursor.expectName();
        }
        return new Column(cursor.since(start));
    }

    private Expression cases(int start) {
        List<Expression> conditions = new ArrayList<>();
        List<Expression> results = new ArrayList<>();
        if (!cursor.sees("WHEN")) {
            conditions.add(parse());
        }
        while (cursor.accept("WHEN")) {
            conditions.add(parse());
            cursor.expect("THEN");
            results.add(parse());
        }
        boolean complete = cursor.accept("ELSE");
        if (complete) {
            results.add(parse());
        }
        cursor.expect("END");
        return new Case(cursor.since(start), conditions, results, complete);
    }

    private Expression cast(int start) {
        cursor.expect("(");
        Expression operand = parse();
        cursor.expect("AS");
        int type = cursor.at();
        while (!cursor.sees(")") && !cursor.isDone()) {
            if (cursor.sees("(")) {
                cursor.inParentheses();
            } else {
                cursor.take();
            }
        }
        String name = cursor.since(type).text().toLowerCase(Locale.ROOT);
        cursor.expect(")");
        return new Cast(cursor.since(start), operand, name);
    }

    /** With the operator that stands there, if it binds its left operand as close as that. */
    private Optional<Expression> extended(Expression left, int start, int least) {
        String word = cursor.peek(0).kind() == Kind.WORD || cursor.peek(0).kind() == Kind.SIGN
                ? cursor.peek(0).text().toUpperCase(Locale.ROOT)
                : "";
        int binary = BINARY.getOrDefault(word, 0);
        if (binary > 0) {
            return when(binary >= least, () -> binary(left, start, binary));
        }
        boolean negated =
                word.equals("NOT") && cursor.seesNext("NULL", "IN", "BETWEEN", "LIKE", "GLOB", "REGEXP", "MATCH");
        if (negated) {
            return when(NOT >= least, () -> negated(left, start));
        }
        if (word.equals("COLLATE")) {
            return when(COLLATE >= least, () -> collated(left, start));
        }
        return EQUALITY >= least ? compared(left, start) : Optional.empty();
    }

    private static Optional<Expression> when(boolean binds, Supplier<Expression> expression) {
        return binds ? Optional.of(expression.get()) : Optional.empty();
    }

    private Expression operation(int start, String operator, List<Expression> operands) {
        return new Operation(cursor.since(start), operator, operands);
    }

    private Expression binary(Expression left, int start, int precedence) {
        String operator = cursor.take().text().toUpperCase(Locale.ROOT);
        Expression right = parse(precedence + 1);
        String one = operator.equals("==") ? "=" : operator.equals("!=") ? "<>" : operator;
        return operation(start, one, List.of(left, right));
    }

    private Expression collated(Expression left, int start) {
        cursor.take();
        cursor.expectName();
        return new Collated(cursor.since(start), left);
    }

    private Expression negated(Expression left, int start) {
        cursor.take();
        if (cursor.accept("NULL")) {
            return operation(start, "IS NOT NULL", List.of(left));
        }
        Expression positive = compared(left, start).orElseGet(() -> new Opaque(cursor.nothing()));
        return operation(start, "NOT", List.of(positive));
    }

    private Optional<Expression> compared(Expression left, int start) {
        if (cursor.sees("IS")) {
            return Optional.of(is(left, start));
        }
        if (cursor.accept("ISNULL")) {
            return Optional.of(operation(start, "IS NULL", List.of(left)));
        }
        if (cursor.accept("NOTNULL")) {
            return Optional.of(operation(start, "IS NOT NULL", List.of(left)));
        }
        if (cursor.sees(MATCHES)) {
            return Optional.of(matched(left, start));
        }
        if (cursor.accept("BETWEEN")) {
            Expression low = parse(NOT);
            cursor.expect("AND");
            Expression high = parse(EQUALITY + 1);
            return Optional.of(operation(start, "BETWEEN", List.of(left, low, high)));
        }
        return cursor.accept("IN") ? Optional.of(in(left, start)) : Optional.empty();
    }

    private Expression is(Expression left, int start) {
        cursor.expect("IS");
        boolean not = cursor.accept("NOT");
        boolean distinct = cursor.accept("DISTINCT", "FROM");
        Expression right = parse(EQUALITY + 1);
        String operator = not == distinct ? "IS" : "IS NOT";
        return right.isNull()
                ? operation(start, operator + " NULL", List.of(left))
                : operation(start, operator, List.of(left, right));
    }

    private Expression matched(Expression left, int start) {
        String operator = cursor.take().text().toUpperCase(Locale.ROOT);
        Expression pattern = parse(EQUALITY + 1);
        if (cursor.accept("ESCAPE")) {
            return operation(start, operator, List.of(left, pattern, parse(ESCAPE + 1)));
        }
        return operation(start, operator, List.of(left, pattern));
    }

    private Expression in(Expression left, int start) {
        if (cursor.seesSelect(0)) {
            Tokens select = cursor.inParentheses();
            return new In(cursor.since(start), left, List.of(), Optional.of(select));
        }
        if (!cursor.accept("(")) {
            // A table: SQLite's own way to write a SELECT.
            cursor.breakOff();
        }
        List<Expression> list = cursor.sees(")") ? List.of() : list();
        cursor.expect(")");
        return new In(cursor.since(start), left, list, Optional.empty());
    }
}
