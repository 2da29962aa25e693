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

/** The same sources give the same bytes, whatever their order. */
final class DeterminismTest {

    private static final long SEED = 20261123;
    private static final int RUNS = 5;

    @Test
    void theOrderOfTheSourcesMakesNoDifference() {
        List<JavaFileObject> sources = new ArrayList<>(Stream.of("Store", "TableAllTypes", "CodecNames")
                .map(name -> Path.of("src/test/resources/golden", name, "in"))
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
}
