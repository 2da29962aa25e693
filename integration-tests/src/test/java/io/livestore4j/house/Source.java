package io.livestore4j.house;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One Java file.
 *
 * @param module the directory of its module, relative to the root: {@code runtime}, {@code examples/todo}
 * @param path relative to the root, with {@code /}
 * @param text as it stands in the file
 * @param code {@code text} without comments and literals, at the same offsets
 */
record Source(String module, String path, String text, String code) {

    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([\\w.]+)\\s*;");
    private static final Pattern IMPORT = Pattern.compile("\\bimport\\s+(?:static\\s+)?([\\w.*\\s]+?)\\s*;");

    static Source of(String module, String path, String text) {
        return new Source(module, path, text, JavaText.codeOf(text));
    }

    /** An import, static or not: {@code java.util.List}, {@code java.util.Map.entry}, {@code java.util.*}. */
    record Import(String name, int line) {

        String packageName() {
            return segments()
                    .takeWhile(segment -> Character.isLowerCase(segment.charAt(0)))
                    .collect(Collectors.joining("."));
        }

        /** The top-level class, or {@code *}. */
        String className() {
            return segments()
                    .dropWhile(segment -> Character.isLowerCase(segment.charAt(0)))
                    .findFirst()
                    .orElse("*");
        }

        private Stream<String> segments() {
            return Stream.of(name.split("\\."));
        }
    }

    boolean isMain() {
        return path.startsWith(module + "/src/main/");
    }

    boolean isMainOf(String... modules) {
        return isMain() && List.of(modules).contains(module);
    }

    String packageName() {
        Matcher matcher = PACKAGE.matcher(code);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The class that the file is named after. */
    String className() {
        return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    }

    List<Import> imports() {
        return IMPORT.matcher(code)
                .results()
                .map(found -> new Import(found.group(1).replaceAll("\\s", ""), lineAt(found.start())))
                .toList();
    }

    /** The code with the package line and the imports blanked out too. */
    String body() {
        Pattern head = Pattern.compile(PACKAGE.pattern() + "|" + IMPORT.pattern());
        return head.matcher(code).replaceAll(found -> found.group().replaceAll("\\S", " "));
    }

    /** The line, from 1, that an offset into {@code text}, {@code code} or {@code body} falls on. */
    int lineAt(int offset) {
        return 1
                + (int) code.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    Violation violation(int line, String message) {
        return new Violation(path, line, message);
    }

    /** A violation wherever the pattern is found in {@code searched}; {@code %s} in the message is what was found. */
    List<Violation> violations(Pattern pattern, String searched, String message) {
        return pattern.matcher(searched)
                .results()
                .map(found -> violation(
                        lineAt(found.start()),
                        message.formatted(found.group().strip().replaceAll("\\s*([.:(])\\s*", "$1"))))
                .toList();
    }
}
