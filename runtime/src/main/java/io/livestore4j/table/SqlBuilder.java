package io.livestore4j.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One SQL text being written, with the binds of its parameters. Not thread-safe. */
final class SqlBuilder {

    private final StringBuilder sql = new StringBuilder(128);
    private final List<@Nullable Object> binds = new ArrayList<>();

    SqlBuilder add(String text) {
        sql.append(text);
        return this;
    }

    /** A parameter with its value. */
    SqlBuilder bind(@Nullable Object value) {
        sql.append('?');
        binds.add(value);
        return this;
    }

    /** {@code ?, ?, ?} with these values. */
    SqlBuilder bindAll(List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            add(i == 0 ? "" : ", ").bind(values.get(i));
        }
        return this;
    }

    /** SQL that is written already, with the binds of its parameters. */
    SqlBuilder addAll(String text, List<?> values) {
        sql.append(text);
        binds.addAll(values);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    List<@Nullable Object> binds() {
        Limits.check(binds.size(), Limits.BINDS_MAX, "binds in one statement", "Split it into several.");
        return Collections.unmodifiableList(binds);
    }
}
