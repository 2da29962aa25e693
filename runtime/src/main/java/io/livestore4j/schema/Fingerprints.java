package io.livestore4j.schema;

import io.livestore4j.table.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tells each table, and the way each event is materialized, from those of another version of an app. An immutable
 * value.
 *
 * @param entries SHA-256 in hexadecimal digits of a canonical text each, by {@code table <SQL name>} and
 *     {@code event <name in the log>}
 */
public record Fingerprints(SortedMap<String, String> entries) {

    public static final String EVENT = "event ";
    public static final String TABLE = "table ";

    public Fingerprints {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** @param forms texts that differ where values have another form, by the same names */
    static Fingerprints of(List<Table<?>> tables, List<EventBinding<?>> events, Map<String, String> forms) {
        SortedMap<String, String> entries = new TreeMap<>();
        tables.forEach(table -> entries.put(TABLE + table.name(), sha256(textOf(table, forms))));
        events.forEach(event -> entries.put(EVENT + event.type().name(), sha256(textOf(event, forms))));
        return new Fingerprints(entries);
    }

    /** With another form the same log makes another state, which neither SQL nor versions tell. */
    private static String text(String what, Map<String, String> forms, boolean clientOnly, String meaning) {
        return what
                + '\n'
                + (clientOnly ? "client-only" : "synced")
                + '\n'
                + forms.getOrDefault(what, "")
                + '\n'
                + meaning;
    }

    static String textOf(Table<?> table, Map<String, String> forms) {
        return text(
                TABLE + table.name(),
                forms,
                table.definition().isClientOnly(),
                table.definition().fingerprintInput());
    }

    static String textOf(EventBinding<?> event, Map<String, String> forms) {
        return text(
                EVENT + event.type().name(),
                forms,
                event.type().clientOnly(),
                event.materialization().fingerprint());
    }

    /** One text for all of them. */
    public String digest() {
        StringBuilder text = new StringBuilder();
        entries.forEach(
                (name, hash) -> text.append(name).append(' ').append(hash).append('\n'));
        return sha256(text.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
