package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a type of your own as one that is supported. On a component, or a parameter of a query, it holds for that one; on a
 * class for every component and parameter of that class, also within lists and maps.
 *
 * <pre>{@code
 * public final class MoneyCodec implements Codec<Money, String> {
 *     public String encode(Money value) { return value.toString(); }
 *     public Money decode(String stored) { return Money.parse(stored); }
 * }
 *
 * @Table
 * public record Invoice(@Id String id, @UseCodec(MoneyCodec.class) Money total) {}
 * }</pre>
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface UseCodec {

    /**
     * A class that implements {@code io.livestore4j.event.Codec} for the type and has a constructor without parameters.
     * Equal values must be stored alike, or conditions on the column miss rows. A codec that comes to mean something else
     * gets another name, or the {@code version} of a materializer is raised: only then is the state made again.
     */
    Class<?> value();
}
