package io.livestore4j.processor.read;

import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.type.TypeKind;

/** What Java's operators make of constants. A value is a String, or the wrapper of a primitive type. */
final class ConstantFolding {

    private ConstantFolding() {}

    /** @param operator as javac names its tree, so below; nothing if it takes no such value */
    static Optional<Object> unary(String operator, Object value) {
        if (value instanceof Boolean known) {
            return operator.equals("LOGICAL_COMPLEMENT") ? Optional.of(!known) : Optional.empty();
        }
        return number(value).flatMap(number -> {
            TypeKind type = promoted(number);
            return switch (operator) {
                case "UNARY_PLUS" -> cast(type, number);
                // Not 0 - x, which has another zero.
                case "UNARY_MINUS" -> cast(type, isReal(type) ? (Number) (-number.doubleValue()) : -number.longValue());
                case "BITWISE_COMPLEMENT" -> isReal(type) ? Optional.empty() : cast(type, ~number.longValue());
                default -> Optional.empty();
            };
        });
    }

    static Optional<Object> binary(String operator, Object left, Object right) {
        if (left instanceof String || right instanceof String) {
            return operator.equals("PLUS")
                    ? Optional.of(String.valueOf(left) + right)
                    : equality(operator, left.equals(right));
        }
        if (left instanceof Boolean first && right instanceof Boolean second) {
            return logical(operator, first, second);
        }
        return number(left).flatMap(first -> number(right).flatMap(second -> numeric(operator, first, second)));
    }

    private static Optional<Object> equality(String operator, boolean equal) {
        return switch (operator) {
            case "EQUAL_TO" -> Optional.of(equal);
            case "NOT_EQUAL_TO" -> Optional.of(!equal);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> logical(String operator, boolean left, boolean right) {
        return switch (operator) {
            case "AND", "CONDITIONAL_AND" -> Optional.of(left && right);
            case "OR", "CONDITIONAL_OR" -> Optional.of(left || right);
            case "XOR" -> Optional.of(left ^ right);
            default -> equality(operator, left == right);
        };
    }

    /** Wide enough for both types: narrowed afterwards, the result is that of the narrow types. */
    private static Optional<Object> numeric(String operator, Number left, Number right) {
        TypeKind type = wider(promoted(left), promoted(right));
        if (operator.endsWith("SHIFT")) {
            return isReal(type) ? Optional.empty() : shift(operator, left, right.longValue());
        }
        Optional<Object> compared = comparison(
                operator,
                isReal(type)
                        ? order(left.doubleValue(), right.doubleValue())
                        : OptionalInt.of(Long.compare(left.longValue(), right.longValue())));
        return compared.or(() -> (isReal(type)
                        ? real(operator, left.doubleValue(), right.doubleValue())
                        : whole(operator, left.longValue(), right.longValue()))
                .flatMap(value -> cast(type, value)));
    }

    /** None of NaN; to the operators both zeros are one. */
    private static OptionalInt order(double left, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(left == right ? 0 : Double.compare(left, right));
    }

    /** Of the type of the left side, and as far as that type has bits. */
    private static Optional<Object> shift(String operator, Number left, long distance) {
        boolean wide = left instanceof Long;
        long value = left.longValue();
        long bits = distance & (wide ? 63 : 31);
        return cast(
                promoted(left),
                switch (operator) {
                    case "LEFT_SHIFT" -> value << bits;
                    case "RIGHT_SHIFT" -> value >> bits;
                    default -> wide ? value >>> bits : (value & 0xFFFF_FFFFL) >>> bits;
                });
    }

    /** @param order that of the two sides; NaN has none */
    private static Optional<Object> comparison(String operator, OptionalInt order) {
        boolean less = order.isPresent() && order.getAsInt() < 0;
        boolean greater = order.isPresent() && order.getAsInt() > 0;
        boolean equal = order.isPresent() && order.getAsInt() == 0;
        return switch (operator) {
            case "LESS_THAN" -> Optional.of(less);
            case "LESS_THAN_EQUAL" -> Optional.of(less || equal);
            case "GREATER_THAN" -> Optional.of(greater);
            case "GREATER_THAN_EQUAL" -> Optional.of(greater || equal);
            default -> equality(operator, equal);
        };
    }

    private static Optional<Number> real(String operator, double left, double right) {
        return switch (operator) {
            case "PLUS" -> Optional.of(left + right);
            case "MINUS" -> Optional.of(left - right);
            case "MULTIPLY" -> Optional.of(left * right);
            case "DIVIDE" -> Optional.of(left / right);
            case "REMAINDER" -> Optional.of(left % right);
            default -> Optional.empty();
        };
    }

    private static Optional<Number> whole(String operator, long left, long right) {
        return switch (operator) {
            case "PLUS" -> Optional.of(left + right);
            case "MINUS" -> Optional.of(left - right);
            case "MULTIPLY" -> Optional.of(left * right);
            case "DIVIDE" -> right == 0 ? Optional.empty() : Optional.of(left / right);
            case "REMAINDER" -> right == 0 ? Optional.empty() : Optional.of(left % right);
            case "AND" -> Optional.of(left & right);
            case "OR" -> Optional.of(left | right);
            case "XOR" -> Optional.of(left ^ right);
            default -> Optional.empty();
        };
    }

    /** To a primitive type; nothing if Java does not. */
    static Optional<Object> cast(TypeKind type, Object value) {
        if (type == TypeKind.BOOLEAN) {
            return value instanceof Boolean ? Optional.of(value) : Optional.empty();
        }
        return number(value).map(number -> switch (type) {
            case BYTE -> (Object) (byte) number.intValue();
            case SHORT -> (short) number.intValue();
            case CHAR -> (char) number.intValue();
            case INT -> number.intValue();
            case LONG -> number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            default -> throw new IllegalArgumentException("no type of numbers: " + type);
        });
    }

    private static Optional<Number> number(Object value) {
        if (value instanceof Character unit) {
            return Optional.of((int) unit);
        }
        return value instanceof Number number ? Optional.of(number) : Optional.empty();
    }

    private static TypeKind promoted(Number number) {
        if (number instanceof Double) {
            return TypeKind.DOUBLE;
        }
        if (number instanceof Float) {
            return TypeKind.FLOAT;
        }
        return number instanceof Long ? TypeKind.LONG : TypeKind.INT;
    }

    /** Of two promoted types; they are declared from the narrowest to the widest. */
    private static TypeKind wider(TypeKind left, TypeKind right) {
        return left.compareTo(right) > 0 ? left : right;
    }

    private static boolean isReal(TypeKind type) {
        return type == TypeKind.FLOAT || type == TypeKind.DOUBLE;
    }
}
