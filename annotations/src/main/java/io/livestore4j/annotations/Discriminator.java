package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field that tells the records of a sealed interface apart in JSON; {@code _tag} without it, as in LiveStore's
 * JavaScript.
 *
 * <pre>{@code
 * @Discriminator("kind")
 * public sealed interface Shape { … }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Discriminator {

    /** No component of the records may have this name. */
    String value();
}
