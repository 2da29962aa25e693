package io.livestore4j.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.RuntimeNames;
import java.util.List;
import java.util.stream.Stream;
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
    private final FieldsCode fields;

    private CodecEmitter(EventModel event) {
        this.event = event;
        this.record = JavaNames.of(event.ref());
        this.self = JavaNames.of(event.generated());
        this.fields = new FieldsCode(event.components(), List.of(TYPE));
    }

    public static GeneratedFile emit(EventModel event) {
        return new GeneratedFile(event.generated(), event.type(), new CodecEmitter(event).type());
    }

    private TypeSpec type() {
        return GeneratedTypes.builder(event.generated(), event.type())
                .addJavadoc(
                        "JSON codec of event {@code $L}, generated from {@link $T}.\n",
                        GeneratedTypes.inJavadoc(event.name()),
                        record)
                .addAnnotation(GeneratedTypes.readFromSource(event.components()))
                .addSuperinterface(JavaNames.generic(RuntimeNames.EVENT_CODEC, record))
                .addFields(constants())
                .addMethod(MethodSpec.constructorBuilder()
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

    /** What the event's type names must stand before it. */
    private List<FieldSpec> constants() {
        List<FieldSpec> type = List.of(eventType());
        List<FieldSpec> others = fields.constants();
        boolean typeLast = deprecatedComponents()
                .anyMatch(component -> fields.defaultOf(component).isPresent());
        return Stream.of(typeLast ? others : type, typeLast ? type : others)
                .flatMap(List::stream)
                .toList();
    }

    private CodeBlock deprecations() {
        CodeBlock.Builder calls = CodeBlock.builder();
        if (event.deprecated()) {
            calls.add("\n.deprecated()");
        }
        deprecatedComponents().forEach(component -> calls.add(deprecation(component)));
        return calls.build();
    }

    private CodeBlock deprecation(ComponentModel component) {
        CodeBlock call = CodeBlock.of("\n.deprecatedField($1S, $2T::$1N", component.name(), record);
        CodeBlock fallback = fields.defaultOf(component)
                .map(constant -> CodeBlock.of(", $N)", constant))
                .orElse(CodeBlock.of(")"));
        return CodeBlock.join(List.of(call, fallback), "");
    }

    /** What is no record has no accessors. */
    private Stream<ComponentModel> deprecatedComponents() {
        return event.components().stream()
                .filter(component -> event.type().isRecord())
                .filter(component -> event.deprecatedFields().contains(component.name()));
    }

    private MethodSpec write() {
        return GeneratedTypes.override("write")
                .addParameter(JavaNames.of(RuntimeNames.JSON_WRITER), "out")
                .addParameter(record, "event")
                .addCode(GeneratedTypes.body(event.type(), fields.write("event")))
                .build();
    }

    private MethodSpec read() {
        return GeneratedTypes.override("read")
                .returns(record)
                .addParameter(JavaNames.of(RuntimeNames.JSON_READER), "in")
                .addCode(GeneratedTypes.body(event.type(), fields.read(record)))
                .build();
    }
}
