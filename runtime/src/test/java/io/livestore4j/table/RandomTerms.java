package io.livestore4j.table;

import io.livestore4j.table.Evaluation.Of;
import io.livestore4j.table.RandomValues.Type;
import io.livestore4j.table.Thing.ThingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Columns and what is computed of them, each with what it is in Java. */
@SuppressWarnings({"rawtypes", "unchecked"}) // which types fit is known to the generator alone
final class RandomTerms {

    private static final int TRIES = 12;
    private static final List<String> NAMES =
            List.of("id", "level", "name", "rank", "total", "mean", "note", "done", "mood", "at");
    private static final List<Type> TYPES = List.of(
            Type.INT,
            Type.INT,
            Type.TEXT,
            Type.INT,
            Type.LONG,
            Type.DOUBLE,
            Type.TEXT,
            Type.BOOLEAN,
            Type.ENUM,
            Type.INSTANT);

    /** A table of a query; {@code mayMiss} if it is on the right side of a left join. */
    record Scoped(ThingTable table, boolean mayMiss) {}

    /** @param mayMiss whether it can only be selected with orNull */
    record Value(Type type, Term<?> term, Of<Object> of, boolean mayMiss) {

        Expression<?> expression() {
            return mayMiss ? term.orNull() : term;
        }
    }

    /** Some value; null if there is none of the type. */
    interface Picker {
        @Nullable
        Value pick(@Nullable Type type);
    }

    private final Random random;
    private final RandomValues values;

    RandomTerms(Random random, RandomValues values) {
        this.random = random;
        this.values = values;
    }

    Value column(Scoped scoped, String name) {
        String alias = scoped.table().alias();
        int at = NAMES.indexOf(name);
        return new Value(
                TYPES.get(at),
                scoped.table().columns().get(at),
                rows -> rows.get(0).value(alias, name),
                scoped.mayMiss());
    }

    private Value column(List<Scoped> tables) {
        return column(values.oneOf(tables), values.oneOf(NAMES));
    }

    /** Columns of these tables, and what is calculated with them. */
    Picker ofRow(List<Scoped> tables) {
        return type -> {
            for (int i = 0; i < TRIES; i++) {
                Value column = column(tables);
                if (type == null || column.type() == type) {
                    return random.nextInt(4) == 0 ? calculated(column, this.ofRow(tables)) : column;
                }
            }
            return null;
        };
    }

    /** Columns alone. */
    Picker columnsOf(List<Scoped> tables) {
        return type -> {
            for (int i = 0; i < TRIES; i++) {
                Value column = column(tables);
                if (type == null || column.type() == type) {
                    return column;
                }
            }
            return null;
        };
    }

    /** What groups have one of: the columns that they are made by, and what all their rows come to. */
    Picker ofGroup(List<Value> groupedBy, Picker ofRow) {
        return type -> {
            for (int i = 0; i < TRIES; i++) {
                Value value = random.nextInt(3) == 0 && !groupedBy.isEmpty()
                        ? values.oneOf(groupedBy)
                        : ofRows(ofRow.pick(null));
                if (value != null && (type == null || value.type() == type)) {
                    return random.nextInt(5) == 0 ? calculated(value, this.ofGroup(groupedBy, ofRow)) : value;
                }
            }
            return null;
        };
    }

    private Value calculated(Value value, Picker others) {
        if (!(value.term() instanceof Arithmetic arithmetic) || value.type() == Type.LONG) {
            return value;
        }
        char operator = "+-*".charAt(random.nextInt(3));
        Value other = random.nextBoolean() ? others.pick(value.type()) : null;
        if (other == null) {
            Object literal = values.literal(value.type());
            Number number = (Number) literal;
            NumberTerm term = switch (operator) {
                case '+' -> arithmetic.plus(number);
                case '-' -> arithmetic.minus(number);
                default -> arithmetic.times(number);
            };
            Of<Object> of = rows -> Evaluation.calculate(operator, value.of().apply(rows), literal);
            return new Value(value.type(), term, of, value.mayMiss());
        }
        Term with = other.term();
        NumberTerm term = switch (operator) {
            case '+' -> arithmetic.plus(with);
            case '-' -> arithmetic.minus(with);
            default -> arithmetic.times(with);
        };
        Of<Object> of = rows -> Evaluation.calculate(
                operator, value.of().apply(rows), other.of().apply(rows));
        boolean mayMiss = value.mayMiss() || other.mayMiss();
        return new Value(value.type(), term, of, mayMiss);
    }

    private @Nullable Value ofRows(@Nullable Value value) {
        if (value == null) {
            return null;
        }
        return switch (random.nextInt(6)) {
            case 0 -> ofRows(Type.LONG, value.term().count(), all -> (long) all.size(), value);
            case 1 -> ofRows(Type.LONG, value.term().countDistinct(), RandomTerms::different, value);
            case 2, 3 -> value.type().isOrdered() ? extreme(value, random.nextBoolean()) : null;
            default -> value.type() == Type.INT || value.type() == Type.DOUBLE ? calculatedOfRows(value) : null;
        };
    }

    private static Object different(List<Object> all) {
        List<Object> different = new ArrayList<>();
        for (Object value : all) {
            if (different.stream().noneMatch(known -> Evaluation.compare(known, value) == 0)) {
                different.add(value);
            }
        }
        return (long) different.size();
    }

    private static Value extreme(Value value, boolean least) {
        Ordered ordered = (Ordered) value.term();
        return ofRows(
                value.type(),
                least ? ordered.min() : ordered.max(),
                all -> (least
                                ? all.stream().min(Evaluation::compare)
                                : all.stream().max(Evaluation::compare))
                        .orElse(null),
                value);
    }

    private Value calculatedOfRows(Value value) {
        Arithmetic arithmetic = (Arithmetic) value.term();
        return switch (random.nextInt(3)) {
            case 0 -> ofRows(Type.DOUBLE, arithmetic.avg(), Evaluation::mean, value);
            case 1 -> ofRows(sumType(value), sum(arithmetic), Evaluation::sum, value);
            default -> {
                Number other = (Number) values.literal(sumType(value));
                Term term = sum(arithmetic).orElse(other);
                yield ofRows(sumType(value), term, all -> all.isEmpty() ? other : Evaluation.sum(all), value);
            }
        };
    }

    private static NumberTerm sum(Arithmetic value) {
        return value instanceof IntNumber whole ? whole.sum() : ((DoubleNumber) value).sum();
    }

    private static Type sumType(Value value) {
        return value.type() == Type.INT ? Type.LONG : Type.DOUBLE;
    }

    private interface OfAll {
        @Nullable
        Object of(List<Object> present);
    }

    private static Value ofRows(Type type, Term<?> term, OfAll function, Value value) {
        return new Value(type, term, rows -> function.of(Evaluation.present(rows, value.of())), false);
    }
}
