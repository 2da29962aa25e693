package io.livestore4j.processor;

import java.lang.annotation.Annotation;
import javax.lang.model.element.TypeElement;

/** What is done with each type that carries an annotation. */
interface Work {

    Class<? extends Annotation> annotation();

    /** Whether the compiler knows all that the type leads to; else it comes again in the next round. */
    boolean isReady(TypeElement type);

    void process(TypeElement type);
}
