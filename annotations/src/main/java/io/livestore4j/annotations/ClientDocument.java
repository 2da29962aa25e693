package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record of which a client keeps one for itself, such as what its windows look like: never pushed, changed as a whole or
 * component by component, and read like any query. List it in the {@code documents} of the schema.
 *
 * <pre>{@code
 * @ClientDocument("ui_state")
 * public record UiState(@Default("ALL") Filter filter, @Default("") String draft) {}
 *
 * store.set(UI_STATE.filter(Filter.ACTIVE).draft("x"));
 * UiState state = store.query(UI_STATE.get());
 * }</pre>
 *
 * <p>Generated: {@code UiStateDocument} with the constant {@code UI_STATE}. Every component has a {@link Default} or is
 * {@code @Nullable}, so that there always is a value, also when a later version of the app has other components: what is
 * stored is read as far as it fits, and the rest takes its default.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ClientDocument {

    /** The name of its table in SQL; by default the name of the record in snake_case. Its event adds {@code Set}. */
    String value() default "";

    /** What there is one for. */
    Per per() default Per.STORE;

    /** What a document is kept once for. */
    enum Per {
        /** The store's directory, whoever uses it. */
        STORE,
        /** The client: a directory that is another client's now begins with the defaults. */
        CLIENT
    }
}
