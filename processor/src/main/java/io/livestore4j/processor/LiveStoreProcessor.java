package io.livestore4j.processor;

import com.google.auto.common.BasicAnnotationProcessor;
import com.google.auto.service.AutoService;
import io.livestore4j.processor.check.MisplacedChecks;
import io.livestore4j.processor.read.MisplacedReader;
import io.livestore4j.processor.read.Readers;
import io.livestore4j.processor.report.Diagnostics;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;

/** Generates the query builders, codecs, queries and stores of the annotated types of a compilation. */
@AutoService(Processor.class)
public final class LiveStoreProcessor extends BasicAnnotationProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    protected Iterable<? extends Step> steps() {
        Readers readers = Readers.of(processingEnv);
        Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager());
        Output output = new Output(processingEnv.getFiler(), processingEnv.getElementUtils(), diagnostics);
        return Stream.of(
                        new TableWork(readers, output, diagnostics),
                        new EventWork(readers, output, diagnostics),
                        new SchemaWork(readers, output, diagnostics),
                        new QueriesWork(readers, output, diagnostics))
                .map(work -> new TypeStep(work, diagnostics))
                .toList();
    }

    @Override
    protected void postRound(RoundEnvironment round) {
        new Diagnostics(processingEnv.getMessager()).report(MisplacedChecks.of(MisplacedReader.of(round)));
    }
}
