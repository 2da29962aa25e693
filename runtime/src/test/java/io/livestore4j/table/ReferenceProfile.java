package io.livestore4j.table;

import io.livestore4j.Row;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.JsonText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of {@code person_profiles} of the reference's tests. */
record ReferenceProfile(
        String personId,
        List<String> sources,
        List<String> tags,
        List<Map<String, String>> attributes,
        @Nullable List<String> optionalTags) {

    static final ReferenceProfileTable TABLE = new ReferenceProfileTable();

    /** As the processor would write it. */
    static final class ReferenceProfileTable extends Table<ReferenceProfile> {

        private static final TableDefinition DEFINITION = TableDefinition.named("person_profiles")
                .key("personId")
                .create("CREATE TABLE \"person_profiles\" ("
                        + "\"personId\" TEXT PRIMARY KEY NOT NULL, "
                        + "\"sources\" TEXT NOT NULL DEFAULT '[]', "
                        + "\"tags\" TEXT NOT NULL DEFAULT '[]', "
                        + "\"attributes\" TEXT NOT NULL DEFAULT '[]', "
                        + "\"optionalTags\" TEXT) STRICT")
                .build();

        final TextColumn<String> personId = text("personId");
        final ElementsColumn<List<String>, String> sources =
                elements("sources", JsonText.of(ValueCodecs.list(ValueCodecs.TEXT)), JsonText.of(ValueCodecs.TEXT));
        final ElementsColumn<List<String>, String> tags =
                elements("tags", JsonText.of(ValueCodecs.list(ValueCodecs.TEXT)), JsonText.of(ValueCodecs.TEXT));
        final ElementsColumn<List<Map<String, String>>, Map<String, String>> attributes = elements(
                "attributes",
                JsonText.of(ValueCodecs.list(ValueCodecs.map(ValueCodecs.TEXT))),
                JsonText.of(ValueCodecs.map(ValueCodecs.TEXT)));
        final ElementsColumn<@Nullable List<String>, String> optionalTags = elements(
                "optionalTags", JsonText.of(ValueCodecs.list(ValueCodecs.TEXT)), JsonText.of(ValueCodecs.TEXT));

        private ReferenceProfileTable() {
            super(DEFINITION, "person_profiles");
        }

        @Override
        protected ReferenceProfile read(Row row, int at) {
            return new ReferenceProfile(
                    personId.read(row, at),
                    sources.read(row, at + 1),
                    tags.read(row, at + 2),
                    attributes.read(row, at + 3),
                    optionalTags.read(row, at + 4));
        }

        @Override
        protected @Nullable Object[] values(ReferenceProfile row) {
            return new @Nullable Object[] {
                personId.encode(row.personId()),
                sources.encode(row.sources()),
                tags.encode(row.tags()),
                attributes.encode(row.attributes()),
                optionalTags.encode(row.optionalTags())
            };
        }

        @Override
        protected Object key(ReferenceProfile row) {
            return row.personId();
        }
    }
}
