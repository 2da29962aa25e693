package io.livestore4j.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.sun.source.util.Trees;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ComponentModel.Nulls;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Nullable}: that of JSpecify, and the others so that they can be refused. */
final class Nullness {

    private static final String JSPECIFY = "org.jspecify.annotations.Nullable";

    /** From here on javac shows the annotations of types in class files too. */
    private static final int READABLE_SINCE = 22;

    private final Predicate<Element> isFromSource;

    private Nullness(Predicate<Element> isFromSource) {
        this.isFromSource = isFromSource;
    }

    static Nullness of(ProcessingEnvironment environment) {
        if (Runtime.version().feature() >= READABLE_SINCE) {
            return new Nullness(element -> true);
        }
        try {
            Trees trees = Trees.instance(environment);
            return new Nullness(element -> trees.getPath(element) != null);
        } catch (IllegalArgumentException e) {
            // It is another compiler than javac, which shows them.
            return new Nullness(element -> true);
        }
    }

    /** @param owner what the type belongs to */
    Nulls of(TypeMirror type, Element owner) {
        if (isNullable(type)) {
            return Nulls.ALLOWED;
        }
        return type.getKind().isPrimitive() || isFromSource.test(owner) ? Nulls.NEVER : Nulls.UNKNOWN;
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
