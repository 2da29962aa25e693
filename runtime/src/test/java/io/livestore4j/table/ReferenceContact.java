package io.livestore4j.table;

import io.livestore4j.Row;
import org.jspecify.annotations.Nullable;

/** A row of {@code contacts} of the reference's tests. */
record ReferenceContact(String id, String contactFirstName, String contactLastName, String contactEmail) {

    static final ReferenceContactTable TABLE = new ReferenceContactTable();

    /** As the processor would write it. */
    static final class ReferenceContactTable extends Table<ReferenceContact> {

        private static final TableDefinition DEFINITION = TableDefinition.named("contacts")
                .key("id")
                .create("CREATE TABLE \"contacts\" ("
                        + "\"id\" TEXT PRIMARY KEY NOT NULL, "
                        + "\"contactFirstName\" TEXT NOT NULL, "
                        + "\"contactLastName\" TEXT NOT NULL, "
                        + "\"contactEmail\" TEXT NOT NULL) STRICT")
                .build();

        final TextColumn<String> id = text("id");
        final TextColumn<String> contactFirstName = text("contactFirstName");
        final TextColumn<String> contactLastName = text("contactLastName");
        final TextColumn<String> contactEmail = text("contactEmail");

        private ReferenceContactTable() {
            super(DEFINITION, "contacts");
        }

        @Override
        protected ReferenceContact read(Row row, int at) {
            return new ReferenceContact(
                    id.read(row, at),
                    contactFirstName.read(row, at + 1),
                    contactLastName.read(row, at + 2),
                    contactEmail.read(row, at + 3));
        }

        @Override
        protected @Nullable Object[] values(ReferenceContact row) {
            return new @Nullable Object[] {
                id.encode(row.id()),
                contactFirstName.encode(row.contactFirstName()),
                contactLastName.encode(row.contactLastName()),
                contactEmail.encode(row.contactEmail())
            };
        }

        @Override
        protected Object key(ReferenceContact row) {
            return row.id();
        }
    }
}
