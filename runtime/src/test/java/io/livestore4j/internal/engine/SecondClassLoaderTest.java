package io.livestore4j.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.livestore4j.StoreOptions;
import io.livestore4j.notes.NoteEvent.Added;
import io.livestore4j.notes.NoteStore;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of the library in one process, as in two web applications, do not know of each other's SQLite. */
class SecondClassLoaderTest {

    @TempDir
    Path directory;

    /** Opens the store with the classes of whoever calls it. */
    public static final class Opener {

        private Opener() {}

        public static void open(String directory) {
            NoteStore.open(options(Path.of(directory))).close();
        }
    }

    private static StoreOptions options(Path directory) {
        return StoreOptions.builder().storeId("notes").directory(directory).build();
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private Throwable openWithOtherCopy() throws IOException, ReflectiveOperationException {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        URL[] urls = Arrays.stream(entries).map(SecondClassLoaderTest::url).toArray(URL[]::new);
        try (URLClassLoader other = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Class<?> opener = other.loadClass(Opener.class.getName());
            assertThat(opener).isNotSameAs(Opener.class);
            Throwable thrown =
                    catchThrowable(() -> opener.getMethod("open", String.class).invoke(null, directory.toString()));
            return thrown == null ? new NothingThrown() : thrown.getCause();
        }
    }

    private static final class NothingThrown extends Throwable {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void theOtherCopyIsRefusedWhileTheStoreIsOpen() throws Exception {
        try (NoteStore store = NoteStore.open(options(directory))) {
            Throwable refused = openWithOtherCopy();
            assertThat(refused.getClass().getName()).isEqualTo("io.livestore4j.StoreInUse");
            assertThat(refused)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            store.commit(new Added("a", "A", null));
        }
        assertThat(openWithOtherCopy()).isInstanceOf(NothingThrown.class);
    }
}
