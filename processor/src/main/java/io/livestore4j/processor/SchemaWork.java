package io.livestore4j.processor;

import io.livestore4j.annotations.LiveStoreSchema;
import io.livestore4j.processor.check.SchemaChecks;
import io.livestore4j.processor.emit.SamplesEmitter;
import io.livestore4j.processor.emit.StoreEmitter;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.read.Readers;
import io.livestore4j.processor.read.Resolution;
import io.livestore4j.processor.report.Diagnostics;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** {@code @LiveStoreSchema}: the store. */
final class SchemaWork implements Work {

    private final Readers readers;
    private final Output output;
    private final Diagnostics diagnostics;
    private final MaterializerBodies bodies;
    private final SchemaLock lock;

    SchemaWork(Readers readers, Output output, Diagnostics diagnostics, MaterializerBodies bodies, SchemaLock lock) {
        this.readers = readers;
        this.output = output;
        this.diagnostics = diagnostics;
        this.bodies = bodies;
        this.lock = lock;
    }

    @Override
    public Stream<String> arrivals(RoundEnvironment round) {
        return Work.annotated(round, LiveStoreSchema.class);
    }

    @Override
    public boolean isReady(TypeElement type) {
        return Resolution.ofSchema(type);
    }

    @Override
    public void process(TypeElement type) {
        SchemaModel schema = readers.schemas().read(type);
        SchemaChecks.Outcome outcome = SchemaChecks.of(schema, bodies.mode());
        diagnostics.report(outcome.problems(), type);
        if (outcome.whole()) {
            bodies.expect(schema);
        }
        lock.compare(schema, type, outcome.whole())
                .ifPresent(samples -> output.write(SamplesEmitter.emit(schema, samples)));
        output.write(
                outcome.whole()
                        ? StoreEmitter.emit(schema, readers.forms().of(schema))
                        : StoreEmitter.emitShape(schema));
    }
}
