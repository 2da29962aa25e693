package io.livestore4j.evolution;

import io.livestore4j.StoreOptions;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** A compiled release; several of them run in one process, each by a class loader of its own. */
final class ReleasedApp implements AutoCloseable {

    private final URLClassLoader loader;

    ReleasedApp(Path classes) throws MalformedURLException {
        loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ReleasedApp.class.getClassLoader());
    }

    ReleasedClient open(StoreOptions options) throws ReflectiveOperationException {
        return (ReleasedClient) loader.loadClass("app.AppClient")
                .getConstructor(StoreOptions.class)
                .newInstance(options);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
