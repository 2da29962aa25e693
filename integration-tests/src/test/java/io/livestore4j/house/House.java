package io.livestore4j.house;

import java.util.List;

/** All rules of the house. */
final class House {

    static final List<Rule> RULES = List.of(
            new DoorRule(Doors.RUNTIME),
            new DoorRule(Doors.PROCESSOR),
            new ModuleRule(),
            new QualifiedNameRule(),
            new TimeRule(),
            new StaticRule(),
            new ReflectionRule(),
            new LengthRule(),
            new NameRule());

    private House() {}

    static List<Violation> violations(SourceTree tree) {
        return tree.sources().stream()
                .flatMap(source -> RULES.stream().flatMap(rule -> rule.check(source).stream()))
                .toList();
    }
}
