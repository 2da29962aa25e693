package io.livestore4j.internal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Conflict;
import io.livestore4j.event.EventNumber;
import io.livestore4j.internal.eventlog.AsideCommit.AsideEvent;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits that were set aside, and confirmed events that changed nothing. */
class QuarantineTest {

    private static final Conflict.Reason FAILED = new Conflict.Failed("LS-R02", "a, \"b\" = 'c'");

    @TempDir
    Path directory;

    private SqliteConnection connection;
    private StoreLog file;

    @BeforeEach
    void create() {
        connection = SqliteConnection.open(directory.resolve("log.db"), Role.WRITER_OFF);
        file = StoreLog.of(connection);
        file.create();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private static AsideCommit commit(long generation, long commitId, Conflict.Reason reason, AsideEvent... events) {
        return new AsideCommit(generation, commitId, reason, List.of(events));
    }

    private static AsideEvent event(String args, boolean clientOnly) {
        return new AsideEvent("v1.Noted", args.getBytes(StandardCharsets.UTF_8), clientOnly);
    }

    private List<Long> ids() {
        return file.quarantine().after(0, 0, 100).stream()
                .map(AsideCommit::commitId)
                .toList();
    }

    @Test
    void aCommitComesBackByteForByteInItsOrder() {
        AsideCommit commit =
                commit(3, 9, FAILED, event("{ \"é\\u0000\":1.0}", false), event("{\"n\":2}", true), event("{}", false));
        file.quarantine().add(commit);
        assertThat(file.quarantine().after(0, 0, 100))
                .usingRecursiveComparison()
                .isEqualTo(List.of(commit));
    }

    @Test
    void everyReasonComesBack() {
        List<Conflict.Reason> reasons = List.of(
                FAILED,
                new Conflict.Refused("no,", "not, today"),
                new Conflict.DependsOn(Set.of(1L)),
                new Conflict.DependsOn(Set.of(1L, 2L, 30L)));
        for (int i = 0; i < reasons.size(); i++) {
            file.quarantine().add(commit(1, i + 1, reasons.get(i), event("{}", false)));
        }
        assertThat(file.quarantine().after(0, 0, 100))
                .extracting(AsideCommit::reason)
                .isEqualTo(reasons);
    }

    @Test
    void theyComeInTheOrderInWhichTheyWereSetAside() {
        file.quarantine().add(commit(2, 4, FAILED, event("{}", false)));
        file.quarantine().add(commit(1, 10, FAILED, event("{}", false)));
        file.quarantine().add(commit(2, 3, FAILED, event("{}", false)));
        file.quarantine().add(commit(10, 1, FAILED, event("{}", false)));
        assertThat(ids()).containsExactly(10L, 3L, 4L, 1L);
        assertThat(file.quarantine().count()).isEqualTo(4);
        assertThat(file.quarantine().after(2, 3, 100))
                .extracting(AsideCommit::commitId)
                .containsExactly(4L, 1L);
        assertThat(file.quarantine().after(1, 11, 100))
                .extracting(AsideCommit::commitId)
                .containsExactly(3L, 4L, 1L);
        assertThat(file.quarantine().after(10, 1, 100)).isEmpty();
    }

    @Test
    void oneThatIsRemovedIsGoneWithItsEvents() {
        file.quarantine().add(commit(1, 1, FAILED, event("{\"n\":1}", false)));
        file.quarantine().add(commit(1, 2, FAILED, event("{\"n\":2}", false)));
        file.quarantine().remove(1);
        file.quarantine().remove(7);
        assertThat(ids()).containsExactly(2L);
        file.quarantine().add(commit(2, 1, FAILED, event("{\"n\":3}", false)));
        assertThat(file.quarantine().after(0, 0, 100).get(1).events()).hasSize(1);
    }

    @Test
    void aNoopIsKeptOnceForEachEventAndForgottenByARebuild() {
        file.noops().add(new EventNumber(3, 0), "schema 1", "why");
        file.noops().add(new EventNumber(3, 0), "schema 2", "why now");
        file.noops().add(new EventNumber(3, 1), "schema 2", "client-only");
        assertThat(noops()).isEqualTo(2L);
        file.noops().clear();
        assertThat(noops()).isZero();
    }

    private long noops() {
        return connection.query(
                "SELECT count(*) FROM livestore_noops", List.of(), rows -> rows.next() ? rows.integer(0) : -1L);
    }

    @Test
    void aPageEndsAtItsLimitAndTheNextGoesOn() {
        for (long id = 1; id <= 5; id++) {
            file.quarantine().add(new AsideCommit(1, id, new Conflict.Failed("LS-R02", "x"), List.of()));
        }
        assertThat(file.quarantine().after(0, 0, 2))
                .extracting(AsideCommit::commitId)
                .containsExactly(1L, 2L);
        assertThat(file.quarantine().after(1, 2, 2))
                .extracting(AsideCommit::commitId)
                .containsExactly(3L, 4L);
        assertThat(file.quarantine().find(5)).isPresent();
        assertThat(file.quarantine().find(6)).isEmpty();
        assertThat(file.quarantine().reasons()).containsOnlyKeys(1L, 2L, 3L, 4L, 5L);
    }
}
