package io.livestore4j.house;

import java.util.List;
import java.util.regex.Pattern;

/** No qualified class names in code: they would pass by the doors, which are seen in the imports. */
final class QualifiedNameRule implements Rule {

    private static final Pattern QUALIFIED = Pattern.compile("(?<![\\w.])(?:java|javax|jdk|sun|com|io|net|org|tools)"
            + "(?:\\s*\\.\\s*[a-z_]\\w*)+\\s*\\.\\s*[A-Z]\\w*");

    @Override
    public List<Violation> check(Source source) {
        return source.violations(QUALIFIED, source.body(), "import '%s' instead of writing its package in code");
    }
}
