package todo;

import io.livestore4j.StoreOptions;
import io.livestore4j.sync.InMemoryBackend;
import io.livestore4j.sync.SyncEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The scenes of {@link Demo} that are a process of their own: how they are started, and what they do. */
final class DemoScenes {

    static final String STORE_ID = "demo";

    /** Long beyond what anything takes here. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private DemoScenes() {}

    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[1]);
        switch (args[0]) {
            case "rebase" -> rebase(directory);
            case "digest" -> digest(directory);
            default -> throw new IllegalArgumentException("no scene is called " + args[0]);
        }
    }

    /** The device in a process of its own, with a copy of the backend's log; killed within its rebase. */
    static void killWithinRebase(Path directory, List<SyncEvent> upstream) throws Exception {
        Process process = start("rebase", directory);
        try (PrintStream in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
            upstream.forEach(event -> in.println(line(event)));
        }
        boolean killed = false;
        try (BufferedReader lines = reader(process)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(KillPoint.STOPPED)) {
                    process.toHandle().destroyForcibly(); // leaves what it wrote before readable
                    killed = true;
                }
            }
        }
        Demo.check(killed, "the rebase did not begin; exit code " + process.waitFor());
        Demo.say("   Killed, within the transaction: exit code " + process.waitFor() + ".");
    }

    private static String line(SyncEvent event) {
        return event.number() + "\t" + event.parent() + "\t" + event.name() + "\t" + event.args() + "\t"
                + event.clientId() + "\t" + event.sessionId();
    }

    private static SyncEvent event(String line) {
        String[] fields = line.split("\t");
        return new SyncEvent(
                Long.parseLong(fields[0]), Long.parseLong(fields[1]), fields[2], fields[3], fields[4], fields[5]);
    }

    /** The digest of the state in closed files, which is that of a replay of their log. */
    static String digestsOf(Path directory) throws Exception {
        Process process = start("digest", directory);
        List<String> digests = new ArrayList<>();
        try (BufferedReader lines = reader(process)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Demo.say("   " + line);
                digests.add(line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        Demo.check(process.waitFor() == 0, "the digests ended with " + process.exitValue());
        Demo.check(digests.get(0).equals(digests.get(1)), "the state differs from its replay");
        return digests.get(0);
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

    private static StoreOptions.Builder options(Path directory) {
        return StoreOptions.builder().storeId(STORE_ID).directory(directory);
    }

    private static void rebase(Path directory) throws Exception {
        InMemoryBackend copy = InMemoryBackend.create();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            copy.append(STORE_ID, lines.lines().map(DemoScenes::event).toList());
        }
        try (StoppingStore store =
                StoppingStore.open(options(directory).sync(copy).build())) {
            store.awaitSynced(PATIENCE);
        }
    }

    private static void digest(Path directory) {
        try (TodoStore store = TodoStore.open(options(directory).build())) {
            String device = directory.getFileName().toString();
            OUT.println(device + ", state:  " + store.stateDigest());
            OUT.println(device + ", replay: " + store.replayedDigest());
        }
    }
}
