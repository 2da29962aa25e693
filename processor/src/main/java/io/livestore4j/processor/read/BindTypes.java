package io.livestore4j.processor.read;

import java.util.List;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The types of values that the runtime stores by themselves. */
final class BindTypes {

    private static final List<String> STORED = List.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Enum",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.util.UUID",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.Duration");

    private final List<TypeMirror> stored;
    private final Types types;

    BindTypes(Elements elements, Types types) {
        this.stored = STORED.stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .map(TypeElement::asType)
                .map(types::erasure)
                .toList();
        this.types = types;
    }

    /** Whether a value of the type can be one of those. */
    boolean mayFit(TypeMirror type) {
        if (type.getKind().isPrimitive() || type.getKind() == TypeKind.NULL || type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type.getKind() == TypeKind.ARRAY) {
            return types.isSameType(type, types.getArrayType(types.getPrimitiveType(TypeKind.BYTE)));
        }
        TypeMirror erased = types.erasure(type);
        return stored.stream().anyMatch(known -> types.isSubtype(erased, known) || types.isSubtype(known, erased));
    }
}
