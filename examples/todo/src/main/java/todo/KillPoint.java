package todo;

import java.util.concurrent.CountDownLatch;

/** Where the demo's process waits to be killed. */
final class KillPoint {

    /** What the process says then. */
    static final String STOPPED = "stopped";

    private KillPoint() {}

    static void reached() {
        System.out.println(STOPPED);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("only a kill ends this", e);
        }
    }
}
