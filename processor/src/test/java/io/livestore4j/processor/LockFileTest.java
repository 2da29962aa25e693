package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the lock file is read, when it is written, and what is said of it. */
final class LockFileTest {

    private static final Path GOLDEN = Path.of("src/test/resources/livestore.lock.json");

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
    void withoutTheOptionNothingIsLockedAndOneNoteSaysSo() {
        String two = app(event("A", "String id"))
                + " @LiveStoreSchema(events = Ev.class, tables = {}, materializers = Mats.class) interface OtherSchema {}";

        Compilation compilation = TestCompiler.with("-Xlint:-auxiliaryclass")
                .compile(TestCompiler.source("app.Mistake", new Mistake("", two).source()));

        assertThat(TestCompiler.complaints(compilation)).isEmpty();
        assertThat(said(compilation, Diagnostic.Kind.NOTE))
                .containsExactly(
                        "[LS-125] Released events are not locked, so that nobody notices when a change makes them"
                                + " unreadable. Name a lock file with -Alivestore.lock=<file>.");
        assertThat(TestCompiler.generated(compilation)).doesNotContainKey("AppSchemaSamples.java");
    }

    @Test
    void readingWritesNothingAndCountsWhatIsFree() {
        Compilation first = compile("read", app(event("A", "String id"), event("B", "")));

        assertThat(TestCompiler.complaints(first)).isEmpty();
        assertThat(said(first, Diagnostic.Kind.NOTE))
                .containsExactly("[LS-128] Of schema AppSchema 2 events are not in lock file " + lock()
                        + ", and free to change. Compile with -Alivestore.lock.mode=update before a release.");
        assertThat(lock()).doesNotExist();
        assertThat(TestCompiler.generated(first)).containsKey("AppSchemaSamples.java");

        lock(app(event("A", "String id")));
        Compilation second = compile("read", app(event("A", "String id, @Nullable String by"), event("B", "")));

        assertThat(said(second, Diagnostic.Kind.NOTE))
                .singleElement()
                .asString()
                .contains("1 event and 1 field are not in lock file");
        assertThat(said(compile("read", app(event("A", "String id"))), Diagnostic.Kind.NOTE))
                .isEmpty();
    }

    @Test
    void whatIsNotLockedIsFree() {
        lock(app(event("A", "String id")));

        assertThat(TestCompiler.complaints(compile("read", app(event("A", "String id"), event("B", "int x")))))
                .isEmpty();
        assertThat(TestCompiler.complaints(compile("read", app(event("A", "String id"), event("B", "String y")))))
                .isEmpty();
        assertThat(TestCompiler.complaints(compile("read", app(event("A", "String id")))))
                .isEmpty();
    }

    @Test
    void anUpdateIsCanonicalAndTheSameAgain() throws IOException {
        String app = app(
                        event("Zebra", "@Renamed(\"z\") String id, Part part, Optional<Shape> shape"),
                        "@Event(\"v1.Added\") record Added(String id, @Default(\"[\\\"a\\\\n\\\"]\") List<String> tags,"
                                + " @AsText long at) implements Ev {"
                                + " @Upcast static Added up(Gone old) { return new Added(\"\", List.of(), 1); } }",
                        "/* older */ @Event(\"v0.Gone\") record Gone(@Nullable Kind kind) implements Ev {}",
                        "@ClientOnly @Event(\"v1.Seen\") record Seen() implements Ev {}")
                + " enum Kind { B, A } record Part(Map<Kind, Integer> counts, byte[] bytes) {}"
                + " sealed interface Shape { record Dot() implements Shape {}"
                + " @TypeName(\"sq\") record Square(double side) implements Shape {} }";

        lock(app);
        String text = Files.readString(lock());
        lock(app);

        assertThat(text).isEqualTo(TestCompiler.read(GOLDEN));
        assertThat(lock()).hasContent(text);
        assertThat(TestCompiler.complaints(compile("check", app))).isEmpty();
        assertThat(directory).isDirectoryContaining(file -> file.equals(lock()));
    }

    @Test
    void aCheckFailsWhereTheFileIsMissingOrBehindAndWritesNothing() throws IOException {
        String one = app(event("A", "String id"));
        assertThat(said(compile("check", one), Diagnostic.Kind.ERROR))
                .containsExactly("[LS-127] Lock file " + lock() + " does not exist. Compile with"
                        + " -Alivestore.lock.mode=update, and commit it.");
        assertThat(lock()).doesNotExist();

        lock(one);
        String before = Files.readString(lock());
        assertThat(said(compile("check", app(event("A", "String id"), event("B", "int x"))), Diagnostic.Kind.ERROR))
                .containsExactly("[LS-127] Lock file " + lock() + " is behind schema AppSchema: 1 event not in it."
                        + " Compile with -Alivestore.lock.mode=update, and commit it.");
        assertThat(lock()).hasContent(before);
    }

    @Test
    void anUpdateOfWhatDoesNotCompileWritesNothing() throws IOException {
        lock(app(event("A", "String id")));
        String before = Files.readString(lock());
        String wrong = app(event("A", "String id"), event("B", "Object x"));

        assertThat(said(compile("update", wrong), Diagnostic.Kind.ERROR)).hasSize(1);

        assertThat(lock()).hasContent(before);
    }

    @Test
    void soDoesAnUpdateOfWhatHasAnErrorInABody() throws IOException {
        lock(app(event("A", "String id")));
        String before = Files.readString(lock());
        String more = app(event("A", "String id"), event("B", "int x"));

        Compilation wrong = compile("update", more + " class Other { int size() { return \"text\"; } }");

        assertThat(wrong.errors()).hasSize(1);
        assertThat(lock()).hasContent(before);
        assertThat(directory).isDirectoryContaining(file -> file.equals(lock()));
    }

    @Test
    void anUpdateThatOnlyProcessesWrites() {
        Compilation compilation = TestCompiler.with(
                        "-proc:only",
                        "-Xlint:-auxiliaryclass,-options",
                        "-Alivestore.lock=" + lock(),
                        "-Alivestore.lock.mode=update")
                .compile(TestCompiler.source("app.Mistake", new Mistake("", app(event("A", "String id"))).source()));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(lock()).isRegularFile();
    }

    @Test
    void anyFormattingIsReadButOnlyOneIsUpToDate() throws IOException {
        String app = app(event("A", "String id"));
        lock(app);
        String text = Files.readString(lock());

        Files.writeString(lock(), text.replace("\n", "\r\n"));
        assertThat(TestCompiler.complaints(compile("check", app))).isEmpty();

        Files.writeString(lock(), "\uFEFF" + text.replaceAll("\\s+", " ").replace(", \"~\": 0", ""));
        assertThat(TestCompiler.complaints(compile("read", app))).isEmpty();
        assertThat(said(compile("read", app(event("A", "int id"))), Diagnostic.Kind.ERROR))
                .hasSize(1);
        assertThat(said(compile("check", app), Diagnostic.Kind.ERROR))
                .singleElement()
                .asString()
                .contains("an update would format it otherwise");

        lock(app);
        assertThat(lock()).hasContent(text);
    }

    @Test
    void aBrokenFileIsAnErrorWithItsLine() throws IOException {
        String app = app(event("A", "String id"));
        lock(app);
        String text = Files.readString(lock());
        Files.writeString(lock(), text.replaceFirst("\"clientOnly\": false,", "\"clientOnly\": no,"));

        for (String mode : List.of("read", "check", "update")) {
            assertThat(said(compile(mode, app), Diagnostic.Kind.ERROR))
                    .containsExactly("[LS-126] Lock file " + lock() + " is broken at line 10: \"n\" stands where an"
                            + " object, a string, a whole number, true or false is expected. Correct it, or take it back"
                            + " from version control.");
        }
        assertThat(Files.readString(lock())).contains("no,");
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsAnError() throws IOException {
        String app = app(event("A", "String id"));
        Files.createDirectory(lock());
        assertThat(said(compile("read", app), Diagnostic.Kind.ERROR))
                .singleElement()
                .asString()
                .startsWith("[LS-126] Lock file " + lock() + " cannot be read: ");
        Files.delete(lock());

        Files.write(lock(), new byte[] {'{', (byte) 0xFF});
        assertThat(said(compile("read", app), Diagnostic.Kind.ERROR))
                .containsExactly("[LS-126] Lock file " + lock() + " cannot be read: it is no text in UTF-8.");

        Path nowhere = directory.resolve("no/such.json");
        Compilation unwritten = TestCompiler.locked(nowhere, "update")
                .compile(TestCompiler.source("app.Mistake", new Mistake("", app).source()));
        assertThat(said(unwritten, Diagnostic.Kind.ERROR))
                .containsExactly("[LS-126] Lock file " + nowhere + " cannot be written: NoSuchFileException.");
    }

    /** Each line of a list ends with a comma, also the last one with something to say. */
    @Test
    void whatTwoBranchesAddIsMergedByLines() throws Exception {
        String[] base = IntStream.of(1, 3, 5)
                .mapToObj(number -> event("E" + number, "String id"))
                .toArray(String[]::new);
        lock(app(base));
        Path common = Files.copy(lock(), directory.resolve("common"));
        lock(app(Stream.concat(Stream.of(base), Stream.of(event("E2", "String id, int x")))
                .toArray(String[]::new)));
        Path theirs = Files.copy(lock(), directory.resolve("theirs"));
        Files.copy(common, lock(), StandardCopyOption.REPLACE_EXISTING);
        String[] longer = base.clone();
        longer[2] = event("E5", "String id, @Nullable String last");
        String ours = app(Stream.concat(Stream.of(longer), Stream.of(event("E4", "boolean y")))
                .toArray(String[]::new));
        lock(ours);

        Process merge = new ProcessBuilder("git", "merge-file", lock().toString(), common.toString(), theirs.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(merge.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(merge.exitValue())
                .as(new String(merge.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();

        String both = app(
                Stream.concat(Stream.of(longer), Stream.of(event("E4", "boolean y"), event("E2", "String id, int x")))
                        .toArray(String[]::new));
        assertThat(TestCompiler.complaints(compile("check", both))).isEmpty();
    }

    @Test
    void theMarksOfAMergeAreNamed() throws IOException {
        String app = app(event("A", "String id"));
        lock(app);
        Files.writeString(
                lock(), Files.readString(lock()).replace("      \"events\"", "<<<<<<< ours\n      \"events\""));

        assertThat(said(compile("read", app), Diagnostic.Kind.ERROR))
                .singleElement()
                .asString()
                .contains(
                        "is broken at line 8: a merge left its marks. Keep the lines of both sides and remove the marks.");
    }

    @Test
    void aSampleThatIsLockedStaysAndOneMadeUndecodableIsNamed() throws Exception {
        lock(app(event("A", "String id")));
        String changed = Files.readString(lock()).replace("{\\\"id\\\":\\\"text\\\"}", "{\\\"id\\\":\\\"mine\\\"}");
        Files.writeString(lock(), changed);

        lock(app(event("A", "String id, @Default(\"1\") int size"), event("B", "int x")));
        assertThat(Files.readString(lock())).contains("{\\\"id\\\":\\\"mine\\\"}");
        String two = app(event("A", "String id, @Default(\"1\") int size"), event("B", "int x"));
        assertThatCode(() -> check(compile("read", two))).doesNotThrowAnyException();

        Files.writeString(lock(), Files.readString(lock()).replace("\\\"x\\\":1", "\\\"x\\\":true"));
        Compilation wrong = compile("read", two);

        assertThatThrownBy(() -> check(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Schema app.AppSchema cannot read what was released:\n\"v1.B\": ")
                .hasMessageContaining("x")
                .hasMessageContaining("{\"x\":true}")
                .hasMessageNotContaining("v1.A");
    }

    @Test
    void aSampleThatTheRecordRefusesIsNamedToo() throws IOException {
        lock(app(event("A", "String id")));
        String strict = app(event("A", "String id")
                .replace(
                        "Ev {}",
                        "Ev { public A { if (id.length() > 1) throw new IllegalStateException(\"long\"); } }"));

        assertThatThrownBy(() -> check(compile("read", strict)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("\"v1.A\": ")
                .hasMessageContaining("long");
    }

    @Test
    void aSampleThatIsTooLongForAClassIsRefused() throws IOException {
        lock(app(event("A", "String id")));
        Files.writeString(
                lock(), Files.readString(lock()).replace("\\\"text\\\"", "\\\"" + "x".repeat(20_000) + "\\\""));

        assertThat(said(compile("read", app(event("A", "String id"))), Diagnostic.Kind.ERROR))
                .singleElement()
                .asString()
                .contains("is broken at line 9: a sample has more than 20000 characters");
    }

    private void check(Compilation compilation) throws Throwable {
        Path classes = Files.createTempDirectory(directory, "classes");
        ClassFiles.write(compilation, classes);
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            Method check = loader.loadClass("app.AppSchemaSamples").getMethod("check");
            check.setAccessible(true);
            check.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
