package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SqlToken.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Whether an expression of a result can be NULL. It says no only where that is certain; whether a column can be, SQLite
 * itself is asked.
 */
final class Nullability {

    private static final Set<String> NEVER_NULL = Set.of(
            "count",
            "total",
            "exists",
            "json_group_array",
            "json_group_object",
            "typeof",
            "quote",
            "changes",
            "random",
            "row_number",
            "rank",
            "dense_rank",
            "percent_rank",
            "cume_dist",
            "ntile");

    /** Not null if some argument is not. */
    private static final Set<String> FIRST_NOT_NULL = Set.of("coalesce", "ifnull");

    /** Over the rows of a group, which is never empty: not null if the argument is not. */
    private static final Set<String> OVER_GROUP =
            Set.of("sum", "avg", "min", "max", "group_concat", "string_agg", "median");

    /** Not null if all arguments are not. */
    private static final Set<String> STRICT = Set.of(
            "upper",
            "lower",
            "length",
            "trim",
            "ltrim",
            "rtrim",
            "abs",
            "round",
            "replace",
            "substr",
            "substring",
            "hex",
            "instr",
            "min",
            "max",
            "char",
            "concat",
            "octet_length",
            "json",
            "json_array");

    private static final String[] OPERATORS = {
        "||", "+", "-", "*", "=", "==", "<>", "!=", "<", "<=", ">", ">=", "NOT", "LIKE", "GLOB", "ESCAPE", "BETWEEN",
        "IN", "&", "|", "<<", ">>", "~", ","
    };

    private final BiPredicate<Core, Tokens> columnIsNotNull;

    /** @param columnIsNotNull asks SQLite whether a column of a SELECT's sources is never NULL */
    Nullability(BiPredicate<Core, Tokens> columnIsNotNull) {
        this.columnIsNotNull = columnIsNotNull;
    }

    boolean isNotNull(Core core, Tokens expression) {
        if (expression.isEmpty()) {
            return false;
        }
        if (expression.isParenthesized()) {
            return inParentheses(core, expression.inside());
        }
        if (expression.size() == 1 && expression.get(0).kind() == Kind.LITERAL) {
            return true;
        }
        if (expression.get(0).is("CASE")) {
            return isCaseNotNull(core, expression);
        }
        if (isColumn(expression)) {
            return expression.get(0).isAny("TRUE", "FALSE")
                    || !core.isOneRow() && columnIsNotNull.test(core, expression);
        }
        return isCall(expression) ? isCallNotNull(core, expression) : areOperandsNotNull(core, expression);
    }

    private boolean inParentheses(Core core, Tokens inside) {
        return inside.startsWith("SELECT") ? isScalarNotNull(inside) : isNotNull(core, inside);
    }

    /** A subquery without a row is NULL. */
    private boolean isScalarNotNull(Tokens select) {
        List<Core> cores = SelectText.parse(select).cores();
        return cores.size() == 1
                && cores.get(0).isAlwaysOneRow()
                && isNotNull(cores.get(0), withoutAlias(cores.get(0).items().get(0)));
    }

    private boolean areOperandsNotNull(Core core, Tokens expression) {
        List<Tokens> terms = expression.split(token -> token.isAny("AND", "OR"));
        if (terms.size() > 1) {
            return terms.stream().allMatch(term -> isNotNull(core, term));
        }
        if (expression.contains(token -> token.isAny("IS", "ISNULL", "NOTNULL"))) {
            return true;
        }
        List<Tokens> operands = expression.split(token -> token.isAny(OPERATORS)).stream()
                .filter(operand -> !operand.isEmpty())
                .toList();
        boolean simple = operands.size() == 1 && operands.get(0).size() == expression.size();
        return !operands.isEmpty() && !simple && operands.stream().allMatch(operand -> isNotNull(core, operand));
    }

    private boolean isCallNotNull(Core core, Tokens call) {
        String name = call.get(0).name();
        int close = call.closing(1);
        Tokens inside = call.between(2, close);
        Tokens rest = call.from(close + 1);
        List<Tokens> arguments = inside.split(token -> token.is(","));
        boolean one = arguments.size() == 1;
        if (NEVER_NULL.contains(name)) {
            return true;
        }
        if (name.equals("cast")) {
            return isNotNull(core, inside.between(0, inside.find(0, token -> token.is("AS"))));
        }
        if (FIRST_NOT_NULL.contains(name)) {
            return arguments.stream().anyMatch(argument -> isNotNull(core, argument));
        }
        if (OVER_GROUP.contains(name) && (one || !STRICT.contains(name))) {
            Tokens value =
                    arguments.get(0).startsWith("DISTINCT") ? arguments.get(0).from(1) : arguments.get(0);
            return core.grouped() && rest.isEmpty() && isNotNull(core, value);
        }
        return STRICT.contains(name)
                && rest.isEmpty()
                && arguments.stream().allMatch(argument -> isNotNull(core, argument));
    }

    /** Every branch must have a value, and there must be an ELSE. */
    private boolean isCaseNotNull(Core core, Tokens expression) {
        if (!expression.last().is("END")) {
            return false;
        }
        int depth = 0;
        int resultFrom = -1;
        boolean otherwise = false;
        for (int i = 1; i < expression.size(); i++) {
            SqlToken token = expression.get(i);
            boolean branchEnds = depth == 0 && resultFrom >= 0 && token.isAny("WHEN", "ELSE", "END");
            if (branchEnds) {
                if (!isNotNull(core, expression.between(resultFrom, i))) {
                    return false;
                }
                resultFrom = -1;
            }
            if (depth == 0 && token.isAny("THEN", "ELSE")) {
                resultFrom = i + 1;
                otherwise |= token.is("ELSE");
            }
            depth += token.is("CASE") ? 1 : token.is("END") ? -1 : 0;
        }
        return otherwise && depth == -1;
    }

    /** {@code name}, {@code table.name} or {@code schema.table.name}. */
    static boolean isColumn(Tokens expression) {
        for (int i = 0; i < expression.size(); i++) {
            SqlToken token = expression.get(i);
            if (i % 2 == 0 ? !token.isName() : !token.is(".")) {
                return false;
            }
        }
        return expression.size() % 2 == 1 && !expression.get(0).is("NULL");
    }

    /** {@code name(…)}, perhaps with FILTER and OVER, and nothing else. */
    private static boolean isCall(Tokens expression) {
        if (expression.size() < 3
                || expression.get(0).kind() != Kind.WORD
                || !expression.get(1).is("(")
                || expression.get(0).isAny("NOT", "IN")) {
            return false;
        }
        Tokens rest = expression.from(expression.closing(1) + 1);
        while (rest.size() > 1 && rest.get(0).isAny("FILTER", "OVER")) {
            rest = rest.from(rest.get(1).is("(") ? rest.closing(1) + 1 : 2);
        }
        return rest.isEmpty();
    }

    /** The expression of {@code expression [[AS] name]}. */
    static Tokens withoutAlias(Tokens item) {
        int size = item.size();
        if (size > 2 && item.get(size - 2).is("AS")) {
            return item.between(0, size - 2);
        }
        boolean implicit = size > 1 && item.last().isName() && endsOperand(item.get(size - 2));
        return implicit && !item.last().isAny("END", "ISNULL", "NOTNULL", "NULL") ? item.between(0, size - 1) : item;
    }

    private static boolean endsOperand(SqlToken token) {
        boolean name = token.isName()
                && !token.isAny("NOT", "IS", "AND", "OR", "LIKE", "GLOB", "IN", "BETWEEN", "ESCAPE", "COLLATE", "FROM");
        return name || token.kind() == Kind.LITERAL || token.kind() == Kind.PARAMETER || token.is(")");
    }
}
