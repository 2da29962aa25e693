package io.livestore4j.processor.lock;

import io.livestore4j.processor.check.Problem;
import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.lock.LockedSchema.LockedEvent;
import io.livestore4j.processor.lock.LockedSchema.LockedMaterializer;
import io.livestore4j.processor.lock.LockedSchema.LockedUpcast;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.MaterializerModel.Method;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.UpcastModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which materializers and upcasts do something else than when they were locked, and do not say so. */
public final class BodyComparison {

    private static final String CHANGED = "%s has changed since it was locked, but ";
    private static final String SAME = "; or update the lock file, if it does the same as before.";

    private final LockedSchema locked;
    private final LockedSchema now;
    private final SchemaModel schema;

    private BodyComparison(LockedSchema locked, LockedSchema now, SchemaModel schema) {
        this.locked = locked;
        this.now = now;
        this.schema = schema;
    }

    /** Warnings, at the methods. */
    public static List<Problem> of(LockedSchema locked, LockedSchema now, SchemaModel schema) {
        BodyComparison comparison = new BodyComparison(locked, now, schema);
        return schema.events().stream()
                .flatMap(event -> Stream.concat(comparison.method(event).stream(), comparison.upcast(event).stream()))
                .toList();
    }

    private Optional<Problem> method(EventModel event) {
        Optional<LockedMaterializer> old =
                Optional.ofNullable(locked.materializers().get(event.name()));
        Optional<LockedMaterializer> next =
                Optional.ofNullable(now.materializers().get(event.name()));
        if (old.isEmpty() || next.isEmpty()) {
            return Optional.empty();
        }
        if (next.get().version() < old.get().version()) {
            return schema.methodOf(event)
                    .map(method -> lowered(method, old.get().version()));
        }
        return isOther(old.get().body(), next.get().body())
                        && old.get().version() == next.get().version()
                ? schema.methodOf(event).map(BodyComparison::changed)
                : Optional.empty();
    }

    private static boolean isOther(Optional<String> old, Optional<String> next) {
        return old.isPresent() && !old.equals(next);
    }

    private static Problem changed(Method method) {
        int version = method.version().value();
        return ProblemKind.MATERIALIZER_CHANGED.at(
                method.origin(),
                CHANGED + "is version %d still, so that states which it made before stay. Write"
                        + " @Materializer(version = %d)" + SAME,
                method.display(),
                version,
                version + 1);
    }

    private static Problem lowered(Method method, int released) {
        return ProblemKind.MATERIALIZER_CHANGED.at(
                method.origin(),
                "%s was locked as version %d, but is version %d now, with which states may have been made before that."
                        + " Write @Materializer(version = %d).",
                method.display(),
                released,
                method.version().value(),
                released + 1);
    }

    /** States say with which version of the last materializer they were made. */
    private Optional<Problem> upcast(EventModel event) {
        Optional<String> old = body(locked, event.name());
        if (!isOther(old, body(now, event.name()))
                || !lastVersion(locked, event).equals(lastVersion(now, event))) {
            return Optional.empty();
        }
        return schema.upcastOf(event).map(upcast -> changed(upcast, last(now, event)));
    }

    private static Optional<String> body(LockedSchema schema, String event) {
        return Optional.ofNullable(schema.events().get(event))
                .flatMap(LockedEvent::upcast)
                .flatMap(LockedUpcast::body);
    }

    private static Optional<Integer> lastVersion(LockedSchema schema, EventModel event) {
        return Optional.ofNullable(schema.materializers().get(last(schema, event)))
                .map(LockedMaterializer::version);
    }

    /** The event that materializers see of one that is older. */
    private static String last(LockedSchema schema, EventModel event) {
        String name = event.name();
        for (int step = 0; step < schema.events().size(); step++) { // cycles are a mistake of their own
            Optional<LockedUpcast> next =
                    Optional.ofNullable(schema.events().get(name)).flatMap(LockedEvent::upcast);
            if (next.isEmpty()) {
                break;
            }
            name = next.get().to();
        }
        return name;
    }

    private static Problem changed(UpcastModel upcast, String last) {
        return ProblemKind.MATERIALIZER_CHANGED.at(
                upcast.origin(),
                CHANGED
                        + "the materializer of \"%s\" has its version still, so that states which were made before stay."
                        + " Raise that version" + SAME,
                upcast.display(),
                last);
    }
}
