package io.livestore4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a schema is told apart by. */
final class StoreSchemaTest {

    private static String fingerprint(String forms) {
        return StoreSchema.named("Empty").storedForms(forms).build().fingerprint();
    }

    @Test
    void anotherFormOfValuesIsAnotherSchema() {
        assertThat(fingerprint("a")).isEqualTo(fingerprint("a")).isNotEqualTo(fingerprint("b"));
    }
}
