package io.livestore4j.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.WildcardTypeName;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.DocumentModel;
import io.livestore4j.processor.model.RuntimeNames;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** A client document's record becomes its queries and changes: {@code UiState} becomes {@code UiStateDocument}. */
public final class DocumentEmitter {

    private static final String CHANGE = "Change";
    private static final String CODEC = "Codec";

    private final DocumentModel document;
    private final ClassName record;
    private final ClassName self;
    private final ClassName change;

    private DocumentEmitter(DocumentModel document) {
        this.document = document;
        this.record = JavaNames.of(document.ref());
        this.self = JavaNames.of(document.generated());
        this.change = self.nestedClass(CHANGE);
    }

    public static GeneratedFile emit(DocumentModel document) {
        return new GeneratedFile(document.generated(), document.type(), new DocumentEmitter(document).type());
    }

    private TypeSpec type() {
        TypeSpec.Builder type = GeneratedTypes.builder(document.generated(), document.type())
                .addJavadoc(
                        "Client document {@code $L}, generated from {@link $T}.\n",
                        GeneratedTypes.inJavadoc(document.sqlName()),
                        record)
                .addAnnotation(GeneratedTypes.readFromSource(document.components()))
                .superclass(JavaNames.generic(RuntimeNames.DOCUMENT_TYPE, record))
                .addField(constant())
                .addMethod(constructor());
        CodeBlock first = CodeBlock.of("new $T($T.of())", change, Map.class);
        document.components()
                .forEach(component -> type.addMethod(setter(component)
                        .addStatement("return $L.$N($N)", first, component.name(), component.name())
                        .build()));
        return type.addType(changeType()).addType(codecType()).build();
    }

    /** The document's own constant, which must not hide the class of a component. */
    static CodeBlock constant(DocumentModel document) {
        String name = JavaNames.free(document.constant(), JavaNames.classNames(document.components().stream()));
        return CodeBlock.of("$N", name);
    }

    private FieldSpec constant() {
        return FieldSpec.builder(self, constant(document).toString(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The document.\n")
                .initializer("new $T()", self)
                .build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement(
                        "super($S, $T.$L, new $T())",
                        document.sqlName(),
                        JavaNames.of(RuntimeNames.DOCUMENT_KEY),
                        document.perClient() ? "CLIENT" : "STORE",
                        self.nestedClass(CODEC))
                .build();
    }

    private MethodSpec.Builder setter(ComponentModel component) {
        return MethodSpec.methodBuilder(component.name())
                .addJavadoc(
                        "Sets {@code $1L}.\n\n@param $1L its new value\n@return the change, for more of them or for the"
                                + " store\n",
                        component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(change)
                .addParameter(JavaNames.declared(component), component.name());
    }

    private TypeSpec changeType() {
        TypeSpec.Builder type = TypeSpec.classBuilder(CHANGE)
                .addJavadoc("Sets some components of the document and leaves the others.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(JavaNames.generic(RuntimeNames.DOCUMENT_CHANGE, record))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(components(), "components")
                        .addStatement("super($L, components)", constant(document))
                        .build());
        document.components()
                .forEach(component -> type.addMethod(setter(component)
                        .addStatement("return new $T(with($S, $N))", change, component.name(), component.name())
                        .build()));
        return type.addMethod(applyTo()).build();
    }

    private static TypeName components() {
        TypeName value = WildcardTypeName.subtypeOf(ClassName.OBJECT.annotated(JavaNames.NULLABLE));
        return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value);
    }

    private MethodSpec applyTo() {
        List<CodeBlock> arguments = document.components().stream()
                .map(component -> CodeBlock.of("chosen($1S, old.$1N())", component.name()))
                .toList();
        return MethodSpec.methodBuilder("applyTo")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(record)
                .addParameter(record, "old")
                .addCode(GeneratedTypes.body(
                        document.type(), CodeBlock.of("return new $T($L);\n", record, JavaNames.arguments(arguments))))
                .build();
    }

    private TypeSpec codecType() {
        FieldsCode fields = new FieldsCode(document.components(), List.of());
        CodeBlock write = CodeBlock.builder()
                .addStatement("out.startObject()")
                .add(fields.write("value"))
                .addStatement("out.endObject()")
                .build();
        CodeBlock read = CodeBlock.builder()
                .addStatement("in.startObject()")
                .add(fields.readTolerantly(record))
                .build();
        return TypeSpec.classBuilder(CODEC)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(JavaNames.generic(RuntimeNames.VALUE_CODEC, record))
                .addFields(fields.constants())
                .addMethod(GeneratedTypes.override("write")
                        .addParameter(JavaNames.of(RuntimeNames.JSON_WRITER), "out")
                        .addParameter(record, "value")
                        .addCode(GeneratedTypes.body(document.type(), write))
                        .build())
                .addMethod(GeneratedTypes.override("read")
                        .returns(record)
                        .addParameter(JavaNames.of(RuntimeNames.JSON_READER), "in")
                        .addCode(GeneratedTypes.body(document.type(), read))
                        .build())
                .build();
    }
}
