package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;

/** SQL of the user's in the body of a method of a class of materializers. */
public sealed interface SqlCall {

    Origin origin();

    /**
     * {@code Mutation.sql(text, binds)}.
     *
     * @param text missing where it is no constant
     * @param binds how many there are; missing where they come as an array
     * @param unfit those of a type that has no stored form
     * @param event the event, where the method is a materializer of one
     */
    record Write(
            Optional<String> text, Optional<Integer> binds, List<Unfit> unfit, Optional<TypeRef> event, Origin origin)
            implements SqlCall {

        public Write {
            unfit = List.copyOf(unfit);
        }
    }

    /** A bind, and its type as a reader expects it. */
    record Unfit(String javaName, Origin origin) {}

    /**
     * A call of a method with {@code @Sql}.
     *
     * @param method such as {@code Lists.open}
     * @param many whether it may answer several rows, or the first of several
     */
    record Read(String method, String text, boolean many, Origin origin) implements SqlCall {}
}
