package io.livestore4j;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One write to the state: an immutable value that a materializer returns and the store carries out. */
public interface Mutation {

    /** One INSERT, UPDATE or DELETE with {@code ?} for each bind. */
    String sql();

    /** The values of the parameters, in order: String, Long, Integer, Double, byte[] or null. Not to be changed. */
    List<@Nullable Object> binds();
}
