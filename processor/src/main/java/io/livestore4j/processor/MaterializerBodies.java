package io.livestore4j.processor;

import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.check.SqlCallChecks;
import io.livestore4j.processor.check.UnrepeatableChecks;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.read.Bodies;
import io.livestore4j.processor.report.Diagnostics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks into the methods of materializers. The compiler knows the types in there only when all is generated, so that
 * what is wrong in there is reported after everything else.
 */
final class MaterializerBodies {

    private final Optional<Bodies> bodies;
    private final Diagnostics diagnostics;
    private final SqlMode mode;

    /** By the names of the outermost classes in which their materializers are. */
    private final Map<String, Set<Expected>> expected = new LinkedHashMap<>();

    private MaterializerBodies(Optional<Bodies> bodies, Diagnostics diagnostics, SqlMode mode) {
        this.bodies = bodies;
        this.diagnostics = diagnostics;
        this.mode = mode;
    }

    private record Expected(SchemaModel schema, TypeRef owner) {}

    static MaterializerBodies of(Optional<Bodies> bodies, Diagnostics diagnostics, SqlMode mode) {
        MaterializerBodies materializers = new MaterializerBodies(bodies, diagnostics, mode);
        bodies.ifPresent(seen -> seen.whenAnalyzed(materializers::analyzed));
        return materializers;
    }

    SqlMode mode() {
        return mode;
    }

    /** A schema without problems. */
    void expect(SchemaModel schema) {
        schema.materializers().forEach(owner -> {
            TypeRef ref = owner.value().ref();
            String outermost =
                    TypeRef.of(ref.packageName(), ref.simpleNames().get(0)).qualifiedName();
            expected.computeIfAbsent(outermost, name -> new LinkedHashSet<>()).add(new Expected(schema, ref));
        });
        if (bodies.isEmpty() && !schema.materializers().isEmpty()) {
            diagnostics.report(ProblemKind.BODIES_UNSEEN.at(
                    schema.type().origin(),
                    "This compiler does not show the bodies of methods, so that SQL in the materializers of %s is not"
                            + " checked. Compile with javac to have it checked.",
                    schema.ref()));
        }
    }

    private void analyzed(String className) {
        for (Expected owner : expected.getOrDefault(className, Set.of())) {
            bodies.ifPresent(seen -> check(owner, seen));
        }
    }

    private void check(Expected owner, Bodies seen) {
        String name = owner.owner().qualifiedName();
        diagnostics.report(SqlCallChecks.of(owner.schema(), seen.sqlCalls(name), mode));
        diagnostics.report(UnrepeatableChecks.of(seen.unrepeatables(name)));
    }
}
