package io.livestore4j.processor.emit;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.SourceType;
import io.livestore4j.processor.model.TypeRef;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What all generated classes have in common. */
final class GeneratedTypes {

    /** A name, for the rooms do not know the processor that uses them. */
    private static final String GENERATOR = "io.livestore4j.processor.LiveStoreProcessor";

    /**
     * What the user's own classes are is no fault of the code that names them, and is reported there. "all" is for ecj,
     * which complains of each of the others where it is not needed.
     */
    private static final AnnotationSpec UNWARNED = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "{$S, $S, $S}", "all", "deprecation", "removal")
            .build();

    private GeneratedTypes() {}

    /** A final class with the visibility of its source, which it originates from. */
    static TypeSpec.Builder builder(TypeRef name, SourceType source) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name.simpleName())
                .addAnnotation(AnnotationSpec.builder(JavaNames.of(RuntimeNames.GENERATED))
                        .addMember("value", "$S", GENERATOR)
                        .build())
                .addAnnotation(JavaNames.NULL_MARKED)
                .addAnnotation(UNWARNED);
        if (source.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (source.origin().element() != null) {
            type.addOriginatingElement(source.origin().element());
        }
        return type.addModifiers(Modifier.FINAL);
    }

    static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    /** What is no record, which was reported, has neither a constructor for it nor accessors. */
    static CodeBlock body(SourceType type, CodeBlock ofRecord) {
        return type.isRecord() ? ofRecord : CodeBlock.of("throw new $T();\n", UnsupportedOperationException.class);
    }

    /** Tells later compilations what the class file of the record does not. */
    static AnnotationSpec readFromSource(List<ComponentModel> components) {
        AnnotationSpec.Builder note = AnnotationSpec.builder(JavaNames.of(RuntimeNames.READ_FROM_SOURCE));
        components.stream()
                .filter(component -> component.nullable() && !component.optional())
                .forEach(component -> note.addMember("nullable", "$S", component.name()));
        return note.build();
    }

    /** A name of the user's in Javadoc. One that is not allowed, which was reported, must not end the comment. */
    static String inJavadoc(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]", "?");
    }
}
