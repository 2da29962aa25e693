package io.livestore4j.notes;

import static io.livestore4j.notes.DraftTable.DRAFT;
import static io.livestore4j.notes.NoteTable.NOTE;

import io.livestore4j.LiveStore;
import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.StoreOptions;
import io.livestore4j.event.EventMeta;
import io.livestore4j.schema.Materialization;
import io.livestore4j.schema.Materialize;
import io.livestore4j.schema.StoreSchema;
import java.util.List;

public final class NoteStore extends LiveStore<NoteEvent> {

    public static final StoreSchema<NoteEvent> SCHEMA = schema(1);

    private NoteStore(StoreSchema<NoteEvent> schema, StoreOptions options) {
        super(schema, options);
    }

    public static NoteStore open(StoreOptions options) {
        return new NoteStore(SCHEMA, options);
    }

    /** A release in which the materializer of {@code v1.NotePinned} has that version, and pins the other way from 2 on. */
    public static NoteStore open(StoreOptions options, int pinnedVersion) {
        return new NoteStore(schema(pinnedVersion), options);
    }

    /** A release in which {@code v1.Misbehaved} does what the test says. */
    public static NoteStore open(StoreOptions options, Materialize<NoteEvent.Misbehaved, List<Mutation>> misbehave) {
        return new NoteStore(base(misbehave, NoteStore::drafted).build(), options);
    }

    /** A release in which the client-only {@code v1.Drafted} does what the test says. */
    public static NoteStore openDrafting(
            StoreOptions options, Materialize<NoteEvent.Drafted, List<Mutation>> drafting) {
        return new NoteStore(
                withPinned(base((event, state, meta) -> misbehave(event, state), drafting), 1)
                        .build(),
                options);
    }

    /** A release with whatever schema the test says. */
    public static NoteStore open(StoreOptions options, StoreSchema<NoteEvent> schema) {
        return new NoteStore(schema, options);
    }

    /** A release that does not know {@code v1.NotePinned}. */
    public static NoteStore openWithoutPinned(StoreOptions options) {
        return new NoteStore(base().build(), options);
    }

    /** A release in which materializing {@code v1.NotePinned} fails. */
    public static NoteStore openBroken(StoreOptions options) {
        return new NoteStore(
                base().event(NoteCodecs.PINNED, Materialization.one(9, (event, state, meta) -> {
                            throw new IllegalStateException("no more pins");
                        }))
                        .build(),
                options);
    }

    /** A release in which the materializer of {@code v1.NotePinned} uses SQL that SQLite refuses. */
    public static NoteStore openWithWrongSql(StoreOptions options) {
        Mutation wrong = new RawMutation("UPDATE note SET nowhere = 1", List.of());
        return new NoteStore(
                base().event(NoteCodecs.PINNED, Materialization.one(9, (event, state, meta) -> wrong))
                        .build(),
                options);
    }

    private static StoreSchema<NoteEvent> schema(int pinnedVersion) {
        return withPinned(base(), pinnedVersion).build();
    }

    private static StoreSchema.Builder<NoteEvent> withPinned(StoreSchema.Builder<NoteEvent> schema, int version) {
        return schema.event(
                NoteCodecs.PINNED,
                Materialization.one(
                        version,
                        (event, state, meta) -> NOTE.update()
                                .set(NOTE.pinned, event.pinned() == (version == 1))
                                .where(NOTE.id.eq(event.id()))));
    }

    private static StoreSchema.Builder<NoteEvent> base() {
        return base((event, state, meta) -> misbehave(event, state), NoteStore::drafted);
    }

    private static StoreSchema.Builder<NoteEvent> base(
            Materialize<NoteEvent.Misbehaved, List<Mutation>> misbehave,
            Materialize<NoteEvent.Drafted, List<Mutation>> drafting) {
        return withTables()
                .event(NoteCodecs.DRAFTED, Materialization.many(1, drafting))
                .event(NoteCodecs.MISBEHAVED, Materialization.many(1, misbehave))
                .event(
                        NoteCodecs.ADDED,
                        Materialization.declared(
                                NOTE.inserting(NOTE.id, NOTE.text, NOTE.parentId),
                                (insert, event) -> insert.with(event.id(), event.text(), event.parentId())))
                .event(
                        NoteCodecs.REMOVED,
                        Materialization.declared(NOTE.deleting(), (delete, event) -> delete.with(event.id())))
                .event(NoteCodecs.SCORED, Materialization.one(1, (event, state, meta) -> scored(event)));
    }

    /** The tables of every release. */
    public static StoreSchema.Builder<NoteEvent> withTables() {
        return StoreSchema.<NoteEvent>named("io.livestore4j.notes.NoteSchema")
                .table(DRAFT)
                .table(NOTE);
    }

    private static List<Mutation> drafted(NoteEvent.Drafted event, StateReader state, EventMeta meta) {
        return List.of(DRAFT.insert(new Draft(event.id(), event.text())).orReplace());
    }

    private static Mutation scored(NoteEvent.Scored event) {
        String text = event.score() + " " + event.count() + " " + event.at();
        return NOTE.insert(new Note("scored", text, false, null)).orReplace();
    }

    private static List<Mutation> misbehave(NoteEvent.Misbehaved event, StateReader state) {
        return switch (event.how()) {
            case "throw" -> throw new IllegalArgumentException("I do not like it");
            case "error" -> throw new StackOverflowError("planted");
            case "write client-only" -> List.of(DRAFT.insert(new Draft("d", "from a synced event")));
            case "read client-only" -> {
                state.query(DRAFT.all());
                yield List.of();
            }
            case "swallow" -> {
                try {
                    state.query(new BrokenQuery());
                } catch (RuntimeException e) {
                    yield List.of(); // as careless code does
                }
                yield List.of();
            }
            case "bad sql" -> List.of(new RawMutation("UPDATE note SET nowhere = 1", List.of()));
            case "commit" -> List.of(new RawMutation("COMMIT", List.of()));
            case "own table" -> List.of(new RawMutation("DELETE FROM livestore_eventlog", List.of()));
            default -> List.of();
        };
    }
}
