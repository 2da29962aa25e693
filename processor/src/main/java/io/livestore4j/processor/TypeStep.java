package io.livestore4j.processor;

import com.google.auto.common.BasicAnnotationProcessor;
import com.google.auto.common.MoreElements;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.report.Diagnostics;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Feeds a work with the types of each round. It catches what should never be thrown, so that it is reported at a
 * type.
 */
final class TypeStep implements BasicAnnotationProcessor.Step {

    private final Work work;
    private final Diagnostics diagnostics;

    TypeStep(Work work, Diagnostics diagnostics) {
        this.work = work;
        this.diagnostics = diagnostics;
    }

    @Override
    public Set<String> annotations() {
        return Set.of(work.annotation().getCanonicalName());
    }

    @Override
    public ImmutableSet<? extends Element> process(ImmutableSetMultimap<String, Element> elementsByAnnotation) {
        ImmutableSet.Builder<Element> deferred = ImmutableSet.builder();
        for (Element element : elementsByAnnotation.values()) {
            if (!isDone(MoreElements.asType(element))) {
                deferred.add(element);
            }
        }
        return deferred.build();
    }

    private boolean isDone(TypeElement type) {
        try {
            boolean ready = work.isReady(type);
            if (ready) {
                work.process(type);
            }
            return ready;
        } catch (RuntimeException e) {
            diagnostics.report(ProblemKind.INTERNAL.at(
                    Origin.of(type),
                    "The processor failed on %s. This is a defect of LiveStore4j: please report it with this text.%n%s",
                    type.getQualifiedName(),
                    Throwables.getStackTraceAsString(e)));
            return true;
        }
    }
}
