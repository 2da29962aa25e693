package io.livestore4j;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One write to the state: an immutable value that a materializer returns and the store carries out. The builders of the
 * generated tables make it; {@link #sql(String, Object...)} is for what they cannot say.
 */
public interface Mutation {

    /**
     * A write in SQL. In a class of materializers javac checks it like {@code @Sql}: the text must be a constant, its names
     * those of the schema, the binds as many as its {@code ?}; and what it reads must have one order only.
     *
     * <pre>{@code
     * @Materializer
     * static Mutation on(PricesRaised event) {
     *     return Mutation.sql("UPDATE product SET price = price + price * ? / 100 WHERE shelf = ?", event.percent(), event.shelf());
     * }
     * }</pre>
     *
     * @param sql one INSERT, UPDATE or DELETE of a table of the schema, with {@code ?} for each value
     * @param binds null, or of the types that a table stores without a codec: numbers, Boolean, Character, String,
     *     {@code byte[]}, enums, UUID, URI, BigDecimal, BigInteger and those of {@code java.time}; stored as a column of
     *     that type does
     * @throws IllegalArgumentException if a bind is of another type, or has no stored form; the message has its position. Also
     *     if null alone stands in place of the binds, where {@code (Object) null} is meant
     */
    static Mutation sql(String sql, @Nullable Object... binds) {
        return SqlMutation.of(sql, binds);
    }

    /** One INSERT, UPDATE or DELETE with {@code ?} for each bind. */
    String sql();

    /** The values of the parameters, in order: String, Long, Integer, Double, byte[] or null. Not to be changed. */
    List<@Nullable Object> binds();
}
