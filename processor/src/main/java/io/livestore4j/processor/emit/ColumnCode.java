package io.livestore4j.processor.emit;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.TypeName;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.Custom;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.Json;
import io.livestore4j.processor.model.ValueType.ListOf;
import io.livestore4j.processor.model.ValueType.SetOf;
import java.util.Optional;

/** The field of a column: its type and how the table makes it. */
final class ColumnCode {

    private ColumnCode() {}

    static TypeName type(ColumnModel column) {
        TypeName value = JavaNames.argument(column.component());
        return elementOf(column.type())
                .map(element -> JavaNames.generic(RuntimeNames.ELEMENTS_COLUMN, value, JavaNames.boxed(element)))
                .orElseGet(() -> JavaNames.generic(columnClass(column.type()), value));
    }

    /** What a column of lists or sets has several of. */
    private static Optional<ValueType> elementOf(ValueType type) {
        if (type instanceof ListOf list) {
            return Optional.of(list.element());
        }
        return type instanceof SetOf set ? Optional.of(set.element()) : Optional.empty();
    }

    private static TypeRef columnClass(ValueType type) {
        if (type instanceof Scalar scalar) {
            return switch (scalar) {
                case TEXT -> RuntimeNames.TEXT_COLUMN;
                case BOOLEAN -> RuntimeNames.BOOLEAN_COLUMN;
                case INT -> RuntimeNames.INT_COLUMN;
                case LONG -> RuntimeNames.LONG_COLUMN;
                case DOUBLE -> RuntimeNames.DOUBLE_COLUMN;
                case INSTANT -> RuntimeNames.INSTANT_COLUMN;
                case BYTE, SHORT -> RuntimeNames.SMALL_COLUMN;
                default -> scalar.isOrdered() ? RuntimeNames.COMPARABLE_COLUMN : RuntimeNames.VALUE_COLUMN;
            };
        }
        if (type instanceof EnumOf) {
            return RuntimeNames.ENUM_COLUMN;
        }
        return type instanceof Custom ? RuntimeNames.VALUE_COLUMN : RuntimeNames.JSON_COLUMN;
    }

    static CodeBlock initializer(ColumnModel column) {
        ValueType type = column.type();
        if (type instanceof Scalar scalar) {
            return scalar(column, scalar);
        }
        if (type instanceof EnumOf enumOf) {
            return CodeBlock.of("enumOf($S, $T::valueOf)", column.sqlName(), JavaNames.of(enumOf.type()));
        }
        Optional<ValueType> element = elementOf(type);
        if (element.isPresent()) {
            return CodeBlock.of(
                    "elements($S, $L, $T.of($L))",
                    column.sqlName(),
                    form(type),
                    JavaNames.of(RuntimeNames.JSON_TEXT),
                    CodecCode.expression(element.get()));
        }
        return type instanceof Custom
                ? CodeBlock.of("value($S, $L)", column.sqlName(), SqlValueCode.plain(type))
                : CodeBlock.of("json($S, $L)", column.sqlName(), form(type));
    }

    private static CodeBlock scalar(ColumnModel column, Scalar type) {
        return switch (type) {
            case TEXT -> CodeBlock.of("text($S)", column.sqlName());
            case BOOLEAN -> CodeBlock.of("bool($S)", column.sqlName());
            case BYTE, SHORT -> CodeBlock.of("small($S, $L)", column.sqlName(), SqlValueCode.plain(type));
            case INT -> CodeBlock.of("integer($S)", column.sqlName());
            case LONG -> CodeBlock.of("bigint($S)", column.sqlName());
            case DOUBLE -> CodeBlock.of("real($S)", column.sqlName());
            case INSTANT -> CodeBlock.of("instant($S)", column.sqlName());
            default ->
                CodeBlock.of(
                        "$L($S, $L)",
                        type.isOrdered() ? "ordered" : "value",
                        column.sqlName(),
                        SqlValueCode.plain(type));
        };
    }

    /** The text form of a JSON column; null stands in where a type has none, for then nothing will run. */
    static CodeBlock form(ValueType type) {
        return type instanceof Json
                ? CodeBlock.of("$T.of($L)", JavaNames.of(RuntimeNames.JSON_TEXT), CodecCode.expression(type))
                : CodeBlock.of("null");
    }
}
