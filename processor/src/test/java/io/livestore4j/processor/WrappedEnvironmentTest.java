package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Build tools hand processors an environment of their own, with javac's behind it. */
final class WrappedEnvironmentTest {

    private static final String SQL = "DELETE FROM todo WHERE txt = 1";

    private static final String FOUND =
            "[LS-040] SQL names column \"txt\", which none of its tables has. Did you mean \"text\"?";

    private static final String UNSEEN = "[LS-109] This compiler, or the tool that runs it, does not show the bodies of"
            + " methods, so that SQL in the materializers of App.Schema is not checked. Compile with javac itself to have"
            + " it checked.";

    static List<UnaryOperator<ProcessingEnvironment>> seenThrough() {
        UnaryOperator<ProcessingEnvironment> field = FieldWrapper::new;
        UnaryOperator<ProcessingEnvironment> proxy = WrappedEnvironmentTest::proxy;
        UnaryOperator<ProcessingEnvironment> lambda =
                environment -> proxied((made, method, arguments) -> invoke(environment, method, arguments));
        return List.of(
                field,
                proxy,
                lambda,
                environment -> new FieldWrapper(proxy(environment)),
                environment -> proxy(new FieldWrapper(environment)),
                InheritingWrapper::new);
    }

    @ParameterizedTest
    @MethodSource("seenThrough")
    void javacIsFoundBehindThem(UnaryOperator<ProcessingEnvironment> wrapper) {
        Compilation compilation = compile(wrapper);

        assertThat(said(compilation)).containsExactly(FOUND);
        assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(9);
    }

    @Test
    void whereItIsNotFoundANoteSaysWhatIsNotChecked() {
        Compilation compilation = compile(HidingWrapper::new);

        assertThat(said(compilation)).containsExactly(UNSEEN);
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(compilation.notes())
                .anyMatch(note -> note.getMessage(Locale.ROOT).equals(UNSEEN));
    }

    @Test
    void whereSqlMustBeCheckedThatIsAnError() {
        Compilation compilation = compile(HidingWrapper::new, "-Alivestore.sql=require");

        assertThat(said(compilation)).containsExactly(UNSEEN);
        assertThat(compilation.errors()).hasSize(1);
    }

    @Test
    void anEnvironmentThatHoldsItselfIsGivenUp() {
        assertThat(said(compile(CircularWrapper::new))).containsExactly(UNSEEN);
    }

    private static Compilation compile(UnaryOperator<ProcessingEnvironment> wrapper, String... options) {
        return Compiler.javac()
                .withOptions((Object[]) options)
                .withProcessors(new WrappingProcessor(wrapper))
                .compile(TestCompiler.source("app.App", """
                        package app;
                        import io.livestore4j.*; import io.livestore4j.annotations.*;
                        interface App {
                            @Table record Todo(@Id String id, String text) {}
                            sealed interface Ev {
                                @Event("v1.Done") record Done(String id) implements Ev {}
                            }
                            final class Mats {
                                @Materializer static Mutation on(Ev.Done event) { return Mutation.sql("%s"); }
                            }
                            @LiveStoreSchema(events = Ev.class, tables = Todo.class, materializers = Mats.class)
                            interface Schema {}
                        }
                        """.formatted(SQL)));
    }

    private static List<String> said(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> message.startsWith("[LS-") && !message.startsWith("[LS-125]"))
                .toList();
    }

    /** As IntelliJ has it: a handler of no name that has caught the other. */
    private static ProcessingEnvironment proxy(ProcessingEnvironment delegateTo) {
        return proxied(new InvocationHandler() {
            @Override
            public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
                return WrappedEnvironmentTest.invoke(delegateTo, method, arguments);
            }
        });
    }

    private static ProcessingEnvironment proxied(InvocationHandler handler) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                WrappedEnvironmentTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
    }

    private static Object invoke(ProcessingEnvironment environment, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(environment, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Initializes the real processor with another environment. */
    private static final class WrappingProcessor extends AbstractProcessor {

        private final LiveStoreProcessor real = new LiveStoreProcessor();
        private final UnaryOperator<ProcessingEnvironment> wrapper;

        private WrappingProcessor(UnaryOperator<ProcessingEnvironment> wrapper) {
            this.wrapper = wrapper;
        }

        @Override
        public void init(ProcessingEnvironment environment) {
            super.init(environment);
            real.init(wrapper.apply(environment));
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return real.getSupportedSourceVersion();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return real.getSupportedAnnotationTypes();
        }

        @Override
        public Set<String> getSupportedOptions() {
            return real.getSupportedOptions();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return real.process(annotations, round);
        }
    }

    /** Forwards all calls, and leaves open where the other is. */
    private abstract static class Wrapper implements ProcessingEnvironment {

        abstract ProcessingEnvironment delegate();

        @Override
        public Map<String, String> getOptions() {
            return delegate().getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate().getMessager();
        }

        @Override
        public Filer getFiler() {
            return delegate().getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return delegate().getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate().getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate().getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate().getLocale();
        }
    }

    /** As Gradle has it. */
    private static class FieldWrapper extends Wrapper {

        private final ProcessingEnvironment delegate;

        FieldWrapper(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        ProcessingEnvironment delegate() {
            return delegate;
        }
    }

    private static final class InheritingWrapper extends FieldWrapper {

        InheritingWrapper(ProcessingEnvironment delegate) {
            super(delegate);
        }
    }

    private static final class HidingWrapper extends Wrapper {

        private final List<ProcessingEnvironment> delegate;

        HidingWrapper(ProcessingEnvironment delegate) {
            this.delegate = List.of(delegate);
        }

        @Override
        ProcessingEnvironment delegate() {
            return delegate.get(0);
        }
    }

    private static final class CircularWrapper extends Wrapper {

        private final ProcessingEnvironment self = this;
        private final ProcessingEnvironment again = this;
        private final List<ProcessingEnvironment> delegate;

        CircularWrapper(ProcessingEnvironment delegate) {
            this.delegate = List.of(delegate);
        }

        @Override
        ProcessingEnvironment delegate() {
            return self == again ? delegate.get(0) : again;
        }
    }
}
