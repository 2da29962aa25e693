package io.livestore4j.processor.read;

import com.google.auto.common.MoreTypes;
import io.livestore4j.processor.model.SourceType;
import io.livestore4j.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** The type that all events of a schema have in common. */
final class EventTypes {

    private EventTypes() {}

    /**
     * The root if there is one, else the interface that all extend, or are, and that extends every other such one.
     *
     * @param packageName from where it must be visible
     */
    static Optional<TypeRef> common(List<TypeElement> roots, String packageName) {
        if (roots.size() == 1) {
            return roots.stream().map(TypeNames::ref).findFirst();
        }
        List<Map<TypeRef, TypeElement>> hierarchies =
                roots.stream().map(EventTypes::hierarchy).toList();
        List<TypeElement> shared = hierarchies.stream()
                .limit(1)
                .flatMap(first -> first.entrySet().stream())
                .filter(type -> hierarchies.stream().allMatch(other -> other.containsKey(type.getKey())))
                .map(Map.Entry::getValue)
                .filter(type -> isUsable(TypeNames.source(type), packageName))
                .toList();
        return nearest(shared).map(TypeNames::ref);
    }

    private static Optional<TypeElement> nearest(List<TypeElement> shared) {
        List<TypeElement> nearest = shared.stream()
                .filter(type -> shared.stream()
                        .noneMatch(
                                other -> !other.equals(type) && hierarchy(other).containsKey(TypeNames.ref(type))))
                .toList();
        return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    /** One of the language, such as Serializable, says nothing of events. */
    private static boolean isUsable(SourceType type, String packageName) {
        String own = type.ref().packageName();
        return type.isInterface()
                && !type.generic()
                && !own.startsWith("java.")
                && (type.isPublic() || type.visible() && own.equals(packageName));
    }

    /** The type and all that it extends. */
    private static Map<TypeRef, TypeElement> hierarchy(TypeElement type) {
        Map<TypeRef, TypeElement> all = new LinkedHashMap<>();
        List<TypeElement> open = new ArrayList<>(List.of(type));
        while (!open.isEmpty()) {
            TypeElement next = open.remove(0);
            if (all.putIfAbsent(TypeNames.ref(next), next) == null) {
                next.getInterfaces().stream().map(MoreTypes::asTypeElement).forEach(open::add);
            }
        }
        return all;
    }
}
