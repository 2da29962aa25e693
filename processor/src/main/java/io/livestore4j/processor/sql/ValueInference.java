package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.sql.Expression.Call;
import io.livestore4j.processor.sql.Expression.Case;
import io.livestore4j.processor.sql.Expression.Cast;
import io.livestore4j.processor.sql.Expression.Collated;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.Expression.Exists;
import io.livestore4j.processor.sql.Expression.In;
import io.livestore4j.processor.sql.Expression.Literal;
import io.livestore4j.processor.sql.Expression.Operation;
import io.livestore4j.processor.sql.Expression.Subquery;
import io.livestore4j.processor.sql.SelectText.Core;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;

/** Infers what values an expression can have. That whole numbers may overflow is for who reads them to look at. */
final class ValueInference {

    private static final Set<String> INTEGERS = Set.of(
            "count",
            "length",
            "instr",
            "unicode",
            "exists",
            "row_number",
            "rank",
            "dense_rank",
            "ntile",
            "octet_length",
            "sign",
            "json_valid",
            "json_array_length");
    private static final Set<String> REALS = Set.of(
            "total",
            "avg",
            "bm25",
            "round",
            "percent_rank",
            "cume_dist",
            "julianday",
            "sqrt",
            "pow",
            "power",
            "exp",
            "ln",
            "pi");
    private static final Set<String> COMPOSED = Set.of(
            "upper",
            "lower",
            "trim",
            "ltrim",
            "rtrim",
            "replace",
            "group_concat",
            "string_agg",
            "hex",
            "quote",
            "char",
            "concat",
            "concat_ws",
            "snippet",
            "highlight",
            "typeof",
            "json_type",
            "date",
            "time",
            "datetime");

    /** What they give may be an instant or a list. */
    private static final Set<String> ANY_TEXT = Set.of(
            "strftime",
            "printf",
            "format",
            "json",
            "json_array",
            "json_object",
            "json_set",
            "json_insert",
            "json_replace",
            "json_remove",
            "json_patch",
            "json_group_array",
            "json_group_object");
    /** Of a BLOB they answer a BLOB. */
    private static final Set<String> SAME = Set.of("substr", "substring");

    /** They answer one of their arguments. */
    private static final Set<String> ONE_OF = Set.of("min", "max", "coalesce", "ifnull");

    private static final Set<String> FIRST =
            Set.of("nullif", "first_value", "last_value", "nth_value", "likely", "unlikely", "likelihood");

    private static final Set<String> LOGICAL = Set.of(
            "AND",
            "OR",
            "NOT",
            "=",
            "<>",
            "<",
            "<=",
            ">",
            ">=",
            "IS",
            "IS NOT",
            "IS NULL",
            "IS NOT NULL",
            "LIKE",
            "GLOB",
            "MATCH",
            "REGEXP",
            "BETWEEN",
            "&",
            "|",
            "<<",
            ">>",
            "~");

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

    private static final Set<String> SUMS = Set.of("sum", "avg", "total");

    private final BiFunction<Core, Tokens, Values> ofColumn;

    /** @param ofColumn asks SQLite for the values of what stands in a SELECT's sources */
    ValueInference(BiFunction<Core, Tokens, Values> ofColumn) {
        this.ofColumn = ofColumn;
    }

    Values of(Core core, Expression expression) {
        return plain(core, expression).computedIf(isComputed(core, expression));
    }

    private boolean isComputed(Core core, Expression expression) {
        return expression
                .all()
                .anyMatch(part -> part instanceof Operation operation && ARITHMETIC.contains(operation.operator())
                        || part instanceof Call call && SUMS.contains(call.name())
                        || part instanceof Column column
                                && ofColumn.apply(core, column.tokens()).computed()
                        || part instanceof Subquery subquery
                                && ofSelect(core, subquery).computed());
    }

    private Values plain(Core core, Expression expression) {
        if (expression instanceof Operation operation) {
            return ofOperation(core, operation);
        }
        if (expression instanceof Literal literal) {
            return ofLiteral(literal.tokens().text().toLowerCase(Locale.ROOT));
        }
        if (expression instanceof Column column) {
            return ofColumn.apply(core, column.tokens());
        }
        if (expression instanceof Subquery subquery) {
            return ofSelect(core, subquery);
        }
        if (expression instanceof Case cases) {
            return oneOf(core, cases.results());
        }
        if (expression instanceof Call call) {
            return ofCall(core, call);
        }
        if (expression instanceof Cast cast) {
            return ofCast(cast.type());
        }
        if (expression instanceof Collated collated) {
            return of(core, collated.operand());
        }
        boolean test = expression instanceof In || expression instanceof Exists;
        return test ? Values.INTEGER : Values.UNKNOWN;
    }

    private Values ofOperation(Core core, Operation operation) {
        String operator = operation.operator();
        boolean sign = operation.parts().size() == 1;
        if (LOGICAL.contains(operator)) {
            return Values.INTEGER;
        }
        if (operator.equals("||")) {
            return Values.COMPOSED;
        }
        if (operator.equals("->")) {
            return Values.ANY_TEXT;
        }
        if (operator.equals("->>")) {
            return Values.UNKNOWN;
        }
        Values left = of(core, operation.left());
        if (sign) {
            return operator.equals("+") ? left : left.arithmetic(Values.INTEGER);
        }
        return left.arithmetic(of(core, operation.right()));
    }

    /** SQLite knows it if it is a column; else it is what its expression is. Of a UNION it only knows the first half. */
    private Values ofSelect(Core core, Subquery subquery) {
        if (subquery.select().list().stream()
                .anyMatch(token -> token.isAny("UNION", "INTERSECT", "EXCEPT", "VALUES"))) {
            return Values.UNKNOWN;
        }
        Values asked = ofColumn.apply(core, subquery.tokens());
        if (!asked.equals(Values.UNKNOWN)) {
            return asked;
        }
        return SelectText.parse(subquery.select())
                .map(select -> select.cores().get(0))
                .flatMap(inner -> inner.items().get(0).expression().map(expression -> of(inner, expression)))
                .orElse(Values.UNKNOWN);
    }

    /** A whole number that is too large for 64 bits is a REAL. */
    private static Values ofLiteral(String literal) {
        if (literal.startsWith("'")) {
            return Values.ANY_TEXT;
        }
        if (literal.startsWith("x'") || literal.equals("null")) {
            return Values.UNKNOWN;
        }
        if (literal.startsWith("current_")) {
            return Values.COMPOSED;
        }
        boolean whole = literal.startsWith("0x") || literal.equals("true") || literal.equals("false");
        boolean real = !whole && !isLong(literal.replace("_", ""));
        return real ? Values.REAL : Values.INTEGER;
    }

    private static boolean isLong(String number) {
        try {
            return Long.parseLong(number) >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Values ofCall(Core core, Call call) {
        String name = call.name();
        List<Expression> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return ofFunction(name);
        }
        if (name.equals("sum") || name.equals("abs")) {
            return of(core, arguments.get(0)).arithmetic(Values.INTEGER);
        }
        if (SAME.contains(name)) {
            Values text = of(core, arguments.get(0));
            return text.is(Storage.TEXT) || text.is(Storage.INTEGER) || text.is(Storage.REAL)
                    ? Values.COMPOSED
                    : Values.UNKNOWN;
        }
        if (ONE_OF.contains(name)) {
            return oneOf(core, arguments);
        }
        if ((name.equals("iif") || name.equals("if")) && arguments.size() == 3) {
            return oneOf(core, arguments.subList(1, 3));
        }
        if (name.equals("lag") || name.equals("lead")) {
            return arguments.size() == 3
                    ? oneOf(core, List.of(arguments.get(0), arguments.get(2)))
                    : of(core, arguments.get(0));
        }
        return FIRST.contains(name) ? of(core, arguments.get(0)) : ofFunction(name);
    }

    private static Values ofFunction(String name) {
        if (INTEGERS.contains(name)) {
            return Values.INTEGER;
        }
        if (REALS.contains(name)) {
            return Values.REAL;
        }
        if (COMPOSED.contains(name)) {
            return Values.COMPOSED;
        }
        return ANY_TEXT.contains(name) ? Values.ANY_TEXT : Values.UNKNOWN;
    }

    /** SQLite's rules of affinity. */
    private static Values ofCast(String type) {
        if (type.contains("int")) {
            return Values.INTEGER;
        }
        if (type.contains("char") || type.contains("clob") || type.contains("text")) {
            return Values.COMPOSED;
        }
        boolean real = type.contains("real") || type.contains("floa") || type.contains("doub");
        return real && !type.contains("blob") ? Values.REAL : Values.UNKNOWN;
    }

    private Values oneOf(Core core, List<Expression> expressions) {
        return expressions.stream()
                .filter(expression -> !expression.isNull())
                .map(expression -> of(core, expression))
                .reduce(Values::or)
                .orElse(Values.UNKNOWN);
    }
}
