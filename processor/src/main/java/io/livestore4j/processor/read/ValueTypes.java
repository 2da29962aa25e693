package io.livestore4j.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.livestore4j.annotations.UseCodec;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.Unsupported;
import io.livestore4j.processor.model.Unsupported.Reason;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.ListOf;
import io.livestore4j.processor.model.ValueType.MapOf;
import io.livestore4j.processor.model.ValueType.Nested;
import io.livestore4j.processor.model.ValueType.SetOf;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Which Java type is which value. */
final class ValueTypes {

    private static final Map<String, Scalar> SCALARS = Arrays.stream(Scalar.values())
            .filter(scalar -> scalar != Scalar.BLOB)
            .collect(Collectors.toUnmodifiableMap(scalar -> scalar.type().qualifiedName(), Function.identity()));

    private final Elements elements;
    private final TypeNames names;
    private final Sources sources;
    private final CodecClasses codecs;

    ValueTypes(Elements elements, TypeNames names, Sources sources, CodecClasses codecs) {
        this.elements = elements;
        this.names = names;
        this.sources = sources;
        this.codecs = codecs;
    }

    /** The type of what {@code declaration} declares, which may name a codec for it. */
    ValueType read(TypeMirror type, Element declaration) {
        return Mirror.find(declaration, UseCodec.class)
                .map(codec -> codecs.read(type, codec, this::read))
                .orElseGet(() -> read(type));
    }

    ValueType read(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> Scalar.BOOLEAN;
            case BYTE -> Scalar.BYTE;
            case SHORT -> Scalar.SHORT;
            case INT -> Scalar.INT;
            case LONG -> Scalar.LONG;
            case FLOAT -> Scalar.FLOAT;
            case DOUBLE -> Scalar.DOUBLE;
            case CHAR -> Scalar.CHAR;
            case ARRAY -> isBytes(type) ? Scalar.BLOB : unsupported(type, Reason.ARRAY);
            case DECLARED -> declared((DeclaredType) type);
            default -> unsupported(type, Reason.OTHER);
        };
    }

    private static boolean isBytes(TypeMirror type) {
        return ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE;
    }

    private ValueType declared(DeclaredType type) {
        TypeElement element = MoreTypes.asTypeElement(type);
        String name = element.getQualifiedName().toString();
        if (SCALARS.containsKey(name)) {
            return SCALARS.get(name);
        }
        return switch (name) {
            case "java.util.List", "java.util.Set", "java.util.Map" -> container(type, name);
            case "java.util.Optional" -> unsupported(type, optional(type));
            default ->
                Mirror.find(element, UseCodec.class)
                        .map(codec -> codecs.read(type, codec, this::read))
                        .orElseGet(() -> ofKind(type, element));
        };
    }

    /** One whose value has a type is where none can be; the whole type of a component is not read here. */
    private static Reason optional(DeclaredType type) {
        if (type.getTypeArguments().isEmpty()) {
            return Reason.RAW;
        }
        return type.getTypeArguments().get(0).getKind() == TypeKind.WILDCARD ? Reason.WILDCARD : Reason.OPTIONAL;
    }

    private ValueType container(DeclaredType type, String name) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty()) {
            return unsupported(type, Reason.RAW);
        }
        List<ValueType> parts = arguments.stream().map(this::element).toList();
        Optional<ValueType> wrong =
                parts.stream().filter(part -> !part.isSupported()).findFirst();
        if (wrong.isPresent()) {
            return around(type, (Unsupported) wrong.get());
        }
        return switch (name) {
            case "java.util.List" -> new ListOf(parts.get(0));
            case "java.util.Set" ->
                parts.get(0) == Scalar.BLOB ? unsupported(type, Reason.BYTES_IN_SET) : new SetOf(parts.get(0));
            default ->
                parts.get(0) == Scalar.TEXT || parts.get(0) instanceof EnumOf
                        ? new MapOf(parts.get(0), parts.get(1))
                        : unsupported(type, Reason.MAP_KEY);
        };
    }

    private ValueType element(TypeMirror type) {
        if (type.getKind() == TypeKind.WILDCARD) {
            return unsupported(type, Reason.WILDCARD);
        }
        return Nullness.isNullable(type) ? unsupported(type, Reason.NULLABLE_ELEMENT) : read(type);
    }

    /** What is wrong with an element is wrong with the whole. */
    private Unsupported around(DeclaredType type, Unsupported part) {
        String name = part.origin().isPresent() ? part.javaName() : names.display(type);
        return new Unsupported(name, part.part(), names.erased(type), part.reason(), part.origin());
    }

    private ValueType ofKind(DeclaredType type, TypeElement element) {
        boolean sealedInterface =
                element.getKind().isInterface() && element.getModifiers().contains(Modifier.SEALED);
        boolean nested = element.getKind() == ElementKind.RECORD || sealedInterface;
        if (!nested && element.getKind() != ElementKind.ENUM) {
            boolean isAbstract = element.getKind().isInterface()
                    || element.getModifiers().contains(Modifier.ABSTRACT)
                    || element.getQualifiedName().contentEquals("java.lang.Object");
            return unsupported(type, isAbstract ? Reason.ABSTRACT : Reason.OTHER);
        }
        if (!TypeNames.isVisible(element)) {
            return unsupported(type, Reason.HIDDEN);
        }
        return nested ? nested(type, element) : new EnumOf(TypeNames.ref(element), constants(element));
    }

    /** Of a class file there must be a codec already, for what it has lost of its source cannot be known. */
    private ValueType nested(DeclaredType type, TypeElement element) {
        if (!element.getTypeParameters().isEmpty()) {
            return unsupported(type, Reason.GENERIC);
        }
        Nested nested = new Nested(TypeNames.ref(element));
        boolean known = sources.contain(element)
                || elements.getTypeElement(nested.generated().qualifiedName()) != null;
        return known ? nested : unsupported(type, Reason.NO_CODEC);
    }

    private static List<String> constants(TypeElement type) {
        return MoreElements.asType(type).getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(Element::getSimpleName)
                .map(Object::toString)
                .toList();
    }

    private Unsupported unsupported(TypeMirror type, Reason reason) {
        String erased = reason == Reason.HIDDEN ? "java.lang.Object" : names.erased(type);
        String name = names.display(type);
        return new Unsupported(name, name, erased, reason, Optional.empty());
    }
}
