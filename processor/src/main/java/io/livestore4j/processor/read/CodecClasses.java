package io.livestore4j.processor.read;

import com.google.auto.common.MoreTypes;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.Unsupported;
import io.livestore4j.processor.model.Unsupported.Reason;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.Custom;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads the codecs that users write for their own types. */
final class CodecClasses {

    private final Types types;
    private final TypeNames names;

    CodecClasses(Types types, TypeNames names) {
        this.types = types;
        this.names = names;
    }

    /**
     * The type by that codec.
     *
     * @param read reads what the codec makes of it
     */
    ValueType read(TypeMirror type, Mirror useCodec, Function<TypeMirror, ValueType> read) {
        At<TypeMirror> named = useCodec.type("value");
        Optional<TypeElement> codec = SchemaReader.declared(named.value());
        List<? extends TypeMirror> arguments = supertypes(named.value())
                .filter(supertype -> isCodec(MoreTypes.asTypeElement(supertype)))
                .map(supertype -> MoreTypes.asDeclared(supertype).getTypeArguments())
                .filter(found -> found.size() == 2)
                .findFirst()
                .orElse(List.of());
        if (codec.isEmpty() || arguments.isEmpty() || !types.isSameType(boxed(type), arguments.get(0))) {
            return unsupported(type, named, Reason.CODEC_DIFFERS);
        }
        ValueType stored = read.apply(arguments.get(1));
        if (!stored.isSupported() || stored instanceof Custom) {
            return unsupported(type, named, Reason.CODEC_STORES);
        }
        if (!isUsable(codec.get())) {
            return unsupported(type, named, Reason.CODEC_FORM);
        }
        TypeMirror own = boxed(type);
        Optional<TypeRef> plain = SchemaReader.declared(own)
                .filter(element -> element.getTypeParameters().isEmpty())
                .map(TypeNames::ref);
        return new Custom(names.display(own), plain, names.written(own), TypeNames.ref(codec.get()), stored);
    }

    private TypeMirror boxed(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? types.boxedClass(MoreTypes.asPrimitiveType(type)).asType()
                : type;
    }

    private Stream<? extends TypeMirror> supertypes(TypeMirror type) {
        return type.getKind() != TypeKind.DECLARED
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type), types.directSupertypes(type).stream().flatMap(this::supertypes));
    }

    private static boolean isCodec(TypeElement type) {
        return type.getQualifiedName().contentEquals(RuntimeNames.CODEC.qualifiedName());
    }

    private static boolean isUsable(TypeElement codec) {
        boolean inner = codec.getEnclosingElement() instanceof TypeElement
                && !codec.getModifiers().contains(Modifier.STATIC);
        return (codec.getKind() == ElementKind.CLASS || codec.getKind() == ElementKind.RECORD)
                && !codec.getModifiers().contains(Modifier.ABSTRACT)
                && !inner
                && codec.getTypeParameters().isEmpty()
                && TypeNames.isVisible(codec)
                && ElementFilter.constructorsIn(codec.getEnclosedElements()).stream()
                        .anyMatch(CodecClasses::isUsable);
    }

    private static boolean isUsable(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && constructor.getThrownTypes().isEmpty()
                && !constructor.getModifiers().contains(Modifier.PRIVATE);
    }

    private Unsupported unsupported(TypeMirror type, At<TypeMirror> codec, Reason reason) {
        String codecName = names.display(codec.value());
        return new Unsupported(names.display(type), codecName, names.erased(type), reason, known(codec.origin()));
    }

    /** A class file has no line to point at. */
    private static Optional<Origin> known(Origin origin) {
        return Optional.of(origin).filter(Origin::isKnown);
    }
}
