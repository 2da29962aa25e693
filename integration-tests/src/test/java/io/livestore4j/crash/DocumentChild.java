package io.livestore4j.crash;

import static desk.DeskDocument.DESK;

import desk.DeskEvent.SheetAdded;
import desk.DeskStore;
import io.livestore4j.StoreOptions;
import java.nio.file.Path;

/** A process that sets a document, now and then beside a commit, until it is killed. It says {@code ack n} after each. */
final class DocumentChild {

    /** So many sets for each commit. */
    private static final int SETS = 3;

    private DocumentChild() {}

    public static void main(String[] args) {
        try (DeskStore store = DeskStore.open(options(Path.of(args[0])))) {
            for (int n = store.query(DESK.get()).zoom() + 1; ; n++) {
                store.set(DESK.zoom(n).draft("draft " + n));
                if (n % SETS == 0) {
                    store.commit(new SheetAdded("s" + n, "Sheet " + n));
                }
                System.out.println("ack " + n);
            }
        }
    }

    static StoreOptions options(Path directory) {
        return StoreOptions.builder().storeId("desk").directory(directory).build();
    }
}
