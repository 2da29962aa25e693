package io.livestore4j.processor.check;

import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.MaterializerModel.Form;
import io.livestore4j.processor.model.MaterializerModel.Method;
import io.livestore4j.processor.model.MaterializerModel.Parameter;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.UpcastModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be wrong between the versions of an event. */
final class UpcastChecks {

    private final SchemaModel schema;
    private final List<Problem> problems = new ArrayList<>();

    private UpcastChecks(SchemaModel schema) {
        this.schema = schema;
    }

    static List<Problem> of(SchemaModel schema) {
        UpcastChecks checks = new UpcastChecks(schema);
        schema.events().forEach(event -> event.upcasts().forEach(upcast -> checks.upcast(event, upcast)));
        schema.events().forEach(checks::event);
        return checks.problems;
    }

    private void upcast(EventModel newer, UpcastModel upcast) {
        List<String> faults = faults(upcast.form(), newer);
        if (!faults.isEmpty()) {
            problems.add(ProblemKind.UPCAST_FORM.at(
                    upcast.origin(),
                    "Upcast %s %s. It must be static and not private, without type parameters and checked exceptions.",
                    upcast.display(),
                    String.join(" and ", faults)));
        }
        if (upcast.parameters().size() != 1 || !upcast.returns().equals(newer.ref())) {
            problems.add(ProblemKind.UPCAST_FORM.at(
                    upcast.origin(),
                    "Upcast %1$s must take one older event and return %2$s. Write \"static %2$s %3$s(OldEvent old)\".",
                    upcast.display(),
                    newer.ref().simpleName(),
                    upcast.name()));
        } else {
            parameter(newer, upcast, upcast.parameters().get(0));
        }
    }

    private List<String> faults(Form form, EventModel newer) {
        List<String> faults = new ArrayList<>();
        boolean elsewhere = !newer.ref().packageName().equals(schema.ref().packageName());
        if (!form.isStatic()) {
            faults.add("is not static");
        }
        if (form.isPrivate()) {
            faults.add("is private");
        } else if (!form.isPublic() && elsewhere) {
            faults.add("is not public, though schema " + schema.ref() + " is in another package");
        }
        if (form.isGeneric()) {
            faults.add("has type parameters");
        }
        form.checkedExceptions().forEach(exception -> faults.add("throws " + exception));
        return faults;
    }

    private void parameter(EventModel newer, UpcastModel upcast, Parameter parameter) {
        Optional<EventModel> older = event(parameter.type());
        if (older.isEmpty()) {
            problems.add(ProblemKind.UPCAST_OF_NO_EVENT.at(
                    parameter.origin(),
                    "Upcast %s takes %s, which is no event of schema %s. Keep the older event among them: the log holds"
                            + " it for ever.",
                    upcast.display(),
                    parameter.type(),
                    schema.ref()));
        } else if (older.get().clientOnly() != newer.clientOnly()) {
            problems.add(ProblemKind.CLIENT_ONLY_MIXED.at(
                    upcast.origin(),
                    "Upcast %s makes a %s event of a %s one. Mark both with @ClientOnly or none.",
                    upcast.display(),
                    kind(newer),
                    kind(older.get())));
        }
    }

    private static String kind(EventModel event) {
        return event.clientOnly() ? "client-only" : "synced";
    }

    private Optional<EventModel> event(TypeRef ref) {
        return schema.events().stream().filter(event -> event.ref().equals(ref)).findFirst();
    }

    private void event(EventModel event) {
        List<UpcastModel> upcasts = schema.upcastsOf(event);
        if (upcasts.isEmpty()) {
            return;
        }
        for (UpcastModel other : upcasts.subList(1, upcasts.size())) {
            problems.add(ProblemKind.UPCAST_TWICE.at(
                    other.origin(),
                    "Event %s has upcast %s, but also %s. Keep one.",
                    event.ref(),
                    other.display(),
                    upcasts.get(0).display()));
        }
        materialized(event, upcasts.get(0));
        cycle(event);
    }

    private void materialized(EventModel event, UpcastModel upcast) {
        String text = "Event %s is materialized as %s, by upcast %s, but has a materializer of its own. Remove the"
                + " materializer.";
        event.declared()
                .ifPresent(declared -> problems.add(ProblemKind.UPCAST_TWICE.at(
                        declared.origin(), text, event.ref(), upcast.owner(), upcast.display())));
        for (Method method : schema.methodsOf(event)) {
            problems.add(
                    ProblemKind.UPCAST_TWICE.at(method.origin(), text, event.ref(), upcast.owner(), upcast.display()));
        }
    }

    /** A cycle is one mistake, so that only the first of its events by name has it. */
    private void cycle(EventModel first) {
        List<TypeRef> path = new ArrayList<>(List.of(first.ref()));
        Optional<UpcastModel> next = schema.upcastOf(first);
        while (next.isPresent() && !path.contains(next.get().owner())) {
            path.add(next.get().owner());
            next = event(next.get().owner()).flatMap(schema::upcastOf);
        }
        boolean closed = next.filter(last -> last.owner().equals(first.ref())).isPresent();
        if (closed && path.stream().allMatch(other -> first.ref().compareTo(other) <= 0)) {
            path.add(first.ref());
            problems.add(ProblemKind.UPCAST_CYCLE.at(
                    schema.upcastOf(first).orElseThrow().origin(),
                    "The upcasts of %s lead back to it (%s), so that it would never be materialized. Let the last of"
                            + " them have a materializer.",
                    first.ref(),
                    path.stream().map(TypeRef::toString).collect(Collectors.joining(" → "))));
        }
    }
}
