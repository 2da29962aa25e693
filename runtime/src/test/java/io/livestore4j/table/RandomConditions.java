package io.livestore4j.table;

import io.livestore4j.table.Condition.Operator;
import io.livestore4j.table.Evaluation.Of;
import io.livestore4j.table.RandomTerms.Picker;
import io.livestore4j.table.RandomTerms.Value;
import io.livestore4j.table.RandomValues.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditions, each with what it is in Java. */
@SuppressWarnings({"rawtypes", "unchecked"}) // which types fit is known to the generator alone
final class RandomConditions {

    /** A condition and its truth. */
    record Tested(Condition condition, Of<Boolean> of) {}

    /** Makes conditions that ask another query; none where there may be none. */
    interface Subqueries {
        @Nullable
        Tested make(Picker picker);
    }

    private final Random random;
    private final RandomValues values;
    private final Set<Met> met;

    RandomConditions(Random random, RandomValues values, Set<Met> met) {
        this.random = random;
        this.values = values;
        this.met = met;
    }

    Tested condition(Picker picker, int depth, Subqueries subqueries) {
        int kind = random.nextInt(depth > 0 ? 10 : 6);
        if (kind == 6) {
            Tested one = condition(picker, depth - 1, subqueries);
            return new Tested(
                    one.condition().not(), rows -> Evaluation.not(one.of().apply(rows)));
        } else if (kind > 6) {
            return both(condition(picker, depth - 1, subqueries), condition(picker, depth - 1, subqueries));
        }
        Tested asked = kind == 0 ? subqueries.make(picker) : null;
        return asked == null ? leaf(picker) : asked;
    }

    private Tested both(Tested one, Tested other) {
        if (random.nextBoolean()) {
            return new Tested(
                    one.condition().and(other.condition()),
                    rows -> Evaluation.and(one.of().apply(rows), other.of().apply(rows)));
        }
        return new Tested(
                one.condition().or(other.condition()),
                rows -> Evaluation.or(one.of().apply(rows), other.of().apply(rows)));
    }

    private Tested leaf(Picker picker) {
        Value one = picker.pick(null);
        if (one == null) {
            one = picker.pick(Type.LONG);
        }
        if (one == null) {
            throw new AssertionError("nothing to compare");
        }
        return switch (random.nextInt(10)) {
            case 0 -> nullTest(one);
            case 1 -> oneOf(one);
            case 2 -> between(one);
            case 3, 4 -> text(picker.pick(Type.TEXT), one);
            case 5, 6, 7 -> terms(one, picker.pick(one.type()));
            default -> literal(one);
        };
    }

    private Tested nullTest(Value one) {
        boolean expectsNull = random.nextBoolean();
        return new Tested(
                expectsNull ? one.term().isNull() : one.term().isNotNull(),
                rows -> one.of().apply(rows) == null == expectsNull);
    }

    private Tested oneOf(Value one) {
        List<Object> literals = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            literals.add(values.literal(one.type()));
        }
        return new Tested(
                ((Term) one.term()).oneOf(literals),
                rows -> Evaluation.among(one.of().apply(rows), literals));
    }

    private Tested between(Value one) {
        if (!one.type().isOrdered()) {
            return oneOf(one);
        }
        Object low = values.literal(one.type());
        Object high = values.literal(one.type());
        return new Tested(
                ((Ordered) one.term()).between(low, high),
                rows -> Evaluation.and(
                        test(Operator.GE, one.of().apply(rows), low),
                        test(Operator.LE, one.of().apply(rows), high)));
    }

    private @Nullable Boolean test(Operator operator, @Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            met.add(Met.NULL_COMPARED);
        }
        return Evaluation.test(operator, one, other);
    }

    private Operator operator(Type type) {
        List<Operator> all = List.of(Operator.values());
        return values.oneOf(type.isOrdered() ? all : List.of(Operator.EQ, Operator.NE, Operator.SAME));
    }

    private Tested literal(Value one) {
        Operator operator = operator(one.type());
        Object literal = operator == Operator.SAME && random.nextBoolean() ? null : values.literal(one.type());
        Term term = one.term();
        Condition condition = switch (operator) {
            case EQ -> term.eq(literal);
            case NE -> term.ne(literal);
            case SAME -> term.sameAs(literal);
            case LT -> ((Ordered) term).lt(literal);
            case LE -> ((Ordered) term).le(literal);
            case GT -> ((Ordered) term).gt(literal);
            case GE -> ((Ordered) term).ge(literal);
        };
        return new Tested(condition, rows -> test(operator, one.of().apply(rows), literal));
    }

    private Tested terms(Value one, @Nullable Value other) {
        if (other == null) {
            return literal(one);
        }
        return terms(one, operator(one.type()), other);
    }

    Tested terms(Value one, Operator operator, Value other) {
        Term left = one.term();
        Term right = other.term();
        Condition condition = switch (operator) {
            case EQ -> left.eq(right);
            case NE -> left.ne(right);
            case SAME -> left.sameAs(right);
            case LT -> ((Ordered) left).lt(right);
            case LE -> ((Ordered) left).le(right);
            case GT -> ((Ordered) left).gt(right);
            case GE -> ((Ordered) left).ge(right);
        };
        return new Tested(
                condition,
                rows -> test(operator, one.of().apply(rows), other.of().apply(rows)));
    }

    private interface Match {
        boolean of(String text, String part);
    }

    private Tested text(@Nullable Value value, Value otherwise) {
        if (value == null || !(value.term() instanceof TextColumn<?> column)) {
            return literal(otherwise);
        }
        met.add(Met.TEXT_MATCH);
        String part = values.text();
        return switch (random.nextInt(8)) {
            case 0 -> matched(column.contains(part), value, part, String::contains);
            case 1 -> matched(column.startsWith(part), value, part, String::startsWith);
            case 2 -> matched(column.endsWith(part), value, part, String::endsWith);
            case 3 -> matched(column.containsIgnoreCase(part), value, lower(part), (t, p) -> lower(t).contains(p));
            case 4 -> matched(column.startsWithIgnoreCase(part), value, lower(part), (t, p) -> lower(t).startsWith(p));
            case 5 -> matched(column.endsWithIgnoreCase(part), value, lower(part), (t, p) -> lower(t).endsWith(p));
            case 6 -> matched(column.eqIgnoreCase(part), value, lower(part), (t, p) -> lower(t).equals(p));
            default -> like(column, value, values.oneOf(List.of("%a%", "_", "a_%", "\\%%", "%\\_", "%é", "__")));
        };
    }

    private static Tested matched(Condition condition, Value value, String part, Match match) {
        return new Tested(condition, rows -> {
            Object text = value.of().apply(rows);
            return text == null ? null : match.of((String) text, part);
        });
    }

    /** SQLite reads a text up to its first NUL here. */
    private static Tested like(TextColumn<?> column, Value value, String pattern) {
        StringBuilder regex = new StringBuilder();
        boolean escaped = false;
        for (char unit : pattern.toCharArray()) {
            boolean wild = !escaped && (unit == '%' || unit == '_');
            escaped = !escaped && unit == '\\';
            regex.append(escaped ? "" : wild ? (unit == '%' ? ".*" : ".") : Pattern.quote(String.valueOf(unit)));
        }
        Pattern compiled = Pattern.compile(regex.toString(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
        return matched(
                column.like(pattern),
                value,
                pattern,
                (text, any) -> compiled.matcher(
                                text.substring(0, text.indexOf('\0') < 0 ? text.length() : text.indexOf('\0')))
                        .matches());
    }

    private static String lower(String text) {
        return text.replace('A', 'a');
    }
}
