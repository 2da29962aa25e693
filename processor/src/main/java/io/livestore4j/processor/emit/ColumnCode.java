package io.livestore4j.processor.emit;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.TypeName;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.Scalar;
import io.livestore4j.processor.model.ValueType.TextList;

/** The field of a column: its type and how the table makes it. */
final class ColumnCode {

    private ColumnCode() {}

    static TypeName type(ColumnModel column) {
        return JavaNames.generic(columnClass(column.type()), JavaNames.argument(column.component()));
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
            };
        }
        return type instanceof EnumOf ? RuntimeNames.ENUM_COLUMN : RuntimeNames.JSON_COLUMN;
    }

    static CodeBlock initializer(ColumnModel column) {
        ValueType type = column.type();
        if (type instanceof Scalar scalar) {
            return CodeBlock.of("$L($S)", factory(scalar), column.sqlName());
        }
        if (type instanceof EnumOf enumOf) {
            return CodeBlock.of("enumOf($S, $T::valueOf)", column.sqlName(), JavaNames.of(enumOf.type()));
        }
        return CodeBlock.of("json($S, $L)", column.sqlName(), form(type));
    }

    private static String factory(Scalar type) {
        return switch (type) {
            case TEXT -> "text";
            case BOOLEAN -> "bool";
            case INT -> "integer";
            case LONG -> "bigint";
            case DOUBLE -> "real";
            case INSTANT -> "instant";
        };
    }

    /** The text form of a JSON column; null stands in where a type has none, for then nothing will run. */
    static CodeBlock form(ValueType type) {
        return type instanceof TextList
                ? CodeBlock.of("$T.of($L)", JavaNames.of(RuntimeNames.JSON_TEXT), CodecCode.expression(type))
                : CodeBlock.of("null");
    }
}
