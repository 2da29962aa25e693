package io.livestore4j.processor.read;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The readers of one compilation, wired. */
public record Readers(
        TableReader tables,
        DocumentReader documents,
        EventReader events,
        SchemaReader schemas,
        CompiledSchemas compiledSchemas,
        QueriesReader queries,
        NestedReader nested,
        NestedTypes nestedTypes,
        StoredForms forms) {

    public static Readers of(ProcessingEnvironment environment, Sources sources) {
        Elements elements = environment.getElementUtils();
        Types types = environment.getTypeUtils();
        TypeNames names = new TypeNames(types);
        ValueTypes valueTypes = new ValueTypes(elements, names, sources, new CodecClasses(types, names));
        ComponentReader components = new ComponentReader(valueTypes, Nullness.of(elements, sources));
        TableReader tables = new TableReader(names, components);
        DocumentReader documents = new DocumentReader(components);
        MaterializerReader materializers = new MaterializerReader(elements, types, names);
        EventReader events = new EventReader(names, components, materializers);
        SchemaReader schemas = new SchemaReader(names, tables, documents, events, materializers);
        QueriesReader queries = new QueriesReader(elements, sources, names, components, schemas);
        NestedReader nested = new NestedReader(elements, components, sources);
        return new Readers(
                tables,
                documents,
                events,
                schemas,
                new CompiledSchemas(elements, sources, schemas),
                queries,
                nested,
                new NestedTypes(elements, nested),
                new StoredForms(elements, nested));
    }
}
