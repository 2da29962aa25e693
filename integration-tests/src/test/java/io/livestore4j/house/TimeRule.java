package io.livestore4j.house;

import java.util.List;
import java.util.regex.Pattern;

/** Threads, clocks, ids and chance come from one room, so that the simulator can stand in for it. */
final class TimeRule implements Rule {

    private static final String DOT = "\\s*(?:\\.|::)\\s*";

    private static final Pattern ASKING = Pattern.compile(String.join(
            "|",
            "\\bnew\\s+(?:Thread|Timer|Date|Random|ForkJoinPool)\\b",
            "\\bextends\\s+Thread\\b",
            "\\b(?:Thread|Timer|Date|Random)\\s*::\\s*new\\b",
            "\\bThread" + DOT + "(?:ofPlatform|ofVirtual|startVirtualThread|sleep)\\b",
            "\\b(?:Executors|ForkJoinPool|ThreadPoolExecutor|ScheduledThreadPoolExecutor|ExecutorCompletionService)\\b",
            "\\bCompletableFuture" + DOT + "(?:runAsync|supplyAsync|delayedExecutor)\\b",
            "\\.\\s*(?:\\w+Async|orTimeout|completeOnTimeout|parallelStream|parallel)\\s*\\(",
            "\\bSchedulers" + DOT + "(?!from\\b|trampoline\\b)[\\w*]+",
            "\\b(?:Flowable|Observable|Single|Maybe|Completable)" + DOT + "(?:interval|intervalRange|timer)\\b",
            "\\bSystem" + DOT + "(?:currentTimeMillis\\b|nanoTime\\b|\\*)",
            "\\bClock" + DOT + "(?:system|tick)\\w*",
            "\\bInstantSource" + DOT + "system\\b",
            "\\b(?:Instant|LocalDate|LocalTime|LocalDateTime|OffsetDateTime|OffsetTime|ZonedDateTime|Year|YearMonth)"
                    + DOT + "now\\b",
            "\\bCalendar" + DOT + "getInstance\\b",
            "\\bUUID" + DOT + "randomUUID\\b",
            "\\bMath" + DOT + "random\\b",
            "\\bCollections" + DOT + "shuffle\\b",
            "\\b(?:ThreadLocalRandom|SecureRandom|SplittableRandom|RandomGenerator)\\b"));

    @Override
    public List<Violation> check(Source source) {
        if (!source.isMainOf("annotations", "processor", "runtime")
                || source.path().contains("/internal/time/")) {
            return List.of();
        }
        return source.violations(
                ASKING,
                source.code(),
                "'%s' asks for a thread, the time, an id or chance; only 'internal.time' may: take it as a parameter");
    }
}
