package io.livestore4j.processor.report;

import com.google.auto.common.SuperficialValidation;
import io.livestore4j.processor.check.Problem;
import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.Spot;
import io.livestore4j.processor.model.SqlMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints problems where the user made them. The same problem is printed once, however often it is found. */
public final class Diagnostics {

    private final Messager messager;
    private final Predicate<Element> hasSource;
    private final SqlMode mode;
    private final Set<Problem> printed = new HashSet<>();
    private final Set<ProblemKind> once = new HashSet<>();

    /** @param hasSource whether there is a line of the user's to print at */
    public Diagnostics(Messager messager, Predicate<Element> hasSource, SqlMode mode) {
        this.messager = messager;
        this.hasSource = hasSource;
        this.mode = mode;
    }

    /** What was found in a class file, which has no lines, is printed at the type that led to it. */
    public void report(List<Problem> problems, Element otherwise) {
        problems.forEach(problem -> report(located(problem, otherwise)));
    }

    private Problem located(Problem problem, Element otherwise) {
        Element element = problem.origin().element();
        return element == null || hasSource.test(element) ? problem : problem.at(Origin.of(otherwise));
    }

    public void report(List<Problem> problems) {
        problems.forEach(this::report);
    }

    public void report(Problem problem) {
        report(problem, kind(problem.kind()));
    }

    /** Of warnings, where the user has asked for what they warn of. */
    public void reportAsNotes(List<Problem> problems, Element otherwise) {
        problems.forEach(problem -> report(located(problem, otherwise), Diagnostic.Kind.NOTE));
    }

    private void report(Problem problem, Diagnostic.Kind kind) {
        boolean repeated = problem.kind().isOncePerCompilation() ? !once.add(problem.kind()) : !printed.add(problem);
        if (!repeated && !isUnresolved(problem.origin().element())) {
            print(problem, kind);
        }
    }

    /** The compiler says itself which classes it does not know. */
    private static boolean isUnresolved(@Nullable Element element) {
        TypeMirror type = element instanceof ExecutableElement method
                ? method.getReturnType()
                : element instanceof VariableElement variable ? variable.asType() : null;
        return type != null && !SuperficialValidation.validateType(type);
    }

    private void print(Problem problem, Diagnostic.Kind kind) {
        Origin origin = problem.origin();
        Spot spot = origin.spot();
        if (spot != null) {
            spot.print(kind, problem.text());
            return;
        }
        messager.printMessage(kind, problem.text(), origin.element(), origin.annotation(), origin.value());
    }

    private Diagnostic.Kind kind(ProblemKind kind) {
        if (kind.stopsStrict() && mode == SqlMode.REQUIRE) {
            return Diagnostic.Kind.ERROR;
        }
        if (kind.isNote()) {
            return Diagnostic.Kind.NOTE;
        }
        return kind.isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
    }
}
