package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record whose components are the columns of a table, in order.
 *
 * <pre>{@code
 * @Table
 * public record Todo(@Id String id, String text, @Default("false") boolean completed) {}
 * }</pre>
 *
 * <p>Generated: {@code TodoTable} with the constant {@code TODO}. A column may hold {@code String}, a primitive or its box,
 * {@code byte[]}, {@code BigDecimal}, {@code BigInteger}, {@code UUID}, {@code URI}, {@code Instant}, {@code LocalDate},
 * {@code LocalTime}, {@code LocalDateTime}, {@code OffsetDateTime}, {@code Duration} or an enum; as JSON, records, sealed
 * interfaces of records, and {@code List}, {@code Set} and {@code Map} of all these; and what a codec makes of your own types,
 * see {@link UseCodec}. It takes NULL only if its component is an {@code Optional}, or marked with the {@code @Nullable} of
 * JSpecify.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Table {

    /** The name of the table in SQL; by default the name of the record in snake_case. */
    String value() default "";
}
