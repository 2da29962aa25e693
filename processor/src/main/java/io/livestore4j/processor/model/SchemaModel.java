package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An interface with {@code @LiveStoreSchema} and everything it names.
 *
 * @param whole whether the compiler knows all classes that it names; else it reports them, and what is missing may be theirs
 * @param eventType what all events are; missing if nothing less than {@code Object} will do
 * @param events the records of all roots, sorted by the name of the event
 * @param methods the materializer methods of all classes that it names
 */
public record SchemaModel(
        SourceType type,
        boolean whole,
        List<Root> roots,
        Optional<TypeRef> eventType,
        List<Listed> tables,
        List<ListedDocument> documents,
        List<At<SourceType>> materializers,
        List<EventModel> events,
        List<MaterializerModel.Method> methods) {

    public SchemaModel {
        roots = List.copyOf(roots);
        tables = List.copyOf(tables);
        documents = List.copyOf(documents);
        materializers = List.copyOf(materializers);
        events = List.copyOf(events);
        methods = List.copyOf(methods);
    }

    /** A class of {@code events}. */
    public record Root(SourceType type, Origin origin) {}

    /** A class of {@code tables}, and the table if it is one. */
    public record Listed(TypeRef ref, Optional<TableModel> table, Origin origin) {}

    /** A class of {@code documents}, and the document if it is one. */
    public record ListedDocument(TypeRef ref, Optional<DocumentModel> document, Origin origin) {}

    public TypeRef ref() {
        return type.ref();
    }

    /** What of the listed classes is a table, in the order of the annotation. */
    public List<TableModel> tableModels() {
        return tables.stream().flatMap(listed -> listed.table().stream()).toList();
    }

    /** What of the listed classes is a client document, each once, in the order of the annotation. */
    public List<DocumentModel> documentModels() {
        return documents.stream()
                .flatMap(listed -> listed.document().stream())
                .distinct()
                .toList();
    }

    /** The listed table of that record. */
    public Optional<TableModel> table(TypeRef record) {
        return tableModels().stream()
                .filter(table -> table.ref().equals(record))
                .findFirst();
    }

    /** The methods whose first parameter is {@code event}. */
    public List<MaterializerModel.Method> methodsOf(EventModel event) {
        return methods.stream().filter(method -> method.takes(event.ref())).toList();
    }

    /** The only one of them, where there are no problems. */
    public Optional<MaterializerModel.Method> methodOf(EventModel event) {
        return methodsOf(event).stream().findFirst();
    }

    /** The upcasts that take {@code event}, in the order of the names of what they make. */
    public List<UpcastModel> upcastsOf(EventModel event) {
        return events.stream()
                .flatMap(newer -> newer.upcasts().stream())
                .filter(upcast -> upcast.takes(event.ref()))
                .toList();
    }

    /** The only one of them, where there are no problems. */
    public Optional<UpcastModel> upcastOf(EventModel event) {
        return upcastsOf(event).stream().findFirst();
    }

    /** {@code TodoSchema} becomes {@code TodoStore}, {@code App} becomes {@code AppStore}. */
    public TypeRef generated() {
        String joined = String.join("_", ref().simpleNames());
        String base = joined.endsWith("Schema") && joined.length() > "Schema".length()
                ? joined.substring(0, joined.length() - "Schema".length())
                : joined;
        return TypeRef.of(ref().packageName(), base + "Store");
    }
}
