package io.livestore4j;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the state: an immutable value, independent of any store and safe to share between threads. Two queries
 * are equal if their SQL, their binds and the shape of their result are.
 *
 * @param <T> what the query answers with, such as {@code List<Todo>}
 */
public interface Query<T extends @Nullable Object> {

    /** One SELECT with {@code ?} for each bind. */
    String sql();

    /** The values of the parameters, in order: String, Long, Integer, Double, byte[] or null. Not to be changed. */
    List<@Nullable Object> binds();

    /** The SQL names of the tables that it reads. */
    Set<String> tables();

    Shape<T> shape();

    /**
     * The same question with an order that no two rows share, by ending it with the keys of its tables, in the direction of
     * its last term; itself where the order is total already. Materializers always see this one.
     *
     * @throws QueryFailed if it is a text that the compiler did not find to answer alike on every client
     */
    Query<T> totallyOrdered();
}
