package io.livestore4j.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.TypeName;
import io.livestore4j.processor.model.Casing;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.Custom;
import io.livestore4j.processor.model.ValueType.EnumOf;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** How the values of queries are read and bound. Values that are made of others become constants of the class. */
final class SqlValueCode {

    private static final ClassName SQL_VALUES = JavaNames.of(RuntimeNames.SQL_VALUES);

    private final Map<Key, Constant> constants = new LinkedHashMap<>();
    private final Set<String> taken;

    /** @param taken the names of other constants */
    SqlValueCode(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    private record Key(ValueType type, boolean nullable) {}

    private record Constant(String name, TypeName type, CodeBlock value) {}

    /** The expression of the value, such as {@code SqlValues.TEXT}. */
    CodeBlock of(ComponentModel component) {
        if (!component.type().isSupported()) {
            return CodeBlock.of("null");
        }
        if (component.type() instanceof Scalar scalar && !component.mayBeNull()) {
            return CodeBlock.of("$T.$L", SQL_VALUES, scalar.name());
        }
        Key key = new Key(component.type(), component.mayBeNull());
        Constant known = constants.get(key);
        return CodeBlock.of("$N", known == null ? declare(key, component).name() : known.name());
    }

    private Constant declare(Key key, ComponentModel component) {
        String wish = (key.nullable() ? "NULLABLE_" : "") + word(key.type());
        String name = JavaNames.free(wish, taken);
        CodeBlock plain = plain(key.type());
        CodeBlock value = key.nullable() ? CodeBlock.of("$T.nullable($L)", SQL_VALUES, plain) : plain;
        Constant constant = new Constant(name, JavaNames.argument(component), value);
        taken.add(name);
        constants.put(key, constant);
        return constant;
    }

    private static String word(ValueType type) {
        if (type instanceof Scalar scalar) {
            return scalar.name();
        }
        return Casing.upperSnake(
                type.javaName().replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", ""));
    }

    /** What stores a value that is not null. */
    static CodeBlock plain(ValueType type) {
        if (type instanceof Scalar scalar) {
            return CodeBlock.of("$T.$L", SQL_VALUES, scalar.name());
        }
        if (type instanceof EnumOf enumOf) {
            return CodeBlock.of("$T.enumOf($T::valueOf)", SQL_VALUES, JavaNames.of(enumOf.type()));
        }
        return type instanceof Custom custom
                ? CodeBlock.of(
                        "$T.converted(new $T(), $L)", SQL_VALUES, JavaNames.of(custom.codec()), plain(custom.stored()))
                : CodeBlock.of("$T.json($L)", SQL_VALUES, ColumnCode.form(type));
    }

    /** The constants that the expressions name. */
    List<FieldSpec> fields() {
        return constants.values().stream()
                .map(constant -> FieldSpec.builder(
                                JavaNames.generic(RuntimeNames.SQL_VALUE, constant.type()),
                                constant.name(),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(constant.value())
                        .build())
                .toList();
    }
}
