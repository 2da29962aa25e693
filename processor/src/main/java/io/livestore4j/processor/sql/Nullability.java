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
            "hex",
            "json_array",
            "json_object",
            "concat",
            "random",
            "json_group_array",
            "json_group_object",
            "typeof",
            "quote",
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
            "instr",
            "min",
            "max",
            "char",
            "printf",
            "format",
            "octet_length",
            "json");

    /** Not null at the present time; any other may be one that SQLite cannot read. */
    private static final Set<String> DATES = Set.of("date", "time", "datetime", "julianday", "unixepoch");

    private static final Set<String> CONSTANTS =
            Set.of("true", "false", "current_date", "current_time", "current_timestamp");

    /** Of one level, and with operands that bind closer than AND, OR and NOT before a term. */
    private static final String[] COMPARISONS = {
        "=", "==", "<>", "!=", "IS", "ISNULL", "NOTNULL", "LIKE", "GLOB", "MATCH", "REGEXP", "IN", "BETWEEN"
    };

    private static final String[] OPERATORS = {
        "||", "+", "-", "*", "=", "==", "<>", "!=", "<", "<=", ">", ">=", "NOT", "LIKE", "GLOB", "ESCAPE", "BETWEEN",
        "IN", "&", "|", "<<", ">>", "~", ","
    };

    private final BiPredicate<Core, Tokens> columnIsNotNull;
    private final Set<String> givenParameters;

    /**
     * @param columnIsNotNull asks SQLite whether a column of a SELECT's sources is never NULL
     * @param givenParameters the names of those that are never NULL
     */
    Nullability(BiPredicate<Core, Tokens> columnIsNotNull, Set<String> givenParameters) {
        this.columnIsNotNull = columnIsNotNull;
        this.givenParameters = Set.copyOf(givenParameters);
    }

    boolean isNotNull(Core core, Tokens expression) {
        if (expression.isEmpty()) {
            return false;
        }
        if (expression.isParenthesized()) {
            return inParentheses(core, expression.inside());
        }
        if (isCollated(expression)) {
            return isNotNull(core, expression.between(0, expression.size() - 2));
        }
        if (expression.size() == 1 && isGiven(expression.get(0))) {
            return true;
        }
        if (expression.isCase()) {
            return isCaseNotNull(core, expression);
        }
        if (isColumn(expression)) {
            return !core.isOneRow() && columnIsNotNull.test(core, expression);
        }
        return isCall(expression) ? isCallNotNull(core, expression) : areOperandsNotNull(core, expression);
    }

    private boolean isGiven(SqlToken token) {
        return switch (token.kind()) {
            case LITERAL -> !isInfinite(token.text());
            case PARAMETER -> givenParameters.contains(token.text().substring(1));
            case WORD -> CONSTANTS.contains(token.name());
            default -> false;
        };
    }

    /** A number such as 9e999: what is computed with it may be no number, which is NULL. */
    private static boolean isInfinite(String literal) {
        try {
            return Double.isInfinite(Double.parseDouble(literal.replace("_", "")));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static boolean isCollated(Tokens expression) {
        return expression.size() > 2 && expression.get(expression.size() - 2).is("COLLATE");
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
        int nullTest = nullTest(expression);
        if (nullTest >= 0) {
            return isNullTestCertain(core, expression, nullTest);
        }
        if (isRemainder(expression)) {
            return isNotNull(core, expression.between(0, expression.size() - 2));
        }
        List<Tokens> operands = expression.split(token -> token.isAny(OPERATORS)).stream()
                .filter(operand -> !operand.isEmpty())
                .toList();
        boolean simple = operands.size() == 1 && operands.get(0).size() == expression.size();
        return !operands.isEmpty() && !simple && operands.stream().allMatch(operand -> isNotNull(core, operand));
    }

    /** Where the last of IS, ISNULL, NOTNULL and NOT NULL stands; -1 if none does. */
    private static int nullTest(Tokens term) {
        int test = term.findLast(token -> token.isAny("IS", "ISNULL", "NOTNULL"));
        boolean notNull = term.size() > 2
                && term.last().is("NULL")
                && term.get(term.size() - 2).is("NOT");
        return notNull ? term.size() - 2 : test;
    }

    /**
     * A test for NULL answers yes or no, but {@code a IS NULL = b} compares that answer, and {@code a = NOT b IS NULL}
     * tests b alone.
     */
    private boolean isNullTestCertain(Core core, Tokens term, int test) {
        boolean plain = !term.contains(token -> token.is("BETWEEN"))
                && !term.from(1).between(0, Math.max(0, test - 1)).contains(token -> token.is("NOT"));
        int next = term.find(test + 1, token -> token.isAny(COMPARISONS));
        return plain
                && (next == term.size()
                        || isNotNull(core, term.between(0, next)) && isNotNull(core, term.from(next + 1)));
    }

    /** {@code n % 2}: NULL only where the divisor is 0. */
    private static boolean isRemainder(Tokens expression) {
        if (expression.size() < 3 || !expression.get(expression.size() - 2).isAny("%", "/")) {
            return false;
        }
        String divisor = expression.last().text();
        return expression.last().kind() == Kind.LITERAL && divisor.matches("[0-9]{1,9}") && !divisor.matches("0+");
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
        if (name.equals("iif") && arguments.size() == 3) {
            return isNotNull(core, arguments.get(1)) && isNotNull(core, arguments.get(2));
        }
        if (DATES.contains(name)) {
            return inside.isEmpty() || inside.size() == 1 && inside.text().equalsIgnoreCase("'now'");
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
        return expression.inside().contains(token -> token.is("ELSE"))
                && ValueInference.branches(expression).stream().allMatch(branch -> isNotNull(core, branch));
    }

    /** {@code name}, {@code table.name} or {@code schema.table.name}. */
    static boolean isColumn(Tokens expression) {
        for (int i = 0; i < expression.size(); i++) {
            SqlToken token = expression.get(i);
            if (i % 2 == 0 ? !token.isName() : !token.is(".")) {
                return false;
            }
        }
        boolean constant = expression.size() == 1
                && expression.get(0).kind() == Kind.WORD
                && CONSTANTS.contains(expression.get(0).name());
        return expression.size() % 2 == 1 && !constant && !expression.get(0).is("NULL");
    }

    /** {@code name(…)}, perhaps with FILTER and OVER, and nothing else. */
    static boolean isCall(Tokens expression) {
        if (expression.size() < 3
                || !expression.get(0).isName()
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
        boolean name = size > 1 && (item.last().isName() || item.last().text().startsWith("'"));
        boolean implicit = name && endsOperand(item.get(size - 2));
        return implicit && !item.last().isAny("END", "ISNULL", "NOTNULL", "NULL") ? item.between(0, size - 1) : item;
    }

    private static boolean endsOperand(SqlToken token) {
        boolean name = token.isName()
                && !token.isAny(
                        "NOT", "IS", "AND", "OR", "LIKE", "GLOB", "IN", "BETWEEN", "ESCAPE", "COLLATE", "FROM", "MATCH",
                        "REGEXP");
        return name || token.kind() == Kind.LITERAL || token.kind() == Kind.PARAMETER || token.is(")");
    }
}
