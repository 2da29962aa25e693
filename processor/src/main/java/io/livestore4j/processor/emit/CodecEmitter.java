package io.livestore4j.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.livestore4j.processor.model.Casing;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.RuntimeNames;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * An event's record becomes its JSON codec: {@code TodoEvent.ListCreated} becomes {@code
 * TodoEvent_ListCreatedCodec}.
 */
public final class CodecEmitter {

    private static final String TYPE = "TYPE";

    private final EventModel event;
    private final ClassName record;
    private final ClassName self;
    private final Map<ComponentModel, String> constants = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of(TYPE));
    private final Map<ComponentModel, String> locals = new LinkedHashMap<>();

    private CodecEmitter(EventModel event) {
        this.event = event;
        this.record = JavaNames.of(event.ref());
        this.self = JavaNames.of(event.generated());
        taken.addAll(JavaNames.classNames(event.components().stream()));
        for (ComponentModel component : event.components()) {
            if (CodecCode.isComposed(component.type())) {
                String constant = JavaNames.free(Casing.upperSnake(component.name()), taken);
                constants.put(component, constant);
                taken.add(constant);
            }
        }
        // A local must not hide a constant, nor the parameter.
        taken.add("in");
        List<String> names =
                event.components().stream().map(ComponentModel::name).toList();
        for (ComponentModel component : event.components()) {
            Set<String> others = new HashSet<>(taken);
            names.stream().filter(name -> !name.equals(component.name())).forEach(others::add);
            String local = JavaNames.free(component.name(), others);
            locals.put(component, local);
            taken.add(local);
        }
    }

    public static GeneratedFile emit(EventModel event) {
        return new GeneratedFile(event.generated(), event.type(), new CodecEmitter(event).type());
    }

    private TypeSpec type() {
        TypeSpec.Builder type = GeneratedTypes.builder(event.generated(), event.type())
                .addJavadoc(
                        "JSON codec of event {@code $L}, generated from {@link $T}.\n",
                        GeneratedTypes.inJavadoc(event.name()),
                        record)
                .addSuperinterface(JavaNames.generic(RuntimeNames.EVENT_CODEC, record))
                .addField(eventType());
        constants.forEach((component, name) -> type.addField(codec(component, name)));
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(write())
                .addMethod(read())
                .build();
    }

    private FieldSpec eventType() {
        return FieldSpec.builder(
                        JavaNames.generic(RuntimeNames.EVENT_TYPE, record),
                        TYPE,
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("Event {@code $L}.\n", GeneratedTypes.inJavadoc(event.name()))
                .initializer(
                        "new $T<>($>$>\n$S, $T.class, $L, new $T())$L$<$<",
                        JavaNames.of(RuntimeNames.EVENT_TYPE),
                        event.name(),
                        record,
                        event.clientOnly(),
                        self,
                        deprecations())
                .build();
    }

    private CodeBlock deprecations() {
        CodeBlock.Builder calls = CodeBlock.builder();
        if (event.deprecated()) {
            calls.add("\n.deprecated()");
        }
        if (event.type().isRecord()) {
            event.deprecatedFields()
                    .forEach(field -> calls.add("\n.deprecatedField($S, $T::$N)", field, record, field));
        }
        return calls.build();
    }

    private static FieldSpec codec(ComponentModel component, String name) {
        TypeName type = JavaNames.generic(RuntimeNames.VALUE_CODEC, JavaNames.boxed(component.type()));
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(CodecCode.expression(component.type()))
                .build();
    }

    private MethodSpec write() {
        MethodSpec.Builder method = override("write")
                .addParameter(JavaNames.of(RuntimeNames.JSON_WRITER), "out")
                .addParameter(record, "event");
        if (!event.type().isRecord()) {
            return method.addStatement("throw new $T()", UnsupportedOperationException.class)
                    .build();
        }
        for (ComponentModel component : event.components()) {
            String field = component.nullable() ? "nullableField" : "field";
            method.addStatement("out.$1L($2S, $3L, event.$2N())", field, component.name(), codecOf(component));
        }
        return method.build();
    }

    private MethodSpec read() {
        MethodSpec.Builder method =
                override("read").returns(record).addParameter(JavaNames.of(RuntimeNames.JSON_READER), "in");
        if (!event.type().isRecord()) {
            return method.addStatement("throw new $T()", UnsupportedOperationException.class)
                    .build();
        }
        locals.forEach(
                (component, local) -> method.addStatement("$T $N = null", JavaNames.boxed(component.type()), local));
        method.beginControlFlow("while (in.nextField())").addCode(fields()).endControlFlow();
        List<CodeBlock> arguments =
                locals.entrySet().stream().map(CodecEmitter::argument).toList();
        return method.addCode("return new $T($L);\n", record, JavaNames.arguments(arguments))
                .build();
    }

    private CodeBlock fields() {
        if (locals.isEmpty()) {
            return CodeBlock.of("in.skipValue();\n");
        }
        CodeBlock.Builder fields = CodeBlock.builder().beginControlFlow("switch (in.fieldName())");
        locals.forEach((component, local) ->
                fields.addStatement("case $S -> $N = in.value($L)", component.name(), local, codecOf(component)));
        return fields.addStatement("default -> in.skipValue()").endControlFlow().build();
    }

    private static CodeBlock argument(Map.Entry<ComponentModel, String> local) {
        ComponentModel component = local.getKey();
        return component.nullable()
                ? CodeBlock.of("$N", local.getValue())
                : CodeBlock.of("in.required($S, $N)", component.name(), local.getValue());
    }

    private CodeBlock codecOf(ComponentModel component) {
        String constant = constants.get(component);
        return constant == null ? CodecCode.expression(component.type()) : CodeBlock.of("$N", constant);
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
