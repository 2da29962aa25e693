package io.livestore4j.internal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table for random writes: its columns, what can stand in them, and its DDL and capture triggers. */
final class RandomTable {

    /** Few, so that keys and unique values meet. */
    private static final long INTEGERS = 6;

    private static final List<String> TEXTS = List.of("", "a", "b", "c\u0000d", "é😀", "NULL");
    private static final List<Double> REALS = List.of(0.0, -0.0, 0.1, -1e300, 3.0, Double.POSITIVE_INFINITY);
    private static final List<byte[]> BLOBS =
            List.of(new byte[0], new byte[] {0}, new byte[] {0, -1}, new byte[] {97}, new byte[] {-1, 0, -1});

    private record TestColumn(String name, String ddl, Function<Random, @Nullable Object> values) {}

    private final String name;
    private final List<String> key;
    private final List<TestColumn> columns = new ArrayList<>();
    private final List<String> constraints = new ArrayList<>();

    private RandomTable(String name, String... key) {
        this.name = name;
        this.key = List.of(key);
    }

    static RandomTable named(String name, String... key) {
        return new RandomTable(name, key);
    }

    RandomTable integer(String column, String ddl) {
        return column(column, "INTEGER " + ddl, RandomTable::integer);
    }

    RandomTable text(String column, String ddl) {
        return column(column, "TEXT " + ddl, random -> TEXTS.get(random.nextInt(TEXTS.size())));
    }

    RandomTable real(String column, String ddl) {
        return column(column, "REAL " + ddl, random -> REALS.get(random.nextInt(REALS.size())));
    }

    RandomTable blob(String column, String ddl) {
        return column(column, "BLOB " + ddl, random -> BLOBS.get(random.nextInt(BLOBS.size())));
    }

    RandomTable any(String column) {
        return column(column, "ANY", RandomTable::any);
    }

    RandomTable constraint(String sql) {
        constraints.add(sql);
        return this;
    }

    private RandomTable column(String column, String ddl, Function<Random, @Nullable Object> values) {
        boolean nullable = !ddl.contains("NOT NULL");
        columns.add(new TestColumn(
                column, ddl, random -> nullable && random.nextInt(4) == 0 ? null : values.apply(random)));
        return this;
    }

    private static Object integer(Random random) {
        return random.nextInt(200) == 0 ? Long.MAX_VALUE : 1 + Math.floorMod(random.nextLong(), INTEGERS);
    }

    private static Object any(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> integer(random);
            case 1 -> TEXTS.get(random.nextInt(TEXTS.size()));
            case 2 -> REALS.get(random.nextInt(REALS.size()));
            default -> BLOBS.get(random.nextInt(BLOBS.size()));
        };
    }

    String name() {
        return name;
    }

    List<String> key() {
        return key;
    }

    List<String> columns() {
        return columns.stream().map(TestColumn::name).toList();
    }

    /** Something that could stand in a column. */
    @Nullable
    Object value(String column, Random random) {
        return columns.stream()
                .filter(candidate -> candidate.name.equals(column))
                .findFirst()
                .orElseThrow()
                .values
                .apply(random);
    }

    ListTable table() {
        List<String> lines = columns.stream()
                .map(column -> column.name + " " + column.ddl)
                .collect(Collectors.toCollection(ArrayList::new));
        boolean rowid = lines.stream().anyMatch(line -> line.contains("INTEGER NOT NULL PRIMARY KEY"));
        lines.addAll(constraints);
        String create = "CREATE TABLE " + name + " (" + String.join(", ", lines) + ") STRICT"
                + (rowid ? "" : ", WITHOUT ROWID");
        return ListTable.of(name, create, key, columns().toArray(String[]::new));
    }
}
