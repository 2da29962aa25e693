package io.livestore4j.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** javac with the processor, as strict as a user can be. */
final class TestCompiler {

    private static final List<String> OPTIONS =
            List.of("-Xlint:all,-processing", "-Werror", "-parameters", "-Xmaxerrs", "1000");

    private TestCompiler() {}

    static Compilation compile(Iterable<JavaFileObject> sources) {
        return compiler(OPTIONS).compile(sources);
    }

    /** With a directory of class files before the class path of the tests. */
    static Compiler over(Path classes) {
        return compiler(OPTIONS)
                .withClasspath(
                        Stream.concat(Stream.of(classes.toFile()), classPath()).toList());
    }

    static Compiler without(String option) {
        return compiler(OPTIONS.stream().filter(other -> !other.equals(option)).toList());
    }

    static Compiler with(String... options) {
        return compiler(Stream.concat(OPTIONS.stream(), Stream.of(options)).toList());
    }

    /** With that lock file, and all classes in one source. */
    static Compiler locked(Path lock, String mode) {
        return with("-Xlint:-auxiliaryclass", "-Alivestore.lock=" + lock, "-Alivestore.lock.mode=" + mode);
    }

    /** A processor serves one compilation. */
    private static Compiler compiler(List<String> options) {
        return Compiler.javac().withOptions(options).withProcessors(new LiveStoreProcessor());
    }

    private static Stream<File> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new);
    }

    static Compilation compile(JavaFileObject... sources) {
        return compile(List.of(sources));
    }

    static JavaFileObject source(String className, String text) {
        return JavaFileObjects.forSourceString(className, text);
    }

    /** All Java files in and under a directory, by their paths in it. */
    static List<JavaFileObject> sourcesUnder(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .map(file -> source(className(directory.relativize(file)), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String className(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of each generated class, by its simple name. */
    static SortedMap<String, String> generated(Compilation compilation) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            String name = file.getName();
            texts.put(name.substring(name.lastIndexOf('/') + 1), text(file));
        }
        return texts;
    }

    private static String text(JavaFileObject file) {
        try {
            return new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors and warnings; notes stop nobody. */
    static List<Diagnostic<? extends JavaFileObject>> complaints(Compilation compilation) {
        return compilation.diagnostics().stream()
                .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .toList();
    }

    /** Errors as {@code line:column message}, in the order of their positions. */
    static List<String> errors(Compilation compilation) {
        return displayed(compilation.errors());
    }

    /** Those of the processor, in the same form. */
    static List<String> warnings(Compilation compilation) {
        return displayed(compilation.warnings());
    }

    /** Errors, and the warnings that are ours; not that javac takes warnings for errors, which has no line. */
    static List<String> mistakes(Compilation compilation) {
        return displayed(complaints(compilation).stream()
                .filter(complaint -> complaint.getMessage(Locale.ROOT).startsWith("[LS-")
                        || complaint.getKind() == Diagnostic.Kind.ERROR
                                && complaint.getLineNumber() != Diagnostic.NOPOS)
                .toList());
    }

    private static List<String> displayed(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .sorted((a, b) -> a.getLineNumber() == b.getLineNumber()
                        ? Long.compare(a.getColumnNumber(), b.getColumnNumber())
                        : Long.compare(a.getLineNumber(), b.getLineNumber()))
                .map(TestCompiler::display)
                .toList();
    }

    private static String display(Diagnostic<? extends JavaFileObject> error) {
        return error.getLineNumber() + ":" + error.getColumnNumber() + " " + error.getMessage(Locale.ROOT);
    }
}
