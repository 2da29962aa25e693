package io.livestore4j.processor.emit;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What a store has where its events have several roots: methods that commit those of one, and a batch for a mixture. */
final class RootsCode {

    private static final String BATCH = "Batch";

    private final SchemaModel schema;
    private final TypeName common;
    private final List<ClassName> roots;
    private final ClassName batch;

    /** @param common what all events are */
    RootsCode(SchemaModel schema, TypeName common) {
        this.schema = schema;
        this.common = common;
        this.roots = schema.roots().stream()
                .map(root -> JavaNames.of(root.type().ref()))
                .distinct()
                .toList();
        this.batch = JavaNames.of(schema.generated()).nestedClass(BATCH);
    }

    /** Whether one type of the user's, or no event at all, is what all events are. */
    boolean areTyped() {
        return roots.size() < 2 || schema.eventType().isPresent();
    }

    List<MethodSpec> commits() {
        List<MethodSpec> methods = new ArrayList<>();
        if (!areTyped()) {
            roots.forEach(root -> methods.add(commit(root)));
        }
        if (roots.size() > 1) {
            methods.add(startBatch());
        }
        return methods;
    }

    private static MethodSpec commit(ClassName root) {
        return MethodSpec.methodBuilder("commit")
                .addJavadoc(
                        "Commits events of {@link $T} as one: all of them or none; see {@link $T#commit}.\n\n"
                                + "@param first the first event\n@param rest those behind it\n@return its receipt\n",
                        root,
                        JavaNames.of(RuntimeNames.LIVE_STORE))
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaNames.of(RuntimeNames.RECEIPT))
                .addParameter(root, "first")
                .addParameter(ArrayTypeName.of(root), "rest")
                .varargs()
                .addStatement("return commitEvents(first, rest)")
                .build();
    }

    private MethodSpec startBatch() {
        return MethodSpec.methodBuilder("batch")
                .addJavadoc("Starts a commit of events of several roots.\n\n@return an empty batch\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(batch)
                .addStatement("return new $T(this)", batch)
                .build();
    }

    List<TypeSpec> batch() {
        return roots.size() < 2 ? List.of() : List.of(batchType());
    }

    private TypeSpec batchType() {
        TypeSpec.Builder type = TypeSpec.classBuilder(BATCH)
                .addJavadoc("Events that are to be committed together. Not thread-safe.\n")
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(JavaNames.generic(RuntimeNames.EVENT_BATCH, common))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(JavaNames.of(schema.generated()), "store")
                        .addStatement("super(store)")
                        .build());
        if (schema.type().isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        roots.forEach(root -> type.addMethod(add(root)));
        return type.build();
    }

    private MethodSpec add(ClassName root) {
        return MethodSpec.methodBuilder("add")
                .addJavadoc(
                        "Puts an event of {@link $T} behind the others.\n\n@param event the event\n@return this\n",
                        root)
                .addModifiers(Modifier.PUBLIC)
                .returns(batch)
                .addParameter(root, "event")
                .addStatement("put(event)")
                .addStatement("return this")
                .build();
    }
}
