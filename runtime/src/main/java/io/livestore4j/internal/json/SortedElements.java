package io.livestore4j.internal.json;

import io.livestore4j.event.JsonMismatch;
import io.livestore4j.event.ValueCodec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** The JSON texts of an array's elements in their order, each once. Not thread-safe. */
final class SortedElements {

    private final SortedSet<String> texts = new TreeSet<>();
    private final int depth;
    private String before = "";
    private int count;
    private boolean rounded;

    /** @param depth how many arrays and objects the elements are in */
    SortedElements(int depth) {
        this.depth = depth;
    }

    <V> void add(ValueCodec<V> codec, V value) {
        if (value == null) {
            throw new JsonMismatch("element " + count + " of the set is null");
        }
        String text = textOf(codec, value);
        rounded |= count > 0 && text.compareTo(before) <= 0;
        texts.add(text);
        before = text;
        count++;
    }

    private <V> String textOf(ValueCodec<V> codec, V value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            GeneratorJsonWriter out = new GeneratorJsonWriter(generator, depth);
            codec.write(out, value);
            generator.flush();
            rounded |= out.isRounded();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    SortedSet<String> texts() {
        return texts;
    }

    /** Whether reading the texts gives other elements, or the same in another order. */
    boolean isRounded() {
        return rounded;
    }
}
