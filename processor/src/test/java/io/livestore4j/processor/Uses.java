package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;

/** Uses of the query builder that compile, each beside one that does not. */
final class Uses {

    private Uses() {}

    /** @param wrong differs from the right one in what its types refuse */
    record Use(String right, String wrong) {}

    static Use use(String right, String wrong) {
        return new Use(right, wrong);
    }

    /**
     * All right ones compile without a warning, and of the wrong ones each has one error.
     *
     * @param compile takes statements, the first of which stands on the first line of what it compiles
     * @return the messages, by their lines
     */
    static Map<Long, String> assertRefused(List<Use> uses, Function<String, Compilation> compile) {
        assertThat(compile.apply(statements(uses.stream().map(Use::right).toList()))
                        .diagnostics())
                .isEmpty();
        List<String> wrong = uses.stream().map(Use::wrong).toList();
        Map<Long, List<String>> messages = compile.apply(statements(wrong)).errors().stream()
                .collect(Collectors.groupingBy(
                        Diagnostic::getLineNumber,
                        TreeMap::new,
                        Collectors.mapping(error -> error.getMessage(Locale.ROOT), Collectors.toList())));
        for (int i = 0; i < wrong.size(); i++) {
            assertThat(messages.get(i + 1L)).as(wrong.get(i)).hasSize(1);
        }
        assertThat(messages).hasSameSizeAs(uses);
        return messages.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, message -> message.getValue().get(0)));
    }

    private static String statements(List<String> uses) {
        return IntStream.range(0, uses.size())
                .mapToObj(i -> "Object use" + i + " = " + uses.get(i) + ";\n")
                .collect(Collectors.joining());
    }
}
