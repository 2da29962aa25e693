package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;

/** Infers what values an expression can have, from the operator that binds least inwards. */
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
            "substr",
            "substring",
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
    /** They answer one of their arguments. */
    private static final Set<String> ONE_OF = Set.of("min", "max", "coalesce", "ifnull");

    private static final Set<String> FIRST =
            Set.of("nullif", "first_value", "last_value", "nth_value", "likely", "unlikely", "likelihood");

    private static final String[] LOGICAL = {
        "AND", "OR", "NOT", "=", "==", "<>", "!=", "<", "<=", ">", ">=", "IS", "ISNULL", "NOTNULL", "IN", "LIKE",
        "GLOB", "MATCH", "REGEXP", "BETWEEN"
    };
    private static final String[] BITS = {"&", "|", "<<", ">>", "~"};
    private static final String[] ARITHMETIC = {"+", "-", "*", "/", "%"};
    private static final String[] TEXT_OPERATORS = {"||", "->", "->>"};

    private final BiFunction<Core, Tokens, Values> ofColumn;

    /** @param ofColumn asks SQLite for the values of what stands in a SELECT's sources */
    ValueInference(BiFunction<Core, Tokens, Values> ofColumn) {
        this.ofColumn = ofColumn;
    }

    Values of(Core core, Tokens expression) {
        if (expression.isEmpty()) {
            return Values.UNKNOWN;
        }
        if (Nullability.isCollated(expression)) {
            return of(core, expression.between(0, expression.size() - 2));
        }
        if (expression.contains(token -> token.isAny(LOGICAL)) || expression.contains(token -> token.isAny(BITS))) {
            return Values.INTEGER;
        }
        List<Tokens> operands = operands(expression);
        if (operands.size() > 1) {
            return operands.stream()
                    .map(operand -> of(core, operand))
                    .reduce(Values::arithmetic)
                    .orElseThrow();
        }
        int operator = expression.findLast(token -> token.isAny(TEXT_OPERATORS));
        return operator >= 0 ? ofTextOperator(expression.get(operator)) : ofOperand(core, expression);
    }

    private static Values ofTextOperator(SqlToken operator) {
        if (operator.is("||")) {
            return Values.COMPOSED;
        }
        return operator.is("->") ? Values.ANY_TEXT : Values.UNKNOWN;
    }

    /** What stands between + - * / %, unless they are signs. */
    private static List<Tokens> operands(Tokens expression) {
        List<Tokens> operands = new ArrayList<>();
        int start = 0;
        int i = expression.find(0, token -> token.isAny(ARITHMETIC));
        while (i < expression.size()) {
            boolean sign = i == start && expression.get(i).isAny("+", "-");
            if (!sign) {
                operands.add(expression.between(start, i));
                start = i + 1;
            }
            i = expression.find(i + 1, token -> token.isAny(ARITHMETIC));
        }
        operands.add(expression.from(start));
        return operands;
    }

    private Values ofOperand(Core core, Tokens operand) {
        if (operand.get(0).isAny("+", "-")) {
            Values signed = of(core, operand.from(1));
            return operand.startsWith("+") ? signed : signed.arithmetic(Values.INTEGER);
        }
        if (operand.isParenthesized()) {
            boolean select = operand.get(1).isAny("SELECT", "WITH", "VALUES");
            return select ? ofSelect(core, operand) : of(core, operand.inside());
        }
        if (operand.isCase()) {
            return oneOf(core, branches(operand));
        }
        if (operand.size() == 1 && operand.get(0).kind() == Kind.LITERAL) {
            return ofLiteral(operand.get(0).text().toLowerCase(Locale.ROOT));
        }
        if (operand.size() == 1 && operand.get(0).isAny("TRUE", "FALSE")) {
            return Values.INTEGER;
        }
        if (operand.size() == 1 && operand.get(0).isAny("CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP")) {
            return Values.COMPOSED;
        }
        if (Nullability.isCall(operand)) {
            return ofCall(core, operand);
        }
        return Nullability.isColumn(operand) ? ofColumn.apply(core, operand) : Values.UNKNOWN;
    }

    /** SQLite knows it if it is a column; else it is what its expression is. */
    private Values ofSelect(Core core, Tokens operand) {
        Values asked = ofColumn.apply(core, operand);
        List<Core> cores = SelectText.parse(operand.inside()).cores();
        boolean plain = operand.get(1).is("SELECT") && cores.size() == 1;
        if (!asked.equals(Values.UNKNOWN) || !plain) {
            return asked;
        }
        return of(cores.get(0), Nullability.withoutAlias(cores.get(0).items().get(0)));
    }

    private static Values ofLiteral(String literal) {
        if (literal.startsWith("'")) {
            return Values.ANY_TEXT;
        }
        if (literal.startsWith("x'")) {
            return Values.UNKNOWN;
        }
        boolean real = !literal.startsWith("0x") && (literal.contains(".") || literal.contains("e"));
        return real ? Values.REAL : Values.INTEGER;
    }

    private Values ofCall(Core core, Tokens call) {
        String name = call.get(0).name();
        Tokens inside = call.between(2, call.closing(1));
        List<Tokens> arguments = inside.startsWith("DISTINCT")
                ? inside.from(1).split(token -> token.is(","))
                : inside.split(token -> token.is(","));
        if (name.equals("cast")) {
            return ofCast(inside);
        }
        if (name.equals("sum") || name.equals("abs")) {
            return of(core, arguments.get(0)).arithmetic(Values.INTEGER);
        }
        if (ONE_OF.contains(name)) {
            return oneOf(core, arguments);
        }
        if (name.equals("iif") && arguments.size() == 3) {
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
    private static Values ofCast(Tokens inside) {
        int as = inside.findLast(token -> token.is("AS"));
        String type = inside.from(as + 1).text().toLowerCase(Locale.ROOT);
        if (type.contains("int")) {
            return Values.INTEGER;
        }
        if (type.contains("char") || type.contains("clob") || type.contains("text")) {
            return Values.COMPOSED;
        }
        boolean real = type.contains("real") || type.contains("floa") || type.contains("doub");
        return real && !type.contains("blob") ? Values.REAL : Values.UNKNOWN;
    }

    private Values oneOf(Core core, List<Tokens> expressions) {
        return expressions.stream()
                .filter(expression -> expression.size() != 1 || !expression.startsWith("NULL"))
                .map(expression -> of(core, expression))
                .reduce(Values::or)
                .orElse(Values.UNKNOWN);
    }

    /** The results of {@code CASE … END}. */
    static List<Tokens> branches(Tokens expression) {
        Tokens inside = expression.inside();
        List<Tokens> branches = new ArrayList<>();
        int result = inside.find(0, token -> token.isAny("THEN", "ELSE"));
        while (result < inside.size()) {
            int end = inside.find(result + 1, token -> token.isAny("WHEN", "ELSE"));
            branches.add(inside.between(result + 1, end));
            result = inside.find(end, token -> token.isAny("THEN", "ELSE"));
        }
        return branches;
    }
}
