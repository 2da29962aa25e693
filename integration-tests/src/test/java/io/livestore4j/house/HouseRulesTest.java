package io.livestore4j.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule catches what is planted for it, at the right place, and lets the legal neighbour pass. */
final class HouseRulesTest {

    private static final String RUNTIME = "runtime/src/main/java/io/livestore4j/";
    private static final String PROCESSOR = "processor/src/main/java/io/livestore4j/processor/";
    private static final String SEE = "; see docs/architecture.md";
    private static final String TIME_ADVICE =
            "' asks for a thread, the time, an id or chance; only 'internal.time' may: take it as a parameter";

    @TempDir
    Path root;

    @BeforeEach
    void namesTheModules() throws IOException {
        String modules = "annotations processor runtime examples/todo".replaceAll("(\\S+)", "<module>$1</module>");
        write("pom.xml", "<modules>" + modules + "</modules>");
    }

    @Test
    void importsThroughAClosedDoorAreCaught() throws IOException {
        plantImport(RUNTIME + "table/X.java", "io.livestore4j.internal.sqlite.Rows");
        assertCaught(noDoor(RUNTIME + "table/X.java", 3, "table", "internal.sqlite"));
    }

    @Test
    void staticImportsImportsOfNestedClassesAndWildcardsAreCaughtToo() throws IOException {
        plant(
                RUNTIME + "internal/state/X.java",
                "import static io.livestore4j.internal.engine.Engine.START;",
                "import io.livestore4j.internal.live.Wake.Key;",
                "import io.livestore4j.internal.eventlog.*;");
        assertCaught(
                noDoor(RUNTIME + "internal/state/X.java", 3, "internal.state", "internal.engine"),
                noDoor(RUNTIME + "internal/state/X.java", 4, "internal.state", "internal.live"),
                noDoor(RUNTIME + "internal/state/X.java", 5, "internal.state", "internal.eventlog"));
    }

    @Test
    void onlyTwoClassesOfTheRootRoomMayLookInwards() throws IOException {
        plantImport(RUNTIME + "Store.java", "io.livestore4j.internal.engine.Engine");
        plantImport(RUNTIME + "Query.java", "io.livestore4j.internal.engine.Engine");
        plantImport(RUNTIME + "StoreOptions.java", "io.livestore4j.internal.engine.Engine");
        assertCaught(noDoor(RUNTIME + "Query.java", 3, "root", "internal.engine"));
    }

    @Test
    void rootValuesAreOpenToAllAndTheTwoOthersToNone() throws IOException {
        plant(
                RUNTIME + "internal/engine/X.java",
                "import io.livestore4j.Query;",
                "import io.livestore4j.StoreOptions;",
                "import io.livestore4j.StoreOptions.Builder;",
                "import io.livestore4j.*;");
        assertCaught(
                noDoor(RUNTIME + "internal/engine/X.java", 4, "internal.engine", "root/StoreOptions"),
                noDoor(RUNTIME + "internal/engine/X.java", 5, "internal.engine", "root/StoreOptions"),
                noDoor(RUNTIME + "internal/engine/X.java", 6, "internal.engine", "root/*"));
    }

    @Test
    void aClassWithADoorOfItsOwnDoesNotOpenItToItsRoom() throws IOException {
        plantImport(RUNTIME + "schema/JsonText.java", "io.livestore4j.internal.json.JsonOut");
        plantImport(RUNTIME + "schema/X.java", "io.livestore4j.internal.json.JsonOut");
        assertCaught(noDoor(RUNTIME + "schema/X.java", 3, "schema", "internal.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.sql.Connection",
                "org.sqlite.Function",
                "tools.jackson.core.JsonParser",
                "io.reactivex.rxjava3.core.Flowable",
                "java.net.http.HttpClient",
                "com.google.common.collect.ImmutableList",
                "javax.sql.DataSource",
            })
    void librariesStayInTheirRooms(String library) throws IOException {
        plantImport(RUNTIME + "internal/engine/X.java", library);
        assertThat(caught()).singleElement().asString().contains("X.java:3: room 'internal.engine' has no door to '");
    }

    @Test
    void librariesAreOpenInTheirRooms() throws IOException {
        plantImport(RUNTIME + "internal/sqlite/X.java", "java.sql.Connection");
        plantImport(RUNTIME + "internal/json/X.java", "tools.jackson.core.JsonParser");
        plantImport(RUNTIME + "internal/live/X.java", "io.reactivex.rxjava3.core.Flowable");
        plantImport(RUNTIME + "sync/HttpSync.java", "java.net.http.HttpClient");
        plantImport(RUNTIME + "table/X.java", "org.jspecify.annotations.Nullable");
        plantImport(PROCESSOR + "sql/X.java", "java.sql.Connection");
        plantImport(PROCESSOR + "emit/X.java", "com.squareup.javapoet.TypeSpec");
        plantImport(PROCESSOR + "model/Origin.java", "javax.lang.model.element.Element");
        assertCaught();
    }

    @Test
    void theProcessorHasItsOwnMap() throws IOException {
        plantImport(PROCESSOR + "check/X.java", "io.livestore4j.processor.emit.Emitter");
        plantImport(PROCESSOR + "model/X.java", "javax.lang.model.element.Element");
        plantImport(PROCESSOR + "read/X.java", "com.squareup.javapoet.TypeSpec");
        assertCaught(
                noDoor(PROCESSOR + "check/X.java", 3, "check", "emit"),
                noDoor(PROCESSOR + "model/X.java", 3, "model", "javax.lang.model.element.Element"),
                noDoor(PROCESSOR + "read/X.java", 3, "read", "com.squareup.javapoet.TypeSpec"));
    }

    @Test
    void aPackageThatIsNoRoomIsCaught() throws IOException {
        plant(RUNTIME + "internal/misc/X.java");
        assertCaught(RUNTIME + "internal/misc/X.java:1: 'internal.misc' is no room of the map" + SEE);
    }

    @Test
    void arrowsBetweenModulesPointOneWay() throws IOException {
        String annotation = "annotations/src/main/java/io/livestore4j/annotations/X.java";
        String example = "examples/todo/src/main/java/todo/X.java";
        plantImport(annotation, "io.livestore4j.Query");
        plant(example, "import io.livestore4j.table.Table;", "import io.livestore4j.internal.engine.Engine;");
        plantImport(PROCESSOR + "sql/X.java", "io.livestore4j.table.Table");
        plantImport(RUNTIME + "schema/X.java", "io.livestore4j.annotations.Table");
        assertThat(caught())
                .contains(
                        noArrow(annotation, 3, "annotations", "io.livestore4j"),
                        noArrow(example, 4, "examples/todo", "io.livestore4j.internal.engine"),
                        noArrow(PROCESSOR + "sql/X.java", 3, "processor", "io.livestore4j.table"),
                        noArrow(RUNTIME + "schema/X.java", 3, "runtime", "io.livestore4j.annotations"))
                .noneMatch(message -> message.startsWith(example + ":3"));
    }

    @Test
    void qualifiedNamesInCodeAreCaught() throws IOException {
        plant(
                RUNTIME + "table/X.java",
                "import java.util.List;",
                "/** See {@link java.sql.Connection}. */",
                "final class X {",
                "    String no = \"java.sql.Connection\";",
                "    java.sql.Connection one;",
                "    Object two = new io.livestore4j.internal.engine.Engine();",
                "    @org.jspecify.annotations.Nullable List<String> three;",
                "}");
        String advice = "' instead of writing its package in code";
        assertCaught(
                RUNTIME + "table/X.java:7: import 'java.sql.Connection" + advice,
                RUNTIME + "table/X.java:8: import 'io.livestore4j.internal.engine.Engine" + advice,
                RUNTIME + "table/X.java:9: import 'org.jspecify.annotations.Nullable" + advice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Thread(",
                "Thread.sleep",
                "Executors",
                "CompletableFuture.supplyAsync",
                "CompletableFuture::runAsync",
                ".thenApplyAsync(",
                ".parallelStream(",
                "Schedulers.io",
                "Flowable.interval",
                "System.currentTimeMillis",
                "System::nanoTime",
                "Clock.systemUTC",
                "Instant.now",
                "Instant::now",
                "UUID.randomUUID",
                "Math.random",
                "new Random",
                "ThreadLocalRandom",
                "SecureRandom",
            })
    void threadsClocksIdsAndChanceAreCaughtOutsideTheirRoom(String asking) throws IOException {
        String use = "    Object x = " + (asking.startsWith(".") ? "y" : "") + asking + " ;";
        plant(RUNTIME + "internal/time/X.java", use);
        plant(RUNTIME + "internal/engine/X.java", "// " + asking, use);
        assertThat(caught())
                .singleElement()
                .asString()
                .startsWith(RUNTIME + "internal/engine/X.java:4: '" + asking.split("[ (]")[0])
                .endsWith(TIME_ADVICE);
    }

    @Test
    void whatOnlyLooksLikeAskingForTimePasses() throws IOException {
        plant(
                RUNTIME + "internal/live/X.java",
                "    Object a = Schedulers.from(executor);",
                "    Object b = Thread.currentThread();",
                "    long c = clock.nanoTime();",
                "    Object d = new ThreadLabel();");
        assertCaught();
    }

    @Test
    void staticStateIsCaught() throws IOException {
        plant(
                RUNTIME + "table/X.java",
                "final class X {",
                "    static final int LIMIT = 3;",
                "    private static int count;",
                "    private static final Map<String, Integer> SEEN = new HashMap<>();",
                "    @SuppressWarnings(\"x\") static volatile X last = null;",
                "    private static final AtomicLong NEXT =",
                "            new AtomicLong();",
                "    static final List<String> NAMES = List.of();",
                "    static { System.gc(); }",
                "    static int count() { return 1; }",
                "    static final class Y {}",
                "    private int own;",
                "}");
        assertCaught(
                RUNTIME + "table/X.java:5: static field 'count' is not final",
                RUNTIME + "table/X.java:6: static field 'SEEN' holds a value that can change",
                RUNTIME + "table/X.java:7: static field 'last' is not final",
                RUNTIME + "table/X.java:8: static field 'NEXT' holds a value that can change");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Class.forName",
                ".getDeclaredFields",
                "::getRecordComponents",
                ".getEnumConstants",
                "MethodHandles",
                "ServiceLoader",
            })
    void reflectionInTheRuntimeIsCaught(String use) throws IOException {
        String line = "    Object x = " + (use.matches("\\w.*") ? use : "y" + use) + "();";
        plant(RUNTIME + "table/X.java", line);
        plant("examples/todo/src/main/java/todo/X.java", line);
        assertCaught(RUNTIME + "table/X.java:3: '" + use + "' is reflection; generate the code that knows instead");
    }

    @Test
    void importsOfReflectionAreCaught() throws IOException {
        plantImport(RUNTIME + "table/X.java", "java.lang.reflect.Method");
        assertCaught(
                RUNTIME + "table/X.java:3: 'java.lang.reflect' is reflection; generate the code that knows instead");
    }

    @Test
    void longFilesAreCaughtInTestsToo() throws IOException {
        String test = "runtime/src/test/java/io/livestore4j/XTest.java";
        write(RUNTIME + "X.java", "package io.livestore4j;\n" + "//\n".repeat(LengthRule.LINES_MAX - 1));
        write(test, "package io.livestore4j;\n" + "//\n".repeat(LengthRule.LINES_MAX));
        assertCaught(test + ":401: the file has 401 lines, the limit is 400; split it by what it does");
    }

    @Test
    void namesThatSayNothingAreCaught() throws IOException {
        plant(RUNTIME + "X.java", "final class TextUtils {}", "record Utility() {}", "interface SyncManager {}");
        assertCaught(
                RUNTIME + "X.java:3: 'class TextUtils' has a name that says nothing; name what it is",
                RUNTIME + "X.java:5: 'interface SyncManager' has a name that says nothing; name what it is");
    }

    @Test
    void goldenFilesAndBuildOutputAreNotRead() throws IOException {
        write("processor/src/test/resources/golden/X.java", "java.sql.Connection c;");
        write("runtime/target/generated-sources/X.java", "java.sql.Connection c;");
        assertCaught();
    }

    private void plantImport(String path, String name) throws IOException {
        plant(path, "import " + name + ";");
    }

    /** A file whose first line is its package, the second empty; the given lines follow. */
    private void plant(String path, String... lines) throws IOException {
        String directory = path.replaceAll(".*/java/", "").replaceAll("/?[^/]*$", "");
        write(path, "package " + directory.replace('/', '.') + ";\n\n" + String.join("\n", lines) + "\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String noDoor(String path, int line, String room, String target) {
        return path + ":" + line + ": room '" + room + "' has no door to '" + target + "'" + SEE;
    }

    private static String noArrow(String path, int line, String module, String target) {
        return path + ":" + line + ": module '" + module + "' may not use '" + target + "'" + SEE;
    }

    private List<String> caught() {
        return House.violations(new SourceTree(root)).stream()
                .map(Violation::toString)
                .toList();
    }

    private void assertCaught(String... messages) {
        assertThat(caught()).containsExactlyInAnyOrder(messages);
    }
}
