package io.livestore4j.processor;

import io.livestore4j.annotations.Queries;
import io.livestore4j.processor.check.QueriesChecks;
import io.livestore4j.processor.emit.QueriesEmitter;
import io.livestore4j.processor.model.QueriesModel;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.read.Readers;
import io.livestore4j.processor.read.Resolution;
import io.livestore4j.processor.report.Diagnostics;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** {@code @Queries}: the implementation of an interface of queries. */
final class QueriesWork implements Work {

    private final Readers readers;
    private final Output output;
    private final Diagnostics diagnostics;
    private final NestedWork nested;
    private final SqlMode mode;

    QueriesWork(Readers readers, Output output, Diagnostics diagnostics, NestedWork nested, SqlMode mode) {
        this.readers = readers;
        this.output = output;
        this.diagnostics = diagnostics;
        this.nested = nested;
        this.mode = mode;
    }

    @Override
    public Stream<String> arrivals(RoundEnvironment round) {
        return Work.annotated(round, Queries.class);
    }

    @Override
    public boolean isReady(TypeElement type) {
        return Resolution.ofQueries(type);
    }

    @Override
    public void process(TypeElement type) {
        QueriesModel queries = readers.queries().read(type);
        QueriesChecks.Outcome outcome = QueriesChecks.of(queries, mode);
        diagnostics.report(outcome.problems(), type);
        output.write(QueriesEmitter.emit(queries, outcome.prepared(), outcome.deterministic()));
        nested.reach(queries.components());
    }
}
