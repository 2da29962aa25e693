package io.livestore4j.processor.lock;

import io.livestore4j.processor.check.Problem;
import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.lock.LockedSchema.LockedField;
import io.livestore4j.processor.lock.LockedSchema.Presence;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.NestedModel.OfRecord;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.WholeSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What of the fields of an event or a nested record is incompatible with what is locked of them. */
final class FieldComparison {

    private static final String NEXT_VERSION = "make a new version of the event with @Upcast";

    private final Consumer<Problem> problems;
    private final TypeComparison types;

    FieldComparison(LockedSchema locked, WholeSchema whole, Consumer<Problem> problems) {
        this.problems = problems;
        this.types = new TypeComparison(locked, whole, this, problems);
    }

    /**
     * Whose fields they are.
     *
     * @param display such as {@code event "v1.TodoCreated"}
     */
    record Owner(String display, Origin origin) {

        static Owner of(EventModel event) {
            return new Owner("event \"" + event.name() + "\"", event.type().origin());
        }

        static Owner of(OfRecord record) {
            return new Owner("record " + record.ref(), record.type().origin());
        }
    }

    void compare(Owner owner, Map<String, LockedField> locked, List<ComponentModel> components) {
        Map<String, ComponentModel> now = components.stream()
                .collect(Collectors.toMap(ComponentModel::storedName, component -> component, (a, b) -> a));
        Map<String, ComponentModel> renamed = renamed(locked, components);
        locked.forEach((name, field) -> {
            if (now.containsKey(name)) {
                field(owner, name, field, now.get(name));
            } else {
                gone(owner, name, Optional.ofNullable(renamed.get(name)));
            }
        });
        components.stream()
                .filter(component -> !locked.containsKey(component.storedName()) && !renamed.containsValue(component))
                .forEach(component -> added(owner, component));
    }

    /** The components that are probably fields under another name: those alone in having the type of one that is gone. */
    private Map<String, ComponentModel> renamed(Map<String, LockedField> locked, List<ComponentModel> components) {
        List<ComponentModel> added = components.stream()
                .filter(component -> !locked.containsKey(component.storedName()))
                .toList();
        Map<String, ComponentModel> renamed = new TreeMap<>();
        locked.forEach((name, field) -> {
            List<ComponentModel> alike = added.stream()
                    .filter(component -> Types.text(component).equals(field.type()))
                    .toList();
            boolean gone = components.stream()
                    .noneMatch(component -> component.storedName().equals(name));
            if (gone && alike.size() == 1 && !renamed.containsValue(alike.get(0))) {
                renamed.put(name, alike.get(0));
            }
        });
        return renamed;
    }

    private void gone(Owner owner, String name, Optional<ComponentModel> renamed) {
        if (renamed.isPresent()) {
            problems.accept(ProblemKind.FIELD_REMOVED.at(
                    renamed.get().origin(),
                    "Field \"%1$s\" of %2$s was released, but is gone; component %3$s is new and has its type. If that"
                            + " is its new name, write @Renamed(\"%1$s\"); else put %1$s back.",
                    name,
                    owner.display(),
                    renamed.get().name()));
        } else {
            problems.accept(ProblemKind.FIELD_REMOVED.at(
                    owner.origin(),
                    "Field \"%1$s\" of %2$s was released, but is gone. Put it back, write @Renamed(\"%1$s\") on the component"
                            + " that it is now, or " + NEXT_VERSION + ".",
                    name,
                    owner.display()));
        }
    }

    private void added(Owner owner, ComponentModel component) {
        if (Types.presence(component) == Presence.REQUIRED
                && component.marks().defaultValue().isEmpty()) {
            problems.accept(ProblemKind.FIELD_REQUIRED.at(
                    component.origin(),
                    "Component %s is new in %s, so that released events have no value for it. Give it a @Default, make"
                            + " it @Nullable, or " + NEXT_VERSION + ".",
                    component.name(),
                    owner.display()));
        }
    }

    private void field(Owner owner, String name, LockedField locked, ComponentModel now) {
        if (!now.type().isSupported()) {
            return;
        }
        if (!types.fit(locked.type(), now)) {
            problems.accept(ProblemKind.FIELD_RETYPED.at(
                    now.origin(),
                    "Field \"%s\" of %s was released as %s, but component %s has type %s. %s, or " + NEXT_VERSION + ".",
                    name,
                    owner.display(),
                    locked.type().display(),
                    now.name(),
                    now.asText() ? Types.text(now).display() : now.javaName(),
                    cure(locked, now)));
            return;
        }
        presence(owner, name, locked, now);
    }

    /** The same number with other clothes on needs but its annotation. */
    private static String cure(LockedField locked, ComponentModel now) {
        TypeText text = Types.text(now);
        if (now.asText() && Types.text(now.type()).equals(locked.type())) {
            return "Remove @AsText";
        }
        return Types.AS_TEXT.equals(locked.type()) && text.name().equals("long")
                ? "Put @AsText back"
                : "Change it back";
    }

    /** A default is none for a null in the log, and what is an Optional now may have been @Nullable in an earlier release. */
    private void presence(Owner owner, String name, LockedField locked, ComponentModel now) {
        if (locked.defaultValue().isPresent() && now.marks().defaultValue().isEmpty()) {
            problems.accept(ProblemKind.FIELD_REQUIRED.at(
                    now.origin(),
                    "Field \"%s\" of %s was released with the default %s, which stands for it in older events, but"
                            + " component %s has none. Put the @Default back, or " + NEXT_VERSION + ".",
                    name,
                    owner.display(),
                    locked.defaultValue().get(),
                    now.name()));
        } else if (Types.presence(now) != Presence.REQUIRED) {
            mayBeMissing(owner, name, locked, now);
        } else if (locked.presence() != Presence.REQUIRED) {
            problems.accept(ProblemKind.FIELD_REQUIRED.at(
                    now.origin(),
                    "Field \"%s\" of %s was released as one that may have no value, but component %s needs one. Make it"
                            + " %s again, or " + NEXT_VERSION + ".",
                    name,
                    owner.display(),
                    now.name(),
                    locked.presence() == Presence.NULLABLE ? "@Nullable" : "an Optional"));
        }
    }

    /** Older apps refuse a null, and what is absent, where a value was needed. */
    private void mayBeMissing(Owner owner, String name, LockedField locked, ComponentModel now) {
        if (locked.presence() == Presence.REQUIRED) {
            problems.accept(ProblemKind.VALUE_NEW.at(
                    now.origin(),
                    "Field \"%s\" of %s was released as one that has a value, but component %s may have none. Older apps"
                            + " pass over such events until they are upgraded.",
                    name,
                    owner.display(),
                    now.name()));
        }
    }
}
