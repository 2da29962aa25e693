package io.livestore4j.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.Casing;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.DefaultModel;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.sql.Defaults;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The components of a record as the fields of a JSON object: the constants, the writes and the loop that reads. */
final class FieldsCode {

    private static final Modifier[] PRIVATE_CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

    private final List<ComponentModel> components;
    private final Set<String> taken;
    private final Map<ComponentModel, String> codecs = new LinkedHashMap<>();
    private final Map<ComponentModel, String> defaults = new LinkedHashMap<>();
    private final Map<ComponentModel, String> locals = new LinkedHashMap<>();

    /** @param taken the names of other constants */
    FieldsCode(List<ComponentModel> components, Collection<String> taken) {
        this.components = components;
        this.taken = new HashSet<>(taken);
        this.taken.addAll(JavaNames.classNames(components.stream()));
        for (ComponentModel component : components) {
            String word = Casing.upperSnake(component.name());
            if (CodecCode.isComposed(component.type())) {
                codecs.put(component, constant(word));
            }
            if (defaultText(component).isPresent()) {
                defaults.put(component, constant(word + "_DEFAULT"));
            }
        }
        // A local must not hide a constant, nor the parameter.
        this.taken.add("in");
        List<String> names = components.stream().map(ComponentModel::name).toList();
        for (ComponentModel component : components) {
            Set<String> others = new HashSet<>(this.taken);
            names.stream().filter(name -> !name.equals(component.name())).forEach(others::add);
            String local = JavaNames.free(component.name(), others);
            locals.put(component, local);
            this.taken.add(local);
        }
    }

    private String constant(String wish) {
        String name = JavaNames.free(wish, taken);
        taken.add(name);
        return name;
    }

    private static Optional<String> defaultText(ComponentModel component) {
        return component
                .marks()
                .defaultValue()
                .flatMap(DefaultModel::literal)
                .map(At::value)
                .flatMap(text -> Defaults.json(component.type(), text))
                .map(json -> component.asText() ? '"' + json + '"' : json);
    }

    /** The codecs that are made of others, and the defaults. */
    List<FieldSpec> constants() {
        List<FieldSpec> fields = new ArrayList<>();
        codecs.forEach((component, name) -> fields.add(FieldSpec.builder(
                        JavaNames.generic(RuntimeNames.VALUE_CODEC, JavaNames.boxed(component.type())),
                        name,
                        PRIVATE_CONSTANT)
                .initializer(CodecCode.expression(component))
                .build()));
        defaults.forEach((component, name) ->
                fields.add(FieldSpec.builder(JavaNames.boxed(component.type()), name, PRIVATE_CONSTANT)
                        .initializer(
                                "$T.of($L).decode($S)",
                                JavaNames.of(RuntimeNames.JSON_TEXT),
                                codecOf(component),
                                defaultText(component).orElseThrow())
                        .build()));
        return fields;
    }

    /** One statement per component of the record in {@code variable}. */
    CodeBlock write(String variable) {
        CodeBlock.Builder writes = CodeBlock.builder();
        for (ComponentModel component : components) {
            writes.addStatement(
                    "out.$L($S, $L, $L)",
                    writer(component),
                    component.storedName(),
                    codecOf(component),
                    CodeBlock.of("$N.$N()", variable, component.name()));
        }
        return writes.build();
    }

    private static String writer(ComponentModel component) {
        if (component.optional()) {
            return "optionalField";
        }
        return component.nullable() ? "nullableField" : "field";
    }

    /** Reads the fields of an object that has been started, to its end, and returns the record. */
    CodeBlock read(ClassName record) {
        return read(record, "case $1S -> $2N = in.value($3L)", FieldsCode::argument);
    }

    /** The same of a record whose components all have a default or may be null, which they take where nothing else fits. */
    CodeBlock readTolerantly(ClassName record) {
        return read(
                record,
                "case $1S -> $2N = in.valueOr($3L, $2N)",
                local -> JavaNames.ofNullable(local.getKey(), CodeBlock.of("$N", local.getValue())));
    }

    private CodeBlock read(
            ClassName record, String field, Function<Map.Entry<ComponentModel, String>, CodeBlock> argument) {
        CodeBlock.Builder code = CodeBlock.builder();
        locals.forEach((component, local) ->
                code.addStatement("$T $N = $L", JavaNames.boxed(component.type()), local, initial(component)));
        code.beginControlFlow("while (in.nextField())").add(fields(field)).endControlFlow();
        List<CodeBlock> arguments = locals.entrySet().stream().map(argument).toList();
        return code.add("return new $T($L);\n", record, JavaNames.arguments(arguments))
                .build();
    }

    /** An array is copied, for whoever gets it may change it. */
    private String initial(ComponentModel component) {
        String constant = defaults.getOrDefault(component, "null");
        return component.type() == Scalar.BLOB && defaults.containsKey(component) ? constant + ".clone()" : constant;
    }

    private CodeBlock fields(String field) {
        if (locals.isEmpty()) {
            return CodeBlock.of("in.skipValue();\n");
        }
        CodeBlock.Builder fields = CodeBlock.builder().beginControlFlow("switch (in.fieldName())");
        locals.forEach(
                (component, local) -> fields.addStatement(field, component.storedName(), local, codecOf(component)));
        return fields.addStatement("default -> in.skipValue()").endControlFlow().build();
    }

    private static CodeBlock argument(Map.Entry<ComponentModel, String> local) {
        ComponentModel component = local.getKey();
        if (component.optional()) {
            return CodeBlock.of("$T.ofNullable($N)", Optional.class, local.getValue());
        }
        return component.nullable()
                ? CodeBlock.of("$N", local.getValue())
                : CodeBlock.of("in.required($S, $N)", component.storedName(), local.getValue());
    }

    private CodeBlock codecOf(ComponentModel component) {
        String constant = codecs.get(component);
        return constant == null ? CodecCode.expression(component) : CodeBlock.of("$N", constant);
    }

    /** The constant with the default of a component that has one. */
    Optional<String> defaultOf(ComponentModel component) {
        return Optional.ofNullable(defaults.get(component));
    }
}
