package todo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tells what a store does, with real processes on a real disk. {@link DemoScenes} holds what the processes do. */
public final class Demo {

    private static final String WORKED = "acknowledged ";

    /** Enough for the kill to fall among commits, few enough for the demo to be short. */
    private static final int ACKNOWLEDGED_BEFORE_KILL = 200;

    private Demo() {}

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("livestore4j-demo");
        try {
            tell(directory);
        } finally {
            delete(directory);
        }
    }

    private static void tell(Path directory) throws Exception {
        say("1. A store opens in " + directory + ". A live query prints the open todos after each commit.");
        scene("everyday", directory);

        say("2. Another process commits todo after todo, and is killed with no warning.");
        long acknowledged = killWhileCommitting(directory);
        say("   Killed. It had been told of " + acknowledged + " commits.");

        say("3. A new process opens the files. Nothing that was acknowledged may be missing.");
        long found = Long.parseLong(last(scene("count", directory)));
        check(found >= acknowledged, "todos are missing: " + found + " of " + acknowledged);
        say("   It has all " + acknowledged + (found > acknowledged ? ", and one that was about to be told." : "."));

        say("4. The next release gives an old event a new meaning: the state is made again from the log.");
        scene("upgrade", directory);

        say("5. A last process opens the closed files, digests the state, and digests a replay of the log.");
        List<String> digests = scene("digest", directory);
        String state = digests.get(digests.size() - 2);
        check(state.equals(last(digests)), "the state differs from its replay");
        say("done: " + state);
    }

    /** Runs one scene in a process of its own, shows what it says, and gives its lines back. */
    private static List<String> scene(String name, Path directory) throws Exception {
        Process process = start(name, directory);
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = reader(process)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                say("   " + line);
                lines.add(line);
            }
        }
        check(process.waitFor() == 0, "scene " + name + " ended with " + process.exitValue());
        return lines;
    }

    private static long killWhileCommitting(Path directory) throws Exception {
        Process process = start("commit for ever", directory);
        long acknowledged = 0;
        try (BufferedReader reader = reader(process)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(WORKED)) {
                    acknowledged = Long.parseLong(line.substring(WORKED.length()));
                }
                if (acknowledged == ACKNOWLEDGED_BEFORE_KILL) {
                    process.toHandle().destroyForcibly(); // leaves what it wrote before readable
                }
            }
        }
        process.waitFor();
        return acknowledged;
    }

    private static Process start(String scene, Path directory) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DemoScenes.class.getName(),
                        scene,
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static void check(boolean truth, String otherwise) {
        if (!truth) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
