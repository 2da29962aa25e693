package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.SelectText.Core;

/** The terms {@code x IS NOT NULL} of a WHERE. */
final class NotNullTerms {

    private NotNullTerms() {}

    /** Whether one of them keeps out the rows where a column is NULL. */
    static boolean exclude(Core core, Tokens column) {
        Tokens where = core.where();
        boolean simple = !where.contains(token -> token.isAny("OR", "BETWEEN", "CASE"));
        boolean merged = core.from().list().stream().anyMatch(token -> token.isAny("USING", "NATURAL"));
        return simple
                && !merged
                && where.split(token -> token.is("AND")).stream()
                        .map(NotNullTerms::subject)
                        .anyMatch(subject -> isSame(subject, column));
    }

    /** The x of {@code x IS NOT NULL}; empty for any other term. */
    private static Tokens subject(Tokens term) {
        int size = term.size();
        boolean isNotNull = size > 3
                && term.get(size - 3).is("IS")
                && term.get(size - 2).is("NOT")
                && term.get(size - 1).is("NULL");
        return isNotNull ? term.between(0, size - 3) : term.between(0, 0);
    }

    /** Of which one may be qualified: a name of two tables would be ambiguous. */
    private static boolean isSame(Tokens subject, Tokens column) {
        if (!Nullability.isColumn(subject) || !Nullability.isColumn(column)) {
            return false;
        }
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
