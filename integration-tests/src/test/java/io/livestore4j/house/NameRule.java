package io.livestore4j.house;

import java.util.List;
import java.util.regex.Pattern;

/** A class is named after what it is. */
final class NameRule implements Rule {

    private static final Pattern EMPTY_WORD =
            Pattern.compile("\\b(?:class|interface|enum|record)\\s+\\w*(?:Utils?|Helpers?|Managers?|Impl\\d*)\\b");

    @Override
    public List<Violation> check(Source source) {
        return source.violations(EMPTY_WORD, source.code(), "'%s' has a name that says nothing; name what it is");
    }
}
