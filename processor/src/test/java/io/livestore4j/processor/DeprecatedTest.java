package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Whoever uses a deprecated event or component is told by javac, and nobody else. */
final class DeprecatedTest {

    private static final JavaFileObject APP = TestCompiler.source("app.App", """
            package app;
            import io.livestore4j.annotations.*;
            interface App {
                @Table record Todo(@Id String id, String text, String note) {}

                sealed interface Ev {
                    @Deprecated @Event("v1.Created") @Materializer(insert = Todo.class)
                    record Created(String id, String text, String note) implements Ev {}

                    @Event("v2.Created") @Materializer(insert = Todo.class)
                    record Created2(String id, String text, String note) implements Ev {
                        @Deprecated(forRemoval = true)
                        public String note() {
                            return note;
                        }
                    }
                }

                @LiveStoreSchema(events = Ev.class, tables = Todo.class)
                interface Schema {}
            }
            """);

    @Test
    void theUserIsWarnedByJavacAndGeneratedCodeIsNot() {
        Compilation compilation = compile(APP, TestCompiler.source("app.User", """
                package app;
                class User {
                    Object old() {
                        return new App.Ev.Created("a", "A", "");
                    }

                    String note(App.Ev.Created2 event) {
                        return event.id() + event.note();
                    }
                }
                """));

        assertThat(warnings(compilation))
                .containsExactly(
                        "User.java:4 app.App.Ev.Created in app.App.Ev has been deprecated",
                        "User.java:8 note() in app.App.Ev.Created2 has been deprecated and marked for removal");
    }

    @Test
    void whoUsesNothingDeprecatedIsNotWarned() {
        Compilation compilation = compile(APP, TestCompiler.source("app.User", """
                package app;
                class User {
                    Object now() {
                        return new App.Ev.Created2("a", "A", "");
                    }
                }
                """));

        assertThat(warnings(compilation)).isEmpty();
        assertThat(TestCompiler.generated(compilation).get("App_Ev_Created2Codec.java"))
                .contains(".deprecatedField(\"note\", App.Ev.Created2::note)")
                .doesNotContain(".deprecated()");
    }

    /** Some javacs add that the annotation has no effect on the field, with which they mean no warning. */
    @Test
    void aComponentMayBeMarkedItself() {
        Compilation compilation = Compiler.javac()
                .withOptions("-Xlint:all,-processing")
                .withProcessors(new LiveStoreProcessor())
                .compile(TestCompiler.source("app.Created", """
                        package app;
                        import io.livestore4j.annotations.*;
                        @Event("v1.Created") record Created(String id, @Deprecated String note) {}
                        """), TestCompiler.source("app.Reader", """
                        package app;
                        class Reader {
                            String note(Created event) {
                                return event.note();
                            }
                        }
                        """));

        assertThat(warnings(compilation))
                .filteredOn(warning -> !warning.contains("has no effect on this variable declaration"))
                .containsExactly("Reader.java:4 note() in app.Created has been deprecated");
        assertThat(TestCompiler.generated(compilation).get("CreatedCodec.java"))
                .contains(".deprecatedField(\"note\", Created::note)");
    }

    private static Compilation compile(JavaFileObject... sources) {
        return Compiler.javac()
                .withOptions("-Xlint:all,-processing")
                .withProcessors(new LiveStoreProcessor())
                .compile(sources);
    }

    private static List<String> warnings(Compilation compilation) {
        assertThat(compilation.errors()).isEmpty();
        return compilation.warnings().stream()
                .map(warning -> warning.getSource().getName().replaceAll(".*/", "") + ":" + warning.getLineNumber()
                        + " " + warning.getMessage(Locale.ROOT).replaceAll("^\\[\\w+] ", ""))
                .toList();
    }
}
