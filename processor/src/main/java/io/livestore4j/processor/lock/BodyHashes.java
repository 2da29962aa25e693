package io.livestore4j.processor.lock;

import io.livestore4j.processor.model.Origin;
import java.util.Optional;

/** What tells that the body of a materializer or an upcast has changed. */
@FunctionalInterface
public interface BodyHashes {

    /** A short text that differs where the tokens of the body do; nothing where the compiler shows no bodies. */
    Optional<String> of(Origin method);
}
