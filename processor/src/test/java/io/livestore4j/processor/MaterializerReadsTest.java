package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a materializer reads must be the same on every client; elsewhere the same query may be asked. */
final class MaterializerReadsTest {

    private static final String APP = """
            package app;
            import io.livestore4j.*;
            import io.livestore4j.annotations.*;
            import java.util.List;
            public interface App {
                @Table record Todo(@Id String id, String text, double price) {}
                sealed interface Ev {
                    @Event("v1.A") record A(String id) implements Ev {}
                }
                @Queries(Schema.class)
                interface Todos {
                    @Sql("%1$s") Query<%2$s> asked();
                }
                final class Mats {
                    @Materializer static List<Mutation> on(Ev.A event, StateReader state) {
                        %3$s
                        return List.of();
                    }
                }
                @LiveStoreSchema(events = Ev.class, tables = Todo.class, materializers = Mats.class)
                interface Schema {}
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "List<String> | SELECT id FROM todo WHERE text < datetime('now') ORDER BY id | [LS-046] This SQL calls"
                        + " datetime, which differs from client to client, so that their states would too. Put the value into"
                        + " the event, and pass it as a parameter.",
                "String | SELECT text FROM todo LIMIT 1 | [LS-108] This SQL reads in no total order, so that clients may come"
                        + " to different states: SELECT text FROM todo LIMIT 1. End its ORDER BY with the keys of its tables,"
                        + " or find one row by its key.",
                "Double | SELECT coalesce(sum(price), 0.0) FROM todo | [LS-108] This SQL reads in no total order, so that"
                        + " clients may come to different states: sum(price). End its ORDER BY with the keys of its tables, or"
                        + " find one row by its key."
            })
    void whatDiffersIsSaidWhereItIsRead(String answer, String sql, String message) {
        assertThat(errors(APP.formatted(sql, answer, "state.query(App_TodosSql.TODOS.asked());")))
                .containsExactly(message);
        assertThat(errors(APP.formatted(sql, answer, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM todo WHERE text < date('2026-01-01') ORDER BY id",
                "SELECT text FROM todo ORDER BY id LIMIT 1",
                "SELECT group_concat(text ORDER BY id) FROM todo GROUP BY text ORDER BY text"
            })
    void whatIsTheSameEverywhereMayBeRead(String sql) {
        assertThat(errors(APP.formatted(sql, "List<String>", "state.query(App_TodosSql.TODOS.asked());")))
                .isEmpty();
    }

    private static List<String> errors(String source) {
        return TestCompiler.errors(TestCompiler.compile(TestCompiler.source("app.App", source))).stream()
                .map(error -> error.substring(error.indexOf("[LS-")))
                .toList();
    }
}
