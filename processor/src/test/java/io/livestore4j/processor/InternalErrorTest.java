package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import io.livestore4j.annotations.Table;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.report.Diagnostics;
import java.util.Set;
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
