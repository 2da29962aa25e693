package io.livestore4j.processor.read;

import io.livestore4j.processor.model.Unrepeatable.Cause;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Which methods and constructors of the JDK give something else each time. */
final class UnrepeatableCalls {

    private static final String CLOCK = "java.time.Clock";

    /** By {@code Type.method}; those whose answer does not depend on a clock that is passed. */
    private static final Map<String, Cause> METHODS = Stream.of(
                    all(
                            Cause.CLOCK,
                            "java.lang.System.currentTimeMillis",
                            "java.lang.System.nanoTime",
                            "java.time.Clock.system",
                            "java.time.Clock.systemUTC",
                            "java.time.Clock.systemDefaultZone",
                            "java.time.Clock.tickMillis",
                            "java.time.Clock.tickSeconds",
                            "java.time.Clock.tickMinutes",
                            "java.util.Calendar.getInstance"),
                    all(
                            Cause.CHANCE,
                            "java.lang.Math.random",
                            "java.lang.StrictMath.random",
                            "java.util.concurrent.ThreadLocalRandom.current",
                            "java.util.random.RandomGenerator.getDefault"),
                    all(
                            Cause.IDENTITY,
                            "java.lang.System.identityHashCode",
                            "java.lang.Enum.hashCode",
                            "java.lang.Object.hashCode",
                            "java.util.UUID.randomUUID"),
                    all(
                            Cause.OUTSIDE,
                            "java.lang.System.console",
                            "java.lang.System.getenv",
                            "java.lang.System.getProperty",
                            "java.lang.System.getProperties",
                            "java.time.ZoneId.systemDefault",
                            "java.util.Locale.getDefault",
                            "java.util.TimeZone.getDefault"),
                    all(
                            Cause.SETTINGS,
                            "java.lang.String.formatted",
                            "java.lang.System.lineSeparator",
                            "java.sql.Date.toLocalDate",
                            "java.sql.Timestamp.toLocalDateTime"))
            .flatMap(entries -> entries)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Those that have a form which is told the locale or the character set. */
    private static final Map<String, String> TOLD = Map.of(
            "java.lang.String.format", "java.util.Locale",
            "java.lang.String.getBytes", "java.nio.charset.Charset",
            "java.lang.String.toLowerCase", "java.util.Locale",
            "java.lang.String.toUpperCase", "java.util.Locale");

    /** Constructors without a seed or a time. */
    private static final Map<String, Cause> BARE_CONSTRUCTORS = Map.of(
            "java.util.Date", Cause.CLOCK,
            "java.util.GregorianCalendar", Cause.CLOCK,
            "java.util.Random", Cause.CHANCE,
            "java.util.SplittableRandom", Cause.CHANCE);

    private static final Map<String, Cause> TYPES = Map.of(
            "java.security.SecureRandom", Cause.CHANCE,
            "java.nio.file.Files", Cause.OUTSIDE,
            "java.lang.Process", Cause.OUTSIDE,
            "java.lang.ProcessBuilder", Cause.OUTSIDE,
            "java.lang.Runtime", Cause.OUTSIDE);

    private static final Set<String> OUTSIDE_PACKAGES =
            Set.of("java.io", "java.net", "java.net.http", "java.nio.channels", "java.sql", "javax.sql");

    /** Of these packages, what works on values alone. */
    private static final Set<String> PURE_TYPES = Set.of(
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.PrintWriter",
            "java.io.StringReader",
            "java.io.StringWriter",
            "java.net.IDN",
            "java.net.URI",
            "java.net.URLDecoder",
            "java.net.URLEncoder",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp");

    private UnrepeatableCalls() {}

    private static Stream<Map.Entry<String, Cause>> all(Cause cause, String... methods) {
        return Stream.of(methods).map(method -> Map.entry(method, cause));
    }

    static Optional<Cause> causeOf(ExecutableElement called) {
        if (!(called.getEnclosingElement() instanceof TypeElement owner)) {
            return Optional.empty();
        }
        String type = owner.getQualifiedName().toString();
        return called.getKind() == ElementKind.CONSTRUCTOR
                ? ofConstructor(called, owner, type)
                : ofMethod(called, owner, type);
    }

    private static Optional<Cause> ofConstructor(ExecutableElement called, TypeElement owner, String type) {
        if (type.equals("java.io.PrintWriter")
                && (takes(called, "java.lang.String") || takes(called, "java.io.File"))) {
            return Optional.of(Cause.OUTSIDE);
        }
        return called.getParameters().isEmpty() && BARE_CONSTRUCTORS.containsKey(type)
                ? Optional.of(BARE_CONSTRUCTORS.get(type))
                : ofType(owner, type);
    }

    private static Optional<Cause> ofMethod(ExecutableElement called, TypeElement owner, String type) {
        String name = called.getSimpleName().toString();
        if (name.equals("now") && type.startsWith("java.time.") && !takes(called, CLOCK)) {
            return Optional.of(Cause.CLOCK);
        }
        if (name.equals("shuffle")
                && type.equals("java.util.Collections")
                && called.getParameters().size() == 1) {
            return Optional.of(Cause.CHANCE);
        }
        String told = TOLD.get(type + "." + name);
        if (told != null) {
            return takes(called, told) || takes(called, "java.lang.String") && name.equals("getBytes")
                    ? Optional.empty()
                    : Optional.of(Cause.SETTINGS);
        }
        Cause cause = METHODS.get(type + "." + name);
        return cause == null ? ofType(owner, type) : Optional.of(cause);
    }

    private static boolean takes(ExecutableElement called, String type) {
        return called.getParameters().stream()
                .anyMatch(parameter -> parameter.asType().toString().equals(type));
    }

    private static Optional<Cause> ofType(TypeElement owner, String type) {
        Cause cause = TYPES.get(type);
        if (cause != null) {
            return Optional.of(cause);
        }
        boolean outside = OUTSIDE_PACKAGES.contains(packageOf(type)) && !PURE_TYPES.contains(type) && !isThrown(owner);
        return outside ? Optional.of(Cause.OUTSIDE) : Optional.empty();
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    /** Making an exception reads nothing. */
    private static boolean isThrown(TypeElement type) {
        return type.getSimpleName().toString().endsWith("Exception");
    }
}
