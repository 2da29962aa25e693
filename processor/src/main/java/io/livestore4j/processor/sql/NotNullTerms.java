package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.Expression.Operation;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SelectText.FromItem;
import java.util.stream.Stream;

/** The terms {@code x IS NOT NULL} of a WHERE. */
final class NotNullTerms {

    private NotNullTerms() {}

    /** Whether one of them keeps out the rows where a column is NULL. */
    static boolean exclude(Core core, Tokens column) {
        boolean merged = core.fromItems().anyMatch(FromItem::merged);
        return !merged
                && core.where().stream()
                        .flatMap(NotNullTerms::subjects)
                        .anyMatch(subject -> isSame(subject.tokens(), column));
    }

    /** The x of each {@code x IS NOT NULL} that must hold. */
    private static Stream<Column> subjects(Expression condition) {
        if (condition instanceof Operation and && and.isAny("AND")) {
            return and.parts().stream().flatMap(NotNullTerms::subjects);
        }
        return condition instanceof Operation test && test.isAny("IS NOT NULL") && test.left() instanceof Column column
                ? Stream.of(column)
                : Stream.empty();
    }

    /** Of which one may be qualified: a name of two tables would be ambiguous. */
    private static boolean isSame(Tokens subject, Tokens column) {
        int common = Math.min(subject.size(), column.size());
        for (int i = 1; i <= common; i += 2) {
            String name = subject.get(subject.size() - i).name();
            if (!name.equals(column.get(column.size() - i).name())) {
                return false;
            }
        }
        return true;
    }
}
