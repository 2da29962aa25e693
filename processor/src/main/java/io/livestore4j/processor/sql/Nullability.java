package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.Expression.Call;
import io.livestore4j.processor.sql.Expression.Case;
import io.livestore4j.processor.sql.Expression.Cast;
import io.livestore4j.processor.sql.Expression.Collated;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.Expression.Exists;
import io.livestore4j.processor.sql.Expression.In;
import io.livestore4j.processor.sql.Expression.Literal;
import io.livestore4j.processor.sql.Expression.Operation;
import io.livestore4j.processor.sql.Expression.Parameter;
import io.livestore4j.processor.sql.Expression.Subquery;
import io.livestore4j.processor.sql.SelectText.Core;
import java.util.List;
import java.util.Locale;
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
            "hex",
            "json_array",
            "json_object",
            "concat",
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
            "instr",
            "min",
            "max",
            "char",
            "octet_length",
            "json");

    /** Not null at the present time; any other may be one that SQLite cannot read. */
    private static final Set<String> DATES = Set.of("date", "time", "datetime", "julianday", "unixepoch");

    /** The same of texts; of an empty BLOB they are NULL. */
    private static final Set<String> PARTS = Set.of("substr", "substring");

    /** The same, but NULL where their format says nothing at all. */
    private static final Set<String> FORMATS = Set.of("printf", "format");

    private static final Set<String> SPLITTING = Set.of("/", "%");

    private final BiPredicate<Core, Tokens> columnIsNotNull;
    private final BiPredicate<Core, Tokens> isOwn;
    private final BiPredicate<Core, Expression> isText;
    private final Set<String> givenParameters;

    /**
     * @param columnIsNotNull asks SQLite whether a column of a SELECT's sources is never NULL
     * @param isOwn asks SQLite whether it is a column of a SELECT's sources, and of no outer one's
     * @param isText whether an expression certainly has texts
     * @param givenParameters the names of those that are never NULL
     */
    Nullability(
            BiPredicate<Core, Tokens> columnIsNotNull,
            BiPredicate<Core, Tokens> isOwn,
            BiPredicate<Core, Expression> isText,
            Set<String> givenParameters) {
        this.columnIsNotNull = columnIsNotNull;
        this.isOwn = isOwn;
        this.isText = isText;
        this.givenParameters = Set.copyOf(givenParameters);
    }

    boolean isNotNull(Core core, Expression expression) {
        if (expression instanceof Literal literal) {
            return !literal.isNull() && !isInfinite(literal.tokens().text());
        }
        if (expression instanceof Parameter parameter) {
            return givenParameters.contains(parameter.tokens().text().substring(1));
        }
        if (expression instanceof Column column) {
            return !core.isOneRow() && columnIsNotNull.test(core, column.tokens());
        }
        if (expression instanceof Operation operation) {
            return isOperationNotNull(core, operation);
        }
        if (expression instanceof Call call) {
            return isCallNotNull(core, call);
        }
        if (expression instanceof Case cases) {
            return cases.complete() && areNotNull(core, cases.results());
        }
        if (expression instanceof Subquery subquery) {
            return isScalarNotNull(subquery.select());
        }
        if (expression instanceof In in) {
            return in.select().isEmpty() && areNotNull(core, in.parts());
        }
        boolean simple = expression instanceof Cast || expression instanceof Collated;
        return expression instanceof Exists || simple && areNotNull(core, expression.parts());
    }

    private boolean areNotNull(Core core, List<Expression> expressions) {
        return expressions.stream().allMatch(expression -> isNotNull(core, expression));
    }

    /** A number such as 9e999: what is computed with it may be no number, which is NULL. */
    private static boolean isInfinite(String literal) {
        try {
            return Double.isInfinite(Double.parseDouble(literal.replace("_", "")));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A subquery without a row is NULL. An aggregate of outer columns alone makes one row of the outer SELECT. */
    private boolean isScalarNotNull(Tokens select) {
        return SelectText.parse(select)
                .filter(SelectText::isAlwaysOneRow)
                .map(text -> text.cores().get(0))
                .filter(core -> core.items().get(0).expression().isPresent() && hasOwnAggregate(core))
                .filter(core -> isNotNull(core, core.items().get(0).expression().orElseThrow()))
                .isPresent();
    }

    private boolean hasOwnAggregate(Core core) {
        return core.expressions()
                .flatMap(Expression::all)
                .filter(SelectText::isAggregate)
                .anyMatch(aggregate -> {
                    List<Expression> columns =
                            aggregate.all().filter(Column.class::isInstance).toList();
                    return columns.isEmpty() || columns.stream().anyMatch(column -> isOwn.test(core, column.tokens()));
                });
    }

    /** Sums and products of REALs too, though they are NULL where they are no number: what reads them looks. */
    private boolean isOperationNotNull(Core core, Operation operation) {
        if (operation.isAny("IS", "IS NOT", "IS NULL", "IS NOT NULL")) {
            return true;
        }
        if (operation.isAny("->", "->>", "MATCH", "REGEXP")) {
            return false;
        }
        boolean splits = SPLITTING.contains(operation.operator());
        return areNotNull(core, operation.parts()) && (!splits || isDivisor(operation.right()));
    }

    /** {@code n % 2}: NULL only where the divisor is 0. */
    private static boolean isDivisor(Expression divisor) {
        String text = divisor.tokens().text();
        return divisor instanceof Literal && text.matches("[0-9]{1,9}") && !text.matches("0+");
    }

    private boolean isCallNotNull(Core core, Call call) {
        String name = call.name();
        List<Expression> arguments = call.arguments();
        boolean plain = call.filter().isEmpty() && call.window().isEmpty();
        if (NEVER_NULL.contains(name)) {
            return true;
        }
        if (name.equals("iif") && arguments.size() == 3) {
            return areNotNull(core, arguments.subList(1, 3));
        }
        if (DATES.contains(name)) {
            return arguments.isEmpty()
                    || arguments.size() == 1
                            && call.tokens().text().toLowerCase(Locale.ROOT).endsWith("('now')");
        }
        if (FIRST_NOT_NULL.contains(name)) {
            return arguments.stream().anyMatch(argument -> isNotNull(core, argument));
        }
        if (OVER_GROUP.contains(name) && (arguments.size() == 1 || !STRICT.contains(name))) {
            return core.grouped() && plain && !arguments.isEmpty() && isNotNull(core, arguments.get(0));
        }
        if (PARTS.contains(name)) {
            return areNotNull(core, arguments) && isText.test(core, arguments.get(0));
        }
        if (FORMATS.contains(name)) {
            return areNotNull(core, arguments)
                    && call.arguments().stream().limit(1).anyMatch(Nullability::saysSomething);
        }
        return STRICT.contains(name) && plain && areNotNull(core, arguments);
    }

    private static boolean saysSomething(Expression format) {
        return format instanceof Literal && !format.tokens().text().equals("''");
    }
}
