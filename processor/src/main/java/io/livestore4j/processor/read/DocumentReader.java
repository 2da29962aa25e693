package io.livestore4j.processor.read;

import io.livestore4j.annotations.ClientDocument;
import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Table;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.Casing;
import io.livestore4j.processor.model.DocumentModel;
import io.livestore4j.processor.model.Origin;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads records with {@code @ClientDocument}. */
public final class DocumentReader {

    private final ComponentReader components;

    DocumentReader(ComponentReader components) {
        this.components = components;
    }

    public DocumentModel read(TypeElement type) {
        Mirror document = Mirror.find(type, ClientDocument.class).orElseThrow();
        return new DocumentModel(
                TypeNames.source(type),
                sqlName(type, document),
                document.constant("per").value().equals(ClientDocument.Per.CLIENT.name()),
                components.components(type),
                Stream.of(Table.class, Event.class)
                        .filter(annotation -> Mirror.isOn(type, annotation))
                        .map(Class::getSimpleName)
                        .toList(),
                document.origin());
    }

    /** The document that a class literal names, if it is one. */
    Optional<DocumentModel> find(TypeMirror type) {
        return SchemaReader.declared(type)
                .filter(element -> Mirror.isOn(element, ClientDocument.class))
                .map(this::read);
    }

    private static At<String> sqlName(TypeElement type, Mirror document) {
        return Optional.of(document.text("value"))
                .filter(name -> !name.value().isEmpty())
                .orElseGet(() -> At.of(Casing.snake(type.getSimpleName().toString()), Origin.of(type)));
    }
}
