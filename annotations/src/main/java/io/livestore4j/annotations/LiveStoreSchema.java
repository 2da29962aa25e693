package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The root of a schema: it names the events, the tables and the classes with materializer methods. A store is generated
 * from it.
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
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface LiveStoreSchema {

    /** The sealed interface whose records are the events. */
    Class<?>[] events();

    /** The records with {@link Table}. */
    Class<?>[] tables();

    /** The classes with {@link Materializer} methods; events may also carry theirs themselves. */
    Class<?>[] materializers() default {};
}
