package io.livestore4j.table;

import io.livestore4j.Query;
import io.livestore4j.Shape;
import org.jspecify.annotations.Nullable;

/** What a {@link Select} is asked for instead of its rows. An immutable value. */
final class Answer<T extends @Nullable Object> extends BuiltQuery<T> {

    static final Shape<Long> COUNT = new Shape.One<>(row -> row.integer(0));
    static final Shape<Boolean> EXISTS = new Shape.One<>(row -> row.integer(0) != 0);

    private final Shape<T> shape;
    private final boolean ordered;

    private Answer(Clauses clauses, Projection<?> projection, Question question, Shape<T> shape) {
        super(clauses, projection, question);
        this.shape = shape;
        this.ordered = question == Question.ROWS;
    }

    static <T extends @Nullable Object> Answer<T> ofRows(Clauses clauses, Projection<?> projection, Shape<T> shape) {
        return new Answer<>(clauses, projection, Question.ROWS, shape);
    }

    /** @param clauses at most two rows of any, or the row that a limit and an order leave */
    static <T extends @Nullable Object> Answer<T> only(Clauses clauses, Projection<?> projection, Shape<T> shape) {
        boolean any = clauses.limit() == Clauses.NO_LIMIT;
        return new Answer<>(clauses.atMost(2), projection, any ? Question.ONLY : Question.ROWS, shape);
    }

    static Answer<Long> count(Clauses clauses, Projection<?> projection) {
        return new Answer<>(clauses, projection, Question.COUNT, COUNT);
    }

    static Answer<Boolean> exists(Clauses clauses, Projection<?> projection) {
        return new Answer<>(clauses.atMost(1), projection, Question.EXISTS, EXISTS);
    }

    @Override
    public Shape<T> shape() {
        return shape;
    }

    @Override
    public Query<T> totallyOrdered() {
        if (!ordered) {
            return this;
        }
        Clauses total = clauses.totallyOrdered(projection);
        return total == clauses ? this : ofRows(total, projection, shape);
    }
}
