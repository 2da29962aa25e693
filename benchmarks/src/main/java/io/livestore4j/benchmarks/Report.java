package io.livestore4j.benchmarks;

import java.util.List;
import java.util.Locale;

/** Makes the line that is printed of a benchmark. */
@FunctionalInterface
interface Report {

    String line(String name, Samples samples);

    /**
     * Of {@link PairCounters}.
     *
     * @param goal the ratio that it must not exceed
     */
    static Report pair(double goal) {
        return (name, samples) -> {
            List<Double> ratios = samples.ratios("ours", "other");
            return String.format(
                    Locale.ROOT,
                    "%s ours=%.2fus other=%.2fus ratio=%.2f (n=%d, spread %.2f-%.2f, goal %.2f)",
                    name,
                    Samples.median(samples.micros("ours")),
                    Samples.median(samples.micros("other")),
                    Samples.median(ratios),
                    ratios.size(),
                    Samples.quantile(ratios, 0.25),
                    Samples.quantile(ratios, 0.75),
                    goal);
        };
    }

    /** Of {@link SideCounters}: how many times our time each of the others took. There is no goal. */
    static Report beside() {
        return (name, samples) -> {
            StringBuilder line = new StringBuilder(name);
            line.append(String.format(Locale.ROOT, " ours=%.2fus", Samples.median(samples.micros("ours"))));
            for (String other : List.of("jdbc", "jooq", "jdbi")) {
                line.append(String.format(
                        Locale.ROOT,
                        " %s=%.2fus (%.2f)",
                        other,
                        Samples.median(samples.micros(other)),
                        Samples.median(samples.ratios(other, "ours"))));
            }
            return line.append(" (n=")
                    .append(samples.iterations().size())
                    .append(")")
                    .toString();
        };
    }
}
