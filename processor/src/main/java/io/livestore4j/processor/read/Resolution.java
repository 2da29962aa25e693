package io.livestore4j.processor.read;

import com.google.auto.common.SuperficialValidation;
import io.livestore4j.annotations.LiveStoreSchema;
import io.livestore4j.annotations.Queries;
import io.livestore4j.annotations.References;
import io.livestore4j.annotations.Table;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Whether the compiler knows every class that a model is read from. A class that another processor is yet to
 * generate is
 * an error type until the next round, and a model read now would be wrong.
 */
public final class Resolution {

    private Resolution() {}

    public static boolean ofTable(TypeElement table) {
        return referenced(table).allMatch(SuperficialValidation::validateElement);
    }

    public static boolean ofSchema(TypeElement schema) {
        return Mirror.find(schema, LiveStoreSchema.class).stream()
                .flatMap(Resolution::reachable)
                .allMatch(SuperficialValidation::validateElement);
    }

    public static boolean ofQueries(TypeElement queries) {
        boolean schemaResolved = Mirror.find(queries, Queries.class).stream()
                .flatMap(mirror -> SchemaReader.declared(mirror.type("value").value()).stream())
                .allMatch(schema -> SuperficialValidation.validateElement(schema) && ofSchema(schema));
        return schemaResolved && resultRecords(queries).allMatch(SuperficialValidation::validateElement);
    }

    private static Stream<? extends Element> reachable(Mirror schema) {
        Stream<TypeElement> events = SchemaReader.declared(schema.types("events"))
                .flatMap(root -> Stream.concat(Stream.of(root), SchemaReader.members(root).stream()));
        Stream<TypeElement> tables = SchemaReader.declared(schema.types("tables"))
                .flatMap(table -> Stream.concat(Stream.of(table), referenced(table)));
        Stream<TypeElement> materializers = SchemaReader.declared(schema.types("materializers"));
        Stream<TypeElement> documents = SchemaReader.declared(schema.types("documents"));
        return Stream.of(events, tables, documents, materializers).flatMap(types -> types);
    }

    private static Stream<TypeElement> referenced(TypeElement table) {
        return ComponentReader.fields(table).stream()
                .flatMap(field -> Mirror.find(field, References.class).stream())
                .flatMap(references ->
                        SchemaReader.declared(references.type("value").value()).stream())
                .filter(type -> Mirror.isOn(type, Table.class));
    }

    private static Stream<TypeElement> resultRecords(TypeElement queries) {
        return ElementFilter.methodsIn(queries.getEnclosedElements()).stream()
                .map(ExecutableElement::getReturnType)
                .flatMap(Resolution::classesOf);
    }

    private static Stream<TypeElement> classesOf(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return Stream.empty();
        }
        return Stream.concat(
                QueriesReader.record(type).stream(),
                declared.getTypeArguments().stream().flatMap(Resolution::classesOf));
    }
}
