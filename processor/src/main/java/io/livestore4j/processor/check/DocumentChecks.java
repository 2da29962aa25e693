package io.livestore4j.processor.check;

import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.ComponentModel.Nulls;
import io.livestore4j.processor.model.DocumentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be wrong with a client document by itself. */
public final class DocumentChecks {

    private DocumentChecks() {}

    public static List<Problem> of(DocumentModel document) {
        List<Problem> problems =
                new ArrayList<>(TypeChecks.ofRecord(document.type(), "Document", ProblemKind.DOCUMENT_NOT_RECORD));
        SqlNameChecks.of("Document", document.sqlNameAt()).ifPresent(problems::add);
        document.others().forEach(other -> problems.add(mixed(document, other)));
        if (document.type().isRecord()) {
            problems.addAll(StoredNameChecks.of(document.components()));
            for (ComponentModel component : document.components()) {
                List<Problem> ofComponent = ComponentChecks.ofJson(component);
                problems.addAll(ofComponent);
                if (ofComponent.isEmpty()) {
                    value(document, component).ifPresent(problems::add);
                }
            }
        }
        return List.copyOf(problems);
    }

    private static Problem mixed(DocumentModel document, String other) {
        return ProblemKind.DOCUMENT_MIXED.at(
                document.origin(),
                "Record %s is a client document and has @%s too, but it can only be one of them. Remove one annotation.",
                document.ref(),
                other);
    }

    private static Optional<Problem> value(DocumentModel document, ComponentModel component) {
        boolean hasDefault = component.marks().defaultValue().isPresent();
        if (!hasDefault && component.nulls() == Nulls.NEVER) {
            return Optional.of(ProblemKind.DOCUMENT_WITHOUT_VALUE.at(
                    component.origin(),
                    "Component %s of document %s has no value before it is set. Add @Default(\"…\"), or make it"
                            + " @Nullable.",
                    component.name(),
                    document.ref()));
        }
        if (hasDefault && component.nullable()) {
            return Optional.of(ProblemKind.DOCUMENT_VALUE_TWICE.at(
                    component.origin(),
                    "Component %s of document %s is @Nullable and has a @Default, which takes the place of null when it"
                            + " is read. Remove one.",
                    component.name(),
                    document.ref()));
        }
        return Optional.empty();
    }
}
