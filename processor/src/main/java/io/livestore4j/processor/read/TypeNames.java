package io.livestore4j.processor.read;

import com.google.auto.common.MoreTypes;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.SourceType;
import io.livestore4j.processor.model.TypeRef;
import java.util.LinkedList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The names of classes and types. */
final class TypeNames {

    private final Types types;

    TypeNames(Types types) {
        this.types = types;
    }

    static TypeRef ref(TypeElement type) {
        LinkedList<String> names = new LinkedList<>();
        Element element = type;
        while (!(element instanceof PackageElement)) {
            names.addFirst(element.getSimpleName().toString());
            element = element.getEnclosingElement();
        }
        return new TypeRef(((PackageElement) element).getQualifiedName().toString(), names);
    }

    /** The class of a declared type; for any other the name that a source may write. */
    TypeRef ref(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? ref(MoreTypes.asTypeElement(type)) : TypeRef.of("", display(type));
    }

    static SourceType source(TypeElement type) {
        return new SourceType(
                ref(type),
                kind(type),
                isVisible(type),
                isPublic(type),
                !type.getTypeParameters().isEmpty(),
                type.getModifiers().contains(Modifier.SEALED),
                nestedNames(type).distinct().toList(),
                Origin.of(type));
    }

    private static Stream<String> nestedNames(TypeElement type) {
        Stream<String> own = ElementFilter.typesIn(type.getEnclosedElements()).stream()
                .map(nested -> nested.getSimpleName().toString());
        Stream<String> inherited =
                type.getInterfaces().stream().map(MoreTypes::asTypeElement).flatMap(TypeNames::nestedNames);
        return Stream.concat(own, inherited);
    }

    /** Whether a class of the same package can name it. */
    static boolean isVisible(TypeElement type) {
        return !type.getModifiers().contains(Modifier.PRIVATE)
                && (!(type.getEnclosingElement() instanceof TypeElement outer) || isVisible(outer));
    }

    private static boolean isPublic(TypeElement type) {
        return type.getModifiers().contains(Modifier.PUBLIC)
                && (!(type.getEnclosingElement() instanceof TypeElement outer) || isPublic(outer));
    }

    private static SourceType.Kind kind(TypeElement type) {
        return switch (type.getKind().name()) {
            case "RECORD" -> SourceType.Kind.RECORD;
            case "INTERFACE" -> SourceType.Kind.INTERFACE;
            case "ENUM" -> SourceType.Kind.ENUM;
            case "ANNOTATION_TYPE" -> SourceType.Kind.ANNOTATION;
            default -> SourceType.Kind.CLASS;
        };
    }

    /** As a reader expects it, without packages and annotations. */
    String display(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> display(((ArrayType) type).getComponentType()) + "[]";
            case DECLARED -> displayDeclared((DeclaredType) type);
            case WILDCARD -> displayWildcard((WildcardType) type);
            case TYPEVAR ->
                MoreTypes.asTypeVariable(type).asElement().getSimpleName().toString();
            default -> type.getKind().name().toLowerCase(Locale.ROOT);
        };
    }

    private String displayDeclared(DeclaredType type) {
        String name = ref(MoreTypes.asTypeElement(type)).nestedName();
        if (type.getTypeArguments().isEmpty()) {
            return name;
        }
        return type.getTypeArguments().stream().map(this::display).collect(Collectors.joining(", ", name + "<", ">"));
    }

    private String displayWildcard(WildcardType type) {
        if (type.getExtendsBound() != null) {
            return "? extends " + display(type.getExtendsBound());
        }
        return type.getSuperBound() == null ? "?" : "? super " + display(type.getSuperBound());
    }

    /** The type as any source may write it, without annotations. */
    String written(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> written(((ArrayType) type).getComponentType()) + "[]";
            case DECLARED -> writtenDeclared((DeclaredType) type);
            default -> display(type);
        };
    }

    private String writtenDeclared(DeclaredType type) {
        String name = MoreTypes.asTypeElement(type).getQualifiedName().toString();
        return type.getTypeArguments().isEmpty()
                ? name
                : type.getTypeArguments().stream()
                        .map(this::written)
                        .collect(Collectors.joining(", ", name + "<", ">"));
    }

    /** The class as any source may write it, boxed. */
    String erased(TypeMirror type) {
        TypeMirror erasure = types.erasure(type);
        if (erasure.getKind() == TypeKind.ARRAY) {
            return erasedElement(((ArrayType) erasure).getComponentType()) + "[]";
        }
        if (erasure.getKind().isPrimitive()) {
            return types.boxedClass(MoreTypes.asPrimitiveType(erasure))
                    .getQualifiedName()
                    .toString();
        }
        return erasedElement(erasure);
    }

    private String erasedElement(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR -> "java.lang.Object";
            case ARRAY -> erasedElement(((ArrayType) type).getComponentType()) + "[]";
            case DECLARED -> MoreTypes.asTypeElement(type).getQualifiedName().toString();
            default -> display(type);
        };
    }
}
