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
}
