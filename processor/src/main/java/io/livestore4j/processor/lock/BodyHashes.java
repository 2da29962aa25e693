package io.livestore4j.processor.lock;

import io.livestore4j.processor.model.MaterializerModel.Method;
import java.util.Optional;

/** What tells that the body of a materializer has changed. */
@FunctionalInterface
public interface BodyHashes {

    /** A short text that differs where the tokens of the body do; nothing where the compiler shows no bodies. */
    Optional<String> of(Method method);
}
