package io.livestore4j.notes;

import io.livestore4j.Mutation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mutation of any text. */
public record RawMutation(String sql, List<@Nullable Object> binds) implements Mutation {}
