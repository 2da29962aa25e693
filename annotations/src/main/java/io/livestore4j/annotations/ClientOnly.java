package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An event or table that stays on this client. Client-only events are logged and materialized, never pushed; they write
 * client-only tables, and nothing else does.
 *
 * <pre>{@code
 * @Event("v1.FilterChanged")
 * @ClientOnly
 * record FilterChanged(Filter filter) implements TodoEvent {}
 *
 * @Table
 * @ClientOnly
 * public record UiState(@Id String id, @Default("ALL") Filter filter) {}
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ClientOnly {}
