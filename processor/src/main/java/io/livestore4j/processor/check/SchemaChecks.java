package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.IndexModel;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.ReferenceModel;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.SchemaModel.Listed;
import io.livestore4j.processor.model.SchemaModel.Root;
import io.livestore4j.processor.model.SourceType;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.sql.DdlTrial;
import io.livestore4j.processor.sql.FullTextDdl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be wrong with a schema: with the root itself, and with its tables and events together. */
public final class SchemaChecks {

    /** What may come of a class that the compiler does not know, which is reported already. */
    private static final Set<ProblemKind> OF_MISSING = Set.of(
            ProblemKind.TABLE_NOT_LISTED,
            ProblemKind.SCHEMA_WITHOUT_EVENTS,
            ProblemKind.MATERIALIZER_MISSING,
            ProblemKind.MATERIALIZER_OF_NO_EVENT,
            ProblemKind.UPCAST_OF_NO_EVENT);

    private final SchemaModel schema;
    private final List<Problem> problems = new ArrayList<>();

    private SchemaChecks(SchemaModel schema) {
        this.schema = schema;
    }

    /**
     * What came of it.
     *
     * @param whole whether the store can be generated: nothing is wrong here, nor with a table or event by itself
     */
    public record Outcome(List<Problem> problems, boolean whole) {}

    public static Outcome of(SchemaModel schema, SqlMode mode) {
        SchemaChecks checks = new SchemaChecks(schema);
        checks.form();
        checks.entries();
        checks.roots();
        checks.tableNames();
        checks.problems.addAll(ListedDocumentChecks.of(schema));
        checks.references();
        checks.problems.addAll(ReferenceCycles.of(schema));
        checks.events();
        checks.problems.addAll(MaterializerChecks.of(schema));
        boolean whole = schema.whole() && checks.problems.isEmpty() && checks.arePartsSound(mode);
        if (whole) {
            // The tables are created together, so that a schema that compiles can be opened.
            DdlTrial.create(schema.tableModels(), mode);
        }
        List<Problem> own = checks.problems.stream()
                .filter(problem -> schema.whole() || !OF_MISSING.contains(problem.kind()))
                .toList();
        return new Outcome(own, whole);
    }

    /** The problems of tables, documents and events are reported where they are compiled. */
    private boolean arePartsSound(SqlMode mode) {
        return schema.tableModels().stream().allMatch(table -> TableChecks.isSound(table, mode))
                && schema.documentModels().stream()
                        .allMatch(document -> DocumentChecks.of(document).isEmpty())
                && schema.events().stream()
                        .allMatch(event -> EventChecks.of(event).isEmpty());
    }

    private void form() {
        problems.addAll(TypeChecks.ofForm(schema.type(), "Schema"));
        if (!schema.type().isInterface()) {
            problems.add(ProblemKind.SCHEMA_NOT_INTERFACE.at(
                    schema.type().origin(),
                    "Schema %s is declared as %s. Change it to \"interface %s {}\".",
                    schema.ref(),
                    TypeChecks.withArticle(schema.type().kind()),
                    schema.ref().simpleName()));
        }
    }

    private void entries() {
        Set<TypeRef> tables = new HashSet<>();
        for (Listed listed : schema.tables()) {
            twice(tables, listed.ref(), "tables", listed.origin());
            if (listed.table().isEmpty()) {
                problems.add(ProblemKind.SCHEMA_ENTRY_WRONG.at(
                        listed.origin(),
                        "%s is listed in tables, but it is no table. Annotate the record with @Table, or remove it"
                                + " here.",
                        listed.ref()));
            }
        }
        Set<TypeRef> materializers = new HashSet<>();
        for (At<SourceType> owner : schema.materializers()) {
            TypeRef ref = owner.value().ref();
            twice(materializers, ref, "materializers", owner.origin());
            if (schema.methods().stream().noneMatch(method -> method.owner().equals(ref))) {
                problems.add(ProblemKind.SCHEMA_ENTRY_WRONG.at(
                        owner.origin(),
                        "%s is listed in materializers, but has no method with @Materializer. Add one, or remove it"
                                + " here.",
                        ref));
            }
        }
    }

    private boolean twice(Set<TypeRef> seen, TypeRef ref, String attribute, Origin origin) {
        boolean twice = !seen.add(ref);
        if (twice) {
            problems.add(ProblemKind.SCHEMA_ENTRY_TWICE.at(
                    origin, "%s is listed twice in %s of schema %s. Remove it here.", ref, attribute, schema.ref()));
        }
        return twice;
    }

    private void roots() {
        Set<TypeRef> roots = new HashSet<>();
        for (Root root : schema.roots()) {
            if (twice(roots, root.type().ref(), "events", root.origin())) {
                continue;
            }
            root(root);
        }
        boolean sound = schema.roots().stream().allMatch(SchemaChecks::isSealedInterface);
        if (sound && schema.events().isEmpty()) {
            problems.add(ProblemKind.SCHEMA_WITHOUT_EVENTS.at(
                    schema.type().origin(),
                    "Schema %s has no events, so that nothing could ever be committed. Name a sealed interface of"
                            + " records with @Event in events.",
                    schema.ref()));
        }
    }

    private void root(Root root) {
        if (!isSealedInterface(root)) {
            problems.add(ProblemKind.EVENT_ROOT_NOT_SEALED.at(
                    root.origin(),
                    "%s is named in events, but it is no sealed interface. Declare \"sealed interface %s\", with"
                            + " the events as records that implement it.",
                    root.type().ref(),
                    root.type().ref().simpleName()));
        } else {
            problems.addAll(TypeChecks.ofForm(root.type(), "Event root"));
        }
    }

    private static boolean isSealedInterface(Root root) {
        return root.type().isInterface() && root.type().sealed();
    }

    private void tableNames() {
        Map<String, String> names = new HashMap<>();
        for (TableModel table : distinctTables()) {
            String owner = names.putIfAbsent(SqlNameChecks.key(table.sqlName()), "table " + table.ref());
            if (owner != null) {
                problems.add(ProblemKind.TABLE_NAME_TWICE.at(
                        table.sqlNameAt().origin(),
                        "Table %s is \"%s\" in SQL, which is already the name of %s. Give it another with"
                                + " @Table(\"…\").",
                        table.ref(),
                        table.sqlName(),
                        owner));
            }
        }
        distinctTables().forEach(table -> fullTextNames(names, table));
        distinctTables().forEach(table -> table.indexes().forEach(index -> indexName(names, table, index)));
    }

    /** A full text takes the names of tables, and one mistake of them is enough. */
    private void fullTextNames(Map<String, String> names, TableModel table) {
        List<String> taken = FullTextDdl.names(table);
        taken.stream()
                .filter(name -> names.containsKey(SqlNameChecks.key(name)))
                .findFirst()
                .ifPresent(name -> problems.add(ProblemKind.FULL_TEXT_NAME.at(
                        table.fullText().orElseThrow().origin(),
                        "The full text of %s needs the name \"%s\", which is already that of %s. Give one of the tables"
                                + " another with @Table(\"…\").",
                        table.ref(),
                        name,
                        names.get(SqlNameChecks.key(name)))));
        taken.forEach(name -> names.putIfAbsent(SqlNameChecks.key(name), fullTextOf(table)));
    }

    private static String fullTextOf(TableModel table) {
        return "the full text of " + table.ref();
    }

    /** SQLite keeps tables and indexes in one namespace. */
    private void indexName(Map<String, String> names, TableModel table, IndexModel index) {
        String name = table.nameOf(index);
        String owner = names.putIfAbsent(SqlNameChecks.key(name), "an index of " + table.ref());
        boolean reported =
                owner != null && (owner.equals("an index of " + table.ref()) || owner.equals(fullTextOf(table)));
        if (owner != null && !reported) {
            problems.add(ProblemKind.INDEX_TWICE.at(
                    index.origin(),
                    "An index of %s is named \"%s\", which is already the name of %s. Give it another.",
                    table.ref(),
                    name,
                    owner));
        }
    }

    private List<TableModel> distinctTables() {
        return schema.tableModels().stream().distinct().toList();
    }

    private void references() {
        for (TableModel table : distinctTables()) {
            for (ColumnModel column : table.columns()) {
                column.references()
                        .filter(reference -> reference.table().isPresent())
                        .filter(reference ->
                                schema.table(reference.target().value()).isEmpty())
                        .ifPresent(reference -> problems.add(notListed(column, reference)));
            }
        }
    }

    private Problem notListed(ColumnModel column, ReferenceModel reference) {
        return ProblemKind.TABLE_NOT_LISTED.at(
                reference.target().origin(),
                "Component %1$s refers to %2$s, which schema %3$s does not list. Add %2$s.class to its tables.",
                column.name(),
                reference.target().value(),
                schema.ref());
    }

    private void events() {
        Map<String, EventModel> names = new HashMap<>();
        for (EventModel event : schema.events()) {
            if (event.nameAt().isEmpty()) {
                problems.addAll(withoutName(event));
                continue;
            }
            outOfSight(event).ifPresent(problems::add);
            EventModel first = names.putIfAbsent(event.name(), event);
            if (first != null) {
                problems.add(ProblemKind.EVENT_NAME_TWICE.at(
                        event.nameAt().get().origin(),
                        "Event name \"%s\" of %s is already that of %s. Names are unique in a schema: choose another.",
                        event.name(),
                        event.ref(),
                        first.ref()));
            }
        }
    }

    /** One that is private, and so out of sight for all, is reported where it is compiled. */
    private Optional<Problem> outOfSight(EventModel event) {
        SourceType type = event.type();
        boolean inSight =
                type.isPublic() || type.ref().packageName().equals(schema.ref().packageName());
        if (inSight || !type.visible() || !type.isRecord()) {
            return Optional.empty();
        }
        return Optional.of(ProblemKind.NOT_VISIBLE.at(
                type.origin(),
                "Event %1$s is not public, but schema %2$s is in another package, so that its store cannot name it."
                        + " Make %1$s public.",
                event.ref(),
                schema.ref()));
    }

    private List<Problem> withoutName(EventModel event) {
        if (!event.type().isRecord()) {
            return TypeChecks.ofRecord(event.type(), "Event", ProblemKind.EVENT_NOT_RECORD);
        }
        return List.of(ProblemKind.EVENT_WITHOUT_NAME.at(
                event.type().origin(),
                "%1$s belongs to the events of schema %2$s, but has no name. Add @Event(\"v1.%3$s\").",
                event.ref(),
                schema.ref(),
                event.ref().simpleName()));
    }
}
