package io.livestore4j.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.common.SuperficialValidation;
import com.google.common.base.Throwables;
import io.livestore4j.processor.check.Problem;
import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.report.Diagnostics;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Feeds a work with the types of each round. What leads to an unknown class waits, for another processor may generate
 * that class; when only ours are new, all that waits is worked on as it is. It catches what should never
 * be thrown, so that it is reported at a type.
 */
final class TypeStep {

    private final Work work;
    private final Diagnostics diagnostics;

    /** By name, for an element is good for one round only. */
    private final Set<String> waiting = new LinkedHashSet<>();

    private final Set<String> known = new HashSet<>();

    private final Set<String> givenUp = new LinkedHashSet<>();

    TypeStep(Work work, Diagnostics diagnostics) {
        this.work = work;
        this.diagnostics = diagnostics;
    }

    void process(RoundEnvironment round, Elements elements) {
        boolean last = isLast(round);
        arrive(round);
        do {
            for (String name : List.copyOf(waiting)) {
                TypeElement type = elements.getTypeElement(name);
                if (type == null || isDone(type, last)) {
                    waiting.remove(name);
                }
            }
        } while (arrive(round));
        if (round.processingOver()) {
            givenUp.forEach(name -> late(elements.getTypeElement(name)));
        }
    }

    /** Whether there are new ones; the work on some may have led to others. */
    private boolean arrive(RoundEnvironment round) {
        return waiting.addAll(work.arrivals(round).filter(known::add).toList());
    }

    /** javac shows what depends on a class of the very last round as errors, so that the one before has to do. */
    private static boolean isLast(RoundEnvironment round) {
        return round.processingOver()
                || round.getRootElements().stream()
                        .allMatch(
                                root -> MoreElements.isAnnotationPresent(root, RuntimeNames.GENERATED.qualifiedName()));
    }

    private void late(TypeElement type) {
        if (isReady(type)) {
            diagnostics.report(ProblemKind.GENERATED_LATE.at(
                    Origin.of(type),
                    "%s names a class that another processor generates from the classes generated here, which is too"
                            + " late. Generate it from other sources, or move it to another module.",
                    type.getQualifiedName()));
        }
    }

    private boolean isReady(TypeElement type) {
        return SuperficialValidation.validateElement(type) && work.isReady(type);
    }

    private boolean isDone(TypeElement type, boolean last) {
        boolean ready = false;
        try {
            ready = isReady(type);
            if (last && !ready) {
                givenUp.add(type.getQualifiedName().toString());
            }
            if (ready || last) {
                work.process(type);
            }
            return ready || last;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // A class that stays unknown is reported by the compiler, and can have any consequence.
            if (ready || !last) {
                report(type, e);
            }
            return true;
        }
    }

    private void report(TypeElement type, Throwable failure) {
        diagnostics.report(internal(Origin.of(type), type.getQualifiedName().toString(), failure));
    }

    /** What should never have been thrown, as a problem at the type {@code name}. */
    static Problem internal(Origin origin, String name, Throwable failure) {
        return ProblemKind.INTERNAL.at(
                origin,
                "The processor failed on %s. This is a defect of LiveStore4j: please report it with this text.%n%s",
                name,
                Throwables.getStackTraceAsString(failure));
    }
}
