package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which SQL in the bodies of materializers is found, and when it is looked for. */
final class MaterializerBodiesTest {

    private static final String IMPORTS = """
            package app;
            import io.livestore4j.*;
            import io.livestore4j.annotations.*;
            import java.util.*;
            import java.util.function.*;
            import org.jspecify.annotations.Nullable;
            """;

    private static final JavaFileObject APP = TestCompiler.source("app.App", IMPORTS + """
            interface App {
                @Table record Todo(@Id String id, String text, int size, @Nullable String note) {}

                sealed interface Ev {
                    @Event("v1.Done") record Done(String id, List<String> names) implements Ev {}
                }

                @Queries(Schema.class)
                interface Reads {
                    @Sql("SELECT text FROM todo") Query<List<String>> unordered();
                    @Sql("SELECT text FROM todo WHERE size > :size") Query<Optional<String>> any(int size);
                    @Sql("SELECT text FROM todo ORDER BY id") Query<List<String>> ordered();
                    @Sql("SELECT text FROM todo WHERE id = :id") Query<String> one(String id);

                    default Query<List<String>> hidden() {
                        return unordered();
                    }
                }

                @LiveStoreSchema(events = Ev.class, tables = Todo.class, materializers = Mats.class)
                interface Schema {}
            }
            """);

    private static final String UNORDERED =
            "[LS-108] This SQL reads in no total order, so that clients may come to different states: %s. End its ORDER BY"
                    + " with the keys of its tables, or find one row by its key.";

    private static final String NOT_CONSTANT =
            "[LS-105] The SQL of a mutation must be a constant, for the compiler to check it. Write it as a literal, and"
                    + " pass with ? what varies; or use the builders of the tables.";

    private static final String BROKEN =
            "[LS-040] SQL names column \"txt\", which none of its tables has. Did you mean" + " \"text\"?";

    @TempDir
    private Path classes;

    /** @param body of a method whose {@code event} is at hand */
    private static JavaFileObject mats(String body) {
        return TestCompiler.source("app.Mats", IMPORTS + """
                final class Mats {
                    private static final App.Reads READS = App_ReadsSql.READS;
                    private static final int TWO = 2;
                    private static final String TABLE = "todo";

                    @Materializer static List<Mutation> on(App.Ev.Done event, StateReader state) {
                        %s
                    }
                }
                """.formatted(body));
    }

    private static List<String> said(String body) {
        return said(TestCompiler.compile(APP, mats(body)));
    }

    private static List<String> said(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> !message.startsWith("[LS-099]") && !message.startsWith("[LS-125]"))
                .toList();
    }

    @Test
    void aQueryIsFoundInAReferenceToItsMethodToo() {
        assertThat(said("""
                Supplier<Query<List<String>>> all = READS::unordered;
                Function<Integer, Query<Optional<String>>> any = READS::any;
                BiFunction<App.Reads, String, Query<String>> one = App.Reads::one;
                state.query(((Supplier<Query<List<String>>>) READS::ordered).get());
                return List.of();
                """))
                .containsExactly(
                        UNORDERED.formatted("SELECT text FROM todo"),
                        UNORDERED.formatted("SELECT text FROM todo WHERE size > :size"));
    }

    @Test
    void aReferenceToMutationSqlHasNoConstantText() {
        assertThat(said("""
                BiFunction<String, Object[], Mutation> make = Mutation::sql;
                return List.of();
                """)).containsExactly(NOT_CONSTANT);
    }

    /** The store lets no materializer ask the others, wherever it calls them. */
    @Test
    void whatIsGeneratedSaysWhichQueriesAnswerAlikeEverywhere() {
        String generated = TestCompiler.generated(TestCompiler.compile(APP, mats("return List.of();")))
                .get("App_ReadsSql.java");

        assertThat(List.of("UNORDERED", "ANY", "ORDERED", "ONE"))
                .filteredOn(constant -> {
                    String from = generated.substring(generated.indexOf("SqlText " + constant + " ="));
                    return from.substring(0, from.indexOf(';')).contains(".deterministic()");
                })
                .containsExactly("ORDERED", "ONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Alivestore.sql=off", "-Alivestore.sql=require"})
    void itSaysSoWithSqliteAndWithout(String option) {
        Compilation compilation = TestCompiler.with(option).compile(APP, mats("return List.of();"));

        assertThat(TestCompiler.generated(compilation).get("App_ReadsSql.java").split("deterministic\\(\\)"))
                .hasSize(3);
    }

    @Test
    void nullAloneInPlaceOfTheBindsIsReported() {
        String cure =
                "[LS-107] null alone stands in place of all binds. For one bind that is null, write (Object) null.";

        assertThat(errors("return List.of(Mutation.sql(\"UPDATE todo SET note = ?\", null));"))
                .containsExactly(cure);
        assertThat(errors("return List.of(Mutation.sql(\"UPDATE todo SET note = ?\", (null)));"))
                .containsExactly(cure);
        assertThat(errors("return List.of(Mutation.sql(\"UPDATE todo SET note = ?\", (Object) null));"))
                .isEmpty();
        assertThat(errors("return List.of(Mutation.sql(\"UPDATE todo SET note = ? WHERE id = ?\", null, event.id()));"))
                .isEmpty();
    }

    @Test
    void anArrayIsAllBindsOrNoBind() {
        String two = "Mutation.sql(\"UPDATE todo SET note = ? WHERE id = ?\", %s)";

        assertThat(errors("return List.of(" + two.formatted("event.names().toArray()") + ");"))
                .isEmpty();
        assertThat(errors("return List.of(" + two.formatted("event.names().toArray(), event.id()") + ");"))
                .containsExactly(
                        "[LS-107] A Object[] has no stored form of its own. Pass what its codec stores, such as a"
                                + " String or a long.");
        assertThat(errors("return List.of(" + two.formatted("new byte[1], new byte[][] {{}}") + ");"))
                .containsExactly(
                        "[LS-107] A byte[][] has no stored form of its own. Pass what its codec stores, such as a"
                                + " String or a long.");
    }

    private static List<String> errors(String body) {
        return TestCompiler.compile(APP, mats(body)).errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .filter(error -> error.startsWith("[LS-"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"DELETE FROM todo WHERE txt > \" + -1",
                "\"DELETE FROM todo WHERE txt > \" + (TWO + 1)",
                "\"DELETE FROM todo WHERE txt > \" + (+TWO * 3L / 2 % 5 - 1)",
                "\"DELETE FROM todo WHERE txt > \" + (1 << TWO | 3 & ~1 ^ 2)",
                "\"DELETE FROM todo WHERE txt > \" + 1.5f * 2",
                "\"DELETE FROM \" + TABLE + ' ' + \"WHERE txt = 'a'\"",
                "(TWO > 1 && !false ? \"DELETE FROM todo WHERE txt\" : \"\") + \" = \" + (byte) 300",
                "(String) \"DELETE FROM todo WHERE txt\" + \" = \" + (long) 2.5 + (int) 'a'",
                "('D' + 0 == 68 ? \"DELETE\" : \"INSERT\") + \" FROM todo WHERE txt = \" + (char) 50",
                "\"\"\"\n    DELETE FROM todo\n    WHERE txt = 1\n    \"\"\" + \"\""
            })
    void whatJavaFoldsIsAConstant(String text) {
        assertThat(errors("return List.of(Mutation.sql(" + text + "));")).containsExactly(BROKEN);
    }

    /** The value too: SQLite says what it has got. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\u0001',
            value = {
                "1 + TWO # 3",
                "-TWO - -1L # -1",
                "7 / 2 * 2 % 4 # 2",
                "1 << 33 # 2",
                "1L << 33 # 8589934592",
                "-8 >>> 28 # 15",
                "-8 >> 1 # -4",
                "(byte) 300 # 44",
                "(short) 70000 # 4464",
                "(char) 97 # a",
                "'a' + 1 # 98",
                "2147483647 + 1 # -2147483648",
                "(int) 3000000000L # -1294967296",
                "1 / 2.0 == 0.5 # true",
                "1 / 3f == 1 / 3.0 # false",
                "1 / 3f == 1f / 3 # true",
                "(int) ((TWO > 1 ? 1 : 2.5) / 2 * 4) # 2",
                "0.0 / 0 != 0.0 / 0 # true",
                "-0.0 == 0.0 # true",
                "-8L >>> 60 # 15",
                "(int) 1e20 # 2147483647",
                "5 & 6 | 8 ^ 1 # 13",
                "true ^ true # false",
                "true & !false | false # true",
                "1 < 2 == 3 >= 3 # true",
                "\"a\" == \"a\" # true",
                "1 != 1.0 # false",
                "~5 # -6"
            })
    void aConstantHasTheValueThatJavaGivesIt(String expression, String value) {
        assertThat(errors("return List.of(Mutation.sql(\"DELETE FROM todo WHERE \\\"\" + (" + expression
                        + ") + \"x\\\"\"));"))
                .singleElement()
                .asString()
                .startsWith("[LS-040] SQL names column \"" + value + "x\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event.id()",
                "\"DELETE FROM todo WHERE size = \" + event.names().size()",
                "\"DELETE FROM todo WHERE size = \" + (Integer) 1",
                "\"DELETE FROM todo WHERE id = \" + (Object) \"a\"",
                "event.id() == null ? \"DELETE FROM todo\" : \"DELETE FROM todo\""
            })
    void whatIsNoConstantOfJavaIsNone(String text) {
        assertThat(errors("return List.of(Mutation.sql(" + text + "));")).containsExactly(NOT_CONSTANT);
    }

    @Test
    void materializersThatAreCompiledAgainAreCheckedAgainstTheirCompiledSchema() {
        compileAll(mats("return List.of();"));

        Compilation again = TestCompiler.over(classes)
                .compile(
                        mats(
                                "state.query(READS.unordered()); return List.of(Mutation.sql(\"DELETE FROM todo WHERE txt = 1\"));"));

        assertThat(said(again)).containsExactly(UNORDERED.formatted("SELECT text FROM todo"), BROKEN);
        assertThat(said(TestCompiler.over(classes).compile(mats("return List.of();"))))
                .isEmpty();
    }

    @Test
    void aSchemaThatIsCompiledAgainSaysThatItsCompiledMaterializersAreNotSeen() {
        compileAll(mats("return List.of(Mutation.sql(\"UPDATE todo SET size = 1\"));"));

        Compilation again = TestCompiler.over(classes).compile(APP);

        assertThat(said(again))
                .containsExactly(
                        "[LS-119] Materializers Mats come from a class file, so that SQL in them, if any, is not"
                                + " checked against the tables of App.Schema as they are now. Compile both together, as a"
                                + " clean build of one module does.");
        assertThat(again.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(said(TestCompiler.over(classes).compile(APP, mats("return List.of();"))))
                .isEmpty();
    }

    @Test
    void materializersOfNoSchemaAreLeftAlone() {
        JavaFileObject lone = TestCompiler.source("app.Lone", IMPORTS + """
                final class Lone {
                    record Done(String id) {}
                    @Materializer static Mutation on(Done event) { return Mutation.sql(event.id()); }
                }
                """);

        assertThat(said(TestCompiler.compile(lone))).isEmpty();
    }

    private void compileAll(JavaFileObject mats) {
        Compilation whole = TestCompiler.compile(APP, mats);
        assertThat(said(whole)).isEmpty();
        ClassFiles.write(whole, classes);
    }
}
