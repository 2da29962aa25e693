package io.livestore4j.table;

import io.livestore4j.Row;
import org.jspecify.annotations.Nullable;

/** Sixteen columns. */
final class Numbers extends Table<Long> {

    private static final TableDefinition DEFINITION = TableDefinition.named("numbers")
            .key("c0")
            .create("CREATE TABLE numbers …")
            .build();

    final Expression<Long>[] c = columnsUpTo(16);

    Numbers() {
        super(DEFINITION, "numbers");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Expression<Long>[] columnsUpTo(int count) {
        Expression<Long>[] columns = new Expression[count];
        for (int i = 0; i < count; i++) {
            columns[i] = bigint("c" + i);
        }
        return columns;
    }

    @Override
    protected Long read(Row row, int at) {
        return row.integer(at);
    }

    @Override
    protected @Nullable Object[] values(Long row) {
        return new @Nullable Object[] {row};
    }

    @Override
    protected Object key(Long row) {
        return row;
    }
}
