package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas with several roots of events, several schemas, and what a schema must be able to see. */
final class SeveralRootsTest {

    private static final String IMPORTS = "import io.livestore4j.*; import io.livestore4j.annotations.*;"
            + " import java.util.List; import org.jspecify.annotations.*;\n";

    private static final String TABLE = "@Table public record Todo(@Id String id) {}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no interface in common  | ''       | ''       | Object",
                "one                     | Base     | Base     | Base",
                "the nearer of two       | Near     | Near     | Near",
                "two, neither is nearer  | Base,Own | Base,Own | Object",
                "one is the other's      | ''       | A        | A",
                "one of the language     | java.io.Serializable | java.io.Serializable | Object",
                "of the user, generic    | Of<String> | Of<String> | Object",
            })
    void theEventTypeIsTheNearestInterfaceThatAllHaveInCommon(String name, String a, String b, String expected) {
        String source = "package app; " + IMPORTS
                + """
                interface App {
                    interface Base {}
                    interface Own {}
                    interface Near extends Base, Own {}
                    interface Of<T> {}

                    @Table record Todo(@Id String id) {}

                    sealed interface A A_EXTENDS {}

                    sealed interface B B_EXTENDS {}

                    @Event("v1.A") @Materializer(insert = Todo.class) record Made(String id) implements A {}

                    @Event("v1.B") @Materializer(delete = Todo.class) record Gone(String id) implements B {}

                    @LiveStoreSchema(events = {A.class, B.class}, tables = Todo.class)
                    interface Schema {}

                    static void use(App_Store store) {
                        MIXED
                        store.commit(new Made("a"), new Made("b"));
                        store.commit(new Gone("a"));
                        store.batch().add(new Made("a")).add(new Gone("a")).commit();
                        store.batch().add(new Made("a")).commitEach();
                    }
                }
                """.replace(
                                "MIXED",
                                expected.equals("Object") ? "" : "store.commit(new Made(\"a\"), new Gone(\"a\"));")
                        .replace("A_EXTENDS", extending(a) + "permits Made" + (b.equals("A") ? ", B" : ""))
                        .replace("B_EXTENDS", extending(b) + "permits Gone");

        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.App", source));

        assertThat(TestCompiler.complaints(compilation)).isEmpty();
        String type = expected.equals("Object") ? "Object" : "App." + expected;
        assertThat(TestCompiler.generated(compilation).get("App_Store.java"))
                .contains(
                        "extends " + (expected.equals("Object") ? "Store<" : "LiveStore<") + type + ">",
                        "App_MadeCodec",
                        "App_GoneCodec");
    }

    @Test
    void withoutAnInterfaceInCommonNothingElseCanBeCommitted() {
        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.App", "package app; " + IMPORTS + """
                interface App {
                    @Table record Todo(@Id String id) {}

                    sealed interface A {
                        @Event("v1.A") @Materializer(insert = Todo.class) record Made(String id) implements A {}
                    }

                    sealed interface B {
                        @Event("v1.B") @Materializer(delete = Todo.class) record Gone(String id) implements B {}
                    }

                    @LiveStoreSchema(events = {A.class, B.class}, tables = Todo.class)
                    interface Schema {}

                    static void use(App_Store store) {
                        store.commit("no event");
                        store.commit(new A.Made("a"), new B.Gone("a"));
                        store.batch().add("no event");
                    }
                }
                """));

        assertThat(TestCompiler.errors(compilation))
                .extracting(error -> error.substring(0, error.indexOf(' ')))
                .containsExactly("17:14", "18:14", "19:22");
    }

    private static String extending(String interfaces) {
        return interfaces.isEmpty() ? "" : "extends " + interfaces + " ";
    }

    @Test
    void anEventOfTwoRootsIsOneEvent() {
        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.App", "package app; " + IMPORTS + """
                interface App {
                    @Table record Todo(@Id String id) {}

                    sealed interface A permits Made, Shared {}

                    sealed interface B permits Gone, Shared {}

                    @Event("v1.A") @Materializer(insert = Todo.class) record Made(String id) implements A {}

                    @Event("v1.B") @Materializer(delete = Todo.class) record Gone(String id) implements B {}

                    @Event("v1.C") @Materializer(delete = Todo.class) record Shared(String id) implements A, B {}

                    @LiveStoreSchema(events = {A.class, B.class}, tables = Todo.class)
                    interface Schema {}
                }
                """));

        assertThat(TestCompiler.complaints(compilation)).isEmpty();
        assertThat(TestCompiler.generated(compilation).get("App_Store.java")).containsOnlyOnce("App_SharedCodec.TYPE");
    }

    @Test
    void eachSchemaOfAModuleHasItsStoreAndItsQueries() {
        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.App", "package app; " + IMPORTS + """
                interface App {
                    @Table record Todo(@Id String id) {}

                    @Table record Note(@Id String id) {}

                    sealed interface A {
                        @Event("v1.A") @Materializer(insert = Todo.class) record Made(String id) implements A {}
                    }

                    sealed interface B {
                        @Event("v1.B") @Materializer(insert = Note.class) record Noted(String id) implements B {}
                    }

                    @LiveStoreSchema(events = {A.class, B.class}, tables = {Todo.class, Note.class})
                    interface WholeSchema {}

                    @LiveStoreSchema(events = A.class, tables = Todo.class)
                    interface TodoSchema {}

                    @Queries(WholeSchema.class)
                    interface WholeQueries {
                        @Sql("SELECT t.id FROM todo t JOIN note n USING (id)")
                        Query<List<String>> both();
                    }

                    @Queries(TodoSchema.class)
                    interface TodoQueries {
                        @Sql("SELECT id FROM todo")
                        Query<List<String>> todos();
                    }
                }
                """));

        assertThat(TestCompiler.complaints(compilation)).isEmpty();
        assertThat(TestCompiler.generated(compilation))
                .containsKeys(
                        "App_WholeStore.java",
                        "App_TodoStore.java",
                        "App_WholeQueriesSql.java",
                        "App_TodoQueriesSql.java");
        assertThat(TestCompiler.generated(compilation).get("App_TodoStore.java"))
                .contains("extends LiveStore<App.A>", "App_TodoTable")
                .doesNotContain("App_NoteTable", "App_B_NotedCodec");
    }

    @Test
    void anEventOfAnotherPackageMustBePublic() {
        List<JavaFileObject> sources = List.of(
                TestCompiler.source("app.Todo", "package app; " + IMPORTS + TABLE),
                TestCompiler.source("app.Ev", "package app; public sealed interface Ev permits Made, Gone {}"),
                TestCompiler.source("app.Made", "package app; " + IMPORTS + event("", "Made")),
                TestCompiler.source("app.Gone", "package app; " + IMPORTS + event("public ", "Gone")),
                schema("events = app.Ev.class, tables = app.Todo.class"));

        assertThat(TestCompiler.errors(TestCompiler.compile(sources)))
                .containsExactly(
                        "2:54 [LS-002] Event Made is not public, but schema Root is in another package, so that"
                                + " its store cannot name it. Make Made public.");
    }

    @Test
    void aMaterializerOfAnotherPackageMustBePublic() {
        List<JavaFileObject> sources = List.of(
                TestCompiler.source("app.Todo", "package app; " + IMPORTS + TABLE),
                TestCompiler.source(
                        "app.Ev",
                        "package app; " + IMPORTS
                                + "public sealed interface Ev { @Event(\"v1.Made\") record Made(String id) implements Ev {} }"),
                TestCompiler.source(
                        "more.Mats",
                        "package more; " + IMPORTS
                                + "public final class Mats { @Materializer static void on(app.Ev.Made event) {} }"),
                schema("events = app.Ev.class, tables = app.Todo.class, materializers = more.Mats.class"));

        assertThat(TestCompiler.errors(TestCompiler.compile(sources)))
                .singleElement()
                .asString()
                .contains(
                        "[LS-035] Materializer Mats.on(Made) is not public, though schema Root is in another package.");
    }

    @Test
    void aTableOfAnotherPackageThatIsNotPublicIsTheOnlyError() {
        List<JavaFileObject> sources = List.of(
                TestCompiler.source("app.Todo", "package app; " + IMPORTS + TABLE.replace("public ", "")),
                TestCompiler.source(
                        "app.Ev",
                        "package app; " + IMPORTS + "public sealed interface Ev {\n" + event("", "Made") + "}"),
                TestCompiler.source(
                        "root.Reads",
                        "package root; " + IMPORTS
                                + "@Queries(Root.class) interface Reads { @Sql(\"SELECT id FROM todo\") Query<List<String>> ids(); }"),
                schema("events = app.Ev.class, tables = app.Todo.class"));

        assertThat(TestCompiler.errors(TestCompiler.compile(sources)))
                .singleElement()
                .asString()
                .contains("app.Todo is not public in app");
    }

    private static String event(String visibility, String name) {
        return "@Event(\"v1.%2$s\") @Materializer(insert = Todo.class) %1$srecord %2$s(String id) implements Ev {}\n"
                .formatted(visibility, name);
    }

    private static JavaFileObject schema(String values) {
        return TestCompiler.source(
                "root.Root", "package root; " + IMPORTS + "@LiveStoreSchema(" + values + ") public interface Root {}");
    }
}
