package io.livestore4j.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import io.livestore4j.processor.model.NestedModel;
import io.livestore4j.processor.model.NestedModel.Member;
import io.livestore4j.processor.model.NestedModel.OfRecord;
import io.livestore4j.processor.model.NestedModel.OfSealed;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.ValueType.Nested;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** A record or sealed interface that values are made of becomes its JSON codec: {@code Money} becomes {@code MoneyJson}. */
public final class NestedEmitter {

    static final String CODEC = "CODEC";

    private final NestedModel model;
    private final ClassName source;
    private final ClassName self;

    private NestedEmitter(NestedModel model) {
        this.model = model;
        this.source = JavaNames.of(model.ref());
        this.self = JavaNames.of(model.generated());
    }

    public static GeneratedFile emit(NestedModel model) {
        NestedEmitter emitter = new NestedEmitter(model);
        TypeSpec type =
                model instanceof OfRecord record ? emitter.ofRecord(record) : emitter.ofSealed((OfSealed) model);
        return new GeneratedFile(model.generated(), model.type(), type);
    }

    private TypeSpec ofRecord(OfRecord record) {
        FieldsCode fields = new FieldsCode(record.components(), List.of(CODEC));
        CodeBlock write = CodeBlock.builder()
                .addStatement("out.startObject()")
                .add(fields.write("value"))
                .addStatement("out.endObject()")
                .build();
        CodeBlock read = CodeBlock.builder()
                .addStatement("in.startObject()")
                .add(fields.read(source))
                .build();
        return builder()
                .addAnnotation(GeneratedTypes.readFromSource(record.components()))
                .addFields(fields.constants())
                .addMethod(constructor())
                .addMethod(write(write))
                .addMethod(read(read))
                .build();
    }

    /** With instanceof: Java 17 has no switch over types. */
    private TypeSpec ofSealed(OfSealed sealed) {
        return builder()
                .addMethod(constructor())
                .addMethod(write(tagged(sealed)))
                .addMethod(read(byTag(sealed)))
                .build();
    }

    private CodeBlock tagged(OfSealed sealed) {
        CodeBlock.Builder code = CodeBlock.builder();
        String otherwise = "";
        for (Member member : records(sealed)) {
            code.add(
                            otherwise + "if (value instanceof $T member) {\n$>",
                            JavaNames.of(member.type().ref()))
                    .addStatement(
                            "out.tagged($S, $S, $L, member)",
                            sealed.discriminator().value(),
                            member.tag().value(),
                            codec(member))
                    .add("$<}");
            otherwise = " else ";
        }
        return otherwise.isEmpty() ? code.build() : code.add("\n").build();
    }

    private CodeBlock byTag(OfSealed sealed) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement(
                        "$T tag = in.tag($S)",
                        String.class,
                        sealed.discriminator().value())
                .beginControlFlow("return switch (tag)");
        Set<String> seen = new HashSet<>();
        for (Member member : records(sealed)) {
            if (seen.add(member.tag().value())) {
                code.addStatement("case $S -> $L.read(in)", member.tag().value(), codec(member));
            }
        }
        return code.addStatement(
                        "default -> throw new $T($S + tag)",
                        JavaNames.of(RuntimeNames.JSON_MISMATCH),
                        "no record of " + sealed.ref() + " is named ")
                .unindent()
                .add("};\n")
                .build();
    }

    private static CodeBlock codec(Member member) {
        return CodecCode.expression(new Nested(member.type().ref()));
    }

    /** What is none was reported, and has no codec. */
    private static List<Member> records(OfSealed sealed) {
        return sealed.members().stream()
                .filter(member -> member.isPlainRecord()
                        && member.type().visible()
                        && !member.type().generic())
                .toList();
    }

    private TypeSpec.Builder builder() {
        return GeneratedTypes.builder(model.generated(), model.type())
                .addJavadoc("JSON codec of values, generated from {@link $T}.\n", source)
                .addSuperinterface(JavaNames.generic(RuntimeNames.VALUE_CODEC, source))
                .addField(FieldSpec.builder(
                                JavaNames.generic(RuntimeNames.VALUE_CODEC, source),
                                CODEC,
                                Modifier.PUBLIC,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .addJavadoc("Stateless, thread-safe.\n")
                        .initializer("new $T()", self)
                        .build());
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    private MethodSpec write(CodeBlock body) {
        return GeneratedTypes.override("write")
                .addParameter(JavaNames.of(RuntimeNames.JSON_WRITER), "out")
                .addParameter(source, "value")
                .addCode(body)
                .build();
    }

    private MethodSpec read(CodeBlock body) {
        return GeneratedTypes.override("read")
                .returns(source)
                .addParameter(JavaNames.of(RuntimeNames.JSON_READER), "in")
                .addCode(body)
                .build();
    }
}
