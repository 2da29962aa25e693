package io.livestore4j.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.livestore4j.processor.model.DocumentModel;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.SchemaForms;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.UpcastModel;
import java.util.Comparator;
import javax.lang.model.element.Modifier;

/** A schema becomes its store: {@code TodoSchema} becomes {@code TodoStore}. */
public final class StoreEmitter {

    private final SchemaModel schema;
    private final ClassName self;
    private final TypeName root;
    private final RootsCode roots;

    private StoreEmitter(SchemaModel schema) {
        this.schema = schema;
        this.self = JavaNames.of(schema.generated());
        this.root = schema.eventType().map(JavaNames::of).orElse(ClassName.OBJECT);
        this.roots = new RootsCode(schema, root);
    }

    /** @param forms tells in what forms values are stored */
    public static GeneratedFile emit(SchemaModel schema, SchemaForms forms) {
        StoreEmitter emitter = new StoreEmitter(schema);
        CodeBlock entries = CodeBlock.of("$L$L", emitter.entries(), formEntries(forms));
        return new GeneratedFile(schema.generated(), schema.type(), emitter.type(entries));
    }

    /** The same class with an empty schema, for one that has problems. */
    public static GeneratedFile emitShape(SchemaModel schema) {
        CodeBlock nothing = CodeBlock.of("");
        return new GeneratedFile(schema.generated(), schema.type(), new StoreEmitter(schema).type(nothing));
    }

    private TypeSpec type(CodeBlock entries) {
        return GeneratedTypes.builder(schema.generated(), schema.type())
                .addJavadoc("The store of schema {@link $T}.\n", JavaNames.of(schema.ref()))
                .superclass(JavaNames.generic(superclass(), root))
                .addField(schemaField(entries))
                .addMethod(constructor())
                .addMethod(open())
                .addMethods(roots.commits())
                .addTypes(roots.batch())
                .build();
    }

    /** Where nothing says what all events are, only the generated methods may commit them. */
    private TypeRef superclass() {
        return roots.areTyped() ? RuntimeNames.LIVE_STORE : RuntimeNames.STORE;
    }

    private FieldSpec schemaField(CodeBlock entries) {
        ClassName storeSchema = JavaNames.of(RuntimeNames.STORE_SCHEMA);
        return FieldSpec.builder(
                        JavaNames.generic(RuntimeNames.STORE_SCHEMA, root),
                        "SCHEMA",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("Its tables, events and materializers.\n")
                .initializer(CodeBlock.builder()
                        .add(
                                "$T.<$T>named($S)$>$>",
                                storeSchema,
                                root,
                                schema.ref().qualifiedName())
                        .add(entries)
                        .add("\n.build()$<$<")
                        .build())
                .build();
    }

    private CodeBlock entries() {
        CodeBlock.Builder entries = CodeBlock.builder();
        schema.tableModels().stream()
                .sorted(Comparator.comparing(TableModel::sqlName))
                .forEach(table -> entries.add("\n.table($L)", MaterializationCode.constant(table)));
        schema.documentModels().stream()
                .sorted(Comparator.comparing(DocumentModel::sqlName))
                .forEach(document -> entries.add(
                        "\n.document($T.$L)", JavaNames.of(document.generated()), DocumentEmitter.constant(document)));
        MaterializationCode materializations = new MaterializationCode(schema);
        for (EventModel event : schema.events()) {
            entries.add(schema.upcastOf(event)
                    .map(upcast -> upcast(event, upcast))
                    .orElseGet(() -> CodeBlock.of(
                            "\n.event($T.TYPE,$>$>\n$L)$<$<",
                            JavaNames.of(event.generated()),
                            materializations.of(event))));
        }
        return entries.build();
    }

    private static CodeBlock upcast(EventModel event, UpcastModel upcast) {
        return CodeBlock.of(
                "\n.upcast($1T.TYPE, $2T.class, $2T::$3N)",
                JavaNames.of(event.generated()),
                JavaNames.of(upcast.owner()),
                upcast.name());
    }

    private static CodeBlock formEntries(SchemaForms forms) {
        CodeBlock.Builder entries = CodeBlock.builder();
        forms.tables().forEach((table, form) -> entries.add("\n.tableForm($S, $S)", table, form));
        forms.events().forEach((event, form) -> entries.add("\n.eventForm($S, $S)", event, form));
        return entries.build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(JavaNames.of(RuntimeNames.STORE_OPTIONS), "options")
                .addStatement("super(SCHEMA, options)")
                .build();
    }

    private MethodSpec open() {
        return MethodSpec.methodBuilder("open")
                .addJavadoc(
                        "Opens the store; {@link $T} if another one has the directory.\n\n"
                                + "@param options where it is and how it works\n@return the open store\n",
                        JavaNames.of(RuntimeNames.STORE_IN_USE))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(JavaNames.of(RuntimeNames.STORE_OPTIONS), "options")
                .addStatement("return new $T(options)", self)
                .build();
    }
}
