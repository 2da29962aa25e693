package io.livestore4j.processor.lock;

import io.livestore4j.processor.lock.LockedSchema.LockedEnum;
import io.livestore4j.processor.lock.LockedSchema.LockedEvent;
import io.livestore4j.processor.lock.LockedSchema.LockedField;
import io.livestore4j.processor.lock.LockedSchema.LockedMaterializer;
import io.livestore4j.processor.lock.LockedSchema.LockedRecord;
import io.livestore4j.processor.lock.LockedSchema.LockedSealed;
import io.livestore4j.processor.lock.LockedSchema.LockedType;
import io.livestore4j.processor.lock.LockedSchema.LockedUpcast;
import io.livestore4j.processor.lock.LockedSchema.Presence;
import io.livestore4j.processor.sql.JsonStrings;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The lock file as text. It is read in any formatting, and written in one: names in the order of their code points, two
 * spaces, one field a line, and an entry behind the last of each object, so that what two branches add can be merged by lines.
 */
public final class LockText {

    static final String FORMAT_NAME = "format";
    static final int FORMAT = 1;

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private String indent = "";

    private LockText() {}

    /** What came of reading one. */
    public sealed interface Outcome {}

    /** It is a lock file. */
    public record Read(LockFile file) implements Outcome {}

    /**
     * It is none.
     *
     * @param line where it is wrong, from 1 on
     * @param what the fact, such as {@code a string does not end}
     */
    public record Broken(int line, String what) implements Outcome {}

    public static Outcome read(String text) {
        try {
            return new Read(LockShape.file(new LockSyntax(text).read()));
        } catch (LockBroken e) {
            return new Broken(e.line(), e.what());
        }
    }

    /** The one text of that content, ended by a newline. */
    public static String write(LockFile file) {
        LockText lines = new LockText();
        lines.text.append("{\n");
        lines.nested(() -> {
            lines.entry(FORMAT_NAME, Integer.toString(FORMAT));
            lines.map("schemas", file.schemas(), lines::schema);
        });
        return lines.text.append("\n").toString();
    }

    private void schema(String name, LockedSchema schema) {
        object(name, () -> {
            object("documents", () -> schema.sortedDocuments().forEach(this::mark));
            map("events", schema.events(), this::event);
            map("materializers", schema.materializers(), this::materializer);
            map("types", schema.types(), this::type);
        });
    }

    private void event(String name, LockedEvent event) {
        object(name, () -> {
            entry("clientOnly", Boolean.toString(event.clientOnly()));
            map("fields", event.fields(), this::field);
            event.sample().ifPresent(sample -> entry("sample", JsonStrings.quoted(sample)));
            event.upcast().ifPresent(upcast -> entry("upcast", JsonStrings.quoted(upcast.to())));
            event.upcast().flatMap(LockedUpcast::body).ifPresent(hash -> entry("upcastBody", JsonStrings.quoted(hash)));
        });
    }

    private void field(String name, LockedField field) {
        StringBuilder line = new StringBuilder("{");
        field.defaultValue()
                .ifPresent(value -> line.append("\"default\": ")
                        .append(JsonStrings.quoted(value))
                        .append(", "));
        if (field.presence() == Presence.NULLABLE) {
            line.append("\"nullable\": true, ");
        } else if (field.presence() == Presence.OPTIONAL) {
            line.append("\"optional\": true, ");
        }
        line.append("\"type\": ").append(JsonStrings.quoted(field.type().toString()));
        entry(name, line.append("}").toString());
    }

    private void materializer(String name, LockedMaterializer materializer) {
        String body = materializer
                .body()
                .map(hash -> "\"body\": " + JsonStrings.quoted(hash) + ", ")
                .orElse("");
        entry(name, "{" + body + "\"version\": " + materializer.version() + "}");
    }

    private void type(String name, LockedType type) {
        object(name, () -> {
            if (type instanceof LockedEnum constants) {
                object("constants", () -> constants.sortedConstants().forEach(this::mark));
            } else if (type instanceof LockedRecord record) {
                map("fields", record.fields(), this::field);
            } else if (type instanceof LockedSealed sealed) {
                map("cases", sealed.cases(), (tag, record) -> entry(tag, JsonStrings.quoted(record)));
                entry("discriminator", JsonStrings.quoted(sealed.discriminator()));
            }
        });
    }

    /** A name that says all by being there. */
    private void mark(String name) {
        entry(name, "1");
    }

    private <V> void map(String name, Map<String, V> values, BiConsumer<String, V> write) {
        object(name, () -> values.forEach(write));
    }

    private void object(String name, Runnable content) {
        text.append(indent).append(JsonStrings.quoted(name)).append(": {\n");
        nested(content);
        text.append(",\n");
    }

    private void nested(Runnable content) {
        String outer = indent;
        indent += INDENT;
        content.run();
        text.append(indent).append(JsonStrings.quoted(LockJson.END)).append(": 0\n");
        indent = outer;
        text.append(indent).append("}");
    }

    private void entry(String name, String value) {
        text.append(indent)
                .append(JsonStrings.quoted(name))
                .append(": ")
                .append(value)
                .append(",\n");
    }
}
