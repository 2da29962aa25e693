package io.livestore4j.processor.read;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.DefaultModel;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.NestedModel;
import io.livestore4j.processor.model.NestedModel.OfRecord;
import io.livestore4j.processor.model.NestedModel.OfSealed;
import io.livestore4j.processor.model.SchemaForms;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.Custom;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.ListOf;
import io.livestore4j.processor.model.ValueType.MapOf;
import io.livestore4j.processor.model.ValueType.Nested;
import io.livestore4j.processor.model.ValueType.SetOf;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * In what forms the events and tables of a schema hold their values. Neither SQL nor versions of materializers tell:
 * with another default or one more constant of an enum, the same log makes another state.
 */
public final class StoredForms {

    private static final int DIGEST_BYTES = 8;

    private final Elements elements;
    private final NestedReader nestedReader;

    StoredForms(Elements elements, NestedReader nestedReader) {
        this.elements = elements;
        this.nestedReader = nestedReader;
    }

    /** Short texts, each of which differs where one of the forms does. */
    public SchemaForms of(SchemaModel schema) {
        Texts texts = new Texts();
        SortedMap<String, String> tables = new TreeMap<>();
        schema.tableModels().forEach(table -> tables.put(table.sqlName(), digest(texts.of(table))));
        SortedMap<String, String> events = new TreeMap<>();
        schema.events().forEach(event -> events.put(event.name(), digest(texts.of(event))));
        return new SchemaForms(tables, events);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The forms of one schema, those of each nested type made once. Names of classes are no part of what is stored. */
    private final class Texts {

        private final Map<String, String> nested = new HashMap<>();

        String of(EventModel event) {
            return "event " + event.name() + of(event.components());
        }

        String of(TableModel table) {
            return table.columns().stream()
                    .map(column -> of(column.sqlName(), column.component()))
                    .sorted()
                    .collect(Collectors.joining(",", "table " + table.sqlName() + "(", ")"));
        }

        private String of(List<ComponentModel> components) {
            return components.stream()
                    .map(component -> of(nameOf(component), component))
                    .sorted()
                    .collect(Collectors.joining(",", "(", ")"));
        }

        /** Materializers know it by its name in Java. */
        private static String nameOf(ComponentModel component) {
            String stored = component.storedName();
            return stored.equals(component.name()) ? stored : stored + "=" + component.name();
        }

        private String of(String name, ComponentModel component) {
            String text = name + ":" + of(component.type());
            text += component.nullable() ? "?" : "";
            text += component.asText() ? "\"" : "";
            return text
                    + component
                            .marks()
                            .defaultValue()
                            .flatMap(DefaultModel::literal)
                            .map(At::value)
                            .map(value -> "=" + value)
                            .orElse("");
        }

        private String of(ValueType type) {
            if (type instanceof EnumOf enumOf) {
                return enumOf.constants().stream().sorted().collect(Collectors.joining("|", "(", ")"));
            }
            if (type instanceof ListOf list) {
                return "[" + of(list.element()) + "]";
            }
            if (type instanceof SetOf set) {
                return "{" + of(set.element()) + "}";
            }
            if (type instanceof MapOf map) {
                return "{" + of(map.key()) + ":" + of(map.value()) + "}";
            }
            if (type instanceof Custom custom) {
                return custom.codec().qualifiedName() + "(" + of(custom.stored()) + ")";
            }
            return type instanceof Nested record ? named(record.type().qualifiedName()) : type.toString();
        }

        /** What holds itself is a mistake, which ends here too. */
        private String named(String name) {
            String known = nested.putIfAbsent(name, "");
            if (known != null) {
                return known;
            }
            TypeElement type = elements.getTypeElement(name);
            String text = type == null ? "" : of(nestedReader.read(type));
            nested.put(name, text);
            return text;
        }

        private String of(NestedModel model) {
            if (model instanceof OfRecord record) {
                return of(record.components());
            }
            OfSealed sealed = (OfSealed) model;
            return sealed.members().stream()
                    .map(member ->
                            member.tag().value() + named(member.type().ref().qualifiedName()))
                    .sorted()
                    .collect(Collectors.joining("|", sealed.discriminator().value() + "(", ")"));
        }
    }
}
