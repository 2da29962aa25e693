package io.livestore4j.internal.engine;

import io.livestore4j.schema.EventBinding;
import io.livestore4j.schema.Fingerprints;
import io.livestore4j.schema.StoreSchema;
import io.livestore4j.table.Table;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How a schema differs from the one that made a state. An immutable value.
 *
 * @param events the names of those whose materialization is new, another one or gone
 * @param dropped the names of tables that are gone or others now
 * @param created the names of tables that are new or others now
 */
record SchemaChange(Set<String> events, Set<String> dropped, Set<String> created) {

    static SchemaChange between(Fingerprints before, Fingerprints now) {
        SchemaChange change = new SchemaChange(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Stream.concat(before.entries().keySet().stream(), now.entries().keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(
                        before.entries().get(name), now.entries().get(name)))
                .forEach(name -> change.add(
                        name, before.entries().containsKey(name), now.entries().containsKey(name)));
        return change;
    }

    private void add(String entry, boolean before, boolean now) {
        if (entry.startsWith(Fingerprints.EVENT)) {
            events.add(entry.substring(Fingerprints.EVENT.length()));
            return;
        }
        String table = entry.substring(Fingerprints.TABLE.length());
        if (before) {
            dropped.add(table);
        }
        if (now) {
            created.add(table);
        }
    }

    boolean isNone() {
        return events.isEmpty() && dropped.isEmpty() && created.isEmpty();
    }

    /** Whether a log with events of these names makes another state under {@code now}. */
    boolean concerns(Set<String> names, StoreSchema<?> now) {
        List<Table<?>> changed = now.tables().stream()
                .filter(table -> dropped.contains(table.name()) && created.contains(table.name()))
                .toList();
        return names.stream()
                .anyMatch(name -> events.contains(name)
                        || now.binding(name)
                                .filter(event -> mayWrite(event, changed))
                                .isPresent());
    }

    /** A table that is only new, or only gone, is written by no materializer that stayed as it was. */
    private static boolean mayWrite(EventBinding<?> event, List<Table<?>> tables) {
        return tables.stream()
                .filter(table ->
                        table.definition().isClientOnly() == event.type().clientOnly())
                .anyMatch(table -> event.materialization().mayWrite(table.name()));
    }
}
