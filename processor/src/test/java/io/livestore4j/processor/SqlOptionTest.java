package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Alivestore.sql}, and the notes on SQL, with a SQLite that can be loaded. */
final class SqlOptionTest {

    private static final String APP = """
            package app;
            import io.livestore4j.*; import io.livestore4j.annotations.*; import java.util.*;
            interface App {
                @Table record Todo(@Id String id, @Check("length(text) > 0") String text, String listId) {}

                sealed interface Ev {
                    @Event("v1.Created") @Materializer(insert = Todo.class)
                    record Created(String id, String text, String listId) implements Ev {}
                }

                @LiveStoreSchema(events = Ev.class, tables = Todo.class)
                interface Schema {}

                @Queries(Schema.class)
                interface Some {
                    @Sql("SELECT text FROM todo WHERE list_id = :list")
                    Query<List<String>> texts(String list);
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"-Alivestore.sql=off", "-Alivestore.sql=require", "-Aother.sql=strange"})
    void aKnownOptionAndThoseOfOthersSayNothing(String option) {
        assertThat(errors(option, APP)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-Alivestore.sql=on | [LS-088] Option -Alivestore.sql cannot be \"on\". Set it to off or require, or"
                        + " leave it out.",
                "-Alivestore.sql | [LS-088] Option -Alivestore.sql cannot be \"null\". Set it to off or require, or"
                        + " leave it out.",
                "-Alivestore.sqlite=off | [LS-088] There is no option -Alivestore.sqlite. There is:"
                        + " -Alivestore.sql=off|require."
            },
            quoteCharacter = '\u0001')
    void anUnknownOptionIsOneErrorWithTheKnownOnes(String option, String message) {
        assertThat(errors(option, APP)).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT text FROM todo WHERE | SELECT text FROM nothing WHERE | [LS-040]",
                "length(text) > 0 | length(txt) > 0 | [LS-031]"
            })
    void whatOnlySqliteKnowsIsTrustedWhereItIsOff(String right, String wrong, String code) {
        String source = APP.replace(right, wrong);

        assertThat(errors("-Alivestore.sql=require", source)).anyMatch(error -> error.contains(code));
        assertThat(errors("-Alivestore.sql=off", source)).isEmpty();
    }

    @Test
    void aFullScanIsANoteWithThePlanWhichStopsNoStrictCompilation() {
        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.App", APP));

        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(compilation.notes()).singleElement().satisfies(note -> {
            assertThat(note.getMessage(Locale.ROOT))
                    .isEqualTo("[LS-099] Query texts reads all rows of table \"todo\" each time, for no index serves its"
                            + " condition on \"list_id\": SCAN todo. If there will be many, add @Index(columns ="
                            + " \"listId\") to App.Todo.");
            assertThat(note.getLineNumber()).isEqualTo(16);
        });
    }

    @Test
    void theIndexThatItNamesCuresIt() {
        String source = APP.replace("@Table", "@Index(columns = \"listId\") @Table");

        assertThat(TestCompiler.compile(TestCompiler.source("app.App", source)).notes())
                .isEmpty();
    }

    private static List<String> errors(String option, String source) {
        Compilation compilation = TestCompiler.with(option).compile(TestCompiler.source("app.App", source));
        return compilation.diagnostics().stream()
                .filter(diagnostic -> !diagnostic.getMessage(Locale.ROOT).startsWith("[LS-099]"))
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }
}
