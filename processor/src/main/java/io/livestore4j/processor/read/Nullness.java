package io.livestore4j.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ComponentModel.Nulls;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Reads {@code @Nullable}: that of JSpecify, and the others so that they can be refused. Of a record that is a class
 * file the generated classes know it, on every compiler alike.
 */
final class Nullness {

    private static final String JSPECIFY = "org.jspecify.annotations.Nullable";

    /** A method of the runtime, which is a class file, whose result is {@code @Nullable}. */
    private static final String PROBE = "textOrNull";

    private final Sources sources;
    private final GeneratedNotes notes;
    private final boolean shown;

    private Nullness(Sources sources, GeneratedNotes notes, boolean shown) {
        this.sources = sources;
        this.notes = notes;
        this.shown = shown;
    }

    static Nullness of(Elements elements, Sources sources) {
        return new Nullness(sources, new GeneratedNotes(elements), areShown(elements));
    }

    /** Whether this compiler shows the annotations of types in class files: javac does from 22 on. */
    private static boolean areShown(Elements elements) {
        TypeElement row = elements.getTypeElement(RuntimeNames.ROW.qualifiedName());
        return row != null
                && ElementFilter.methodsIn(row.getEnclosedElements()).stream()
                        .filter(method -> method.getSimpleName().contentEquals(PROBE))
                        .anyMatch(method -> isNullable(method.getReturnType()));
    }

    /** @param owner the component, parameter or method that the type belongs to */
    Nulls of(TypeMirror type, Element owner) {
        if (type.getKind().isPrimitive()) {
            return isNullable(type) ? Nulls.ALLOWED : Nulls.NEVER;
        }
        if (sources.contain(owner)) {
            return known(isNullable(type));
        }
        return noted(owner)
                .map(Nullness::known)
                .orElseGet(() -> shown || isNullable(type) ? known(isNullable(type)) : Nulls.UNKNOWN);
    }

    private static Nulls known(boolean nullable) {
        return nullable ? Nulls.ALLOWED : Nulls.NEVER;
    }

    private Optional<Boolean> noted(Element owner) {
        if (owner.getKind() != ElementKind.FIELD) {
            return Optional.empty();
        }
        return notes.nullable(TypeNames.ref(MoreElements.asType(owner.getEnclosingElement())))
                .map(names -> names.contains(owner.getSimpleName().toString()));
    }

    static boolean isNullable(TypeMirror type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(annotation ->
                        annotationType(annotation).getQualifiedName().contentEquals(JSPECIFY));
    }

    /**
     * A {@code @Nullable} of another library.
     *
     * @param declaration what the user wrote it on, and where a problem with it is shown
     * @param copies what the compiler may have copied it to instead
     */
    static Optional<At<TypeRef>> foreign(Element declaration, List<? extends AnnotatedConstruct> copies) {
        Optional<At<TypeRef>> onDeclaration = foreignOn(declaration)
                .map(annotation -> At.of(ref(annotation), Origin.of(declaration).at(annotation)))
                .findFirst();
        return onDeclaration.or(() -> copies.stream()
                .flatMap(Nullness::foreignOn)
                .map(annotation -> At.of(ref(annotation), Origin.of(declaration)))
                .findFirst());
    }

    private static Stream<? extends AnnotationMirror> foreignOn(AnnotatedConstruct construct) {
        return construct.getAnnotationMirrors().stream().filter(Nullness::isForeign);
    }

    private static boolean isForeign(AnnotationMirror annotation) {
        TypeElement type = annotationType(annotation);
        return type.getSimpleName().contentEquals("Nullable")
                && !type.getQualifiedName().contentEquals(JSPECIFY);
    }

    private static TypeRef ref(AnnotationMirror annotation) {
        return TypeNames.ref(annotationType(annotation));
    }

    private static TypeElement annotationType(AnnotationMirror annotation) {
        return MoreElements.asType(MoreTypes.asElement(annotation.getAnnotationType()));
    }
}
