package io.livestore4j.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.Trees;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MethodHashTest {

    private static final String METHOD = "int on(int a) { return twice(a) + 1; } int twice(int a) { return 2 * a; }";

    @Test
    void itIsKnownForEver() {
        assertThat(hash(METHOD)).isEqualTo("cbb74bc78f057dbd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int on(int a) {\n // doubled\n return twice( a )+1;\n} int twice(int a) { return 2 * a; }",
                "@Deprecated public int on(int a) { return twice(a) + 1; } static int twice(int a) { return 2 * a; }",
                "int on(short a) { return twice(a) + 1; } int twice(int a) { return 2 * a; }",
                "int other() { return 3; } int on(int a) { return twice(a) + 1; } int twice(int a) { return 2 * a; }"
            })
    void whatDoesTheSameHasTheSame(String methods) {
        assertThat(hash(methods)).isEqualTo(hash(METHOD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int on(int a) { return twice(a) + 2; } int twice(int a) { return 2 * a; }",
                "int on(int a) { return twice(a) + 1; } int twice(long a) { return (int) (2 * a); }",
                "int on(int a) { return twice(a) + 1; } int twice(int a) { return 3 * a; }",
                "int on(int a) { return twice(a) + 1; } int twice(int a) { return half(4 * a); } int half(int a) { return a / 2; }"
            })
    void whatDoesSomethingElseHasAnother(String methods) {
        assertThat(hash(methods)).isNotEqualTo(hash(METHOD));
    }

    @Test
    void aMethodMayNameItself() {
        assertThat(hash("int on(int a) { return a == 0 ? 0 : on(a - 1); }")).hasSize(16);
    }

    @Test
    void aConstructorThatTheCompilerAddsIsNotLookedAt() {
        assertThat(
                        hash(
                                "Object on(int a) { java.util.function.Supplier<Object> made = Object::new; return made.get(); }"))
                .hasSize(16);
    }

    private static String hash(String methods) {
        Hashing hashing = new Hashing();
        Compilation compilation = Compiler.javac()
                .withProcessors(hashing)
                .compile(JavaFileObjects.forSourceString(
                        "app.App", "package app; abstract class App { " + methods + " }"));
        assertThat(compilation.errors()).isEmpty();
        return hashing.hash.orElseThrow();
    }

    /** Asks while annotations are processed, when no body is analyzed yet. */
    private static final class Hashing extends AbstractProcessor {

        private Optional<String> hash = Optional.empty();

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            ElementFilter.typesIn(round.getRootElements()).stream()
                    .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                    .filter(method -> method.getSimpleName().contentEquals("on"))
                    .forEach(method -> {
                        Trees trees = Trees.instance(processingEnv);
                        hash = Optional.of(MethodHash.of(trees, trees.getPath(method)));
                    });
            return false;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }
    }
}
