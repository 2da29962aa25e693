package io.livestore4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.notes.LabelTable;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a schema is told apart by, letter by letter: another text would make every store rebuild its state once. */
final class FingerprintsTest {

    private record Said(String id) {}

    private static final LabelTable LABEL = new LabelTable("label", "");

    private static final EventCodec<Said> CODEC = new EventCodec<>() {
        @Override
        public void write(JsonWriter out, Said event) {
            throw new AssertionError("nothing is written");
        }

        @Override
        public Said read(JsonReader in) {
            throw new AssertionError("nothing is read");
        }
    };

    private static StoreSchema.Builder<Object> schema(boolean clientOnly, Materialization<Said> materialization) {
        return StoreSchema.named("Said")
                .table(LABEL)
                .event(new EventType<>("v1.Said", Said.class, clientOnly, CODEC), materialization);
    }

    private static Materialization<Said> deleting(int version) {
        return Materialization.declared(version, LABEL.deleting(), (delete, event) -> delete.with(event.id()));
    }

    private static String textOfEvent(StoreSchema.Builder<Object> schema, Map<String, String> forms) {
        return Fingerprints.textOf(schema.build().event("v1.Said").orElseThrow(), forms);
    }

    @Test
    void theTextOfATableIsItsDdl() {
        assertThat(Fingerprints.textOf(LABEL, Map.of("table label", "f0"))).isEqualTo("""
                        table label
                        synced
                        f0
                        CREATE TABLE "label" ("id" TEXT NOT NULL PRIMARY KEY, "text" TEXT NOT NULL) STRICT, WITHOUT ROWID""");
    }

    @Test
    void theTextOfAnEventIsItsMeaning() {
        assertThat(textOfEvent(
                        schema(true, Materialization.none(3, (event, state, meta) -> {})),
                        Map.of("event v1.Said", "f1")))
                .isEqualTo("""
                        event v1.Said
                        client-only
                        f1
                        version 3""");
        assertThat(textOfEvent(schema(false, deleting(2)), Map.of())).isEqualTo("""
                        event v1.Said
                        synced

                        version 2 DELETE FROM "label" WHERE "label"."id" = ?""");
    }

    @Test
    void theFingerprintsAreHashesOfTheTexts() {
        StoreSchema<Object> schema =
                schema(false, deleting(2)).eventForm("v1.Said", "f1").build();
        assertThat(schema.fingerprints().entries())
                .isEqualTo(Map.of(
                        "event v1.Said", "1048276b0a966398f8171d26804f2a5b4d70d5d522fe5fe135704bbe58ee9524",
                        "table label", "e4b40743d22eada2b77262ee8388e1c7d48c0602ad565ea716222d9a4d556abf"));
        assertThat(schema.fingerprint()).isEqualTo("9c7e38c877a381b0a2e3174dda44ed1342b0dee1070c23290af972b20416b95d");
    }

    @Test
    void anotherFormOfValuesIsAnotherTableOrEvent() {
        StoreSchema<Object> plain = schema(false, deleting(1)).build();
        StoreSchema<Object> table =
                schema(false, deleting(1)).tableForm("label", "f").build();
        StoreSchema<Object> event =
                schema(false, deleting(1)).eventForm("v1.Said", "f").build();
        assertThat(table.fingerprints().entries().get("event v1.Said"))
                .isEqualTo(plain.fingerprints().entries().get("event v1.Said"));
        assertThat(event.fingerprints().entries().get("table label"))
                .isEqualTo(plain.fingerprints().entries().get("table label"));
        assertThat(plain.fingerprint()).isNotEqualTo(table.fingerprint()).isNotEqualTo(event.fingerprint());
    }
}
