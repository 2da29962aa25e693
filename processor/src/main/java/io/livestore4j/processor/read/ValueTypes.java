package io.livestore4j.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.Scalar;
import io.livestore4j.processor.model.ValueType.TextList;
import io.livestore4j.processor.model.ValueType.Unsupported;
import io.livestore4j.processor.model.ValueType.Unsupported.Reason;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which Java type is which value. */
final class ValueTypes {

    private final TypeNames names;

    ValueTypes(TypeNames names) {
        this.names = names;
    }

    ValueType read(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> Scalar.BOOLEAN;
            case INT -> Scalar.INT;
            case LONG -> Scalar.LONG;
            case DOUBLE -> Scalar.DOUBLE;
            case ARRAY -> unsupported(type, Reason.ARRAY);
            case DECLARED -> declared((DeclaredType) type);
            default -> unsupported(type, Reason.OTHER);
        };
    }

    private ValueType declared(DeclaredType type) {
        TypeElement element = MoreTypes.asTypeElement(type);
        return switch (element.getQualifiedName().toString()) {
            case "java.lang.String" -> Scalar.TEXT;
            case "java.lang.Boolean" -> Scalar.BOOLEAN;
            case "java.lang.Integer" -> Scalar.INT;
            case "java.lang.Long" -> Scalar.LONG;
            case "java.lang.Double" -> Scalar.DOUBLE;
            case "java.time.Instant" -> Scalar.INSTANT;
            case "java.util.List" -> list(type);
            case "java.util.Optional" -> unsupported(type, Reason.OPTIONAL);
            default -> element.getKind() == ElementKind.ENUM ? enumOf(type, element) : unsupported(type, Reason.OTHER);
        };
    }

    private ValueType list(DeclaredType type) {
        if (type.getTypeArguments().isEmpty()) {
            return unsupported(type, Reason.RAW_LIST);
        }
        TypeMirror element = type.getTypeArguments().get(0);
        if (element.getKind() == TypeKind.WILDCARD) {
            return unsupported(type, Reason.LIST_WILDCARD);
        }
        if (read(element) != Scalar.TEXT) {
            return unsupported(type, Reason.LIST_ELEMENT);
        }
        return Nullness.isNullable(element) ? unsupported(type, Reason.NULLABLE_ELEMENT) : new TextList();
    }

    private ValueType enumOf(DeclaredType type, TypeElement element) {
        if (!TypeNames.isVisible(element)) {
            return unsupported(type, Reason.HIDDEN_ENUM);
        }
        List<String> constants = element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(Element::getSimpleName)
                .map(Object::toString)
                .toList();
        return new EnumOf(TypeNames.ref(MoreElements.asType(element)), constants);
    }

    private Unsupported unsupported(TypeMirror type, Reason reason) {
        String erased = reason == Reason.HIDDEN_ENUM ? "java.lang.Object" : names.erased(type);
        return new Unsupported(names.display(type), erased, reason);
    }
}
