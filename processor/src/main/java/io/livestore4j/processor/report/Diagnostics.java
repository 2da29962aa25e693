package io.livestore4j.processor.report;

import io.livestore4j.processor.check.Problem;
import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.model.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints problems where the user made them. The same problem is printed once, however often it is found. */
public final class Diagnostics {

    private final Messager messager;
    private final Set<Problem> printed = new HashSet<>();
    private final Set<ProblemKind> warned = new HashSet<>();

    public Diagnostics(Messager messager) {
        this.messager = messager;
    }

    public void report(List<Problem> problems) {
        problems.forEach(this::report);
    }

    public void report(Problem problem) {
        boolean repeated = problem.kind().isWarning() ? !warned.add(problem.kind()) : !printed.add(problem);
        if (!repeated) {
            print(problem);
        }
    }

    private void print(Problem problem) {
        Diagnostic.Kind kind = problem.kind().isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
        Origin origin = problem.origin();
        messager.printMessage(kind, problem.text(), origin.element(), origin.annotation(), origin.value());
    }
}
