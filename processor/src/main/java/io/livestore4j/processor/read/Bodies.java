package io.livestore4j.processor.read;

import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.SqlCall;
import io.livestore4j.processor.model.Unrepeatable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;

/** What stands in the bodies of methods. Annotation processing does not show them, but javac does. */
public interface Bodies {

    /** Those of this compilation; nothing if the compiler is another one, or is hidden by the tool that runs it. */
    static Optional<Bodies> of(ProcessingEnvironment environment) {
        try {
            return JavacBodies.of(environment).map(bodies -> bodies);
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }

    /** Calls {@code seen} with the name of each outermost class, when the compiler knows the types in its bodies. */
    void whenAnalyzed(Consumer<String> seen);

    /** Calls {@code done} when the compiler has ended, with whether it made all classes that it was to make. */
    void whenDone(Consumer<Boolean> done);

    /** The SQL in a class that is analyzed, in source order. */
    List<SqlCall> sqlCalls(String className);

    /** Of the tokens of a method, and of what it names in its class; nothing if it comes from a class file. */
    Optional<String> hash(Origin method);

    /** What in a class that is analyzed differs from run to run, in source order. */
    List<Unrepeatable> unrepeatables(String className);
}
