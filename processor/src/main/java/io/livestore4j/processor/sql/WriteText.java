package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.SelectText.FromItem;
import java.util.List;
import java.util.Optional;

/**
 * The form of an INSERT, UPDATE or DELETE.
 *
 * @param set the names of the columns that an UPDATE sets
 * @param values what it sets them to
 * @param where which rows an UPDATE or DELETE is about
 * @param unplaced what names rows by no more than the order in which they are found: FROM of an UPDATE, LIMIT
 * @param rows the SELECT whose rows an INSERT takes
 * @param listed what else an INSERT takes: the values of its rows
 * @param resolved what it does about conflicts, which may name the row that is in the way
 */
record WriteText(
        FromItem target,
        List<String> set,
        List<Expression> values,
        Optional<Expression> where,
        Optional<Tokens> unplaced,
        Optional<Tokens> rows,
        List<Expression> listed,
        List<Expression> resolved) {

    WriteText {
        set = List.copyOf(set);
        values = List.copyOf(values);
        listed = List.copyOf(listed);
        resolved = List.copyOf(resolved);
    }

    /** Nothing if it is not understood. */
    static Optional<WriteText> parse(Tokens tokens) {
        return WriteParser.parse(tokens);
    }
}
