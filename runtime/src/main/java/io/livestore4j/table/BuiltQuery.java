package io.livestore4j.table;

import io.livestore4j.Query;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query made of clauses. Writes its SQL when it is first asked for, and once. Thread-safe. */
abstract class BuiltQuery<T extends @Nullable Object> implements Query<T> {

    /** What is asked of the rows. */
    enum Question {
        /** The rows themselves. */
        ROWS,
        /** The only row, for which their order does not count. */
        ONLY,
        /** How many there are. */
        COUNT,
        /** Whether there is one. Not EXISTS, which forgets the DISTINCT of its subquery even where OFFSET needs it. */
        EXISTS
    }

    private record Written(String sql, List<@Nullable Object> binds) {}

    final Clauses clauses;
    final Projection<?> projection;
    private final Question question;

    /** Racing threads write equal values, and a record is safe to read however it was handed over. */
    private @Nullable Written written;

    BuiltQuery(Clauses clauses, Projection<?> projection, Question question) {
        this.clauses = clauses;
        this.projection = projection;
        this.question = question;
    }

    @Override
    public final String sql() {
        requireWhole();
        return written().sql;
    }

    @Override
    public final List<@Nullable Object> binds() {
        requireWhole();
        return written().binds;
    }

    @Override
    public final Set<String> tables() {
        return clauses.tableNames();
    }

    private Written written() {
        Written known = written;
        if (known == null) {
            SqlBuilder out = new SqlBuilder();
            write(out);
            known = new Written(out.sql(), out.binds());
            written = known;
        }
        return known;
    }

    private void requireWhole() {
        List<Column<?>> outer = clauses.sources().outerColumns();
        if (!outer.isEmpty()) {
            throw new IllegalArgumentException("A query within " + outer.get(0).table()
                    + " cannot be asked by itself. Use it in a condition of a query of that table.");
        }
    }

    /** Writes it as a subquery. */
    final void writeInto(SqlBuilder out) {
        write(out);
    }

    private void write(SqlBuilder out) {
        switch (question) {
            case ROWS, ONLY -> writeRows(out);
            case COUNT -> writeCount("SELECT count(*)", out);
            case EXISTS -> writeCount("SELECT count(*) > 0", out);
        }
    }

    private void writeRows(SqlBuilder out) {
        out.add(clauses.distinct() ? "SELECT DISTINCT " : "SELECT ");
        projection.write(out);
        clauses.writeFrom(out);
        (question == Question.ONLY ? clauses : clauses.paged(projection)).writeOrder(out);
        clauses.writeLimit(out);
    }

    /** In a subquery where the number of rows depends on more than the condition; their order never counts. */
    private boolean isPutTogether() {
        return projection.isAggregate() || clauses.grouping().isGrouped();
    }

    private void writeCount(String count, SqlBuilder out) {
        out.add(count);
        if (!clauses.distinct() && clauses.limit() == Clauses.NO_LIMIT && !isPutTogether()) {
            clauses.writeFrom(out);
            return;
        }
        boolean own = clauses.distinct() || isPutTogether();
        out.add(clauses.distinct() ? " FROM (SELECT DISTINCT " : own ? " FROM (SELECT " : " FROM (SELECT 1");
        if (own) {
            projection.write(out);
        }
        clauses.writeFrom(out);
        clauses.writeLimit(out);
        out.add(")");
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof BuiltQuery<?> that
                        && shape().getClass() == that.shape().getClass()
                        && projection.equals(that.projection)
                        && written().sql.equals(that.written().sql)
                        && Binds.equal(written().binds, that.written().binds);
    }

    @Override
    public final int hashCode() {
        return 31 * written().sql.hashCode() + Binds.hash(written().binds);
    }

    /** The SQL, then the binds; of a query within another one too, which cannot be asked for them. */
    @Override
    public final String toString() {
        return written().sql + " " + Binds.text(written().binds);
    }
}
