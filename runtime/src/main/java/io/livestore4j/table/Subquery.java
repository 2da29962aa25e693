package io.livestore4j.table;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query within a condition of another one. An immutable value.
 *
 * @param tableNames the SQL names of the tables that it reads
 * @param outerColumns a column of each table that it takes from the query around it
 * @param levels how deep SQLite's deepest tree of one of its conditions and terms is
 * @param totalLevels the same, with what queries within it add to that
 */
public record Subquery(
        String sql,
        List<@Nullable Object> binds,
        Set<String> tableNames,
        List<Column<?>> outerColumns,
        int levels,
        int totalLevels) {

    static Subquery of(Select<?> select) {
        SqlBuilder out = new SqlBuilder();
        select.asPart().writeInto(out);
        return of(select, out);
    }

    /** EXISTS forgets the DISTINCT of its query, which counts where it skips rows; but not that of a query within. */
    static Subquery forExists(Select<?> select) {
        boolean counts = select.clauses.distinct() && select.clauses.offset() > 0;
        SqlBuilder out = new SqlBuilder().add(counts ? "SELECT 1 FROM (" : "");
        select.asPart().writeInto(out);
        return of(select, out.add(counts ? ")" : ""));
    }

    private static Subquery of(Select<?> select, SqlBuilder out) {
        return new Subquery(
                out.sql(),
                out.binds(),
                select.tables(),
                select.clauses.sources().outerColumns(),
                select.levels(Depth::of),
                select.levels(Depth::total));
    }

    void write(SqlBuilder out) {
        out.addAll(sql, binds);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subquery that && sql.equals(that.sql) && Binds.equal(binds, that.binds);
    }

    @Override
    public int hashCode() {
        return 31 * sql.hashCode() + Binds.hash(binds);
    }
}
