package io.livestore4j.crash;

import static desk.DeskDocument.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import desk.Desk;
import desk.DeskStore;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.Eventlog;
import io.livestore4j.internal.eventlog.LoggedEvent;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes that set a document again and again. */
class DocumentKillTest {

    private static final int KILLS = 12;
    private static final int ACKNOWLEDGED_MAX = 40;
    private static final long SEED = 20_261_125L;

    @TempDir
    Path directory;

    @Test
    void theDocumentIsTheLastOneThatWasSetAndTheLogHasItAlone() throws Exception {
        Random random = new Random(SEED);
        int before = 100;
        for (int i = 0; i < KILLS; i++) {
            int acknowledged = Math.max(before, kill(random));
            LoggedEvent set = onlySet();
            try (DeskStore store = DeskStore.open(DocumentChild.options(directory))) {
                Desk desk = store.query(DESK.get());
                assertThat(desk.zoom()).as("kill " + i).isBetween(acknowledged, acknowledged + 1);
                assertThat(desk.draft()).isEqualTo("draft " + desk.zoom());
                assertThat(new String(set.args(), StandardCharsets.UTF_8)).contains("\"zoom\":" + desk.zoom() + ",");
                assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
                before = desk.zoom();
            }
        }
    }

    /** The last number that was acknowledged. */
    private int kill(Random random) throws Exception {
        Process child = ChildProcess.start(DocumentChild.class, directory.toString());
        int after = 1 + random.nextInt(ACKNOWLEDGED_MAX);
        int acknowledged = 0;
        int seen = 0;
        try (BufferedReader lines = ChildProcess.lines(child)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged = Integer.parseInt(line.substring("ack ".length()));
                seen++;
                if (seen == after) {
                    Thread.sleep(0, random.nextInt(1_000_000));
                    ChildProcess.kill(child);
                }
            }
        }
        child.waitFor();
        assertThat(seen).isGreaterThanOrEqualTo(after);
        return acknowledged;
    }

    private LoggedEvent onlySet() {
        try (SqliteConnection reader = SqliteConnection.open(directory.resolve("store-desk.db"), Role.READER)) {
            List<LoggedEvent> sets = new Eventlog(reader)
                    .read(EventNumber.ROOT, Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
                            .filter(LoggedEvent::isClientOnly)
                            .toList();
            assertThat(sets).hasSize(1);
            return sets.get(0);
        }
    }
}
