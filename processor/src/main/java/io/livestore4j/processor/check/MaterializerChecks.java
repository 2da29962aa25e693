package io.livestore4j.processor.check;

import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.MaterializerModel.Form;
import io.livestore4j.processor.model.MaterializerModel.Method;
import io.livestore4j.processor.model.MaterializerModel.Parameter;
import io.livestore4j.processor.model.MaterializerModel.Returns;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong between the events of a schema and their materializers. */
final class MaterializerChecks {

    private static final String SIGNATURE =
            "Write \"static Mutation %s(%s event)\", with StateReader and then EventMeta behind the event if you"
                    + " need them, and return Mutation, List<Mutation> or nothing.";

    private final SchemaModel schema;
    private final List<Problem> problems = new ArrayList<>();

    private MaterializerChecks(SchemaModel schema) {
        this.schema = schema;
    }

    static List<Problem> of(SchemaModel schema) {
        MaterializerChecks checks = new MaterializerChecks(schema);
        schema.methods().forEach(checks::method);
        schema.events().forEach(checks::event);
        checks.problems.addAll(UpcastChecks.of(schema));
        return checks.problems;
    }

    private void method(Method method) {
        form(method);
        signature(method);
        EventChecks.version(method.version()).ifPresent(problems::add);
        if (!method.targets().isEmpty()) {
            problems.add(ProblemKind.MATERIALIZER_TARGETS.at(
                    method.targets().get(0).table().origin(),
                    "Materializer %s is a method, but names a table to write. Move the annotation to the event, or"
                            + " remove the table.",
                    method.display()));
        }
    }

    private void form(Method method) {
        Form form = method.form();
        List<String> faults = new ArrayList<>();
        if (!form.isStatic()) {
            faults.add("is not static");
        }
        if (form.isPrivate()) {
            faults.add("is private");
        } else if (!form.isPublic()
                && !method.owner().packageName().equals(schema.ref().packageName())) {
            faults.add("is not public, though schema " + schema.ref() + " is in another package");
        }
        if (form.isGeneric()) {
            faults.add("has type parameters");
        }
        if (!form.checkedExceptions().isEmpty()) {
            faults.add("throws " + String.join(", ", form.checkedExceptions()));
        }
        if (!faults.isEmpty()) {
            problems.add(ProblemKind.MATERIALIZER_FORM.at(
                    method.origin(),
                    "Materializer %s %s. It must be static and not private, without type parameters and checked"
                            + " exceptions.",
                    method.display(),
                    String.join(" and ", faults)));
        }
    }

    private void signature(Method method) {
        if (method.parameters().isEmpty()) {
            problems.add(ProblemKind.MATERIALIZER_SIGNATURE.at(
                    method.origin(),
                    "Materializer %s takes no event. " + SIGNATURE,
                    method.display(),
                    method.name(),
                    "MyEvent"));
            return;
        }
        Parameter event = method.parameters().get(0);
        if (eventOf(event.type()).isEmpty()) {
            problems.add(ProblemKind.MATERIALIZER_OF_NO_EVENT.at(
                    event.origin(),
                    "Materializer %s takes %s, which is no event of schema %s. %s",
                    method.display(),
                    event.type(),
                    schema.ref(),
                    Suggestions.cure(
                            event.type().simpleName(),
                            schema.events().stream()
                                    .filter(known -> known.nameAt().isPresent())
                                    .map(known -> known.ref().simpleName())
                                    .toList())));
        }
        parameters(method, event);
        if (method.returns().kind() == Returns.Kind.OTHER) {
            problems.add(ProblemKind.MATERIALIZER_SIGNATURE.at(
                    method.origin(),
                    "Materializer %s returns %s. " + SIGNATURE,
                    method.display(),
                    method.returns().javaName(),
                    method.name(),
                    event.type().simpleName()));
        }
    }

    private void parameters(Method method, Parameter event) {
        List<TypeRef> allowed = List.of(RuntimeNames.STATE_READER, RuntimeNames.EVENT_META);
        int next = 0;
        for (Parameter parameter :
                method.parameters().subList(1, method.parameters().size())) {
            int place = allowed.indexOf(parameter.type());
            if (place < next) {
                problems.add(ProblemKind.MATERIALIZER_SIGNATURE.at(
                        parameter.origin(),
                        "Materializer %s takes %s %s, which cannot stand there. " + SIGNATURE,
                        method.display(),
                        parameter.type(),
                        parameter.name(),
                        method.name(),
                        event.type().simpleName()));
                return;
            }
            next = place + 1;
        }
    }

    private List<EventModel> eventOf(TypeRef type) {
        return schema.events().stream()
                .filter(event -> event.ref().equals(type))
                .toList();
    }

    private void event(EventModel event) {
        if (event.nameAt().isEmpty()) {
            return;
        }
        List<Method> methods = schema.methodsOf(event);
        if (event.declared().isEmpty()
                && methods.isEmpty()
                && schema.upcastsOf(event).isEmpty()) {
            problems.add(ProblemKind.MATERIALIZER_MISSING.at(
                    event.type().origin(),
                    "Event %1$s has no materializer. Add @Materializer(insert = …) to it, or a method"
                            + " \"@Materializer static Mutation on(%2$s event)\" to a class in materializers of"
                            + " %3$s.",
                    event.ref(),
                    event.ref().nestedName(),
                    schema.ref()));
        }
        event.declared().ifPresent(declared -> problems.addAll(DeclaredChecks.of(schema, event, declared)));
        String first = event.declared().isPresent()
                ? "its own @Materializer"
                : methods.stream().findFirst().map(Method::display).orElse("");
        int allowed = event.declared().isPresent() ? 0 : 1;
        for (Method method : methods.subList(Math.min(allowed, methods.size()), methods.size())) {
            problems.add(ProblemKind.MATERIALIZER_TWICE.at(
                    method.origin(),
                    "Event %s has materializer %s, but also %s. Keep one.",
                    event.ref(),
                    method.display(),
                    first));
        }
    }
}
