package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.internal.json.Json;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples that an update makes. */
final class LockSamplesTest {

    private static final Pattern SAMPLE = Pattern.compile("\"sample\": \"(.*)\",");

    @TempDir
    private Path directory;

    /** What is read of it is written as the same bytes, so that it is what this version of the app writes. */
    @Test
    void aValueOfEveryTypeIsReadAndWrittenAsTheSameBytes() throws Exception {
        String components = "String a, boolean b, byte c, short d, int e, long f, float g, double h, char i, byte[] j,"
                + " BigDecimal k, BigInteger l, UUID m, URI n, Instant o, LocalDate p, LocalTime q, LocalDateTime r,"
                + " OffsetDateTime s, Duration t, Kind u, List<Kind> v, Set<Kind> w, Map<Kind, Shape> x,"
                + " Optional<Shape> y, @Nullable Integer z, @AsText long aa, Set<Integer> bb, Set<Double> cc,"
                + " List<Shape> dd, Map<String, byte[]> ee, @Default(\"7\") int ff, Set<Shape> gg";

        String sample = samples(components).get(0);

        assertThat(written(sample)).isEqualTo(sample);
        assertThat(sample).contains("\"dd\":[{\"_tag\":\"A\"},{\"_tag\":\"B\",\"x\":1}]");
    }

    @Test
    void ofWhatACodecOfTheUsersReadsNothingIsKnown() throws Exception {
        assertThat(samples("@Nullable Secret a, Optional<Secret> b, @Default(\"x\") Secret c, String d"))
                .containsExactly("{\"a\":null,\"d\":\"text\"}");
        Files.delete(directory.resolve("lock.json"));
        assertThat(samples("Secret a")).isEmpty();
        Files.delete(directory.resolve("lock.json"));
        assertThat(samples("List<Secret> a")).isEmpty();
    }

    private List<String> samples(String components) throws Exception {
        Path lock = directory.resolve("lock.json");
        Compilation compilation =
                TestCompiler.locked(lock, "update").compile(TestCompiler.source("app.App", """
                package app; import io.livestore4j.annotations.*; import java.math.*; import java.net.URI;
                import java.time.*; import java.util.*; import org.jspecify.annotations.Nullable;
                sealed interface Ev { @Event("v1.All") record All(%s) implements Ev {} }
                enum Kind { ONE, TWO }
                sealed interface Shape { record B(int x) implements Shape {} record A() implements Shape {} }
                @UseCodec(SecretCodec.class) record Secret(String text) {}
                final class SecretCodec implements io.livestore4j.event.Codec<Secret, String> {
                    @Override public String encode(Secret secret) { return secret.text(); }
                    @Override public Secret decode(String stored) { return new Secret(stored); }
                }
                final class Mats { @Materializer static void on(Ev.All event) {} }
                @LiveStoreSchema(events = Ev.class, tables = {}, materializers = Mats.class) interface AppSchema {}
                """.formatted(components)));
        assertThat(TestCompiler.complaints(compilation)).isEmpty();
        ClassFiles.write(compilation, directory.resolve("classes"));
        return SAMPLE.matcher(Files.readString(lock))
                .results()
                .map((MatchResult found) -> found.group(1).replace("\\\"", "\""))
                .toList();
    }

    private String written(String sample) throws Exception {
        URL[] path = {directory.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            var field = loader.loadClass("app.Ev_AllCodec").getField("TYPE");
            field.setAccessible(true);
            return again(((EventType<?>) field.get(null)).codec(), sample);
        }
    }

    private static <E> String again(EventCodec<E> codec, String sample) {
        return Json.encode(codec, Json.decode(codec, sample.getBytes(StandardCharsets.UTF_8)))
                .text();
    }
}
