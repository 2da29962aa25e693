package io.livestore4j.processor.check;

import io.livestore4j.processor.model.LockMode;
import io.livestore4j.processor.model.LockOptions;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.SqlMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be wrong with the options of the processor. */
public final class OptionChecks {

    /** Its values are {@code off} and {@code require}; without it SQL is checked where that is possible. */
    private static final String SQL = "livestore.sql";

    /** The path of the lock file; without it nothing is locked. */
    private static final String LOCK = "livestore.lock";

    /** Its values are those of {@link LockMode}; without it the file is read. */
    private static final String LOCK_MODE = "livestore.lock.mode";

    private static final List<String> KNOWN = List.of(LOCK, LOCK_MODE, SQL);

    private static final String OURS = "livestore.";

    private final Map<String, String> options;
    private final List<Problem> problems = new ArrayList<>();

    private OptionChecks(Map<String, String> options) {
        this.options = options;
    }

    /**
     * What came of it.
     *
     * @param mode of a value that is none, what holds without the option
     */
    public record Outcome(List<Problem> problems, SqlMode mode, LockOptions lock) {}

    /** @param options all of the compilation, those of other processors too */
    public static Outcome of(Map<String, String> options) {
        OptionChecks checks = new OptionChecks(options);
        new TreeMap<>(options).keySet().forEach(checks::name);
        SqlMode mode = checks.choice(SQL, List.of(SqlMode.OFF, SqlMode.REQUIRE), SqlMode::word)
                .orElse(SqlMode.CHECK);
        LockOptions lock = checks.lock();
        return new Outcome(List.copyOf(checks.problems), mode, lock);
    }

    /** With those that would be ours if there were such, for the compiler to leave it to us to say so. */
    public static Set<String> supported(Map<String, String> options) {
        return Stream.concat(KNOWN.stream(), options.keySet().stream().filter(option -> option.startsWith(OURS)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void name(String option) {
        if (option.startsWith(OURS) && !KNOWN.contains(option)) {
            problems.add(ProblemKind.OPTION_UNKNOWN.at(
                    Origin.UNKNOWN,
                    "There is no option -A%s. There are: -A%s=<file>, -A%s=%s and -A%s=%s|%s.",
                    option,
                    LOCK,
                    LOCK_MODE,
                    Arrays.stream(LockMode.values()).map(LockMode::word).collect(Collectors.joining("|")),
                    SQL,
                    SqlMode.OFF.word(),
                    SqlMode.REQUIRE.word()));
        }
    }

    private String value(String option) {
        return Objects.requireNonNullElse(options.get(option), "");
    }

    private <V> Optional<V> choice(String option, List<V> values, Function<V, String> word) {
        if (!options.containsKey(option)) {
            return Optional.empty();
        }
        Optional<V> chosen = values.stream()
                .filter(value -> word.apply(value).equals(value(option)))
                .findFirst();
        if (chosen.isEmpty()) {
            problems.add(ProblemKind.OPTION_UNKNOWN.at(
                    Origin.UNKNOWN,
                    "Option -A%s cannot be \"%s\". Set it to %s, or leave it out.",
                    option,
                    value(option),
                    values.stream().map(word).collect(Collectors.joining(" or "))));
        }
        return chosen;
    }

    private LockOptions lock() {
        LockMode mode =
                choice(LOCK_MODE, List.of(LockMode.values()), LockMode::word).orElse(LockMode.READ);
        Optional<String> path =
                Optional.of(value(LOCK)).filter(given -> !given.isBlank()).map(String::strip);
        if (path.isEmpty() && (options.containsKey(LOCK) || options.containsKey(LOCK_MODE))) {
            problems.add(ProblemKind.OPTION_UNKNOWN.at(
                    Origin.UNKNOWN,
                    "Option -A%s names no file. Set it to the path of the lock file, or leave both options of it out.",
                    LOCK));
        }
        return new LockOptions(path, mode);
    }
}
