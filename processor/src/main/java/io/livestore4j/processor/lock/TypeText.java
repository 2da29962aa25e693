package io.livestore4j.processor.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The type of a field as the file names it, such as {@code String}, {@code List<long as text>} or {@code #todo.Money}.
 *
 * @param name that of a class of {@code types} begins with {@code #}
 * @param arguments what a list, set or map holds
 */
record TypeText(String name, List<TypeText> arguments) {

    private static final String REFERENCE = "#";
    private static final String DELIMITERS = "<>,";

    TypeText {
        arguments = List.copyOf(arguments);
    }

    static TypeText plain(String name) {
        return new TypeText(name, List.of());
    }

    static TypeText reference(String className) {
        return plain(REFERENCE + className);
    }

    /** The class that it refers to, if it is one of {@code types}. */
    Optional<String> referred() {
        return name.startsWith(REFERENCE) ? Optional.of(name.substring(REFERENCE.length())) : Optional.empty();
    }

    /** The classes that it and its arguments refer to. */
    Stream<String> allReferred() {
        return Stream.concat(referred().stream(), arguments.stream().flatMap(TypeText::allReferred));
    }

    /** Empty if the text is no type. */
    static Optional<TypeText> parse(String text) {
        Parser parser = new Parser(text);
        Optional<TypeText> type = parser.type(0);
        return parser.at == text.length() ? type : Optional.empty();
    }

    @Override
    public String toString() {
        return arguments.isEmpty()
                ? name
                : name + arguments.stream().map(TypeText::toString).collect(Collectors.joining(", ", "<", ">"));
    }

    /** Without the mark of classes, for messages. */
    String display() {
        return toString().replace(REFERENCE, "");
    }

    /** Reads one text. */
    private static final class Parser {

        /** Deeper than any sane type, and no danger to the compiler's stack. */
        private static final int DEPTH_MAX = 50;

        private final String text;
        private int at;

        private Parser(String text) {
            this.text = text;
        }

        private Optional<TypeText> type(int depth) {
            int start = at;
            while (at < text.length() && DELIMITERS.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(start, at).strip();
            if (name.isEmpty() || depth > DEPTH_MAX) {
                return Optional.empty();
            }
            return accept('<') ? arguments(depth).map(arguments -> new TypeText(name, arguments)) : named(name);
        }

        private static Optional<TypeText> named(String name) {
            return Optional.of(plain(name));
        }

        private Optional<List<TypeText>> arguments(int depth) {
            List<TypeText> arguments = new ArrayList<>();
            do {
                Optional<TypeText> argument = type(depth + 1);
                if (argument.isEmpty()) {
                    return Optional.empty();
                }
                arguments.add(argument.get());
            } while (accept(','));
            return accept('>') ? Optional.of(arguments) : Optional.empty();
        }

        private boolean accept(char expected) {
            boolean accepted = at < text.length() && text.charAt(at) == expected;
            at += accepted ? 1 : 0;
            return accepted;
        }
    }
}
