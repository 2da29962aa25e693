package io.livestore4j.processor.lock;

import io.livestore4j.processor.check.Problem;
import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.lock.LockedSchema.LockedMaterializer;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.MaterializerModel.Method;
import io.livestore4j.processor.model.SchemaModel;
import java.util.List;
import java.util.Optional;

/** Which materializers do something else than when they were locked, and do not say so. */
public final class BodyComparison {

    private BodyComparison() {}

    /** Warnings, at the methods. */
    public static List<Problem> of(LockedSchema locked, LockedSchema now, SchemaModel schema) {
        return schema.events().stream()
                .filter(event -> isOther(materializer(locked, event), materializer(now, event)))
                .flatMap(event -> schema.methodOf(event).stream())
                .map(BodyComparison::changed)
                .toList();
    }

    private static Optional<LockedMaterializer> materializer(LockedSchema schema, EventModel event) {
        return Optional.ofNullable(schema.materializers().get(event.name()));
    }

    private static boolean isOther(Optional<LockedMaterializer> old, Optional<LockedMaterializer> now) {
        return old.isPresent()
                && now.isPresent()
                && old.get().version() == now.get().version()
                && old.get().body().isPresent()
                && !old.get().body().equals(now.get().body());
    }

    private static Problem changed(Method method) {
        int version = method.version().value();
        return ProblemKind.MATERIALIZER_CHANGED.at(
                method.origin(),
                "%s has changed since it was locked, but is version %d still, so that states which it made before stay. Write"
                        + " @Materializer(version = %d); or update the lock file, if it does the same as before.",
                method.display(),
                version,
                version + 1);
    }
}
