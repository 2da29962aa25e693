package io.livestore4j.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commit whose receipt the app has got.
 *
 * @param generation how many rebases there had been
 * @param contents each of its events as name and arguments
 */
record Acknowledged(long commitId, long generation, List<String> contents) {

    private static final Pattern ROW = Pattern.compile("(v1\\.\\w+) \\{\"id\":\"([^\"]*)\".*");

    static Acknowledged of(long commitId, long generation, List<LogReader.Entry> entries) {
        return new Acknowledged(
                commitId,
                generation,
                entries.stream().map(entry -> plain(entry.content())).toList());
    }

    /** What the backend makes of arguments: other bytes, the same value. */
    static String rewritten(String args) {
        return args.startsWith("{\"") ? "{ " + args.substring(1) : args;
    }

    /** Without what {@link #rewritten} has added. */
    static String plain(String content) {
        return content.replaceFirst(" \\{ \"", " {\"");
    }

    /** The rows that it touched for sure, where it was committed. */
    private Set<String> rows() {
        Set<String> rows = new HashSet<>();
        for (String content : contents) {
            Matcher row = ROW.matcher(content);
            if (row.matches()) {
                rows.add((row.group(1).startsWith("v1.List") ? "list " : "todo ") + row.group(2));
            } else if (content.startsWith("v1.FilterChanged")) {
                rows.add("filter");
            }
        }
        return rows;
    }

    /**
     * Whether it had to be set aside with {@code earlier}: it came later, both were as they had been committed, and they
     * share a row.
     *
     * @param rebase the one that set {@code earlier} aside
     */
    boolean hadToGoWith(Acknowledged earlier, long rebase) {
        boolean untouched = generation == rebase - 1 && earlier.generation == rebase - 1;
        if (!untouched || commitId <= earlier.commitId) {
            return false;
        }
        Set<String> shared = rows();
        shared.retainAll(earlier.rows());
        return !shared.isEmpty();
    }
}
