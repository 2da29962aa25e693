package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no compiler sees of the queries and writes of a materializer, the store does. */
final class HiddenReadsTest {

    private static final String APP = """
            package app;
            import io.livestore4j.*; import io.livestore4j.annotations.*; import java.util.*;
            public interface App {
                @Table record Todo(@Id String id, String text) {}

                sealed interface Ev {
                    @Event("v1.Added") @Materializer(insert = Todo.class)
                    record Added(String id, String text) implements Ev {}
                    @Event("v1.Read") record Read(String how) implements Ev {}
                }

                @Queries(Schema.class)
                interface Reads {
                    @Sql("SELECT text FROM todo") Query<List<String>> unordered();
                    @Sql("SELECT text FROM todo ORDER BY id") Query<List<String>> ordered();
                    @Sql("SELECT text FROM todo WHERE id = :id") Query<Optional<String>> one(String id);
                    default Query<List<String>> hidden() { return unordered(); }
                }

                final class Other {
                    static Query<List<String>> query() { return App_ReadsSql.READS.unordered(); }
                    static Mutation write(String sql) { return Mutation.sql(sql); }
                }

                final class Mats {
                    @SuppressWarnings("unrepeatable") // only prints
                    @Materializer static List<Mutation> on(Ev.Read event, StateReader state) {
                        Reads reads = App_ReadsSql.READS;
                        switch (event.how()) {
                            case "default method" -> state.query(reads.hidden());
                            case "other class" -> state.query(Other.query());
                            case "ordered" -> System.out.println(state.query(reads.ordered()));
                            case "one" -> System.out.println(state.query(reads.one("b")));
                            default -> { return List.of(Other.write(event.how())); }
                        }
                        return List.of();
                    }
                }

                @LiveStoreSchema(events = Ev.class, tables = Todo.class, materializers = Mats.class)
                interface Schema {}
            }
            """;

    private static final String MAIN = """
            package app;
            import io.livestore4j.*;
            public final class Main {
                public static void main(String[] arguments) {
                    try (App_Store store = App_Store.open(StoreOptions.builder()
                            .storeId("hidden").directory(java.nio.file.Path.of(arguments[0])).build())) {
                        store.commit(new App.Ev.Added("b", "B"), new App.Ev.Added("a", "A"));
                        for (String how : new String[] {"default method", "other class", "ordered", "one",
                                "UPDATE todo SET text = hex(randomblob(2))", "DELETE FROM livestore_eventlog",
                                "DELETE FROM todo"}) {
                            try {
                                store.commit(new App.Ev.Read(how));
                                System.out.println(how + ": done");
                            } catch (MaterializerFailed e) {
                                System.out.println(how + ": " + e.getCause().getMessage().split("[,.] ")[0]);
                            }
                        }
                    }
                }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void theStoreRefusesThem() throws Exception {
        Compilation compilation =
                TestCompiler.compile(TestCompiler.source("app.App", APP), TestCompiler.source("app.Main", MAIN));
        assertThat(TestCompiler.complaints(compilation)).isEmpty();

        assertThat(GuideRun.of(compilation, directory).output().lines())
                .containsExactly(
                        "default method: [LS-R05] A materializer asks a query that was not found to answer alike on every client",
                        "other class: [LS-R05] A materializer asks a query that was not found to answer alike on every client",
                        "[A, B]",
                        "ordered: done",
                        "Optional[B]",
                        "one: done",
                        "UPDATE todo SET text = hex(randomblob(2)): This mutation calls randomblob",
                        "DELETE FROM livestore_eventlog: A mutation is one INSERT",
                        "DELETE FROM todo: done");
    }
}
