package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import io.livestore4j.annotations.Table;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.SqlCall;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.Unrepeatable;
import io.livestore4j.processor.read.Bodies;
import io.livestore4j.processor.read.Readers;
import io.livestore4j.processor.read.Sources;
import io.livestore4j.processor.report.Diagnostics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What the processor itself does wrong is reported at the type that it failed on. */
final class InternalErrorTest {

    @Test
    void aDefectIsReportedAtTheTypeWithItsStackTrace() {
        Compilation compilation =
                Compiler.javac().withProcessors(new FailingProcessor()).compile(TestCompiler.source("app.Todo", """
                        package app;

                        @io.livestore4j.annotations.Table
                        record Todo(String id) {}
                        """));

        assertThat(TestCompiler.errors(compilation))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .startsWith("4:1 [LS-999] The processor failed on app.Todo. This is a defect of"
                                + " LiveStore4j: please report"
                                + " it with this text.")
                        .contains("IllegalStateException: the reason", "InternalErrorTest"));
    }

    /** Not as an exception in javac, which would ask for a report to its own makers. */
    @Test
    void aDefectBehindTheAnalysisIsReportedAtTheSchema() {
        Compilation compilation =
                Compiler.javac().withProcessors(new BodiesProcessor()).compile(TestCompiler.source("app.App", """
                        package app;
                        import io.livestore4j.Mutation;
                        import io.livestore4j.annotations.*;
                        interface App {
                            sealed interface Ev { @Event("v1.A") record A(String id) implements Ev {} }
                            final class Mats { @Materializer static void on(Ev.A event) {} }
                            @LiveStoreSchema(events = Ev.class, tables = {}, materializers = Mats.class)
                            interface Schema {}
                        }
                        """));

        assertThat(TestCompiler.errors(compilation))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .startsWith("8:5 [LS-999] The processor failed on app.App.Schema. This is a defect of")
                        .contains("IllegalStateException: the reason", "InternalErrorTest"));
    }

    /** Reads the schema as the real processor does, and fails on what is in its materializers. */
    @SupportedAnnotationTypes("*")
    private static final class BodiesProcessor extends AbstractProcessor {

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!round.processingOver()) {
                Sources sources = new Sources();
                sources.add(round);
                Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager(), element -> true, SqlMode.CHECK);
                MaterializerBodies.of(
                                Bodies.of(processingEnv).map(FailingBodies::new),
                                element -> true,
                                diagnostics,
                                SqlMode.CHECK)
                        .expect(Readers.of(processingEnv, sources)
                                .schemas()
                                .read(processingEnv.getElementUtils().getTypeElement("app.App.Schema")));
            }
            return false;
        }
    }

    private record FailingBodies(Bodies real) implements Bodies {

        @Override
        public void whenAnalyzed(Consumer<String> seen) {
            real.whenAnalyzed(seen);
        }

        @Override
        public void whenDone(Consumer<Boolean> done) {
            real.whenDone(done);
        }

        @Override
        public List<SqlCall> sqlCalls(String className) {
            throw new IllegalStateException("the reason");
        }

        @Override
        public Optional<String> hash(Origin method) {
            return real.hash(method);
        }

        @Override
        public List<Unrepeatable> unrepeatables(String className) {
            return real.unrepeatables(className);
        }
    }

    @SupportedAnnotationTypes("*")
    private static final class FailingProcessor extends AbstractProcessor {

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            new TypeStep(
                            new FailingWork(),
                            new Diagnostics(processingEnv.getMessager(), element -> true, SqlMode.CHECK))
                    .process(round, processingEnv.getElementUtils());
            return false;
        }
    }

    private static final class FailingWork implements Work {

        @Override
        public Stream<String> arrivals(RoundEnvironment round) {
            return Work.annotated(round, Table.class);
        }

        @Override
        public boolean isReady(TypeElement type) {
            return true;
        }

        @Override
        public void process(TypeElement type) {
            throw new IllegalStateException("the reason");
        }
    }
}
