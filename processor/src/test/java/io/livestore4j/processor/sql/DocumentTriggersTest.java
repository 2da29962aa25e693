package io.livestore4j.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.processor.TestModels;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.schema.DocumentKey;
import io.livestore4j.schema.DocumentType;
import io.livestore4j.schema.StoreSchema;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The runtime makes the table of a document itself: its triggers are those that the processor would write. */
final class DocumentTriggersTest {

    private static final class Empty implements ValueCodec<String> {

        @Override
        public void write(JsonWriter out, String value) {
            out.startObject();
            out.endObject();
        }

        @Override
        public String read(JsonReader in) {
            in.startObject();
            while (in.nextField()) {
                in.skipValue();
            }
            return "";
        }
    }

    @Test
    void aDocumentIsWatchedLikeATable() {
        DocumentType<String> document = new DocumentType<>("look", DocumentKey.STORE, new Empty()) {};
        List<String> own = StoreSchema.named("Looks")
                .document(document)
                .build()
                .tables()
                .get(0)
                .definition()
                .captureTriggers();
        TableModel alike =
                TestModels.table("Look", TestModels.key("id", Scalar.TEXT), TestModels.column("value", Scalar.TEXT));
        assertThat(inOneCase(own)).isEqualTo(inOneCase(CaptureTriggers.statements(alike)));
    }

    private static List<String> inOneCase(List<String> statements) {
        return statements.stream().map(sql -> sql.toUpperCase(Locale.ROOT)).toList();
    }
}
