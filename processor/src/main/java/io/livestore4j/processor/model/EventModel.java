package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A class that is an event.
 *
 * @param nameAt missing for a member of the sealed hierarchy that lacks {@code @Event}
 * @param upcasts what its record declares to make it of older events
 * @param deprecated whether it should no longer be used
 * @param deprecatedFields the names of the components that should not
 */
public record EventModel(
        SourceType type,
        Optional<At<String>> nameAt,
        List<ComponentModel> components,
        boolean clientOnly,
        Optional<MaterializerModel.Declared> declared,
        List<UpcastModel> upcasts,
        boolean deprecated,
        List<String> deprecatedFields) {

    public EventModel {
        components = List.copyOf(components);
        upcasts = List.copyOf(upcasts);
        deprecatedFields = List.copyOf(deprecatedFields);
    }

    public TypeRef ref() {
        return type.ref();
    }

    /** As in the log; the class's name where it has none. */
    public String name() {
        return nameAt.map(At::value).orElse(ref().simpleName());
    }

    public Optional<ComponentModel> component(String name) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .findFirst();
    }

    /** Such as {@code TodoEvent_ListCreatedCodec}. */
    public TypeRef generated() {
        return ref().generated("Codec");
    }
}
