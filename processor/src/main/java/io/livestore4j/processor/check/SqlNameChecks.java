package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which names tables, columns and indexes may have in SQL. Keywords may: all names are quoted. */
final class SqlNameChecks {

    /** Long enough for every sane name, and short enough for those that are made of it: SQLite stops at 255 bytes. */
    static final int LENGTH_MAX = 64;

    private static final Pattern LEGAL = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private static final List<String> RESERVED = List.of("sqlite_", "livestore_");

    private SqlNameChecks() {}

    static Optional<Problem> ofColumn(ColumnModel column) {
        String use = column.sqlNameAt().isPresent() ? "Use" : "Rename its component with";
        return of("Column", use, At.of(column.sqlName(), column.sqlNameOrigin()));
    }

    /** @param subject such as {@code Table} */
    static Optional<Problem> of(String subject, At<String> name) {
        return of(subject, "Use", name);
    }

    private static Optional<Problem> of(String subject, String use, At<String> name) {
        if (!LEGAL.matcher(name.value()).matches() || name.value().length() > LENGTH_MAX) {
            return Optional.of(ProblemKind.NAME_ILLEGAL.at(
                    name.origin(),
                    "%s \"%s\" has a name that is not allowed. %s letters, digits and _, at most %d, and no digit"
                            + " first.",
                    subject,
                    name.value(),
                    use,
                    LENGTH_MAX));
        }
        return RESERVED.stream()
                .filter(prefix -> key(name.value()).startsWith(prefix))
                .findFirst()
                .map(prefix -> ProblemKind.NAME_RESERVED.at(
                        name.origin(),
                        "%s \"%s\" has a reserved name: those with \"%s\" belong to %s. Choose another.",
                        subject,
                        name.value(),
                        prefix,
                        prefix.startsWith("sqlite") ? "SQLite" : "LiveStore4j"));
    }

    /** What two names have in common if SQL takes them for one. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
