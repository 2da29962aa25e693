package notes;

import io.livestore4j.LiveStore;
import io.livestore4j.StoreOptions;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.Materialization;
import io.livestore4j.schema.StoreSchema;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * The store of schema {@link NoteSchema}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
final class NoteStore extends LiveStore<NoteEvent> {
    /**
     * Its tables, events and materializers.
     */
    public static final StoreSchema<NoteEvent> SCHEMA = StoreSchema.<NoteEvent>named("notes.NoteSchema")
            .table(NoteTable.NOTE)
            .upcast(NoteEvent_WrittenCodec.TYPE, NoteEvent.WrittenV2.class, NoteEvent.WrittenV2::up)
            .upcast(NoteEvent_WrittenV2Codec.TYPE, NoteEvent.WrittenV3.class, NoteEvent.WrittenV3::up)
            .event(NoteEvent_WrittenV3Codec.TYPE,
                    Materialization.declared(
                            NoteTable.NOTE.inserting(NoteTable.NOTE.id, NoteTable.NOTE.text, NoteTable.NOTE.tags, NoteTable.NOTE.dueAt, NoteTable.NOTE.author),
                            (insert, event) -> insert.with(event.id(), event.text(), event.tags(), event.dueAt(), event.author().orElse(null))))
            .tableForm("note", "01f2b74d4084be11")
            .eventForm("v1.Written", "48841df8f3d0dd28")
            .eventForm("v2.Written", "a1d066428dfedd7c")
            .eventForm("v3.Written", "9e95ce45aa6fd1e3")
            .build();

    private NoteStore(StoreOptions options) {
        super(SCHEMA, options);
    }

    /**
     * Opens the store; {@link io.livestore4j.StoreInUse} if another one has the directory.
     *
     * @param options where it is and how it works
     * @return the open store
     */
    public static NoteStore open(StoreOptions options) {
        return new NoteStore(options);
    }
}
