package io.livestore4j.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.Scalar;
import io.livestore4j.processor.model.ValueType.TextList;

/** The codec of a value in JSON. */
final class CodecCode {

    private static final ClassName VALUE_CODECS = JavaNames.of(RuntimeNames.VALUE_CODECS);

    private CodecCode() {}

    /** Null stands in where a type has none, for then nothing will run. */
    static CodeBlock expression(ValueType type) {
        if (type instanceof Scalar scalar) {
            return CodeBlock.of("$T.$L", VALUE_CODECS, scalar.name());
        }
        if (type instanceof EnumOf enumOf) {
            return CodeBlock.of("$T.enumOf($T::valueOf)", VALUE_CODECS, JavaNames.of(enumOf.type()));
        }
        return type instanceof TextList ? CodeBlock.of("$1T.list($1T.TEXT)", VALUE_CODECS) : CodeBlock.of("null");
    }

    /** Whether the expression makes an object, which is then kept in a constant. */
    static boolean isComposed(ValueType type) {
        return type instanceof EnumOf || type instanceof TextList;
    }
}
