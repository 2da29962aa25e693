package io.livestore4j.processor;

import io.livestore4j.annotations.LiveStoreSchema;
import io.livestore4j.processor.check.DocumentChecks;
import io.livestore4j.processor.check.EventChecks;
import io.livestore4j.processor.check.Problem;
import io.livestore4j.processor.check.SchemaChecks;
import io.livestore4j.processor.check.TableChecks;
import io.livestore4j.processor.emit.StoreEmitter;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.read.Readers;
import io.livestore4j.processor.read.Resolution;
import io.livestore4j.processor.report.Diagnostics;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** {@code @LiveStoreSchema}: the store. */
final class SchemaWork implements Work {

    private final Readers readers;
    private final Output output;
    private final Diagnostics diagnostics;

    SchemaWork(Readers readers, Output output, Diagnostics diagnostics) {
        this.readers = readers;
        this.output = output;
        this.diagnostics = diagnostics;
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
        List<Problem> problems = SchemaChecks.of(schema);
        diagnostics.report(problems, type);
        boolean sound = schema.whole() && problems.isEmpty() && arePartsSound(schema);
        output.write(sound ? StoreEmitter.emit(schema) : StoreEmitter.emitShape(schema));
    }

    /** The problems of tables, documents and events are reported where they are compiled. */
    private static boolean arePartsSound(SchemaModel schema) {
        return schema.tableModels().stream().allMatch(TableChecks::isSound)
                && schema.documentModels().stream()
                        .allMatch(document -> DocumentChecks.of(document).isEmpty())
                && schema.events().stream()
                        .allMatch(event -> EventChecks.of(event).isEmpty());
    }
}
