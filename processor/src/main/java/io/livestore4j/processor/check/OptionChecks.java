package io.livestore4j.processor.check;

import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.SqlMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be wrong with the options of the processor. */
public final class OptionChecks {

    /** Its values are {@code off} and {@code require}; without it SQL is checked where that is possible. */
    private static final String SQL = "livestore.sql";

    private static final String OURS = "livestore.";

    private final List<Problem> problems = new ArrayList<>();

    private OptionChecks() {}

    /**
     * What came of it.
     *
     * @param mode of a value that is none, what holds without the option
     */
    public record Outcome(List<Problem> problems, SqlMode mode) {}

    /** @param options all of the compilation, those of other processors too */
    public static Outcome of(Map<String, String> options) {
        OptionChecks checks = new OptionChecks();
        new TreeMap<>(options).keySet().forEach(checks::name);
        SqlMode mode = options.containsKey(SQL)
                ? checks.mode(Objects.requireNonNullElse(options.get(SQL), ""))
                : SqlMode.CHECK;
        return new Outcome(List.copyOf(checks.problems), mode);
    }

    /** With those that would be ours if there were such, for the compiler to leave it to us to say so. */
    public static Set<String> supported(Map<String, String> options) {
        return Stream.concat(Stream.of(SQL), options.keySet().stream().filter(option -> option.startsWith(OURS)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void name(String option) {
        if (option.startsWith(OURS) && !option.equals(SQL)) {
            problems.add(ProblemKind.OPTION_UNKNOWN.at(
                    Origin.UNKNOWN,
                    "There is no option -A%s. There is: -A%s=%s|%s.",
                    option,
                    SQL,
                    SqlMode.OFF.word(),
                    SqlMode.REQUIRE.word()));
        }
    }

    private SqlMode mode(String value) {
        for (SqlMode mode : List.of(SqlMode.OFF, SqlMode.REQUIRE)) {
            if (value.equals(mode.word())) {
                return mode;
            }
        }
        problems.add(ProblemKind.OPTION_UNKNOWN.at(
                Origin.UNKNOWN,
                "Option -A%s cannot be \"%s\". Set it to %s or %s, or leave it out.",
                SQL,
                value,
                SqlMode.OFF.word(),
                SqlMode.REQUIRE.word()));
        return SqlMode.CHECK;
    }
}
