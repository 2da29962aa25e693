package io.livestore4j.internal.json;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.ValueCodec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Turns events and values into JSON text and back. Thread-safe. Every error is a {@link JsonMismatch}. */
public final class Json {

    /** As deep as what an unmodified LiveStore client may legally send. */
    static final int DEPTH_MAX = 512;

    /** The parser keeps a table of the names that it has met. */
    private static final int NAME_BYTES_MAX = 50_000;

    /** Three bytes each, at most, and then the parser can read it. */
    static final int NAME_CHARACTERS_MAX = 16_000;

    /** Far more than an event may have; as much as the heap of a small app. */
    static final int TEXT_CHARACTERS_MAX = 100_000_000;

    /** Most events are shorter, so that the buffer is never copied. */
    private static final int BUFFER_BYTES = 256;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNameLength(NAME_BYTES_MAX)
                    .maxStringLength(TEXT_CHARACTERS_MAX)
                    .build())
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // the JDK's own texts differ between 17 and 19
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
            .build();

    private Json() {}

    /**
     * JSON text in UTF-8.
     *
     * @param rounded the text keeps less than the value held, so that reading it gives another value
     */
    public record Encoded(byte[] utf8, boolean rounded) {

        public String text() {
            return new String(utf8, StandardCharsets.UTF_8);
        }
    }

    /** The arguments of an event as one object. */
    public static <E> Encoded encode(EventCodec<E> codec, E event) {
        return write(out -> {
            out.startObject();
            codec.write(out, event);
            out.endObject();
        });
    }

    public static <V> Encoded encode(ValueCodec<V> codec, V value) {
        return write(out -> codec.write(out, value));
    }

    private static Encoded write(Consumer<GeneratorJsonWriter> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER_BYTES);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            GeneratorJsonWriter out = new GeneratorJsonWriter(generator);
            content.accept(out);
            generator.flush();
            return new Encoded(bytes.toByteArray(), out.isRounded());
        } catch (JacksonException e) {
            throw new JsonMismatch(e.getOriginalMessage(), e);
        }
    }

    public static <E> E decode(EventCodec<E> codec, byte[] utf8) {
        return read(utf8, in -> {
            in.startObject();
            return codec.read(in);
        });
    }

    public static <V> V decode(ValueCodec<V> codec, String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), codec::read);
    }

    private static <V> V read(byte[] utf8, Function<ParserJsonReader, V> content) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), utf8)) {
            parser.nextToken();
            V value = content.apply(new ParserJsonReader(parser, utf8));
            if (parser.nextToken() != null) {
                throw new JsonMismatch("expected nothing behind the value, found " + parser.currentToken());
            }
            return value;
        } catch (JsonMismatch e) {
            throw e;
        } catch (JacksonException e) {
            throw new JsonMismatch("it is no JSON that can be read: " + e.getOriginalMessage(), e);
        } catch (RuntimeException e) {
            // The constructor of a record may refuse today what it took when the event was written.
            throw new JsonMismatch("its values are refused: " + e, e);
        }
    }
}
