package io.livestore4j.internal.engine;

import static io.livestore4j.notes.NoteTable.NOTE;

import io.livestore4j.LiveStoreException;
import io.livestore4j.StoreOptions;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process with a store; it holds the store until its input ends or it is killed. */
final class StoreChild implements AutoCloseable {

    private static final String DISK = "disk";
    private static final String MEMORY = "memory";
    private static final String FILL = "fill";

    /** What it says once the store is open. */
    static final String OPEN = "open";

    private static final long TIMEOUT_SECONDS = 30;

    private final Process process;
    private final BufferedReader output;

    private StoreChild(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Opens the store of that directory. */
    static StoreChild onDisk(Path directory) {
        return start(command(DISK, directory.toString()));
    }

    static StoreChild inMemory() {
        return start(command(MEMORY));
    }

    /** Commits until it fails, where no file may become larger than so many blocks of 512 bytes. */
    static StoreChild filling(Path directory, int blocks) {
        String java = String.join("' '", command(FILL, directory.toString()));
        return start(List.of("/bin/sh", "-c", "ulimit -f " + blocks + " && exec '" + java + "'"));
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StoreChild.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static StoreChild start(List<String> command) {
        try {
            return new StoreChild(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** The next line that it says; empty once it has ended. */
    String says() {
        try {
            String line = output.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Lets it close its store and end. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the child did not end within " + TIMEOUT_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static StoreOptions.Builder options() {
        return StoreOptions.builder().storeId("notes");
    }

    public static void main(String[] arguments) throws IOException {
        StoreOptions options = arguments[0].equals(MEMORY)
                ? options().inMemory().build()
                : options().directory(Path.of(arguments[1])).build();
        try (NoteStore store = NoteStore.open(options)) {
            System.out.println(OPEN);
            if (arguments[0].equals(FILL)) {
                fill(store);
            }
            System.in.readAllBytes();
        } catch (LiveStoreException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    /** Says how many commits were acknowledged, how one failed, how the next failed, and how many notes can be read. */
    private static void fill(NoteStore store) {
        String filling = "x".repeat(100_000);
        int acknowledged = 0;
        String failure = "";
        while (failure.isEmpty()) {
            failure = failureOf(store, new Added("n" + acknowledged, acknowledged + filling, null));
            acknowledged += failure.isEmpty() ? 1 : 0;
        }
        System.out.println(acknowledged);
        System.out.println(failure);
        System.out.println(failureOf(store, new Added("another", "A", null)));
        System.out.println(store.query(NOTE.all().count()));
    }

    /** Empty if it was committed. */
    private static String failureOf(NoteStore store, Added event) {
        try {
            store.commit(event);
            return "";
        } catch (LiveStoreException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
