package io.livestore4j.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the user's sources something stands, as narrow as known. Opaque to everything but the readers that make it
 * and the report that prints at it.
 */
public record Origin(
        @Nullable Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value,
        @Nullable Spot spot) {

    /** For models that were not read from a source. */
    public static final Origin UNKNOWN = new Origin(null, null, null, null);

    public static Origin of(Element element) {
        return new Origin(element, null, null, null);
    }

    /** In the body of a method, which is no element. */
    public static Origin of(Spot spot) {
        return new Origin(null, null, null, spot);
    }

    public Origin at(AnnotationMirror narrower) {
        return new Origin(element, narrower, null, null);
    }

    public Origin at(AnnotationMirror narrower, AnnotationValue narrowest) {
        return new Origin(element, narrower, narrowest, null);
    }

    /** Whether there is a line of the user's to point at. */
    public boolean isKnown() {
        return element != null || spot != null;
    }
}
