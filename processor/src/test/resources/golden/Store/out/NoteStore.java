package shop;

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
public final class NoteStore extends LiveStore<NoteEvent> {
    /**
     * Its tables, events and materializers.
     */
    public static final StoreSchema<NoteEvent> SCHEMA = StoreSchema.<NoteEvent>named("shop.NoteSchema")
            .table(ViewTable.VIEW)
            .table(NoteTable.NOTE)
            .event(NoteEvent_BurntCodec.TYPE,
                    Materialization.declared(
                            NoteTable.NOTE.deleting(),
                            (delete, event) -> delete.with(event.book(), event.page())))
            .event(NoteEvent_Change_ChangedCodec.TYPE,
                    Materialization.declared(
                            NoteTable.NOTE.updating(NoteTable.NOTE.size, NoteTable.NOTE.text),
                            (update, event) -> update.with(event.size(), event.text(), event.book(), event.page())))
            .event(NoteEvent_CopiedCodec.TYPE,
                    Materialization.many(3, (event, state, meta) -> Materializers.copied(event, state, meta)))
            .event(NoteEvent_OpenedCodec.TYPE,
                    Materialization.one(1, (event, state, meta) -> Materializers.opened(event)))
            .event(NoteEvent_ReadCodec.TYPE,
                    Materialization.none(1, (event, state, meta) -> Materializers.read(event, meta)))
            .event(NoteEvent_WrittenCodec.TYPE,
                    Materialization.declared(
                            NoteTable.NOTE.inserting(NoteTable.NOTE.page, NoteTable.NOTE.book, NoteTable.NOTE.text),
                            (insert, event) -> insert.with(event.page(), event.book(), event.text())))
            .event(NoteEvent_Change_MovedCodec.TYPE,
                    Materialization.one(1, (event, state, meta) -> Materializers.moved(event, state)))
            .storedForms("7b437ec452d613d9")
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
