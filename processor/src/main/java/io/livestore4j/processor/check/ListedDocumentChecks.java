package io.livestore4j.processor.check;

import io.livestore4j.processor.model.DocumentModel;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.IndexModel;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.SchemaModel.ListedDocument;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.sql.FullTextDdl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be wrong with the client documents of a schema, among themselves and beside its tables and events. */
final class ListedDocumentChecks {

    private final SchemaModel schema;
    private final List<Problem> problems = new ArrayList<>();

    private ListedDocumentChecks(SchemaModel schema) {
        this.schema = schema;
    }

    static List<Problem> of(SchemaModel schema) {
        ListedDocumentChecks checks = new ListedDocumentChecks(schema);
        checks.entries();
        checks.sqlNames();
        checks.eventNames();
        return checks.problems;
    }

    private void entries() {
        Set<TypeRef> seen = new HashSet<>();
        for (ListedDocument listed : schema.documents()) {
            if (!seen.add(listed.ref())) {
                problems.add(ProblemKind.SCHEMA_ENTRY_TWICE.at(
                        listed.origin(),
                        "%s is listed twice in documents of schema %s. Remove it here.",
                        listed.ref(),
                        schema.ref()));
            } else if (listed.document().isEmpty()) {
                problems.add(ProblemKind.SCHEMA_ENTRY_WRONG.at(
                        listed.origin(),
                        "%s is listed in documents, but it is no client document. Annotate the record with"
                                + " @ClientDocument, or remove it here.",
                        listed.ref()));
            }
        }
    }

    private void sqlNames() {
        Map<String, String> names = new HashMap<>();
        for (TableModel table : schema.tableModels()) {
            names.put(SqlNameChecks.key(table.sqlName()), "table " + table.ref());
            FullTextDdl.names(table)
                    .forEach(name -> names.put(SqlNameChecks.key(name), "the full text of " + table.ref()));
            for (IndexModel index : table.indexes()) {
                names.put(SqlNameChecks.key(table.nameOf(index)), "an index of " + table.ref());
            }
        }
        for (DocumentModel document : schema.documentModels()) {
            String key = SqlNameChecks.key(document.sqlName());
            String owner = names.putIfAbsent(key, "document " + document.ref());
            if (owner != null) {
                problems.add(ProblemKind.DOCUMENT_NAME_TAKEN.at(
                        document.sqlNameAt().origin(),
                        "Document %s is \"%s\" in SQL, which is already the name of %s. Give it another with"
                                + " @ClientDocument(\"…\").",
                        document.ref(),
                        document.sqlName(),
                        owner));
            }
        }
    }

    private void eventNames() {
        for (DocumentModel document : schema.documentModels()) {
            schema.events().stream()
                    .filter(event -> event.name().equals(document.eventName()))
                    .findFirst()
                    .ifPresent(event -> problems.add(eventName(document, event)));
        }
    }

    private static Problem eventName(DocumentModel document, EventModel event) {
        return ProblemKind.DOCUMENT_NAME_TAKEN.at(
                document.sqlNameAt().origin(),
                "Document %s is set by events with the name \"%s\", which is already that of %s. Give one of them"
                        + " another name.",
                document.ref(),
                document.eventName(),
                event.ref());
    }
}
