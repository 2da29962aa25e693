package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A materializer that does something else than when it was locked must say so by its version. */
final class LockedMaterializersTest {

    private static final String APP = """
            @Table record Todo(@Id String id, int size) {}
            sealed interface Ev { @Event("v1.A") record A(String id) implements Ev {} }
            final class Mats {
                %s
                private static int size(String id) { return id.%s; }
            }
            @LiveStoreSchema(events = Ev.class, tables = Todo.class, materializers = Mats.class) interface AppSchema {}
            """;

    private static final String METHOD = "@Materializer static Mutation on(Ev.A event) {"
            + " return Mutation.sql(\"INSERT INTO todo VALUES (?, ?)\", event.id(), size(event.id())); }";

    private static final String WARNING =
            "5:35 [LS-113] Mats.on(A) has changed since it was locked, but is version 1 still, so"
                    + " that states which it made before stay. Write @Materializer(version = 2); or update the lock file, if it does"
                    + " the same as before.";

    private static final String UPCASTS = """
            @Table record Todo(@Id String id, int size) {}
            sealed interface Ev {
                @Event("v1.A") record A(String id) implements Ev {}
                @Event("v2.A") record A2(String id, int size) implements Ev {
                    @Upcast static A2 up(A old) { return new A2(old.id(), %s); }
                }
                @Event("v3.A") @Materializer(insert = Todo.class%s) record A3(String id, int size) implements Ev {
                    @Upcast static A3 up(A2 old) { return new A3(old.id(), old.size()); }
                }
            }
            @LiveStoreSchema(events = Ev.class, tables = Todo.class) interface AppSchema {}
            """;

    @TempDir
    private Path directory;

    private Path lock() {
        return directory.resolve("livestore.lock.json");
    }

    private Compilation compile(String mode, String method, String size) {
        String source = new Mistake("", APP.formatted(method, size)).source();
        return TestCompiler.locked(lock(), mode).compile(TestCompiler.source("app.AppSchema", source));
    }

    private List<String> warnings(String method, String size) {
        return TestCompiler.mistakes(compile("read", method, size));
    }

    @Test
    void anotherBodyWithTheSameVersionIsAWarning() {
        compile("update", METHOD, "length()");

        assertThat(warnings(METHOD, "length()")).isEmpty();
        assertThat(warnings(METHOD.replace("return", "// as before\n    return"), " length( )"))
                .isEmpty();
        assertThat(warnings(METHOD.replace("INSERT", "INSERT OR IGNORE"), "length()"))
                .containsExactly(WARNING);
    }

    @Test
    void soIsAnotherBodyOfWhatItCalls() {
        compile("update", METHOD, "length()");

        assertThat(warnings(METHOD, "length() + 1")).containsExactly(WARNING);
    }

    @Test
    void aHigherVersionSaysSo() {
        compile("update", METHOD, "length()");

        assertThat(warnings(METHOD.replace("@Materializer", "@Materializer(version = 2)"), "length() + 1"))
                .isEmpty();
    }

    @Test
    void anUpdateTakesTheNewBodyAndCallsItANote() throws IOException {
        compile("update", METHOD, "length()");
        String before = Files.readString(lock());

        Compilation update = compile("update", METHOD, "length() + 1");

        assertThat(TestCompiler.complaints(update)).isEmpty();
        assertThat(update.notes()).anyMatch(note -> note.getMessage(Locale.ROOT).startsWith("[LS-113]"));
        assertThat(Files.readString(lock())).isNotEqualTo(before);
        assertThat(warnings(METHOD, "length() + 1")).isEmpty();
    }

    @Test
    void aCheckDoesNotPass() {
        compile("update", METHOD, "length()");

        assertThat(TestCompiler.mistakes(compile("check", METHOD, "length() + 1")))
                .anyMatch(said -> said.contains("[LS-127]"))
                .contains(WARNING);
    }

    @Test
    void soIsAnotherConstantThatItNames() {
        String named = METHOD.replace("event.id(), size", "PREFIX + event.id(), size");
        String constant = " private static final String PREFIX = \"a\"; private static final String OTHER = \"a\";";
        compile("update", named + constant, "length()");

        assertThat(warnings(named + constant.replace("OTHER = \"a\"", "OTHER = \"b\""), "length()"))
                .isEmpty();
        assertThat(warnings(named + constant.replace("PREFIX = \"a\"", "PREFIX = \"b\""), "length()"))
                .containsExactly(WARNING);
    }

    @Test
    void aLowerVersionMayHaveBeenUsedBefore() {
        compile("update", METHOD.replace("@Materializer", "@Materializer(version = 3)"), "length()");

        assertThat(warnings(METHOD.replace("@Materializer", "@Materializer(version = 2)"), "length()"))
                .containsExactly(
                        "5:48 [LS-113] Mats.on(A) was locked as version 3, but is version 2 now, with which states"
                                + " may have been made before that. Write @Materializer(version = 4).");
    }

    private Compilation upcasts(String mode, String size, String version) {
        String source = new Mistake("", UPCASTS.formatted(size, version)).source();
        return TestCompiler.locked(lock(), mode).compile(TestCompiler.source("app.AppSchema", source));
    }

    @Test
    void anotherBodyOfAnUpcastNeedsAHigherVersionOfTheLastMaterializer() {
        assertThat(TestCompiler.complaints(upcasts("update", "1", ""))).isEmpty();

        assertThat(TestCompiler.mistakes(upcasts("read", "1", ""))).isEmpty();
        assertThat(TestCompiler.mistakes(upcasts("read", "2", "")))
                .containsExactly("6:27 [LS-113] Ev.A2.up(A) has changed since it was locked, but the materializer of"
                        + " \"v3.A\" has its version still, so that states which were made before stay. Raise that version;"
                        + " or update the lock file, if it does the same as before.");
        assertThat(TestCompiler.mistakes(upcasts("read", "2", ", version = 2"))).isEmpty();
    }
}
