package io.livestore4j.documents;

import static desk.DeskDocument.DESK;
import static desk.PaneDocument.PANE;
import static desk.SheetTable.SHEET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import desk.Desk;
import desk.DeskDocument;
import desk.DeskEvent.SheetAdded;
import desk.DeskStore;
import desk.Pane;
import io.livestore4j.InvalidEvent;
import io.livestore4j.StoreOptions;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated of client documents, at work. */
class DeskTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private static final Desk DEFAULTS = new Desk(
            Desk.Mode.LIST,
            100,
            9_007_199_254_740_993L,
            "",
            List.of("inbox"),
            Map.of(),
            NEW_YEAR,
            null,
            Optional.empty());

    @TempDir
    Path directory;

    private DeskStore store;

    @BeforeEach
    void open() {
        store = DeskStore.open(StoreOptions.builder()
                .storeId("desk")
                .directory(directory)
                .scheduler(Schedulers.trampoline())
                .build());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itHasItsDefaultsBeforeItIsSet() {
        assertThat(store.query(DESK.get())).isEqualTo(DEFAULTS);
        assertThat(store.query(PANE.get())).isEqualTo(new Pane(0, 0));
    }

    @Test
    void everyComponentCanBeSetAndIsThereAfterARestart() {
        Desk all = new Desk(
                Desk.Mode.BOARD,
                50,
                Long.MIN_VALUE,
                "quote \" ' \\ emoji \ud83d\ude00",
                List.of(),
                Map.of("a", 1, "b", 2),
                NEW_YEAR.plusMillis(7),
                1.5,
                Optional.of(new Desk.Frame(3, -4)));
        DeskDocument.Change change = DESK.mode(all.mode())
                .zoom(all.zoom())
                .revision(all.revision())
                .draft(all.draft())
                .open(all.open())
                .widths(all.widths())
                .since(all.since())
                .ratio(all.ratio())
                .frame(all.frame());
        store.set(change);
        assertThat(store.query(DESK.get())).isEqualTo(all);
        store.set(DESK.set(DEFAULTS));
        assertThat(store.query(DESK.get())).isEqualTo(DEFAULTS);
        store.set(DESK.set(all));
        close();
        open();
        assertThat(store.query(DESK.get())).isEqualTo(all);
        store.set(DESK.ratio(null).frame(Optional.empty()));
        assertThat(store.query(DESK.get()).ratio()).isNull();
        assertThat(store.query(DESK.get()).frame()).isEmpty();
        assertThat(store.query(DESK.get()).zoom()).isEqualTo(50);
    }

    /** JSON has milliseconds; the document has what a restart would give. */
    @Test
    void whatJsonDoesNotKeepIsDroppedAtOnce() {
        store.set(DESK.since(NEW_YEAR.plusNanos(7_000_001)));
        assertThat(store.query(DESK.get()).since()).isEqualTo(NEW_YEAR.plusMillis(7));
    }

    @Test
    void aChangeIsAValueThatCanBeSharedAndContinued() {
        DeskDocument.Change wide = DESK.zoom(200);
        store.set(wide.draft("a"));
        store.set(wide);
        assertThat(store.query(DESK.get()).draft()).isEqualTo("a");
        assertThat(store.query(DESK.get()).zoom()).isEqualTo(200);
    }

    @Test
    void anObserverSeesItAndCommitsOfOtherKindsDoNotTouchIt() {
        TestSubscriber<Pane> panes = store.observe(PANE.get()).test();
        store.commit(new SheetAdded("s", "S"));
        store.set(PANE.left(5));
        store.set(DESK.zoom(7));
        panes.assertValues(new Pane(0, 0), new Pane(5, 0));
        assertThat(store.query(SHEET.all().count())).isEqualTo(1);
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
    }

    @Test
    void whatTheRecordRefusesIsNotSet() {
        assertThatThrownBy(() -> store.set(DESK.zoom(0)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("nothing is seen at 0");
        assertThat(store.query(DESK.get())).isEqualTo(DEFAULTS);
    }
}
