package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a type of your own as one that is supported. On a component it holds for that component, on a class for every
 * component of that class, also within lists and maps.
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
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface UseCodec {

    /**
     * A class that implements {@code io.livestore4j.event.Codec} for the type and has a constructor without parameters.
     * Equal values must be stored alike, or conditions on the column miss rows.
     */
    Class<?> value();
}
