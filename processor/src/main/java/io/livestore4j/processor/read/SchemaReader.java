package io.livestore4j.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.livestore4j.annotations.LiveStoreSchema;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.MaterializerModel.Method;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.SourceType;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads interfaces with {@code @LiveStoreSchema} and all that they name. */
public final class SchemaReader {

    private final TypeNames names;
    private final TableReader tables;
    private final DocumentReader documents;
    private final EventReader events;
    private final MaterializerReader materializers;

    SchemaReader(
            TypeNames names,
            TableReader tables,
            DocumentReader documents,
            EventReader events,
            MaterializerReader materializers) {
        this.names = names;
        this.tables = tables;
        this.documents = documents;
        this.events = events;
        this.materializers = materializers;
    }

    public SchemaModel read(TypeElement type) {
        Mirror schema = Mirror.find(type, LiveStoreSchema.class).orElseThrow();
        List<At<TypeMirror>> roots = schema.types("events");
        List<At<TypeMirror>> methodClasses = schema.types("materializers");
        SourceType source = TypeNames.source(type);
        return new SchemaModel(
                source,
                isWhole(schema),
                roots.stream().flatMap(root -> root(root).stream()).toList(),
                EventTypes.common(
                        declared(roots).distinct().toList(), source.ref().packageName()),
                listed(schema),
                documents(schema),
                methodClasses.stream().flatMap(owner -> owner(owner).stream()).toList(),
                eventsOf(roots),
                declared(methodClasses).distinct().flatMap(this::methods).toList());
    }

    private static boolean isWhole(Mirror schema) {
        return Stream.of("events", "tables", "documents", "materializers").allMatch(schema::areKnown);
    }

    boolean knowsTablesOf(TypeMirror schema) {
        return declared(schema)
                .flatMap(type -> Mirror.find(type, LiveStoreSchema.class))
                .filter(mirror -> !mirror.areKnown("tables"))
                .isEmpty();
    }

    /** The tables of the schema that a class literal names; empty if it is none. */
    Optional<List<SchemaModel.Listed>> tablesOf(TypeMirror schema) {
        return declared(schema)
                .flatMap(type -> Mirror.find(type, LiveStoreSchema.class))
                .map(this::listed);
    }

    private List<SchemaModel.Listed> listed(Mirror schema) {
        return schema.types("tables").stream()
                .map(type -> new SchemaModel.Listed(names.ref(type.value()), tables.find(type.value()), type.origin()))
                .toList();
    }

    private List<SchemaModel.ListedDocument> documents(Mirror schema) {
        return schema.types("documents").stream()
                .map(type -> new SchemaModel.ListedDocument(
                        names.ref(type.value()), documents.find(type.value()), type.origin()))
                .toList();
    }

    private static Optional<SchemaModel.Root> root(At<TypeMirror> root) {
        return declared(root.value()).map(type -> new SchemaModel.Root(TypeNames.source(type), root.origin()));
    }

    private static Optional<At<SourceType>> owner(At<TypeMirror> owner) {
        return declared(owner.value()).map(type -> At.of(TypeNames.source(type), owner.origin()));
    }

    private Stream<Method> methods(TypeElement owner) {
        return materializers.methods(owner).stream();
    }

    private List<EventModel> eventsOf(List<At<TypeMirror>> roots) {
        Set<TypeElement> leaves = new LinkedHashSet<>();
        declared(roots).forEach(root -> leaves.addAll(members(root)));
        return leaves.stream()
                .map(events::read)
                .sorted(Comparator.comparing(EventModel::name).thenComparing(EventModel::ref))
                .toList();
    }

    /** The classes of a sealed hierarchy that are not sealed interfaces themselves. */
    static List<TypeElement> members(TypeElement root) {
        return root.getPermittedSubclasses().stream()
                .map(MoreTypes::asTypeElement)
                .flatMap(member -> isSealedInterface(member) ? members(member).stream() : Stream.of(member))
                .toList();
    }

    private static boolean isSealedInterface(TypeElement type) {
        return type.getKind().isInterface() && type.getModifiers().contains(Modifier.SEALED);
    }

    static Stream<TypeElement> declared(List<At<TypeMirror>> types) {
        return types.stream().flatMap(type -> declared(type.value()).stream());
    }

    static Optional<TypeElement> declared(TypeMirror type) {
        return Optional.of(type)
                .filter(known -> known.getKind() == TypeKind.DECLARED)
                .map(MoreTypes::asElement)
                .map(MoreElements::asType);
    }
}
