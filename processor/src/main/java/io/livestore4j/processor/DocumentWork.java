package io.livestore4j.processor;

import io.livestore4j.annotations.ClientDocument;
import io.livestore4j.processor.check.DocumentChecks;
import io.livestore4j.processor.emit.DocumentEmitter;
import io.livestore4j.processor.model.DocumentModel;
import io.livestore4j.processor.read.Readers;
import io.livestore4j.processor.report.Diagnostics;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** {@code @ClientDocument}: the queries and changes of a record. */
final class DocumentWork implements Work {

    private final Readers readers;
    private final Output output;
    private final Diagnostics diagnostics;
    private final NestedWork nested;

    DocumentWork(Readers readers, Output output, Diagnostics diagnostics, NestedWork nested) {
        this.readers = readers;
        this.output = output;
        this.diagnostics = diagnostics;
        this.nested = nested;
    }

    @Override
    public Stream<String> arrivals(RoundEnvironment round) {
        return Work.annotated(round, ClientDocument.class);
    }

    @Override
    public boolean isReady(TypeElement type) {
        return true;
    }

    @Override
    public void process(TypeElement type) {
        DocumentModel document = readers.documents().read(type);
        diagnostics.report(DocumentChecks.of(document));
        output.write(DocumentEmitter.emit(document));
        nested.reach(document.components().stream());
    }
}
