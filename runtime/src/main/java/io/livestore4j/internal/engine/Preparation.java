package io.livestore4j.internal.engine;

import io.livestore4j.CommitTooLarge;
import io.livestore4j.InvalidEvent;
import io.livestore4j.StateReader;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonMismatch;
import io.livestore4j.internal.eventlog.AsideCommit;
import io.livestore4j.internal.json.Json;
import io.livestore4j.schema.DocumentChange;
import io.livestore4j.schema.DocumentEvent;
import io.livestore4j.schema.DocumentSet;
import io.livestore4j.schema.EventBinding;
import io.livestore4j.schema.StoreSchema;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Encodes events before the lock is taken, and refuses what no backend would take. Pure; thread-safe. */
final class Preparation<E> {

    /** What a LiveStore backend takes as one push; a commit is never split over two. */
    private static final int SYNCED_EVENTS_MAX = 100;

    private static final int COMMIT_BYTES_MAX = 900_000;

    /** Leaves room for several events in a push, and keeps the log's pages small. */
    private static final int EVENT_BYTES_MAX = 256 * 1024;

    private static final Logger LOG = System.getLogger("io.livestore4j.engine");

    private final StoreSchema<E> schema;

    Preparation(StoreSchema<E> schema) {
        this.schema = schema;
    }

    /** The events of one commit. */
    List<Prepared<?>> commit(List<? extends E> events) {
        if (events.isEmpty()) {
            throw new InvalidEvent("A commit needs at least one event; this one has none.");
        }
        List<Prepared<?>> prepared = each(events);
        check(prepared);
        return prepared;
    }

    /** Events that are a commit each. */
    List<Prepared<?>> each(List<?> events) {
        List<Prepared<?>> prepared = new ArrayList<>(events.size());
        for (Object event : events) {
            if (event == null) {
                throw new InvalidEvent("One of the events is null. Leave it out.");
            }
            prepared.add(prepare(event));
        }
        return prepared;
    }

    /** Whether no event of the commit is ever pushed. */
    static boolean isClientOnly(List<Prepared<?>> commit) {
        return commit.stream().allMatch(Prepared::isClientOnly);
    }

    private Prepared<?> prepare(Object event) {
        EventBinding<? extends E> binding = schema.eventOf(event)
                .orElseThrow(() -> new InvalidEvent(event.getClass().getName() + " is no event of schema "
                        + schema.name() + ". Add it under its event root, annotated with @Event."));
        return prepare(binding, event);
    }

    /** The event that a change makes of a client document, by this client. */
    Prepared<?> document(DocumentChange<?> change, String clientId, StateReader state) {
        return prepare(schema.eventOf(change, clientId, state));
    }

    private static <D> Prepared<DocumentSet<D>> prepare(DocumentEvent<D> document) {
        return prepare(document.binding(), document.event());
    }

    private static <T> Prepared<T> prepare(EventBinding<T> binding, Object event) {
        EventType<T> type = binding.type();
        T typed = type.type().cast(event);
        Json.Encoded encoded = encode(type, typed);
        if (encoded.utf8().length > EVENT_BYTES_MAX) {
            throw new CommitTooLarge("Event " + type.name() + " has " + encoded.utf8().length
                    + " bytes of arguments; the limit is " + EVENT_BYTES_MAX
                    + ". Keep large content in a file and its name in the event.");
        }
        return new Prepared<>(binding, encoded.rounded() ? readBack(type, encoded) : typed, encoded.utf8());
    }

    /** The events of a commit that was set aside; {@link InvalidEvent} if this version of the app cannot read one. */
    List<Prepared<?>> again(AsideCommit commit) {
        List<Prepared<?>> prepared = new ArrayList<>(commit.events().size());
        commit.events().forEach(event -> prepared.add(again(commit.commitId(), event)));
        return prepared;
    }

    /** Those events of a commit that was set aside which this version of the app can read. */
    List<E> readable(AsideCommit commit) {
        List<E> events = new ArrayList<>(commit.events().size());
        for (AsideCommit.AsideEvent event : commit.events()) {
            try {
                schema.event(event.name())
                        .ifPresent(binding ->
                                events.add(again(binding, event.args()).event()));
            } catch (InvalidEvent e) {
                LOG.log(Level.DEBUG, "an event of a conflict cannot be read", e);
            }
        }
        return events;
    }

    private Prepared<?> again(long commitId, AsideCommit.AsideEvent event) {
        EventBinding<?> binding = schema.binding(event.name())
                .orElseThrow(() -> new InvalidEvent("Commit " + commitId + " has an event " + event.name()
                        + " that this version of the app does not know. Retry it with a version that does, or discard"
                        + " it."));
        return again(binding, event.args());
    }

    private static <T> Prepared<T> again(EventBinding<T> binding, byte[] args) {
        try {
            return new Prepared<>(binding, Json.decode(binding.type().codec(), args), args);
        } catch (JsonMismatch e) {
            throw invalid(binding.type(), e);
        }
    }

    private static <T> Json.Encoded encode(EventType<T> type, T event) {
        try {
            return Json.encode(type.codec(), event);
        } catch (JsonMismatch e) {
            throw invalid(type, e);
        }
    }

    /** A commit and its replay must see the same event, so what the text does not keep is dropped now. */
    private static <T> T readBack(EventType<T> type, Json.Encoded encoded) {
        try {
            return Json.decode(type.codec(), encoded.utf8());
        } catch (JsonMismatch e) {
            throw invalid(type, e);
        }
    }

    private static InvalidEvent invalid(EventType<?> type, JsonMismatch cause) {
        return new InvalidEvent(
                "Event " + type.name() + " cannot be committed: " + Failures.open(String.valueOf(cause.getMessage()))
                        + ".",
                cause);
    }

    private static void check(List<Prepared<?>> commit) {
        int synced = 0;
        long bytes = 0;
        for (Prepared<?> event : commit) {
            synced += event.isClientOnly() ? 0 : 1;
            bytes += event.args().length;
        }
        if (synced > SYNCED_EVENTS_MAX) {
            throw new CommitTooLarge("The commit has " + synced + " synced events; the limit is " + SYNCED_EVENTS_MAX
                    + ", one push. Split it, or use commitEach for events that need not stand together.");
        }
        if (bytes > COMMIT_BYTES_MAX) {
            throw new CommitTooLarge("The commit has " + bytes + " bytes of arguments; the limit is " + COMMIT_BYTES_MAX
                    + ", one push. Split it, or use commitEach.");
        }
    }
}
