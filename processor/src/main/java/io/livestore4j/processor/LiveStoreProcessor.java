package io.livestore4j.processor;

import com.google.auto.service.AutoService;
import io.livestore4j.processor.check.MisplacedChecks;
import io.livestore4j.processor.check.OptionChecks;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.read.Bodies;
import io.livestore4j.processor.read.MisplacedReader;
import io.livestore4j.processor.read.Readers;
import io.livestore4j.processor.read.Sources;
import io.livestore4j.processor.report.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Generates the query builders, codecs, queries and stores of the annotated types of a compilation. */
@AutoService(Processor.class)
public final class LiveStoreProcessor extends AbstractProcessor {

    private final Sources sources = new Sources();
    private List<TypeStep> steps = List.of();
    private final List<Consumer<Boolean>> ends = new ArrayList<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.livestore4j.annotations.*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return OptionChecks.supported(isInitialized() ? processingEnv.getOptions() : Map.of());
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        sources.add(round);
        if (steps.isEmpty()) {
            steps = wire();
        }
        steps.forEach(step -> step.process(round, processingEnv.getElementUtils()));
        if (round.processingOver()) {
            ends.forEach(end -> end.accept(round.errorRaised()));
        }
        diagnostics().report(MisplacedChecks.of(MisplacedReader.of(round)));
        return false;
    }

    private Diagnostics diagnostics() {
        return new Diagnostics(
                processingEnv.getMessager(), sources::contain, options().mode());
    }

    private OptionChecks.Outcome options() {
        return OptionChecks.of(processingEnv.getOptions());
    }

    private List<TypeStep> wire() {
        SqlMode mode = options().mode();
        Readers readers = Readers.of(processingEnv, sources);
        Diagnostics diagnostics = diagnostics();
        diagnostics.report(options().problems());
        Output output = new Output(processingEnv.getFiler(), processingEnv.getElementUtils(), diagnostics);
        Optional<Bodies> seen = Bodies.of(processingEnv);
        MaterializerBodies bodies = MaterializerBodies.of(seen, sources::contain, diagnostics, mode);
        NestedWork nested = new NestedWork(readers.nested(), output, diagnostics);
        SchemaLock lock = new SchemaLock(
                options().lock(),
                readers.nestedTypes(),
                diagnostics,
                seen,
                name -> processingEnv.getElementUtils().getTypeElement(name) != null);
        ends.add(lock::processingOver);
        return Stream.of(
                        new TableWork(readers, output, diagnostics, nested, mode),
                        new EventWork(readers, output, diagnostics, nested),
                        new DocumentWork(readers, output, diagnostics, nested),
                        new SchemaWork(readers, output, diagnostics, bodies, lock),
                        new MaterializersWork(readers, bodies, mode),
                        new QueriesWork(readers, output, diagnostics, nested, mode),
                        // Behind those that name what it works on.
                        nested)
                .map(work -> new TypeStep(work, diagnostics))
                .toList();
    }
}
