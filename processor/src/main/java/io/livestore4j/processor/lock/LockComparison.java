package io.livestore4j.processor.lock;

import io.livestore4j.processor.check.Problem;
import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.lock.LockedSchema.LockedEvent;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.DocumentModel;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.WholeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a schema is incompatible with what is locked of it: each released event is to be read for ever. */
public final class LockComparison {

    private final LockedSchema locked;
    private final SchemaModel schema;
    private final FieldComparison fields;
    private final List<Problem> problems = new ArrayList<>();

    private LockComparison(LockedSchema locked, WholeSchema whole) {
        this.locked = locked;
        this.schema = whole.schema();
        this.fields = new FieldComparison(locked, whole, problems::add);
    }

    /** Errors, and warnings of what only newer apps will read. */
    public static List<Problem> of(LockedSchema locked, WholeSchema whole) {
        LockComparison comparison = new LockComparison(locked, whole);
        locked.events().forEach(comparison::event);
        comparison.documents();
        return comparison.problems;
    }

    private void event(String name, LockedEvent event) {
        Optional<EventModel> now = named(name);
        if (now.isEmpty()) {
            gone(name, event);
        } else if (shareNothing(event, now.get())) {
            problems.add(ProblemKind.EVENT_NAME_REUSED.at(
                    nameOf(now.get()),
                    "Event name \"%s\" was released with other fields: %s. Put its record back, and give %s a name of"
                            + " its own. If the fields have but new names, write @Renamed on the components.",
                    name,
                    String.join(", ", event.fields().keySet()),
                    now.get().ref()));
        } else {
            clientOnly(event, now.get());
            fields.compare(
                    FieldComparison.Owner.of(now.get()),
                    event.fields(),
                    now.get().components());
        }
    }

    private static Origin nameOf(EventModel event) {
        return event.nameAt().map(At::origin).orElseGet(() -> event.type().origin());
    }

    private Optional<EventModel> named(String name) {
        return schema.events().stream()
                .filter(event -> event.nameAt().isPresent() && event.name().equals(name))
                .findFirst();
    }

    private static boolean shareNothing(LockedEvent event, EventModel now) {
        Set<String> names = storedNames(now);
        return !event.fields().isEmpty()
                && !names.isEmpty()
                && event.fields().keySet().stream().noneMatch(names::contains)
                && event.fields().size() + names.size() > 2; // one field for another is more likely renamed
    }

    private static Set<String> storedNames(EventModel event) {
        return event.components().stream().map(ComponentModel::storedName).collect(Collectors.toSet());
    }

    private void gone(String name, LockedEvent event) {
        Optional<EventModel> renamed = schema.events().stream()
                .filter(other -> !locked.events().containsKey(other.name()))
                .filter(other -> storedNames(other).equals(event.fields().keySet()))
                .findFirst();
        if (renamed.isPresent()) {
            problems.add(ProblemKind.EVENT_REMOVED.at(
                    nameOf(renamed.get()),
                    "Event \"%1$s\" was released, but no record has its name; %2$s has its fields. Name it"
                            + " @Event(\"%1$s\"): the record may be called as you like, the event is not renamed.",
                    name,
                    renamed.get().ref()));
        } else {
            problems.add(ProblemKind.EVENT_REMOVED.at(
                    schema.type().origin(),
                    "Event \"%s\" was released, but no record of schema %s has its name, so that logs with it cannot be"
                            + " read. Put the record back; its materializer may do nothing.",
                    name,
                    schema.ref()));
        }
    }

    private void clientOnly(LockedEvent event, EventModel now) {
        if (event.clientOnly() != now.clientOnly()) {
            problems.add(ProblemKind.CLIENT_ONLY_CHANGED.at(
                    now.type().origin(),
                    "Event \"%s\" was released as %s, but is %s now. %s, or give the change a new event.",
                    now.name(),
                    kind(event.clientOnly()),
                    kind(now.clientOnly()),
                    event.clientOnly() ? "Mark it with @ClientOnly" : "Remove @ClientOnly"));
        }
    }

    private static String kind(boolean clientOnly) {
        return clientOnly ? "client-only" : "synced";
    }

    /** What a document holds may change: what does not fit takes its default. But its name is one of events too. */
    private void documents() {
        for (DocumentModel document : schema.documentModels()) {
            if (locked.events().containsKey(document.eventName())) {
                reused(document.sqlNameAt().origin(), document.eventName(), "document " + document.ref());
            }
        }
        for (EventModel event : schema.events()) {
            if (locked.documents().contains(event.name())) {
                reused(nameOf(event), event.name(), "event " + event.ref());
            }
        }
    }

    private void reused(Origin origin, String name, String by) {
        problems.add(ProblemKind.EVENT_NAME_REUSED.at(
                origin,
                "Event name \"%s\" was released for something else, but is used by %s now. Choose another.",
                name,
                by));
    }
}
