package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
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
    @ValueSource(strings = {"-Alivestore.sql=off", "-Alivestore.sql=require"})
    void aKnownOptionSaysNothing(String option) {
        assertThat(errors(option, APP)).isEmpty();
    }

    @Test
    void anOptionOfAnotherProcessorIsNoneOfOurs() {
        assertThat(errors("-Aother.sql=off", APP))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).doesNotContain("[LS-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "-Alivestore.sql=on ~ [LS-088] Option -Alivestore.sql cannot be \"on\". Set it to off or require, or"
                        + " leave it out.",
                "-Alivestore.sql ~ [LS-088] Option -Alivestore.sql cannot be \"\". Set it to off or require, or"
                        + " leave it out.",
                "-Alivestore.lock ~ [LS-088] Option -Alivestore.lock names no file. Set it to the path of the lock"
                        + " file, or leave both options of it out.",
                "-Alivestore.lock.mode=check ~ [LS-088] Option -Alivestore.lock names no file. Set it to the path of the"
                        + " lock file, or leave both options of it out.",
                "-Alivestore.sqlite=off ~ [LS-088] There is no option -Alivestore.sqlite. There are:"
                        + " -Alivestore.lock=<file>, -Alivestore.lock.mode=read|update|check and"
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
                "SELECT text FROM todo WHERE | SELECT text FROM nowhere WHERE | [LS-040]",
                "length(text) > 0 | length(txt) > 0 | [LS-031]"
            })
    void whatOnlySqliteKnowsIsTrustedWhereItIsOff(String right, String wrong, String code) {
        String source = APP.replace(right, wrong);

        assertThat(errors("-Alivestore.sql=require", source)).anyMatch(error -> error.contains(code));
        assertThat(errors("-Alivestore.sql=off", source)).isEmpty();
    }

    /** The text tells what SQLite would. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM todo",
                "SELECT t.* FROM todo t JOIN todo u ON u.id = t.id",
                "SELECT list_id, headline, id FROM todo ORDER BY id",
                "SELECT id, t.headline, coalesce(list_id, 'x') AS list_id FROM todo AS t"
            })
    void theSameIsGeneratedAsIfSqliteHadBeenAsked(String sql) {
        String source = rows(sql);

        assertThat(errors("-Alivestore.sql=require", source)).isEmpty();
        assertThat(errors("-Alivestore.sql=off", source)).isEmpty();
        assertThat(queries("-Alivestore.sql=off", source)).isEqualTo(queries("-Alivestore.sql=require", source));
    }

    @Test
    void whatTheTextDoesNotTellIsCheckedWhenARowIsRead() {
        String source = rows("SELECT * FROM (SELECT id, headline AS text, list_id FROM todo)");

        assertThat(queries("-Alivestore.sql=require", source)).doesNotContain("expecting");
        assertThat(queries("-Alivestore.sql=off", source))
                .contains(
                        ".expecting(0, StorageClass.TEXT, \"id\")",
                        ".expecting(1, StorageClass.TEXT, \"text\")",
                        ".expecting(2, StorageClass.TEXT, \"listId\")");
    }

    private static String rows(String sql) {
        return APP.replace("@Check(\"length(text) > 0\")", "@Column(\"headline\")")
                .replace("SELECT text FROM todo WHERE list_id = :list", sql)
                .replace("Query<List<String>> texts(String list)", "Query<List<Todo>> texts()");
    }

    private static String queries(String option, String source) {
        Compilation compilation = TestCompiler.with(option).compile(TestCompiler.source("app.App", source));
        return TestCompiler.generated(compilation).get("App_SomeSql.java");
    }

    @Test
    void aFullScanIsANoteWithThePlanWhichStopsNoStrictCompilation() {
        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.App", APP));

        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(scans(compilation)).singleElement().satisfies(note -> {
            assertThat(note.getMessage(Locale.ROOT))
                    .isEqualTo(
                            "[LS-099] Query texts reads all rows of table \"todo\" each time, for no index serves its"
                                    + " condition on \"list_id\": SCAN todo. If there will be many, add @Index(columns ="
                                    + " \"listId\") to App.Todo.");
            assertThat(note.getLineNumber()).isEqualTo(16);
        });
    }

    @Test
    void theIndexThatItNamesCuresIt() {
        String source = APP.replace("@Table", "@Index(columns = \"listId\") @Table");

        assertThat(scans(TestCompiler.compile(TestCompiler.source("app.App", source))))
                .isEmpty();
    }

    private static List<Diagnostic<? extends JavaFileObject>> scans(Compilation compilation) {
        return compilation.notes().stream()
                .<Diagnostic<? extends JavaFileObject>>map(note -> note)
                .filter(note -> note.getMessage(Locale.ROOT).startsWith("[LS-099]"))
                .toList();
    }

    private static List<String> errors(String option, String source) {
        Compilation compilation = TestCompiler.with(option).compile(TestCompiler.source("app.App", source));
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> !message.startsWith("[LS-099]") && !message.startsWith("[LS-125]"))
                .toList();
    }
}
