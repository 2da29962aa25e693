package io.livestore4j.processor.read;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreElements;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.Origin;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** An annotation on an element, its values by name and with their positions. */
record Mirror(Element element, AnnotationMirror annotation) {

    static Optional<Mirror> find(Element element, Class<? extends Annotation> type) {
        return annotation(element, type)
                .or(() -> RecordComponents.behind(element).flatMap(component -> annotation(component, type)))
                .map(annotation -> new Mirror(element, annotation));
    }

    private static Optional<AnnotationMirror> annotation(Element element, Class<? extends Annotation> type) {
        return MoreElements.getAnnotationMirror(element, type).toJavaUtil();
    }

    static boolean isOn(Element element, Class<? extends Annotation> type) {
        return find(element, type).isPresent();
    }

    Origin origin() {
        return Origin.of(element).at(annotation);
    }

    At<String> text(String name) {
        AnnotationValue value = value(name);
        return At.of(AnnotationValues.getString(value), at(value));
    }

    /** The text, unless it was left out. */
    Optional<At<String>> textIfGiven(String name) {
        return isGiven(name) ? Optional.of(text(name)) : Optional.empty();
    }

    private boolean isGiven(String name) {
        return annotation.getElementValues().keySet().stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(name));
    }

    List<At<String>> texts(String name) {
        return each(name).stream()
                .map(value -> At.of(AnnotationValues.getString(value), position(name, value)))
                .toList();
    }

    At<Integer> number(String name) {
        AnnotationValue value = value(name);
        return At.of(AnnotationValues.getInt(value), at(value));
    }

    boolean flag(String name) {
        return AnnotationValues.getBoolean(value(name));
    }

    /** Where a flag is set, if it is. */
    Optional<Origin> flagged(String name) {
        return flag(name) ? Optional.of(at(value(name))) : Optional.empty();
    }

    At<String> constant(String name) {
        AnnotationValue value = value(name);
        return At.of(AnnotationValues.getEnum(value).getSimpleName().toString(), at(value));
    }

    At<TypeMirror> type(String name) {
        AnnotationValue value = value(name);
        return At.of((TypeMirror) value.getValue(), at(value));
    }

    /** The same, unless it is the {@code void.class} that stands for nothing. */
    Optional<At<TypeMirror>> typeUnlessVoid(String name) {
        return Optional.of(type(name)).filter(type -> type.value().getKind() != TypeKind.VOID);
    }

    List<At<TypeMirror>> types(String name) {
        // One that the compiler does not know has another value.
        return each(name).stream()
                .filter(value -> value.getValue() instanceof TypeMirror)
                .map(value -> At.of((TypeMirror) value.getValue(), position(name, value)))
                .toList();
    }

    /** Whether the compiler knows each class that the value names, and the annotated type may name it. */
    boolean areKnown(String name) {
        return each(name).stream()
                .allMatch(value -> value.getValue() instanceof TypeMirror type && type.getKind() != TypeKind.ERROR);
    }

    List<Mirror> annotations(String name) {
        return each(name).stream()
                .map(nested -> new Mirror(element, (AnnotationMirror) nested.getValue()))
                .toList();
    }

    private List<AnnotationValue> each(String name) {
        return AnnotationValues.getAnnotationValues(value(name));
    }

    /** javac finds no position for the element of an array that was written without braces. */
    private Origin position(String name, AnnotationValue element) {
        return each(name).size() == 1 ? at(value(name)) : at(element);
    }

    private AnnotationValue value(String name) {
        return AnnotationMirrors.getAnnotationValue(annotation, name);
    }

    private Origin at(AnnotationValue value) {
        return Origin.of(element).at(annotation, value);
    }
}
