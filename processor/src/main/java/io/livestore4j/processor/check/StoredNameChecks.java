package io.livestore4j.processor.check;

import io.livestore4j.processor.model.ComponentModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be wrong with the names that the components of a record have in JSON. */
final class StoredNameChecks {

    /** It ends the lists of the lock file. */
    private static final String END = "~";

    private StoredNameChecks() {}

    static List<Problem> of(List<ComponentModel> components) {
        List<Problem> problems = new ArrayList<>();
        Map<String, ComponentModel> stored = new HashMap<>();
        components.stream()
                .filter(component -> component.marks().renamed().isEmpty())
                .forEach(component -> stored.put(component.name(), component));
        for (ComponentModel component : components) {
            component.marks().renamed().ifPresent(renamed -> {
                ComponentModel other = stored.putIfAbsent(renamed.value(), component);
                if (renamed.value().isBlank() || renamed.value().equals(END)) {
                    problems.add(ProblemKind.STORED_NAME.at(
                            renamed.origin(),
                            "@Renamed of component %s gives no name. Give the one that the component had before.",
                            component.name()));
                } else if (other != null) {
                    problems.add(ProblemKind.STORED_NAME.at(
                            renamed.origin(),
                            "Components %s and %s would both be stored as \"%s\". Give one of them another name.",
                            other.name(),
                            component.name(),
                            renamed.value()));
                }
            });
        }
        return problems;
    }
}
