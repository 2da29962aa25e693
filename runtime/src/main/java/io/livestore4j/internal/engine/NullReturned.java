package io.livestore4j.internal.engine;

import io.livestore4j.Mutation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A materializer returned null where a mutation belongs. */
final class NullReturned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NullReturned(String what) {
        super(what);
    }

    /** What a materializer returned, unless it, or one of it, is null. */
    static List<Mutation> refused(@Nullable List<Mutation> mutations) {
        if (mutations == null) {
            throw new NullReturned("null in place of a list");
        }
        for (Mutation mutation : mutations) {
            if (mutation == null) {
                throw new NullReturned("null in place of a mutation");
            }
        }
        return mutations;
    }
}
