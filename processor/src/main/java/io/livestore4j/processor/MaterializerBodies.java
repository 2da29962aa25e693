package io.livestore4j.processor;

import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.check.SqlCallChecks;
import io.livestore4j.processor.check.UnrepeatableChecks;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.SourceType;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.read.Bodies;
import io.livestore4j.processor.report.Diagnostics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Looks into the methods of materializers. The compiler knows the types in there only when all is generated, so that
 * what is wrong in there is reported after everything else.
 */
final class MaterializerBodies {

    private final Optional<Bodies> bodies;
    private final Predicate<Element> hasSource;
    private final Diagnostics diagnostics;
    private final SqlMode mode;

    /** By the names of the outermost classes in which their materializers are. */
    private final Map<String, Set<Expected>> expected = new LinkedHashMap<>();

    private MaterializerBodies(
            Optional<Bodies> bodies, Predicate<Element> hasSource, Diagnostics diagnostics, SqlMode mode) {
        this.bodies = bodies;
        this.hasSource = hasSource;
        this.diagnostics = diagnostics;
        this.mode = mode;
    }

    private record Expected(SchemaModel schema, TypeRef owner) {}

    /** @param hasSource whether a class is compiled now, so that the compiler has its bodies */
    static MaterializerBodies of(
            Optional<Bodies> bodies, Predicate<Element> hasSource, Diagnostics diagnostics, SqlMode mode) {
        MaterializerBodies materializers = new MaterializerBodies(bodies, hasSource, diagnostics, mode);
        bodies.ifPresent(seen -> seen.whenAnalyzed(materializers::analyzed));
        return materializers;
    }

    SqlMode mode() {
        return mode;
    }

    /** The materializers of a schema without problems. */
    void expect(SchemaModel schema) {
        for (At<SourceType> owner : schema.materializers()) {
            Element type = owner.value().origin().element();
            if (type == null || hasSource.test(type)) {
                expect(schema, owner.value().ref(), schema.type().origin());
            } else {
                diagnostics.report(ProblemKind.MATERIALIZERS_COMPILED.at(
                        owner.origin(),
                        "Materializers %s come from a class file, so that SQL in them, if any, is not checked against the"
                                + " tables of %s as they are now. Compile both together, as a clean build of one module does.",
                        owner.value().ref(),
                        schema.ref()));
            }
        }
    }

    /** One class of materializers of a schema without problems that was compiled before. */
    void expect(SchemaModel schema, TypeElement materializers) {
        schema.materializers().stream()
                .map(owner -> owner.value())
                .filter(owner -> materializers.equals(owner.origin().element()))
                .forEach(owner -> expect(schema, owner.ref(), owner.origin()));
    }

    private void expect(SchemaModel schema, TypeRef owner, Origin at) {
        String outermost =
                TypeRef.of(owner.packageName(), owner.simpleNames().get(0)).qualifiedName();
        expected.computeIfAbsent(outermost, name -> new LinkedHashSet<>()).add(new Expected(schema, owner));
        if (bodies.isEmpty()) {
            diagnostics.report(ProblemKind.BODIES_UNSEEN.at(
                    at,
                    "This compiler, or the tool that runs it, does not show the bodies of methods, so that SQL in the"
                            + " materializers of %s is not checked. Compile with javac itself to have it checked.",
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
        try {
            diagnostics.report(SqlCallChecks.of(owner.schema(), seen.sqlCalls(name), mode));
            diagnostics.report(UnrepeatableChecks.of(seen.unrepeatables(name)));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // Thrown on, it would end javac with a request to report it as a defect of its own.
            SourceType schema = owner.schema().type();
            diagnostics.report(TypeStep.internal(schema.origin(), schema.ref().qualifiedName(), e));
        }
    }
}
