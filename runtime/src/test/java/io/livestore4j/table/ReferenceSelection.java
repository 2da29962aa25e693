package io.livestore4j.table;

import io.livestore4j.Row;
import org.jspecify.annotations.Nullable;

/** A row of {@code selections} of the reference's tests. */
record ReferenceSelection(int id, String group) {

    static final ReferenceSelectionTable TABLE = new ReferenceSelectionTable();

    /** As the processor would write it. */
    static final class ReferenceSelectionTable extends Table<ReferenceSelection> {

        private static final TableDefinition DEFINITION = TableDefinition.named("selections")
                .key("id")
                .create("CREATE TABLE \"selections\" ("
                        + "\"id\" INTEGER PRIMARY KEY NOT NULL, "
                        + "\"group\" TEXT NOT NULL) STRICT")
                .build();

        final IntColumn<Integer> id = integer("id");
        final TextColumn<String> group = text("group");

        private ReferenceSelectionTable() {
            super(DEFINITION, "selections");
        }

        @Override
        protected ReferenceSelection read(Row row, int at) {
            return new ReferenceSelection(id.read(row, at), group.read(row, at + 1));
        }

        @Override
        protected @Nullable Object[] values(ReferenceSelection row) {
            return new @Nullable Object[] {id.encode(row.id()), group.encode(row.group())};
        }

        @Override
        protected Object key(ReferenceSelection row) {
            return row.id();
        }
    }
}
