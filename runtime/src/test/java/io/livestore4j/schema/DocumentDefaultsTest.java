package io.livestore4j.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Durability;
import io.livestore4j.LiveStore;
import io.livestore4j.StoreOptions;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import org.junit.jupiter.api.Test;

/** Defaults that are no values, and those that are none at all. */
class DocumentDefaultsTest {

    private record Picture(byte[] bytes) {}

    private record PictureCodec(byte[] otherwise) implements ValueCodec<Picture> {

        @Override
        public void write(JsonWriter out, Picture value) {
            out.startObject();
            out.field("bytes", ValueCodecs.BLOB, value.bytes());
            out.endObject();
        }

        @Override
        public Picture read(JsonReader in) {
            byte[] bytes = otherwise.clone();
            in.startObject();
            while (in.nextField()) {
                bytes = in.valueOr(ValueCodecs.BLOB, bytes);
            }
            if (bytes.length == 0) {
                throw new IllegalArgumentException("an empty picture");
            }
            return new Picture(bytes);
        }
    }

    private static final class PictureDocument extends DocumentType<Picture> {

        PictureDocument(byte... otherwise) {
            super("picture", DocumentKey.STORE, new PictureCodec(otherwise));
        }
    }

    private static final class PictureStore extends LiveStore<Object> {

        PictureStore(PictureDocument picture) {
            super(
                    StoreSchema.named("Pictures").document(picture).build(),
                    StoreOptions.builder()
                            .storeId("pictures")
                            .inMemory()
                            .durability(Durability.NORMAL)
                            .build());
        }
    }

    @Test
    void whoChangesTheArrayOfADefaultChangesItForNobodyElse() {
        PictureDocument picture = new PictureDocument((byte) 1, (byte) 2);
        try (PictureStore store = new PictureStore(picture)) {
            store.query(picture.get()).bytes()[0] = 9;
            assertThat(store.query(picture.get()).bytes()).containsExactly(1, 2);
        }
    }

    @Test
    void defaultsThatTheRecordRefusesAreNamed() {
        assertThatThrownBy(PictureDocument::new)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Document picture has defaults that its own record refuses.")
                .hasMessageContaining("an empty picture");
    }
}
