package io.livestore4j.processor.lock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Where two lock files, both as {@link LockText} writes them, begin to differ. */
public final class LockDifference {

    private LockDifference() {}

    /** The entry, such as {@code schemas/app.AppSchema/events/v1.A/clientOnly}; empty if the files are the same. */
    public static Optional<String> first(LockFile before, LockFile after) {
        List<String> old = LockText.write(before).lines().toList();
        List<String> now = LockText.write(after).lines().toList();
        int line = 0;
        while (line < old.size() && line < now.size() && old.get(line).equals(now.get(line))) {
            line++;
        }
        if (line == old.size() && line == now.size()) {
            return Optional.empty();
        }
        // What ends too early lacks the other's entry.
        boolean gone = line == now.size() || line < old.size() && indent(old.get(line)) > indent(now.get(line));
        return Optional.of(path(gone ? old : now, line));
    }

    private static String path(List<String> lines, int last) {
        Deque<String> names = new ArrayDeque<>();
        int depth = Integer.MAX_VALUE;
        for (int i = last; i >= 0; i--) {
            String line = lines.get(i);
            if (indent(line) < depth && line.contains(": ")) {
                depth = indent(line);
                names.addFirst(line.strip().substring(1, line.strip().indexOf("\": ")));
            }
        }
        return String.join("/", names);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
