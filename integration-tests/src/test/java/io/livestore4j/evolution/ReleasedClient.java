package io.livestore4j.evolution;

import io.livestore4j.LiveStore;
import java.util.Random;

/** What the test knows of an app that was compiled while it runs. */
public interface ReleasedClient extends AutoCloseable {

    LiveStore<?> store();

    /** One event, of any version that the app still knows. */
    void commit(Random random);

    @Override
    default void close() {
        store().close();
    }
}
