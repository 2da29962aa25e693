package io.livestore4j.house;

import java.util.List;

/** Files stay short enough to be read in one sitting. */
final class LengthRule implements Rule {

    /** The models we learn from stay below it in all but a few files, and those are the ones they regret. */
    static final int LINES_MAX = 400;

    @Override
    public List<Violation> check(Source source) {
        long lines = source.text().lines().count();
        if (lines <= LINES_MAX) {
            return List.of();
        }
        return List.of(source.violation(
                LINES_MAX + 1,
                "the file has " + lines + " lines, the limit is " + LINES_MAX + "; split it by what it does"));
    }
}
