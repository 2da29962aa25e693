package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lock file lacks is named: what was added, and a schema that has another name. */
final class LockBehindTest {

    @TempDir
    private Path directory;

    private Path lock() {
        return directory.resolve("livestore.lock.json");
    }

    /** An app with a materializer for each of the records, which are events. */
    private static String app(String... records) {
        String events = String.join(" ", records);
        String methods = Stream.of(records)
                .filter(record -> !record.contains("/* older */"))
                .map(record -> record.replaceAll("(?s).*? record (\\w+)\\(.*", "$1"))
                .map(name -> "@Materializer static void on(Ev." + name + " event) {}")
                .reduce("", (all, method) -> all + " " + method);
        return "sealed interface Ev { " + events + " } final class Mats {" + methods + " }"
                + " @LiveStoreSchema(events = Ev.class, tables = {}, materializers = Mats.class) interface AppSchema {}";
    }

    private static String event(String name, String components) {
        return "@Event(\"v1." + name + "\") record " + name + "(" + components + ") implements Ev {}";
    }

    private Compilation compile(String mode, String app) {
        return TestCompiler.locked(lock(), mode)
                .compile(TestCompiler.source("app.Mistake", new Mistake("", app).source()));
    }

    private void lock(String app) {
        assertThat(TestCompiler.complaints(compile("update", app))).isEmpty();
    }

    private static List<String> said(Compilation compilation, Diagnostic.Kind kind) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == kind)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> message.startsWith("[LS-"))
                .toList();
    }

    @Test
    void whatIsAddedToWhatFieldsHoldIsNotLockedEither() {
        String event = event("A", "Kind kind, Part part, Shape shape");
        String types =
                " enum Kind { X } record Part(int a) {} sealed interface Shape { record Dot() implements Shape {} }";
        String more = " enum Kind { X, Y } record Part(int a, @Nullable String b) {}"
                + " sealed interface Shape { record Dot() implements Shape {} record Line() implements Shape {} }";
        lock(app(event) + types);

        assertThat(said(compile("read", app(event) + more), Diagnostic.Kind.NOTE))
                .singleElement()
                .asString()
                .contains("1 field, 1 constant and 1 record are not in lock file");
        assertThat(said(compile("check", app(event) + more), Diagnostic.Kind.ERROR))
                .singleElement()
                .asString()
                .contains("behind schema AppSchema: 1 field, 1 constant and 1 record not in it.");
    }

    @Test
    void aCheckNamesTheFirstEntryThatAnUpdateWouldChange() {
        lock(app(event("A", "@Default(\"1\") int id")));

        assertThat(said(compile("check", app(event("A", "@Default(\"2\") int id"))), Diagnostic.Kind.ERROR))
                .singleElement()
                .asString()
                .contains("an update would write schemas/app.AppSchema/events/v1.A/fields/id otherwise");
    }

    @Test
    void aSchemaThatWasMovedIsFoundInEveryMode() throws IOException {
        lock(app(event("A", "String id")));
        String before = Files.readString(lock());
        String moved = app(event("A", "int id")).replace("AppSchema", "MovedSchema");

        for (String mode : List.of("read", "check", "update")) {
            assertThat(said(compile(mode, moved), Diagnostic.Kind.ERROR))
                    .as(mode)
                    .containsExactly(
                            "[LS-137] Schema MovedSchema is not in lock file " + lock() + ", but app.AppSchema,"
                                    + " which no longer exists, is there and has its events. If app.AppSchema is MovedSchema now,"
                                    + " rename it in the file to app.MovedSchema; else put it back.");
            assertThat(lock()).hasContent(before);
        }

        Files.writeString(lock(), before.replace("app.AppSchema", "app.MovedSchema"));
        assertThat(said(compile("check", moved), Diagnostic.Kind.ERROR))
                .singleElement()
                .asString()
                .startsWith("[LS-133]");
    }

    @Test
    void aSchemaOfOtherEventsMayComeBesideOneThatIsElsewhere() {
        lock(app(event("A", "String id")));

        lock(app(event("B", "String id")).replace("AppSchema", "OtherSchema"));
    }
}
