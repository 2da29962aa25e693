package io.livestore4j.processor.lock;

import io.livestore4j.processor.lock.LockJson.Fields;
import io.livestore4j.processor.lock.LockJson.Flag;
import io.livestore4j.processor.lock.LockJson.Text;
import io.livestore4j.processor.lock.LockJson.Whole;
import io.livestore4j.processor.lock.LockedSchema.LockedEnum;
import io.livestore4j.processor.lock.LockedSchema.LockedEvent;
import io.livestore4j.processor.lock.LockedSchema.LockedField;
import io.livestore4j.processor.lock.LockedSchema.LockedMaterializer;
import io.livestore4j.processor.lock.LockedSchema.LockedRecord;
import io.livestore4j.processor.lock.LockedSchema.LockedSealed;
import io.livestore4j.processor.lock.LockedSchema.LockedType;
import io.livestore4j.processor.lock.LockedSchema.LockedUpcast;
import io.livestore4j.processor.lock.LockedSchema.Presence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the values of a lock file of its JSON; {@link LockBroken} at what is not like one. */
final class LockShape {

    private LockShape() {}

    static LockFile file(LockJson json) {
        Entry file = Entry.of("the file", json, LockText.FORMAT_NAME, "schemas");
        int format = file.need(LockText.FORMAT_NAME, Whole.class).value();
        if (format != LockText.FORMAT) {
            throw new LockBroken(
                    json.line(),
                    "its format is " + format + ", but this LiveStore4j knows " + LockText.FORMAT
                            + ". Use the version that wrote it");
        }
        return new LockFile(file.map("schemas", LockShape::schema));
    }

    private static LockedSchema schema(LockJson json) {
        Entry schema = Entry.of("a schema", json, "documents", "events", "materializers", "types");
        LockedSchema locked = new LockedSchema(
                schema.names("documents"),
                schema.map("events", LockShape::event),
                schema.map("materializers", LockShape::materializer),
                schema.map("types", LockShape::type));
        references(locked)
                .filter(name -> !locked.types().containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new LockBroken(json.line(), "a field has the type #" + name + ", which is not in its types");
                });
        return locked;
    }

    private static Stream<String> references(LockedSchema schema) {
        Stream<String> ofEvents = schema.events().values().stream().flatMap(event -> references(event.fields()));
        Stream<String> ofTypes = schema.types().values().stream().flatMap(LockShape::references);
        return Stream.concat(ofEvents, ofTypes);
    }

    private static Stream<String> references(LockedType type) {
        if (type instanceof LockedSealed sealed) {
            return sealed.cases().values().stream();
        }
        return type instanceof LockedRecord record ? references(record.fields()) : Stream.empty();
    }

    private static Stream<String> references(Map<String, LockedField> fields) {
        return fields.values().stream().flatMap(field -> field.type().allReferred());
    }

    private static LockedEvent event(LockJson json) {
        Entry event = Entry.of("an event", json, "clientOnly", "fields", "sample", "upcast", "upcastBody");
        return new LockedEvent(
                event.need("clientOnly", Flag.class).value(),
                event.map("fields", LockShape::field),
                sample(event),
                event.text("upcast").map(to -> new LockedUpcast(to, event.text("upcastBody"))));
    }

    private static Optional<String> sample(Entry event) {
        Optional<String> sample = event.text("sample");
        if (sample.filter(text -> text.length() > Samples.CHARACTERS_MAX).isPresent()) {
            throw new LockBroken(
                    event.fields().line(), "a sample has more than " + Samples.CHARACTERS_MAX + " characters");
        }
        return sample;
    }

    private static LockedField field(LockJson json) {
        Entry field = Entry.of("a field", json, "default", "nullable", "optional", "type");
        Text type = field.need("type", Text.class);
        return new LockedField(
                TypeText.parse(type.value())
                        .orElseThrow(() -> new LockBroken(type.line(), "\"" + type.value() + "\" is no type")),
                field.flag("nullable")
                        ? Presence.NULLABLE
                        : field.flag("optional") ? Presence.OPTIONAL : Presence.REQUIRED,
                field.text("default"));
    }

    private static LockedMaterializer materializer(LockJson json) {
        Entry materializer = Entry.of("a materializer", json, "body", "version");
        return new LockedMaterializer(materializer.need("version", Whole.class).value(), materializer.text("body"));
    }

    private static LockedType type(LockJson json) {
        Entry type = Entry.of("a type", json, "cases", "constants", "discriminator", "fields");
        if (type.has("constants")) {
            return new LockedEnum(type.names("constants"));
        }
        if (type.has("fields")) {
            return new LockedRecord(type.map("fields", LockShape::field));
        }
        return new LockedSealed(
                type.need("discriminator", Text.class).value(),
                type.map("cases", value -> Entry.as(value, Text.class).value()));
    }

    /** An object whose names are known. */
    private record Entry(String what, Fields fields) {

        static Entry of(String what, LockJson json, String... names) {
            Fields fields = as(json, Fields.class);
            fields.values().forEach((name, value) -> {
                if (!Set.of(names).contains(name)) {
                    throw new LockBroken(value.line(), what + " cannot have \"" + name + "\"");
                }
            });
            return new Entry(what, fields);
        }

        static <J extends LockJson> J as(LockJson json, Class<J> type) {
            if (!type.isInstance(json)) {
                throw new LockBroken(json.line(), json.kind() + " stands where something else is expected");
            }
            return type.cast(json);
        }

        boolean has(String name) {
            return fields.values().containsKey(name);
        }

        <J extends LockJson> J need(String name, Class<J> type) {
            LockJson value = fields.values().get(name);
            if (value == null) {
                throw new LockBroken(fields.line(), what + " has no \"" + name + "\"");
            }
            return as(value, type);
        }

        Optional<String> text(String name) {
            return has(name) ? Optional.of(need(name, Text.class).value()) : Optional.empty();
        }

        boolean flag(String name) {
            return has(name) && need(name, Flag.class).value();
        }

        Set<String> names(String name) {
            return need(name, Fields.class).values().keySet();
        }

        <V> Map<String, V> map(String name, Function<LockJson, V> read) {
            Map<String, V> values = new LinkedHashMap<>();
            need(name, Fields.class).values().forEach((key, value) -> values.put(key, read.apply(value)));
            return values;
        }
    }
}
