package io.livestore4j.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A mistake that somebody could make in the runtime: a file of the sources, a piece of its text and what stands in its
 * place. It is compiled into a directory of its own, which then comes first on a class path.
 */
record PlantedBug(String file, String before, String after) {

    private static final Path SOURCES = Path.of("..", "runtime", "src", "main", "java", "io", "livestore4j");

    /** A line that begins a part: {@code file: …}, {@code --- before}, {@code --- after}. */
    static PlantedBug read(Path description) throws IOException {
        String text = Files.readString(description);
        int before = text.indexOf("--- before\n");
        int after = text.indexOf("--- after\n");
        return new PlantedBug(
                text.substring(text.indexOf("file: ") + 6, text.indexOf('\n')).strip(),
                text.substring(before + "--- before\n".length(), after).strip(),
                text.substring(after + "--- after\n".length()).strip());
    }

    /** Compiles the source with the mistake in it into {@code classes}. */
    void compileInto(Path classes) throws IOException {
        Path changed = classes.resolve("src").resolve(Path.of(file).getFileName());
        Files.createDirectories(changed.getParent());
        Files.writeString(changed, planted(Files.readString(SOURCES.resolve(file))));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        int code = javac.run(
                null,
                null,
                null,
                "-proc:none",
                "-nowarn",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                changed.toString());
        if (code != 0) {
            throw new AssertionError(
                    "the planted bug in " + file + " does not compile; bring its description up to date");
        }
    }

    /** White space apart, the piece must be there exactly once. */
    private String planted(String source) {
        String pattern = words(before);
        List<Integer> found = new ArrayList<>();
        String plain = words(source);
        for (int at = plain.indexOf(pattern); at >= 0; at = plain.indexOf(pattern, at + 1)) {
            found.add(at);
        }
        if (found.size() != 1) {
            throw new AssertionError(file + " has the text of a planted bug " + found.size()
                    + " times; bring its description up to date: " + before);
        }
        return plain.replace(pattern, after);
    }

    /** Comments to the end of a line would swallow what follows once all is one line. */
    private static String words(String source) {
        return String.join(
                " ",
                source.lines()
                        .map(line -> line.replaceFirst("(^|\\s)// .*", ""))
                        .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
