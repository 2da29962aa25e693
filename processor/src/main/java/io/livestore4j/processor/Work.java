package io.livestore4j.processor;

import com.google.auto.common.MoreElements;
import java.lang.annotation.Annotation;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** What is done with each type of a kind. */
interface Work {

    /** The types that a round brings, by name: for an element is good for one round only. */
    Stream<String> arrivals(RoundEnvironment round);

    /** Those that carry an annotation. */
    static Stream<String> annotated(RoundEnvironment round, Class<? extends Annotation> annotation) {
        return round.getElementsAnnotatedWith(annotation).stream()
                .map(element -> MoreElements.asType(element).getQualifiedName().toString());
    }

    /** Whether the compiler knows all that the type leads to; else it comes again in the next round. */
    boolean isReady(TypeElement type);

    void process(TypeElement type);
}
