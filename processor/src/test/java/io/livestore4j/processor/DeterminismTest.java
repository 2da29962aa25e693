package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * The same sources give the same bytes, whatever their order. That each JDK gives them is shown by {@link GoldenTest},
 * whose files are the same on all, and that ecj does by {@link EcjTest}.
 */
final class DeterminismTest {

    private static final long SEED = 20261123;
    private static final int RUNS = 5;

    @Test
    void theOrderOfTheSourcesMakesNoDifference() {
        List<JavaFileObject> sources = new ArrayList<>(
                Stream.of("golden/Store/in", "golden/TableAllTypes/in", "golden/CodecNames/in", "apps/packages")
                        .map(name -> Path.of("src/test/resources", name))
                        .flatMap(directory -> TestCompiler.sourcesUnder(directory).stream())
                        .filter(file -> !file.getName().endsWith("package-info.java"))
                        .toList());
        SortedMap<String, String> first = TestCompiler.generated(TestCompiler.compile(sources));
        Random random = new Random(SEED);

        assertThat(first).hasSizeGreaterThan(10);
        for (int run = 0; run < RUNS; run++) {
            Collections.shuffle(sources, random);
            assertThat(TestCompiler.generated(TestCompiler.compile(sources)))
                    .as("run %d of seed %d", run, SEED)
                    .isEqualTo(first);
        }
    }

    @Test
    void theOrderOfThePermittedRecordsMakesNoDifference() {
        String app = """
                package app;
                import io.livestore4j.annotations.*;
                interface App {
                    @Table record Todo(@Id String id) {}

                    @Table record Note(@Id String id) {}

                    sealed interface Ev permits PERMITTED {}

                    sealed interface Late extends Ev permits LATE {}

                    @Event("v1.B") @Materializer(insert = Todo.class) record Made(String id) implements Ev {}

                    @Event("v1.A") @Materializer(delete = Todo.class) record Gone(String id) implements Ev, Late {}

                    @Event("v1.C") @Materializer(insert = Note.class) record Noted(String id) implements Late {}

                    @LiveStoreSchema(events = Ev.class, tables = {Todo.class, Note.class})
                    interface Schema {}
                }
                """;
        String one = app.replace("PERMITTED", "Made, Gone, Late").replace("LATE", "Noted, Gone");
        String other = app.replace("PERMITTED", "Late, Gone, Made")
                .replace("LATE", "Gone, Noted")
                .replace("{Todo.class, Note.class}", "{Note.class, Todo.class}");

        SortedMap<String, String> first =
                TestCompiler.generated(TestCompiler.compile(TestCompiler.source("app.App", one)));

        assertThat(first).containsKey("App_Store.java");
        assertThat(TestCompiler.generated(TestCompiler.compile(TestCompiler.source("app.App", other))))
                .isEqualTo(first);
    }
}
