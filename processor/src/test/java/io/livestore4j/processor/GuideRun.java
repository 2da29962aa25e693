package io.livestore4j.processor;

import com.google.testing.compile.Compilation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * What a block of a guide does with a store.
 *
 * @param output what it printed
 * @param events the arguments of the events in the log
 * @param tables the statements that made what is in the file
 */
record GuideRun(String output, List<String> events, List<String> tables) {

    private static final String MAIN = """
            package app;
            public final class Main {
                private Main() {}
                public static void main(String[] arguments) throws Exception {
                    try (%1$s store = %1$s.open(io.livestore4j.StoreOptions.builder()
                            .storeId("guide")
                            .directory(java.nio.file.Path.of(arguments[0]))
                            .scheduler(io.reactivex.rxjava3.schedulers.Schedulers.trampoline())
                            .build())) {
                        %3$s
                        %2$s.run(store);
                    }
                }
            }
            """;

    /** What starts a block; it is compiled with the rest of its section. */
    static JavaFileObject main(Guide.Section section, Guide.Block block) {
        return TestCompiler.source(
                "app.Main", MAIN.formatted(block.subject(), section.className(block), block.preparation()));
    }

    static GuideRun of(Compilation compilation, Path directory) throws Exception {
        Path classes = directory.resolve("classes");
        Path data = directory.resolve("data");
        ClassFiles.write(compilation, classes);
        String output = run(classes, data);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + storeIn(data))) {
            return new GuideRun(
                    output,
                    texts(connection, "SELECT args FROM livestore_eventlog ORDER BY id"),
                    texts(connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"));
        }
    }

    private static String run(Path classes, Path data) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()}, GuideRun.class.getClassLoader());
                PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass("app.Main").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {data.toString()});
        } catch (InvocationTargetException e) {
            throw new AssertionError("the block failed", e.getCause());
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static Path storeIn(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
