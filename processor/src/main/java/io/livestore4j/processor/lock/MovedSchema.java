package io.livestore4j.processor.lock;

import io.livestore4j.processor.check.Problem;
import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.SchemaModel;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the schema of a lock file that another one, which is not in it, probably was: under the new name nothing is locked. */
public final class MovedSchema {

    private final LockFile file;
    private final Predicate<String> exists;

    /** @param exists whether there is a type of that name, in this compilation or on its class path */
    public MovedSchema(LockFile file, Predicate<String> exists) {
        this.file = file;
        this.exists = exists;
    }

    /** @param path of the lock file */
    public Optional<Problem> of(SchemaModel schema, String path) {
        String name = schema.ref().qualifiedName();
        if (file.schema(name).isPresent()) {
            return Optional.empty();
        }
        return file.schemas().entrySet().stream()
                .filter(locked -> shareAnEvent(locked.getValue(), schema) && !exists.test(locked.getKey()))
                .map(locked -> ProblemKind.SCHEMA_MOVED.at(
                        schema.type().origin(),
                        "Schema %1$s is not in lock file %2$s, but %3$s, which no longer exists, is there and has its"
                                + " events. If %3$s is %1$s now, rename it in the file to %4$s; else put it back.",
                        schema.ref(),
                        path,
                        locked.getKey(),
                        name))
                .findFirst();
    }

    private static boolean shareAnEvent(LockedSchema locked, SchemaModel schema) {
        Set<String> names = schema.events().stream()
                .filter(event -> event.nameAt().isPresent())
                .map(EventModel::name)
                .collect(Collectors.toSet());
        return !Collections.disjoint(locked.events().keySet(), names);
    }
}
