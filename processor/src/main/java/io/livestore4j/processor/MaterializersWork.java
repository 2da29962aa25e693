package io.livestore4j.processor;

import com.google.auto.common.MoreElements;
import io.livestore4j.annotations.Materializer;
import io.livestore4j.processor.check.SchemaChecks;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.read.Readers;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Classes with {@code @Materializer} methods that are compiled without their schema: its bodies are looked into all the same. */
final class MaterializersWork implements Work {

    private final Readers readers;
    private final MaterializerBodies bodies;
    private final SqlMode mode;

    MaterializersWork(Readers readers, MaterializerBodies bodies, SqlMode mode) {
        this.readers = readers;
        this.bodies = bodies;
        this.mode = mode;
    }

    @Override
    public Stream<String> arrivals(RoundEnvironment round) {
        return round.getElementsAnnotatedWith(Materializer.class).stream()
                .filter(element -> element.getKind() == ElementKind.METHOD)
                .map(Element::getEnclosingElement)
                .map(owner -> MoreElements.asType(owner).getQualifiedName().toString());
    }

    @Override
    public boolean isReady(TypeElement type) {
        return true;
    }

    /** What is wrong with the schema itself was, or will be, reported where it is compiled. */
    @Override
    public void process(TypeElement type) {
        for (SchemaModel schema : readers.compiledSchemas().naming(type)) {
            if (SchemaChecks.of(schema, mode).whole()) {
                bodies.expect(schema, type);
            }
        }
    }
}
