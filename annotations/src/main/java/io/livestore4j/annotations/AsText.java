package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes a {@code long} of an event as a JSON string, so that all 64 bits reach JavaScript clients, whose numbers are exact
 * only up to 2^53. Without it a {@code commit} refuses greater ones.
 *
 * <pre>{@code
 * @Event("v1.Measured")
 * record Measured(String id, @AsText long nanoTime) implements AppEvent {}
 * }</pre>
 *
 * <p>It belongs on components of events and of records within events and JSON columns. A column of its own needs none:
 * SQLite's integers have 64 bits.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface AsText {}
