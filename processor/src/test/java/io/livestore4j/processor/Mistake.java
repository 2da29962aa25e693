package io.livestore4j.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A source with mistakes. Each mistake is marked with {@code «} where the caret of its error must stand, and the first
 * lines give the messages in the same order:
 *
 * <pre>
 *   //! Table Todo has no @Id component. …
 *   &#64;Table record «Todo(String id) {}
 * </pre>
 *
 * @param code such as {@code LS-020}; empty where the messages have codes of their own
 */
record Mistake(String code, String text) {

    /** All on one line, for the lines below to keep their numbers but for one. */
    private static final String HEADER = "package app;"
            + " import io.livestore4j.*; import io.livestore4j.annotations.*; import java.lang.annotation.*;"
            + " import java.time.Instant; import java.util.*; import org.jspecify.annotations.Nullable;\n";

    private static final String MESSAGE = "//! ";
    private static final String MARK = "«";

    /** What javac sees. */
    String source() {
        return HEADER + text.replace(MARK, "");
    }

    List<String> messages() {
        return text.lines()
                .filter(line -> line.startsWith(MESSAGE))
                .map(line -> line.substring(MESSAGE.length()))
                .toList();
    }

    /** {@code line:column} of each mark. */
    List<String> positions() {
        List<String> lines = source().lines().toList();
        List<String> marked = (HEADER + text).lines().toList();
        List<String> positions = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            int found = marked.get(line).indexOf(MARK);
            for (int before = 0; found >= 0; before++) {
                positions.add((line + 1) + ":" + (found + 1 - before));
                found = marked.get(line).indexOf(MARK, found + 1);
            }
        }
        return positions;
    }

    /** As {@link TestCompiler#errors} shows them. */
    List<String> errors() {
        List<String> positions = positions();
        List<String> messages = messages();
        if (positions.size() != messages.size()) {
            throw new IllegalStateException(
                    code + " has " + positions.size() + " marks but " + messages.size() + " messages");
        }
        String prefix = code.isEmpty() ? "" : "[" + code + "] ";
        return IntStream.range(0, positions.size())
                .mapToObj(i -> positions.get(i) + " " + prefix + messages.get(i))
                .toList();
    }
}
