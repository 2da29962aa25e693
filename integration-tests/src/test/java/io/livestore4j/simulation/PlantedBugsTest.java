package io.livestore4j.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulation finds mistakes: each of these, planted into the runtime, makes a seed fail. */
class PlantedBugsTest {

    private static final Path BUGS = Path.of("src", "test", "resources", "planted");
    private static final int SEEDS_MAX = 500;

    @TempDir
    Path classes;

    static List<String> bugs() throws Exception {
        try (Stream<Path> files = Files.list(BUGS)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void isCaught(String name) throws Exception {
        PlantedBug.read(BUGS.resolve(name + ".txt")).compileInto(classes);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes + File.pathSeparator + System.getProperty("java.class.path"),
                        SimulationRun.class.getName(),
                        "1",
                        Integer.toString(SEEDS_MAX))
                .redirectErrorStream(true)
                .start();
        String last = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        }
        System.out.println("planted " + name + ": " + last);
        assertThat(process.waitFor()).as(name + ": " + last).isEqualTo(1);
        assertThat(last).as(name).startsWith("seed ");
    }
}
