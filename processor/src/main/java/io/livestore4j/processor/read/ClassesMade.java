package io.livestore4j.processor.read;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;

/**
 * Tells at the end of a compilation whether javac has made a class of each one that it analyzed. It makes none where a body
 * has an error, and says nothing else of errors to those who listen; with {@code -proc:only} it analyzes none.
 */
final class ClassesMade implements TaskListener {

    private final Consumer<Boolean> done;

    /** Outermost classes whose bodies were looked at, and of which nothing was made yet. */
    private final Set<String> waiting = new LinkedHashSet<>();

    ClassesMade(Consumer<Boolean> done) {
        this.done = done;
    }

    @Override
    public void started(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE && isClass(event.getTypeElement())) {
            waiting.add(event.getTypeElement().getQualifiedName().toString());
        }
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.GENERATE && event.getTypeElement() != null) {
            waiting.remove(event.getTypeElement().getQualifiedName().toString());
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            done.accept(waiting.isEmpty());
        }
    }

    /** Those that stand for packages and modules are not always made. */
    private static boolean isClass(TypeElement type) {
        return type != null && !type.getSimpleName().contentEquals("package-info");
    }
}
