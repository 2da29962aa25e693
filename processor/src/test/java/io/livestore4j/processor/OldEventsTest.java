package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonMismatch;
import io.livestore4j.internal.json.Json;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How events that another version of an app has written are read. */
final class OldEventsTest {

    private static final Guide.Block EVENT = new Guide.Block("", "java", """
            @Event("v1.Added")
            public record Added(String id, @Default("7") int size, @Default("8") @Nullable Integer other,
                    @Nullable String due, Optional<String> by) {}
            """);

    @TempDir
    private Path directory;

    private URLClassLoader loader;
    private EventType<?> type;

    @BeforeEach
    void compile() throws Exception {
        Compilation compilation = TestCompiler.compile(new Guide.Section("", List.of(EVENT)).sources());
        assertThat(compilation.diagnostics()).isEmpty();
        ClassFiles.write(compilation, directory);
        loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader());
        type = (EventType<?>)
                loader.loadClass("app.AddedCodec").getField("TYPE").get(null);
    }

    @AfterEach
    void close() throws Exception {
        loader.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a\"} | Added[id=a, size=7, other=8, due=null, by=Optional.empty]",
                "{\"size\":1,\"id\":\"a\",\"by\":\"b\"} | Added[id=a, size=1, other=8, due=null, by=Optional[b]]",
                "{\"id\":\"a\",\"other\":null,\"due\":null,\"by\":null}"
                        + " | Added[id=a, size=7, other=null, due=null, by=Optional.empty]",
                "{\"id\":\"a\",\"gone\":{\"x\":[1]}} | Added[id=a, size=7, other=8, due=null, by=Optional.empty]",
                "{\"id\":\"a\",\"id\":\"b\"} | Added[id=b, size=7, other=8, due=null, by=Optional.empty]",
            })
    void whatFitsIsRead(String json, String event) {
        assertThat(read(json)).hasToString(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":null}",
                "{\"id\":1}",
                "{\"id\":\"a\",\"size\":null}",
                "{\"id\":\"a\",\"size\":\"1\"}"
            })
    void whatDoesNotFitIsNoEvent(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JsonMismatch.class);
    }

    @Test
    void aWholeNumberMayBeWrittenAsJavaScriptLikes() {
        assertThat(read("{\"id\":\"a\",\"size\":1.0}")).asString().contains("size=1,");
    }

    private Object read(String json) {
        return Json.decode(type.codec(), json.getBytes(StandardCharsets.UTF_8));
    }
}
