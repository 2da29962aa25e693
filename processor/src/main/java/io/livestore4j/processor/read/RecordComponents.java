package io.livestore4j.processor.read;

import com.google.auto.common.MoreElements;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/**
 * The components behind the fields of records. javac 17 knows no position for them, so that fields are read in their
 * place; but ecj has the fields in another order, and not always with all their annotations.
 */
final class RecordComponents {

    private RecordComponents() {}

    /** In the order of the source. ecj fails to answer for what is no record. */
    static List<? extends RecordComponentElement> of(TypeElement type) {
        return type.getKind() == ElementKind.RECORD ? type.getRecordComponents() : List.of();
    }

    /** The one that the field belongs to, if it is that of a component. */
    static Optional<? extends RecordComponentElement> behind(Element field) {
        return field.getKind() == ElementKind.FIELD
                ? of(MoreElements.asType(field.getEnclosingElement())).stream()
                        .filter(component -> component.getSimpleName().equals(field.getSimpleName()))
                        .findFirst()
                : Optional.empty();
    }
}
