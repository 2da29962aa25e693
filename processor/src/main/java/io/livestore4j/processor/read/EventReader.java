package io.livestore4j.processor.read;

import io.livestore4j.annotations.ClientOnly;
import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.MaterializerModel.Declared;
import io.livestore4j.processor.model.MaterializerModel.Operation;
import io.livestore4j.processor.model.MaterializerModel.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Reads records with {@code @Event}. */
public final class EventReader {

    private final TypeNames names;
    private final ComponentReader components;
    private final MaterializerReader methods;

    EventReader(TypeNames names, ComponentReader components, MaterializerReader methods) {
        this.names = names;
        this.components = components;
        this.methods = methods;
    }

    public EventModel read(TypeElement type) {
        return new EventModel(
                TypeNames.source(type),
                Mirror.find(type, Event.class).map(event -> event.text("value")),
                components.components(type),
                Mirror.isOn(type, ClientOnly.class),
                Mirror.find(type, Materializer.class).map(this::declared),
                methods.upcasts(type),
                Mirror.isOn(type, Deprecated.class),
                deprecatedFields(type));
    }

    /** javac copies the annotation of a component to its field; an accessor that the user wrote can have its own. */
    private static List<String> deprecatedFields(TypeElement type) {
        Stream<? extends Element> accessors = RecordComponents.of(type).stream()
                .map(RecordComponentElement::getAccessor)
                .filter(Objects::nonNull); // javac has none for a name that no component may have
        return Stream.concat(ComponentReader.fields(type).stream(), accessors)
                .filter(element -> Mirror.isOn(element, Deprecated.class))
                .map(element -> element.getSimpleName().toString())
                .distinct()
                .toList();
    }

    private Declared declared(Mirror materializer) {
        List<Target> targets = targets(names, materializer);
        return new Declared(targets, materializer.number("version"), materializer.origin());
    }

    static List<Target> targets(TypeNames names, Mirror materializer) {
        return Arrays.stream(Operation.values())
                .flatMap(operation -> target(names, materializer, operation).stream())
                .toList();
    }

    private static Optional<Target> target(TypeNames names, Mirror materializer, Operation operation) {
        return materializer
                .typeUnlessVoid(operation.name().toLowerCase(Locale.ROOT))
                .map(type -> new Target(operation, At.of(names.ref(type.value()), type.origin())));
    }
}
