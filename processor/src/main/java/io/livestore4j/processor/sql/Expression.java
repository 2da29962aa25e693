package io.livestore4j.processor.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An expression, its operators bound as SQLite binds them. Parentheses around one leave no trace. */
sealed interface Expression {

    /** As it stands there. */
    Tokens tokens();

    /** What it is made of, without what stands in SELECTs and windows. */
    default List<Expression> parts() {
        return List.of();
    }

    /** Itself and, in turn, its parts. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    default boolean isNull() {
        return this instanceof Literal && tokens().startsWith("NULL");
    }

    /** A number, text, blob, NULL, TRUE, FALSE or the present time. */
    record Literal(Tokens tokens) implements Expression {}

    record Parameter(Tokens tokens) implements Expression {}

    /** {@code name}, {@code table.name} or {@code schema.table.name}. */
    record Column(Tokens tokens) implements Expression {

        String name() {
            return tokens.last().name();
        }

        Optional<String> qualifier() {
            return tokens.size() < 3
                    ? Optional.empty()
                    : Optional.of(tokens.get(tokens.size() - 3).name());
        }
    }

    /**
     * What an operator makes of its operands.
     *
     * @param operator in capitals, one word for what means the same: {@code =}, {@code <>}, {@code IS}, {@code IS NOT},
     *     {@code IS NULL}, {@code IS NOT NULL}; {@code x NOT LIKE y} is {@code NOT} of {@code LIKE}
     */
    record Operation(Tokens tokens, String operator, List<Expression> parts) implements Expression {

        public Operation {
            parts = List.copyOf(parts);
        }

        boolean isAny(String... operators) {
            return Set.of(operators).contains(operator);
        }

        Expression left() {
            return parts.get(0);
        }

        Expression right() {
            return parts.get(parts.size() - 1);
        }
    }

    /**
     * A call of a function.
     *
     * @param order of the rows that an aggregate takes
     */
    record Call(
            Tokens tokens,
            boolean distinct,
            List<Expression> arguments,
            List<Ordering> order,
            Optional<Expression> filter,
            Optional<Window> window)
            implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
            order = List.copyOf(order);
        }

        String name() {
            return tokens.get(0).name();
        }

        boolean isAny(Set<String> names) {
            return names.contains(name());
        }

        @Override
        public List<Expression> parts() {
            return Stream.of(arguments.stream(), order.stream().map(Ordering::term), filter.stream())
                    .flatMap(parts -> parts)
                    .toList();
        }
    }

    /**
     * {@code CASE … END}.
     *
     * @param conditions with what they are compared with, if anything
     * @param complete whether there is an ELSE, whose result is the last
     */
    record Case(Tokens tokens, List<Expression> conditions, List<Expression> results, boolean complete)
            implements Expression {

        public Case {
            conditions = List.copyOf(conditions);
            results = List.copyOf(results);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(conditions.stream(), results.stream()).toList();
        }
    }

    /** @param type in lower case */
    record Cast(Tokens tokens, Expression operand, String type) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    record Collated(Tokens tokens, Expression operand) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /** {@code (a, b)}. */
    record RowValue(Tokens tokens, List<Expression> parts) implements Expression {

        public RowValue {
            parts = List.copyOf(parts);
        }
    }

    /** A SELECT whose first value it is. */
    record Subquery(Tokens tokens, Tokens select) implements Expression {}

    record Exists(Tokens tokens, Tokens select) implements Expression {}

    /**
     * {@code operand IN (…)}.
     *
     * @param select in place of the list, if so
     */
    record In(Tokens tokens, Expression operand, List<Expression> list, Optional<Tokens> select) implements Expression {

        public In {
            list = List.copyOf(list);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(Stream.of(operand), list.stream()).toList();
        }
    }

    /** What is not understood. */
    record Opaque(Tokens tokens) implements Expression {}

    /** A term of an ORDER BY, without its direction. */
    record Ordering(Expression term) {}

    /**
     * Over what rows a window function works, and in what order.
     *
     * @param base the name of the window that it refines, or is
     * @param frame behind its order
     */
    record Window(
            Tokens tokens, Optional<String> base, List<Expression> partition, List<Ordering> order, Tokens frame) {

        public Window {
            partition = List.copyOf(partition);
            order = List.copyOf(order);
        }
    }

    static Expression of(Tokens tokens) {
        SqlCursor cursor = new SqlCursor(tokens);
        Expression parsed = new ExpressionParser(cursor).parse();
        return cursor.isBroken() || !cursor.isDone() ? new Opaque(tokens) : parsed;
    }
}
