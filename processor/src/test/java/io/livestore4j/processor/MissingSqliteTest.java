package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiler that cannot load SQLite, which takes a process of its own: a JVM loads it once. */
final class MissingSqliteTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/Queries");

    @TempDir
    private Path output;

    @Test
    void withoutSqliteThereIsOneWarningAndTheRestIsGeneratedAllTheSame() throws Exception {
        Said said = compile();

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .containsOnlyOnce("warning: [LS-089] SQLite could not be loaded, so that no SQL of this compilation is"
                        + " checked: ");
        assertThat(said.text())
                .as("one try, with the deepest cause")
                .containsOnlyOnce("SEVERE: Failed to load native library")
                .contains("No native library found");
        assertGenerated();
    }

    @Test
    void whereSqliteIsRequiredThatIsAnError() throws Exception {
        Said said = compile("-Alivestore.sql=require");

        assertThat(said.code()).as(said.text()).isNotZero();
        assertThat(said.text())
                .containsOnlyOnce("error: [LS-089] SQLite could not be loaded")
                .contains("1 error")
                .doesNotContain("warning: [");
    }

    @Test
    void whereSqliteIsOffItIsNotLoadedAndNothingIsSaidOfIt() throws Exception {
        Said said = compile("-Alivestore.sql=off", "-Xlint:all,-processing", "-Werror");

        assertThat(said.text().lines().filter(line -> line.contains(": ")))
                .singleElement()
                .asString()
                .contains("Note: [LS-125]");
        assertThat(said.code()).isZero();
        assertGenerated();
    }

    /** Whose only SQL stands in the body of a method. */
    @Test
    void thatTheSqlOfMaterializersIsNotCheckedIsSaidToo() throws Exception {
        Path app = Files.writeString(output.resolve("App.java"), """
                import io.livestore4j.Mutation;
                import io.livestore4j.annotations.*;
                interface App {
                    @Table record Todo(@Id String id, String text) {}
                    sealed interface Ev {
                        @Event("v1.Done") record Done(String id) implements Ev {}
                    }
                    final class Mats {
                        @Materializer static Mutation on(Ev.Done event) {
                            return Mutation.sql("DELETE FROM todo WHERE txt = 1");
                        }
                    }
                    @LiveStoreSchema(events = Ev.class, tables = Todo.class, materializers = Mats.class)
                    interface Schema {}
                }
                """);

        Said warned = compile(List.of(app.toString()));
        Said refused = compile(List.of(app.toString()), "-Alivestore.sql=require");

        assertThat(warned.text()).containsOnlyOnce("warning: [LS-089] SQLite could not be loaded");
        assertThat(warned.code()).as(warned.text()).isZero();
        assertThat(refused.text()).containsOnlyOnce("error: [LS-089] SQLite could not be loaded");
        assertThat(refused.code()).isNotZero();
    }

    private void assertGenerated() {
        assertThat(output.resolve("shop/ArticleQueriesSql.java"))
                .hasSameTextualContentAs(GOLDEN.resolve("out/ArticleQueriesSql.java"));
        assertThat(output.resolve("shop/ArticleQueriesSql.class")).exists();
    }

    private record Said(int code, String text) {}

    private Said compile(String... options) throws Exception {
        return compile(sources(), options);
    }

    private Said compile(List<String> sources, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Dorg.sqlite.tmpdir=" + output.resolve("no-such-directory"),
                "-J-Duser.language=en",
                "-classpath",
                System.getProperty("java.class.path"),
                "-processor",
                LiveStoreProcessor.class.getName(),
                "-d",
                output.toString()));
        command.addAll(List.of(options));
        command.addAll(sources);
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(javac.waitFor(), text);
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN.resolve("in"))) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
