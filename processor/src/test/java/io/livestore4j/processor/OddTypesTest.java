package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that users may give a column, a field of an event or of a nested record: what is generated compiles. */
final class OddTypesTest {

    private static final String HEADER = """
            package app;
            import io.livestore4j.*;
            import io.livestore4j.annotations.*;
            import io.livestore4j.event.Codec;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            """;

    /** {@code valueOf} of an enum is two methods, which makes inference harder; and a constant may be named as a class. */
    private static final String APP = """
            public interface App {
                enum Kind { A, String }
                record Tag(TYPE held) {}

                final class Title {
                    static final class OfText implements Codec<Title, String> {
                        @Override public String encode(Title value) { return ""; }
                        @Override public Title decode(String stored) { return new Title(); }
                    }
                }
                final class OfKind implements Codec<Title, Kind> {
                    @Override public Kind encode(Title value) { return Kind.A; }
                    @Override public Title decode(Kind stored) { return new Title(); }
                }
                final class OfKinds implements Codec<Title, List<Kind>> {
                    @Override public List<Kind> encode(Title value) { return List.of(); }
                    @Override public Title decode(List<Kind> stored) { return new Title(); }
                }
                final class OfInts implements Codec<int[], List<Integer>> {
                    @Override public List<Integer> encode(int[] value) { return List.of(); }
                    @Override public int[] decode(List<Integer> stored) { return new int[0]; }
                }
                final class OfEntry implements Codec<Map.Entry<String, Title>, String> {
                    @Override public String encode(Map.Entry<String, Title> value) { return value.getKey(); }
                    @Override public Map.Entry<String, Title> decode(String stored) { return Map.entry("", new Title()); }
                }

                @Table record Item(@Id String id, TYPE held, Tag tag) {}

                sealed interface Ev {
                    @Event("v1.Made") @Materializer(insert = Item.class)
                    record Made(String id, TYPE held, Tag tag) implements Ev {}
                }

                @LiveStoreSchema(events = Ev.class, tables = Item.class) interface Schema {}

                @Queries(Schema.class) interface Find {
                    @Sql("SELECT * FROM item WHERE id = :id") Query<Optional<Item>> by(String id);
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kind",
                "@Nullable Kind",
                "List<Kind>",
                "@Nullable Set<Kind>",
                "Optional<List<Kind>>",
                "Map<String, Kind>",
                "Map<Kind, Kind>",
                "Map<Kind, List<Set<Kind>>>",
                "@Nullable @UseCodec(Title.OfText.class) Title",
                "@UseCodec(Title.OfText.class) Title",
                "@UseCodec(OfKind.class) Title",
                "@Nullable @UseCodec(OfKind.class) Title",
                "@UseCodec(OfKinds.class) Title",
                "@Nullable @UseCodec(OfKinds.class) Title",
                "@UseCodec(OfInts.class) int[]",
                "@UseCodec(OfInts.class) int @Nullable []",
                "byte @Nullable []",
                "List<byte[]>",
                "@UseCodec(OfEntry.class) Map.@Nullable Entry<String, Title>",
            })
    void eachTypeCanStandAnywhere(String type) {
        Compilation compilation =
                TestCompiler.compile(TestCompiler.source("app.App", HEADER + APP.replace("TYPE", type)));

        assertThat(TestCompiler.errors(compilation)).isEmpty();
        assertThat(compilation.warnings()).isEmpty();
    }
}
