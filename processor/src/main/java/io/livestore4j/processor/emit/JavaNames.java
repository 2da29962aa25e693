package io.livestore4j.processor.emit;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeVariableName;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.Unsupported;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.Custom;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.ListOf;
import io.livestore4j.processor.model.ValueType.MapOf;
import io.livestore4j.processor.model.ValueType.Nested;
import io.livestore4j.processor.model.ValueType.SetOf;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The model's names and types as JavaPoet has them. */
final class JavaNames {

    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final AnnotationSpec NULLABLE = AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    private JavaNames() {}

    static ClassName of(TypeRef type) {
        List<String> names = type.simpleNames();
        return ClassName.get(
                type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }

    /** Such as {@code TextColumn<String>}. */
    static TypeName generic(TypeRef type, TypeName... arguments) {
        return ParameterizedTypeName.get(of(type), arguments);
    }

    static TypeName boxed(ValueType type) {
        if (type == Scalar.BLOB) {
            return ArrayTypeName.of(TypeName.BYTE);
        }
        if (type instanceof Scalar scalar) {
            return of(scalar.type());
        }
        if (type instanceof EnumOf enumOf) {
            return of(enumOf.type());
        }
        if (type instanceof Nested nested) {
            return of(nested.type());
        }
        if (type instanceof ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), boxed(list.element()));
        }
        if (type instanceof SetOf set) {
            return ParameterizedTypeName.get(ClassName.get(Set.class), boxed(set.element()));
        }
        if (type instanceof MapOf map) {
            return ParameterizedTypeName.get(ClassName.get(Map.class), boxed(map.key()), boxed(map.value()));
        }
        return verbatim(type instanceof Custom custom ? custom.sourceName() : ((Unsupported) type).erasedName());
    }

    /** JavaPoet writes the name of a type variable as it is, so that it can stand for any type. */
    static TypeName verbatim(String type) {
        return TypeVariableName.get(type);
    }

    /** Boxed, and marked where it may be null. */
    static TypeName argument(ComponentModel component) {
        TypeName type = boxed(component.type());
        if (!component.mayBeNull() || !component.type().isSupported()) {
            return type;
        }
        return type instanceof TypeVariableName written ? verbatim(nullable(written.name)) : type.annotated(NULLABLE);
    }

    /** An annotation stands before the simple name, which is behind the package; that of an array before its brackets. */
    private static String nullable(String written) {
        if (written.endsWith("]")) {
            int brackets = written.length();
            while (written.startsWith("[]", brackets - 2)) {
                brackets -= 2;
            }
            return written.substring(0, brackets) + " @" + NULLABLE.type + " " + written.substring(brackets);
        }
        int arguments = written.indexOf('<');
        int simpleName = written.lastIndexOf('.', arguments < 0 ? written.length() : arguments) + 1;
        return written.substring(0, simpleName) + "@" + NULLABLE.type + " " + written.substring(simpleName);
    }

    /** The value of a component, of an {@code Optional} what it holds or null. */
    static CodeBlock orNull(ComponentModel component, CodeBlock value) {
        return component.optional() ? CodeBlock.of("$L.orElse(null)", value) : value;
    }

    /** A value or null as the component has it. */
    static CodeBlock ofNullable(ComponentModel component, CodeBlock value) {
        return component.optional() ? CodeBlock.of("$T.ofNullable($L)", Optional.class, value) : value;
    }

    /** As the user wrote it. */
    static TypeName declared(ComponentModel component) {
        if (component.optional()) {
            return ParameterizedTypeName.get(ClassName.get(Optional.class), boxed(component.type()));
        }
        return component.primitive() && component.type().isSupported()
                ? boxed(component.type()).unbox()
                : argument(component);
    }

    /** The outermost classes that the codecs and forms of values name; a field or local of that name would hide one. */
    static Set<String> classNames(Stream<ComponentModel> components) {
        Stream<String> named = components
                .map(ComponentModel::type)
                .flatMap(ValueType::classes)
                .map(type -> type.simpleNames().get(0));
        Stream<String> own = Stream.of(
                        RuntimeNames.VALUE_CODEC,
                        RuntimeNames.VALUE_CODECS,
                        RuntimeNames.JSON_TEXT,
                        RuntimeNames.SQL_VALUES,
                        RuntimeNames.SQL_TEXT,
                        RuntimeNames.TABLE_DEFINITION)
                .map(TypeRef::simpleName);
        return Stream.concat(own, named).collect(Collectors.toUnmodifiableSet());
    }

    /** {@code wish}, or with as many underscores as make it different from the others. */
    static String free(String wish, Collection<String> taken) {
        String name = wish;
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** One after the other, each on a line of its own if there are several. */
    static CodeBlock arguments(List<CodeBlock> arguments) {
        if (arguments.size() < 2) {
            return CodeBlock.join(arguments, "");
        }
        return CodeBlock.builder()
                .add("$>$>\n")
                .add(CodeBlock.join(arguments, ",\n"))
                .add("$<$<")
                .build();
    }
}
