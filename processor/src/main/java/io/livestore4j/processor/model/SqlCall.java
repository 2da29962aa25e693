package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;

/** SQL of the user's in the body of a method of a class of materializers. */
public sealed interface SqlCall {

    Origin origin();

    /**
     * {@code Mutation.sql(text, binds)}, or a reference to that method, which has no text.
     *
     * @param text missing where it is no constant
     * @param unfit those of a type that has no stored form
     * @param event the event, where the method is a materializer of one
     */
    record Write(Optional<String> text, Binds binds, List<Unfit> unfit, Optional<TypeRef> event, Origin origin)
            implements SqlCall {

        public Write {
            unfit = List.copyOf(unfit);
        }
    }

    /** How the binds of a mutation are passed. */
    sealed interface Binds {

        /** One by one. */
        record Each(int count) implements Binds {}

        /** As one array, of a length that nobody knows. */
        record InArray() implements Binds {}

        /** As null, which Java takes for no array. */
        record NullAlone(Origin origin) implements Binds {}
    }

    /** A bind, and its type as a reader expects it. */
    record Unfit(String javaName, Origin origin) {}

    /**
     * A call of a method with {@code @Sql}, or a reference to one.
     *
     * @param method such as {@code Lists.open}
     * @param many whether it may answer several rows, or the first of several
     */
    record Read(String method, String text, boolean many, Origin origin) implements SqlCall {}
}
