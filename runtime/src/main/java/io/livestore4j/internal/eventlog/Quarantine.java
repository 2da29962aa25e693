package io.livestore4j.internal.eventlog;

import io.livestore4j.Conflict;
import io.livestore4j.Row;
import io.livestore4j.internal.sqlite.SqliteConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Commits that were set aside, over one connection. As thread-safe as the connection: not at all. */
public final class Quarantine {

    /** More than anyone resolves by hand; an app that does not look at its conflicts finds sync stopped, not a full disk. */
    public static final int COMMITS_MAX = 10_000;

    private static final String CREATE = """
            CREATE TABLE livestore_conflicts (
              commit_id INTEGER PRIMARY KEY NOT NULL,
              generation INTEGER NOT NULL,
              kind TEXT NOT NULL CHECK (kind IN ('failed', 'refused', 'depends')),
              code TEXT NOT NULL,
              message TEXT NOT NULL
            ) STRICT""";

    private static final String CREATE_EVENTS = """
            CREATE TABLE livestore_conflict_events (
              commit_id INTEGER NOT NULL,
              ordinal INTEGER NOT NULL,
              name TEXT NOT NULL,
              args TEXT NOT NULL,
              client_only INTEGER NOT NULL,
              PRIMARY KEY (commit_id, ordinal)
            ) STRICT, WITHOUT ROWID""";

    private static final String ADD =
            "INSERT INTO livestore_conflicts (commit_id, generation, kind, code, message) VALUES (?, ?, ?, ?, ?)";

    private static final String ADD_EVENT =
            "INSERT INTO livestore_conflict_events (commit_id, ordinal, name, args, client_only) VALUES (?, ?, ?, ?, ?)";

    private static final String READ = "SELECT commit_id, generation, kind, code, message FROM livestore_conflicts"
            + " WHERE (generation, commit_id) > (?, ?) ORDER BY generation, commit_id LIMIT ?";

    private static final String FIND =
            "SELECT commit_id, generation, kind, code, message FROM livestore_conflicts WHERE commit_id = ?";

    private static final String REASONS =
            "SELECT commit_id, kind, code, message FROM livestore_conflicts ORDER BY commit_id";

    private static final String EVENTS =
            "SELECT name, args, client_only FROM livestore_conflict_events" + " WHERE commit_id = ? ORDER BY ordinal";

    private static final String COUNT = "SELECT count(*) FROM livestore_conflicts";
    private static final String REMOVE = "DELETE FROM livestore_conflicts WHERE commit_id = ?";
    private static final String REMOVE_EVENTS = "DELETE FROM livestore_conflict_events WHERE commit_id = ?";
    private static final String SEPARATOR = ",";

    private final SqliteConnection connection;

    public Quarantine(SqliteConnection connection) {
        this.connection = connection;
    }

    /** Makes the tables of a new store. */
    public void create() {
        connection.execute(CREATE, List.of());
        connection.execute(CREATE_EVENTS, List.of());
    }

    public long count() {
        return connection.query(COUNT, List.of(), rows -> rows.next() ? rows.integer(0) : 0L);
    }

    public void add(AsideCommit commit) {
        List<Object> reason = reasonColumns(commit.reason());
        List<Object> binds = new ArrayList<>(List.of(commit.commitId(), commit.generation()));
        binds.addAll(reason);
        connection.execute(ADD, List.copyOf(binds));
        int ordinal = 0;
        for (AsideCommit.AsideEvent event : commit.events()) {
            connection.execute(
                    ADD_EVENT,
                    List.of(
                            commit.commitId(),
                            ordinal,
                            event.name(),
                            new String(event.args(), StandardCharsets.UTF_8),
                            event.clientOnly() ? 1 : 0));
            ordinal++;
        }
    }

    private static List<Object> reasonColumns(Conflict.Reason reason) {
        if (reason instanceof Conflict.Failed failed) {
            return List.of("failed", failed.code(), failed.message());
        }
        if (reason instanceof Conflict.Refused refused) {
            return List.of("refused", refused.code(), refused.message());
        }
        Set<Long> commits = new TreeSet<>(((Conflict.DependsOn) reason).commits());
        return List.of("depends", "", commits.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR)));
    }

    private static Conflict.Reason reasonOf(String kind, String code, String message) {
        return switch (kind) {
            case "failed" -> new Conflict.Failed(code, message);
            case "refused" -> new Conflict.Refused(code, message);
            default -> {
                Set<Long> commits = new TreeSet<>();
                for (String commit : message.split(SEPARATOR)) {
                    commits.add(Long.valueOf(commit));
                }
                yield new Conflict.DependsOn(commits);
            }
        };
    }

    /** The next ones that were set aside after the given one, in that order; at most {@code commitsMax}. */
    public List<AsideCommit> after(long generation, long commitId, int commitsMax) {
        return connection.query(READ, List.of(generation, commitId, commitsMax), rows -> {
            List<AsideCommit> commits = new ArrayList<>();
            while (rows.next()) {
                commits.add(commitOf(rows));
            }
            return commits;
        });
    }

    /** The commit, if it waits. */
    public Optional<AsideCommit> find(long commitId) {
        return connection.query(
                FIND, List.of(commitId), rows -> rows.next() ? Optional.of(commitOf(rows)) : Optional.empty());
    }

    /** Why each that waits was set aside, in the order of their ids. */
    public SortedMap<Long, Conflict.Reason> reasons() {
        return connection.query(REASONS, List.of(), rows -> {
            SortedMap<Long, Conflict.Reason> reasons = new TreeMap<>();
            while (rows.next()) {
                reasons.put(rows.integer(0), reasonOf(rows.text(1), rows.text(2), rows.text(3)));
            }
            return reasons;
        });
    }

    private AsideCommit commitOf(Row row) {
        return new AsideCommit(
                row.integer(1),
                row.integer(0),
                reasonOf(row.text(2), row.text(3), row.text(4)),
                eventsOf(row.integer(0)));
    }

    private List<AsideCommit.AsideEvent> eventsOf(long commitId) {
        return connection.query(EVENTS, List.of(commitId), rows -> {
            List<AsideCommit.AsideEvent> events = new ArrayList<>();
            while (rows.next()) {
                events.add(eventOf(rows));
            }
            return events;
        });
    }

    private static AsideCommit.AsideEvent eventOf(Row row) {
        return new AsideCommit.AsideEvent(row.text(0), row.blob(1), row.integer(2) == 1);
    }

    public void remove(long commitId) {
        connection.execute(REMOVE_EVENTS, List.of(commitId));
        connection.execute(REMOVE, List.of(commitId));
    }
}
