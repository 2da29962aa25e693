package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The root of a schema: it names the events, the tables, the client documents and the classes with materializer methods.
 * A store is generated from it.
 *
 * <pre>{@code
 * @LiveStoreSchema(
 *         events = TodoEvent.class,
 *         tables = {TodoList.class, Todo.class, UiState.class},
 *         materializers = TodoMaterializers.class)
 * public interface TodoSchema {}
 * }</pre>
 *
 * <p>Generated: {@code TodoStore}, named like the interface with {@code Store} in place of {@code Schema}.
 *
 * <p>Events, tables and materializers may stand in other packages and modules, and in several schemas: what the schema
 * does not share a package with must be public.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface LiveStoreSchema {

    /**
     * The sealed interfaces whose records are the events. A record of two of them is one event.
     *
     * <p>The store commits events of the one interface. Of several it has {@code batch().add(a).add(b).commit()} for a
     * mixture; and it commits events of the nearest interface that all have in common or, where there is none, those of
     * one root at a time. Either way javac refuses any other.
     */
    Class<?>[] events();

    /** The records with {@link Table}. */
    Class<?>[] tables();

    /** The records with {@link ClientDocument}. */
    Class<?>[] documents() default {};

    /** The classes with {@link Materializer} methods; events may also carry theirs themselves. */
    Class<?>[] materializers() default {};
}
