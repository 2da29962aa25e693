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
            .tableForm("a_view", "77e33ef655472695")
            .tableForm("note", "d689868f0513061d")
            .eventForm("v1.Burnt", "c07a119d94a7339d")
            .eventForm("v1.Changed", "aa614f6ab5c8fd7b")
            .eventForm("v1.Copied", "2440c5316065ad7c")
            .eventForm("v1.Opened", "1d5cf86235ebb5f6")
            .eventForm("v1.Read", "4fd8c790fb952d48")
            .eventForm("v1.Written", "92e88e60dce3820d")
            .eventForm("v2.Changed", "698f3c9a65f52007")
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
