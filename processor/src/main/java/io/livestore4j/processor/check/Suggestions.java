package io.livestore4j.processor.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** "Did you mean …?" for an unknown name. */
final class Suggestions {

    /** A name this far from all others is not mistyped but unknown. */
    private static final int LETTERS_PER_MISTAKE = 3;

    private Suggestions() {}

    /** The nearest of the known names as a sentence; if none is near, all of them. */
    static String cure(String unknown, Collection<String> known) {
        return nearest(unknown, known).orElseGet(() -> listed(known));
    }

    /** The nearest of the known names as a sentence, if one is near. */
    static Optional<String> nearest(String unknown, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(unknown, name) <= Math.max(1, (unknown.length() + 1) / LETTERS_PER_MISTAKE))
                .min(Comparator.<String>comparingInt(name -> distance(unknown, name))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> "Did you mean \"" + name + "\"?");
    }

    private static String listed(Collection<String> known) {
        return known.isEmpty()
                ? "There are none."
                : known.stream().distinct().collect(Collectors.joining(", ", "There are: ", "."));
    }

    /** Levenshtein's, with two letters in the wrong order as one mistake; underscores and case are none. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT).replace("_", "");
        String b = right.toLowerCase(Locale.ROOT).replace("_", "");
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int cheapest(int[][] rows, String a, String b, int i, int j) {
        int replaced = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
