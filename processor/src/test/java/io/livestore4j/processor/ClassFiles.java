package io.livestore4j.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.tools.JavaFileObject;

/** What a compilation made, as a directory of the class path of the next one. */
final class ClassFiles {

    private static final String ROOT = "/CLASS_OUTPUT/";

    private ClassFiles() {}

    static void write(Compilation compilation, Path directory) {
        compilation.generatedFiles().stream()
                .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
                .forEach(file -> write(file, directory));
    }

    private static void write(JavaFileObject file, Path directory) {
        Path target = directory.resolve(file.getName().substring(ROOT.length()));
        try (InputStream bytes = file.openInputStream()) {
            Files.createDirectories(target.getParent());
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
