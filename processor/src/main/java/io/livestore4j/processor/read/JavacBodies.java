package io.livestore4j.processor.read;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.SqlCall;
import io.livestore4j.processor.model.Unrepeatable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** By javac's own API of its trees. */
final class JavacBodies implements Bodies {

    private final JavacTask task;
    private final ProcessingEnvironment environment;
    private final Trees trees;

    private JavacBodies(JavacTask task, ProcessingEnvironment environment, Trees trees) {
        this.task = task;
        this.environment = environment;
        this.trees = trees;
    }

    /** Nothing if no environment of javac's is behind this one. */
    static Optional<JavacBodies> of(ProcessingEnvironment environment) {
        return JavacEnvironment.behind(environment, JavacBodies::isJavacs)
                .map(own -> new JavacBodies(JavacTask.instance(own), own, Trees.instance(own)));
    }

    private static boolean isJavacs(ProcessingEnvironment environment) {
        try {
            return JavacTask.instance(environment) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void whenAnalyzed(Consumer<String> seen) {
        task.addTaskListener(new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
                TypeElement type = event.getTypeElement();
                if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null) {
                    seen.accept(type.getQualifiedName().toString());
                }
            }
        });
    }

    @Override
    public void whenDone(Consumer<Boolean> done) {
        task.addTaskListener(new ClassesMade(done));
    }

    @Override
    public List<SqlCall> sqlCalls(String className) {
        return found(className, path -> SqlCallScanner.scan(path, environment, trees));
    }

    @Override
    public List<Unrepeatable> unrepeatables(String className) {
        return found(className, path -> UnrepeatableScanner.in(path, trees));
    }

    @Override
    public Optional<String> hash(Origin method) {
        return Optional.ofNullable(method.element()).map(trees::getPath).map(path -> MethodHash.of(trees, path));
    }

    private <F> List<F> found(String className, Function<TreePath, List<F>> scan) {
        TypeElement type = environment.getElementUtils().getTypeElement(className);
        TreePath path = type == null ? null : trees.getPath(type);
        return path == null ? List.of() : scan.apply(path);
    }
}
