package io.livestore4j.evolution;

import static diary.PageTable.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import desk.DeskSchemaSamples;
import device.DeviceSchemaSamples;
import diary.DiaryEvent.OldestPage;
import diary.DiaryEvent.PageWritten;
import diary.DiarySchemaSamples;
import diary.DiaryStore;
import diary.FirstEvent;
import diary.FirstSchemaSamples;
import diary.FirstStore;
import diary.Mood;
import diary.Page;
import io.livestore4j.StoreOptions;
import java.nio.file.Path;
import java.util.List;
import ledger.LedgerSchemaSamples;
import library.LibrarySchemaSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app reads what its first release has written, and the first release what it writes under the same name. */
final class DiaryTest {

    @TempDir
    private Path directory;

    private StoreOptions options() {
        return StoreOptions.builder().storeId("diary").directory(directory).build();
    }

    @Test
    void eventsOfTheFirstReleaseAreMaterializedAsTheNewestVersion() {
        try (FirstStore first = FirstStore.open(options())) {
            first.commit(new FirstEvent.PageWritten("1", "hello"), new FirstEvent.PageWritten("2", "gone"));
            first.commit(new FirstEvent.PageTorn("2"));
            assertThat(first.query(PAGE.all())).containsExactly(new Page("1", "hello", List.of(), Mood.CALM));
        }

        try (DiaryStore now = DiaryStore.open(options())) {
            assertThat(now.query(PAGE.all())).containsExactly(new Page("1", "HELLO", List.of("v1"), Mood.WILD));
        }
    }

    @Test
    void theFirstReleaseReadsAFieldThatHasANewNameAndPassesOverNewVersions() {
        try (DiaryStore now = DiaryStore.open(options())) {
            now.commit(new OldestPage("1", "hello"), new PageWritten("2", "new", List.of(), Mood.CALM));
            assertThat(now.query(PAGE.all().orderBy(PAGE.id.asc())))
                    .containsExactly(
                            new Page("1", "HELLO", List.of("v1"), Mood.WILD),
                            new Page("2", "new", List.of(), Mood.CALM));
        }

        try (FirstStore first = FirstStore.open(options())) {
            assertThat(first.query(PAGE.all())).containsExactly(new Page("1", "hello", List.of(), Mood.CALM));
        }

        try (DiaryStore again = DiaryStore.open(options())) {
            assertThat(again.query(PAGE.all())).hasSize(2);
        }
    }

    @Test
    void theSamplesOfAllReleasedEventsAreRead() {
        DiarySchemaSamples.check();
        FirstSchemaSamples.check();
        LedgerSchemaSamples.check();
        LibrarySchemaSamples.check();
        DeviceSchemaSamples.check();
        DeskSchemaSamples.check();
    }
}
