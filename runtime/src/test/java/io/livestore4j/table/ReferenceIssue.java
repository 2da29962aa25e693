package io.livestore4j.table;

import io.livestore4j.Row;
import org.jspecify.annotations.Nullable;

/** A row of {@code issue} of the reference's tests. */
record ReferenceIssue(
        int id,
        String title,
        String creator,
        int priority,
        long created,
        @Nullable Long deleted,
        long modified,
        String kanbanorder) {

    static final ReferenceIssueTable TABLE = new ReferenceIssueTable();

    /** As the processor would write it. */
    static final class ReferenceIssueTable extends Table<ReferenceIssue> {

        private static final TableDefinition DEFINITION = TableDefinition.named("issue")
                .key("id")
                .create("CREATE TABLE \"issue\" ("
                        + "\"id\" INTEGER PRIMARY KEY NOT NULL, "
                        + "\"title\" TEXT NOT NULL, "
                        + "\"creator\" TEXT NOT NULL, "
                        + "\"priority\" INTEGER NOT NULL DEFAULT 0, "
                        + "\"created\" INTEGER NOT NULL, "
                        + "\"deleted\" INTEGER, "
                        + "\"modified\" INTEGER NOT NULL, "
                        + "\"kanbanorder\" TEXT NOT NULL) STRICT")
                .build();

        final IntColumn<Integer> id = integer("id");
        final TextColumn<String> title = text("title");
        final TextColumn<String> creator = text("creator");
        final IntColumn<Integer> priority = integer("priority");
        final LongColumn<Long> created = bigint("created");
        final LongColumn<@Nullable Long> deleted = bigint("deleted");
        final LongColumn<Long> modified = bigint("modified");
        final TextColumn<String> kanbanorder = text("kanbanorder");

        private ReferenceIssueTable() {
            super(DEFINITION, "issue");
        }

        @Override
        protected ReferenceIssue read(Row row, int at) {
            return new ReferenceIssue(
                    id.read(row, at),
                    title.read(row, at + 1),
                    creator.read(row, at + 2),
                    priority.read(row, at + 3),
                    created.read(row, at + 4),
                    deleted.read(row, at + 5),
                    modified.read(row, at + 6),
                    kanbanorder.read(row, at + 7));
        }

        @Override
        protected @Nullable Object[] values(ReferenceIssue row) {
            return new @Nullable Object[] {
                id.encode(row.id()),
                title.encode(row.title()),
                creator.encode(row.creator()),
                priority.encode(row.priority()),
                created.encode(row.created()),
                deleted.encode(row.deleted()),
                modified.encode(row.modified()),
                kanbanorder.encode(row.kanbanorder())
            };
        }

        @Override
        protected Object key(ReferenceIssue row) {
            return row.id();
        }
    }
}
