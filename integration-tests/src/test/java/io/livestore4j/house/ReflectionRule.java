package io.livestore4j.house;

import java.util.List;
import java.util.regex.Pattern;

/** The runtime never reflects: what it must know of a class, generated code tells it. */
final class ReflectionRule implements Rule {

    private static final Pattern REFLECTION = Pattern.compile("\\bjava\\.lang\\.(?:reflect|invoke)\\b"
            + "|\\bClass\\s*(?:\\.|::)\\s*forName\\b"
            + "|(?:\\.|::)\\s*(?:getDeclared\\w+|getRecordComponents|getEnumConstants|getPermittedSubclasses"
            + "|getMethods?|getFields?|getConstructors?|getAnnotations?|getAnnotationsByType|isAnnotationPresent"
            + "|newInstance|loadClass|setAccessible)\\b"
            + "|\\b(?:MethodHandles?|ServiceLoader|Unsafe)\\b");

    @Override
    public List<Violation> check(Source source) {
        if (!source.isMainOf("annotations", "runtime")) {
            return List.of();
        }
        return source.violations(REFLECTION, source.code(), "'%s' is reflection; generate the code that knows instead");
    }
}
