package io.livestore4j.table;

import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real SQLite must find what {@link String} finds, whatever the characters. */
class TextMatchTest {

    /** Wildcards, quotes, case, NUL, an emoji, and the code points at the edges of the surrogates and of Unicode. */
    private static final List<String> PIECES = List.of(
            "",
            "%",
            "_",
            "*",
            "?",
            "[",
            "]",
            "\\",
            "'",
            "\"",
            "a",
            "A",
            "é",
            "É",
            "\0",
            "😀",
            "\uD7FF",
            "\uE000",
            "\uFFFF",
            "\uDBFF\uDFFF");

    private static Database database;

    @BeforeAll
    static void insertEveryPairOfPieces() throws SQLException {
        database = new Database(TODO);
        for (String text : pairs()) {
            database.run(TODO.insert(new Todo(text, "l", text, false, Todo.Priority.LOW, List.of(), null)));
        }
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void containsFindsWhatStringFinds() throws SQLException {
        compare(TODO.text::contains, String::contains);
    }

    @Test
    void startsWithFindsWhatStringFinds() throws SQLException {
        compare(TODO.text::startsWith, String::startsWith);
    }

    @Test
    void endsWithFindsWhatStringFinds() throws SQLException {
        compare(TODO.text::endsWith, String::endsWith);
    }

    @Test
    void theCaseOfAsciiLettersCanBeIgnored() throws SQLException {
        compare(TODO.text::containsIgnoreCase, (text, part) -> lower(text).contains(lower(part)));
        compare(TODO.text::startsWithIgnoreCase, (text, part) -> lower(text).startsWith(lower(part)));
        compare(TODO.text::endsWithIgnoreCase, (text, part) -> lower(text).endsWith(lower(part)));
        compare(TODO.text::eqIgnoreCase, (text, part) -> lower(text).equals(lower(part)));
    }

    private static String lower(String text) {
        return text.replace('A', 'a');
    }

    @Test
    void patternsFollowTheRulesOfSql() throws SQLException {
        assertThat(database.query(TODO.where(TODO.text.like("a_").and(TODO.text.contains("é")))
                        .select(TODO.text)))
                .containsExactlyInAnyOrder("aé", "Aé");
        assertThat(database.query(TODO.where(TODO.text.like("\\%a")).select(TODO.text)))
                .containsExactlyInAnyOrder("%a", "%A");
        assertThat(database.query(TODO.where(TODO.text.glob("[aA]?").and(TODO.text.endsWith("é")))
                        .select(TODO.text)))
                .containsExactlyInAnyOrder("aé", "Aé");
        assertThat(database.query(TODO.where(TODO.text.glob("A*").and(TODO.text.endsWith("é")))
                        .select(TODO.text)))
                .containsExactly("Aé");
        assertThatThrownBy(() -> TODO.text.like("a\0")).hasMessageContaining("U+0000");
        assertThatThrownBy(() -> TODO.text.glob("a".repeat(50_001))).hasMessageContaining("bytes of a pattern");
    }

    @Test
    void theNegationFindsTheOthers() throws SQLException {
        compare(part -> TODO.text.contains(part).not(), (text, part) -> !text.contains(part));
        compare(part -> TODO.text.endsWith(part).not(), (text, part) -> !text.endsWith(part));
        compare(part -> TODO.text.startsWith(part).not(), (text, part) -> !text.startsWith(part));
    }

    @Test
    void anIndexServesStartsWith() throws SQLException {
        SqlText plan = SqlText.of(
                "EXPLAIN QUERY PLAN " + TODO.where(TODO.text.startsWith("a")).sql());

        assertThat(database.query(plan.many(row -> row.text(3), "a", "b")))
                .singleElement()
                .asString()
                .startsWith("SEARCH todo USING INDEX todo_text");
    }

    private static Set<String> pairs() {
        return PIECES.stream()
                .flatMap(first -> PIECES.stream().map(second -> first + second))
                .collect(Collectors.toSet());
    }

    private static void compare(Function<String, Condition> condition, BiPredicate<String, String> expected)
            throws SQLException {
        List<String> parts = new ArrayList<>(PIECES);
        parts.addAll(List.of("%_", "a\0", "\0a", "aé", "😀😀", "\uDBFF\uDFFF\uDBFF\uDFFF", "aAa"));
        for (String part : parts) {
            List<String> found =
                    database.query(TODO.where(condition.apply(part)).select(TODO.text));

            assertThat(found)
                    .as("matches of '%s'", part)
                    .containsExactlyInAnyOrderElementsOf(pairs().stream()
                            .filter(text -> expected.test(text, part))
                            .toList());
        }
    }
}
