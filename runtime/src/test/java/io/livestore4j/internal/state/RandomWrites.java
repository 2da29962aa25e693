package io.livestore4j.internal.state;

import io.livestore4j.Mutation;
import io.livestore4j.notes.RawMutation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes of every kind to random tables. What they ask for need not be possible. */
final class RandomWrites {

    private final Random random;
    private final List<RandomTable> tables;

    RandomWrites(Random random, List<RandomTable> tables) {
        this.random = random;
        this.tables = tables;
    }

    /** One statement, or the three of a swap. */
    List<Mutation> next() {
        RandomTable table = tables.get(random.nextInt(tables.size()));
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> List.of(insert(table, oneOf("", "", " OR IGNORE", " OR REPLACE"), rows()));
            case 4 -> List.of(insert(table, " OR REPLACE", rows()));
            case 5 -> List.of(upsert(table));
            case 6, 7 -> List.of(update(table, byKey(table)));
            case 8 -> List.of(update(table, someRows(table)));
            case 9, 10 -> List.of(changeKey(table));
            case 11 -> List.of(shiftKeys(table));
            case 12 -> swap(table);
            case 13, 14 -> List.of(delete(table, byKey(table)));
            default -> List.of(delete(table, random.nextInt(4) == 0 ? new Where("", List.of()) : someRows(table)));
        };
    }

    /** A few rows for each table, parents first. */
    List<Mutation> rowsForAll() {
        List<Mutation> inserts = new ArrayList<>();
        for (RandomTable table : tables) {
            for (int i = 0; i < 3; i++) {
                inserts.add(insert(table, " OR IGNORE", 1));
            }
        }
        return inserts;
    }

    private record Where(String sql, List<@Nullable Object> binds) {}

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private int rows() {
        return random.nextInt(3) == 0 ? 3 : 1;
    }

    private Mutation insert(RandomTable table, String or, int rows) {
        List<String> columns = table.columns();
        List<@Nullable Object> binds = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            columns.forEach(column -> binds.add(table.value(column, random)));
        }
        String row = "(" + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        String values = row + (", " + row).repeat(rows - 1);
        return new RawMutation("INSERT" + or + " INTO " + table.name() + " VALUES " + values, binds);
    }

    private Mutation upsert(RandomTable table) {
        Mutation insert = insert(table, "", 1);
        String column = anyColumn(table);
        String set = column + " = excluded." + column;
        return new RawMutation(
                insert.sql() + " ON CONFLICT (" + String.join(", ", table.key()) + ") DO UPDATE SET " + set,
                insert.binds());
    }

    private String anyColumn(RandomTable table) {
        return table.columns().get(random.nextInt(table.columns().size()));
    }

    private Where byKey(RandomTable table) {
        List<@Nullable Object> binds = new ArrayList<>();
        table.key().forEach(column -> binds.add(table.value(column, random)));
        return new Where(" WHERE " + String.join(" = ? AND ", table.key()) + " = ?", binds);
    }

    private Where someRows(RandomTable table) {
        String column = anyColumn(table);
        return new Where(
                " WHERE " + column + oneOf(" IS NOT ?", " > ?", " < ?"), Arrays.asList(table.value(column, random)));
    }

    private Mutation update(RandomTable table, Where where) {
        return set(table, anyColumn(table), where);
    }

    private Mutation changeKey(RandomTable table) {
        return set(table, table.key().get(random.nextInt(table.key().size())), byKey(table));
    }

    private Mutation set(RandomTable table, String column, Where where) {
        List<@Nullable Object> binds = new ArrayList<>();
        binds.add(table.value(column, random));
        binds.addAll(where.binds);
        String or = oneOf("", "", "", " OR REPLACE", " OR IGNORE");
        return new RawMutation("UPDATE" + or + " " + table.name() + " SET " + column + " = ?" + where.sql, binds);
    }

    /** All keys at once; fails for keys that are no numbers, and often for those that are. */
    private Mutation shiftKeys(RandomTable table) {
        String key = table.key().get(0);
        String to = oneOf(key + " + 1", "-" + key, "7 - " + key);
        String or = oneOf("", " OR REPLACE");
        return new RawMutation("UPDATE" + or + " " + table.name() + " SET " + key + " = " + to, List.of());
    }

    /** Two rows change the values of a column that may be unique, by way of a third value. */
    private List<Mutation> swap(RandomTable table) {
        String column = anyColumn(table);
        Object one = table.value(column, random);
        Object other = table.value(column, random);
        Object third = table.value(column, random);
        String sql = "UPDATE " + table.name() + " SET " + column + " = ? WHERE " + column + " IS ?";
        return List.of(
                new RawMutation(sql, Arrays.asList(third, one)),
                new RawMutation(sql, Arrays.asList(one, other)),
                new RawMutation(sql, Arrays.asList(other, third)));
    }

    private static Mutation delete(RandomTable table, Where where) {
        return new RawMutation("DELETE FROM " + table.name() + where.sql, where.binds);
    }
}
