package io.livestore4j.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.Sample;
import io.livestore4j.processor.model.SchemaModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The samples of a lock file become a test: {@code TodoSchema} becomes {@code TodoSchemaSamples}. */
public final class SamplesEmitter {

    private static final String SUFFIX = "Samples";

    private SamplesEmitter() {}

    public static GeneratedFile emit(SchemaModel schema, List<Sample> samples) {
        ClassName store = JavaNames.of(schema.generated());
        CodeBlock.Builder calls =
                CodeBlock.builder().add("$T.of($T.SCHEMA)", JavaNames.of(RuntimeNames.SAMPLES), store);
        samples.forEach(sample -> calls.add("\n.sample($S, $S)", sample.event(), sample.json()));
        TypeSpec type = GeneratedTypes.builder(schema.ref().generated(SUFFIX), schema.type())
                .addJavadoc("The samples of released events of schema {@link $T}.\n", JavaNames.of(schema.ref()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("check")
                        .addJavadoc(
                                "Reads them all; {@link $T} that names those which cannot be read, and why.\n",
                                AssertionError.class)
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addStatement(calls.add("\n.check()").build())
                        .build())
                .build();
        return new GeneratedFile(schema.ref().generated(SUFFIX), schema.type(), type);
    }
}
