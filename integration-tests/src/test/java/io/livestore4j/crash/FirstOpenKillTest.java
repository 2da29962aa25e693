package io.livestore4j.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.TodoListTable.TODO_LIST;

import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todo.TodoStore;

/** Kills processes that make a store with first events, and opens what they leave. */
class FirstOpenKillTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"DROPPED, 0", "REPLAYED, 0", "MATERIALIZED, 0", "MATERIALIZED, 2", "WRITTEN, 0", "COMMITTED, 0"})
    void whoeverDiesTheFirstEventsAreThereOnce(String point, int passes) throws Exception {
        for (int i = 0; i < 2; i++) {
            kill(point, passes, i);
        }
        for (int i = 0; i < 2; i++) {
            try (TodoStore store = TodoStore.open(FirstOpenChild.options(directory, crashPoint -> {}))) {
                assertThat(store.query(TODO_LIST.all().count())).isEqualTo(FirstOpenChild.LISTS);
                assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
            }
        }
    }

    /** One that has committed before it dies is not stopped a second time: the next one opens and says so. */
    private void kill(String point, int passes, int run) throws Exception {
        Process child = ChildProcess.start(FirstOpenChild.class, directory.toString(), point, Integer.toString(passes));
        try (BufferedReader lines = ChildProcess.lines(child)) {
            String line = lines.readLine();
            boolean committed = run > 0 && point.equals("COMMITTED");
            assertThat(line).isEqualTo(committed ? "open with " + FirstOpenChild.LISTS : "stopped");
            ChildProcess.kill(child);
        }
        child.waitFor();
    }
}
