package io.livestore4j.house;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arrows between modules: which of our packages the main sources of a module may import. */
final class ModuleRule implements Rule {

    private static final String OURS = "io.livestore4j";
    private static final String ANNOTATIONS = "io.livestore4j.annotations";
    private static final String PROCESSOR = "io.livestore4j.processor";
    private static final String INTERNAL = "io.livestore4j.internal";

    /** Packages with a home of their own; all others of ours are the runtime's. Longest first. */
    private static final List<String> PACKAGES = List.of(ANNOTATIONS, PROCESSOR, INTERNAL, OURS);

    /** A module that is not named here is on top: it sees the annotations and the runtime's public rooms. */
    private static final Map<String, List<String>> ARROWS = Map.of(
            "annotations", List.of(ANNOTATIONS),
            "processor", List.of(PROCESSOR, ANNOTATIONS),
            "runtime", List.of(OURS, INTERNAL),
            "benchmarks", List.of(ANNOTATIONS, PROCESSOR, OURS, INTERNAL));

    private static final List<String> ON_TOP = List.of(ANNOTATIONS, OURS);

    @Override
    public List<Violation> check(Source source) {
        if (!source.isMain()) {
            return List.of();
        }
        return source.imports().stream()
                .flatMap(imported -> wrongArrow(source, imported).stream())
                .toList();
    }

    private static Optional<Violation> wrongArrow(Source source, Source.Import imported) {
        List<String> open = ARROWS.getOrDefault(source.module(), ON_TOP);
        return PACKAGES.stream()
                .filter(ours -> Doors.isIn(imported.packageName(), ours))
                .findFirst()
                .filter(ours -> !open.contains(ours))
                .map(ours -> source.violation(
                        imported.line(),
                        "module '" + source.module() + "' may not use '" + imported.packageName()
                                + "'; see docs/architecture.md"));
    }
}
