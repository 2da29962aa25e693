package io.livestore4j.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.Custom;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.ListOf;
import io.livestore4j.processor.model.ValueType.MapOf;
import io.livestore4j.processor.model.ValueType.Nested;
import io.livestore4j.processor.model.ValueType.SetOf;

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
        if (type instanceof Nested nested) {
            return CodeBlock.of("$T.$L", JavaNames.of(nested.generated()), NestedEmitter.CODEC);
        }
        if (type instanceof Custom custom) {
            return CodeBlock.of(
                    "$T.converted(new $T(), $L)", VALUE_CODECS, JavaNames.of(custom.codec()), part(custom.stored()));
        }
        return container(type);
    }

    private static CodeBlock container(ValueType type) {
        if (type instanceof ListOf list) {
            return CodeBlock.of("$T.list($L)", VALUE_CODECS, part(list.element()));
        }
        if (type instanceof SetOf set) {
            return CodeBlock.of("$T.set($L)", VALUE_CODECS, part(set.element()));
        }
        if (type instanceof MapOf map) {
            return map.key() instanceof EnumOf key
                    ? enumMap(CodeBlock.of(""), key, map)
                    : CodeBlock.of("$T.map($L)", VALUE_CODECS, part(map.value()));
        }
        return CodeBlock.of("null");
    }

    private static CodeBlock enumMap(CodeBlock types, EnumOf key, MapOf map) {
        return CodeBlock.of(
                "$T.$LenumMap($T::valueOf, $L)", VALUE_CODECS, types, JavaNames.of(key.type()), part(map.value()));
    }

    /** Within another expression javac does not find the type of an enum by itself. */
    private static CodeBlock part(ValueType type) {
        if (type instanceof EnumOf enumOf) {
            ClassName name = JavaNames.of(enumOf.type());
            return CodeBlock.of("$1T.<$2T>enumOf($2T::valueOf)", VALUE_CODECS, name);
        }
        if (type instanceof MapOf map && map.key() instanceof EnumOf key) {
            return enumMap(CodeBlock.of("<$T, $T>", JavaNames.of(key.type()), JavaNames.boxed(map.value())), key, map);
        }
        return expression(type);
    }

    static CodeBlock expression(ComponentModel component) {
        return component.asText() ? CodeBlock.of("$T.LONG_TEXT", VALUE_CODECS) : expression(component.type());
    }

    /** Whether the expression makes an object, which is then kept in a constant. */
    static boolean isComposed(ValueType type) {
        return !(type instanceof Scalar || type instanceof Nested) && type.isSupported();
    }
}
