package io.livestore4j.schema;

import io.livestore4j.InvalidEvent;
import io.livestore4j.Query;
import io.livestore4j.QueryFailed;
import io.livestore4j.Row;
import io.livestore4j.StateReader;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.table.SqlText;

/**
 * A client document: one record that a client keeps for itself, such as what its windows look like. It always has a value,
 * its defaults until it is set, and is never pushed. Generated code has one subclass per document. An immutable value, safe
 * to share.
 *
 * @param <D> the record
 */
public abstract class DocumentType<D> {

    /** The key of a document that a store has once. */
    private static final String STORE_KEY = "store";

    /** The engine keeps it there; a directory that is another client's now has another one. */
    private static final String CLIENT_KEY = "(SELECT client_id FROM livestore_identity)";

    private final DocumentKey key;
    private final JsonText<D> form;
    private final DocumentTable table;
    private final EventBinding<DocumentSet<D>> binding;
    private final Query<D> query;

    /**
     * @param codec reads an object field by field, and gives each its default that is missing or does not fit; so the empty
     *     object is the document until it is set
     */
    protected DocumentType(String name, DocumentKey key, ValueCodec<D> codec) {
        this.key = key;
        this.form = JsonText.of(codec);
        this.table = new DocumentTable(name);
        requireDefaults();
        this.binding = new EventBinding<>(
                DocumentCodec.eventType(name + "Set", codec, this::defaults),
                Materialization.one(1, (event, state, meta) -> table.set(event.id(), form.encode(event.value()))));
        String row = "SELECT (SELECT \"value\" FROM " + table + " WHERE \"id\" = ";
        this.query = key == DocumentKey.STORE
                ? SqlText.of(row + "?)", name).deterministic().one(this::read, STORE_KEY)
                : SqlText.of(row + CLIENT_KEY + ")", name).deterministic().one(this::read);
    }

    private void requireDefaults() {
        try {
            defaults();
        } catch (QueryFailed e) {
            throw new IllegalStateException(
                    "Document " + table.name()
                            + " has defaults that its own record refuses. Change the one or the other: " + e.getCause(),
                    e);
        }
    }

    /** Made anew each time: what the user's record holds may be changed by whoever gets it. */
    private D defaults() {
        return form.decode("{}");
    }

    /** The document as it is, or its defaults. Asking for it writes nothing. */
    public final Query<D> get() {
        return query;
    }

    /** Sets all of it, for {@code store.set}. */
    public final DocumentChange<D> set(D value) {
        return new WholeChange<>(this, value);
    }

    /** What an older or newer version of the app wrote is read as far as it goes, and never fails. */
    private D read(Row row) {
        if (row.isNull(0)) {
            return defaults();
        }
        try {
            return form.decode(row.text(0));
        } catch (QueryFailed e) {
            return defaults();
        }
    }

    final DocumentTable table() {
        return table;
    }

    final EventBinding<DocumentSet<D>> binding() {
        return binding;
    }

    /** The event of a change: always the whole record, whatever it changes. */
    final DocumentEvent<D> event(DocumentChange<D> change, String clientId, StateReader state) {
        D old = change.isWhole() ? defaults() : state.query(query);
        D value;
        try {
            value = change.applyTo(old);
        } catch (RuntimeException e) {
            throw new InvalidEvent(
                    "Document " + table.name() + " cannot be changed so: its record refuses the values with " + e
                            + ". Nothing was changed.",
                    e);
        }
        return new DocumentEvent<>(binding, new DocumentSet<>(key == DocumentKey.STORE ? STORE_KEY : clientId, value));
    }

    /** Its name in SQL. */
    @Override
    public final String toString() {
        return table.name();
    }
}
