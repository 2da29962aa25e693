package io.livestore4j.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.livestore4j.annotations.Queries;
import io.livestore4j.annotations.Sql;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.QueriesModel;
import io.livestore4j.processor.model.QueryModel;
import io.livestore4j.processor.model.ResultModel;
import io.livestore4j.processor.model.ResultModel.Cardinality;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads interfaces with {@code @Queries}. */
public final class QueriesReader {

    private final Elements elements;
    private final Sources sources;
    private final TypeNames names;
    private final ComponentReader components;
    private final SchemaReader schemas;

    QueriesReader(
            Elements elements, Sources sources, TypeNames names, ComponentReader components, SchemaReader schemas) {
        this.elements = elements;
        this.sources = sources;
        this.names = names;
        this.components = components;
        this.schemas = schemas;
    }

    public QueriesModel read(TypeElement type) {
        At<TypeMirror> schema = Mirror.find(type, Queries.class).orElseThrow().type("value");
        return new QueriesModel(
                TypeNames.source(type),
                At.of(names.ref(schema.value()), schema.origin()),
                schemas.tablesOf(schema.value())
                        .map(listed -> listed.stream()
                                .map(SchemaModel.Listed::table)
                                .flatMap(Optional::stream)
                                .toList()),
                schemas.knowsTablesOf(schema.value()),
                // Of an annotation, which was not meant, these would be those of every annotation.
                type.getKind() == ElementKind.ANNOTATION_TYPE
                        ? List.of()
                        : abstractMethods(type).stream().map(this::query).toList());
    }

    private List<ExecutableElement> abstractMethods(TypeElement type) {
        List<ExecutableElement> methods = new ArrayList<>();
        collect(type, type, methods);
        return methods.stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT) && !isOfEveryObject(method, type))
                .toList();
    }

    /** In source order, inherited ones last; {@link Elements#getAllMembers} has them in another order with ecj. */
    private void collect(TypeElement from, TypeElement type, List<ExecutableElement> methods) {
        ElementFilter.methodsIn(from.getEnclosedElements()).stream()
                .filter(method -> methods.stream()
                        .noneMatch(known -> known.equals(method) || elements.overrides(known, method, type)))
                .toList()
                .forEach(methods::add);
        from.getInterfaces().forEach(extended -> collect(MoreTypes.asTypeElement(extended), type, methods));
    }

    /** Such as {@code boolean equals(Object)}, which every class has already. */
    private boolean isOfEveryObject(ExecutableElement method, TypeElement type) {
        TypeElement object = elements.getTypeElement("java.lang.Object");
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .anyMatch(known -> elements.overrides(method, known, type));
    }

    private QueryModel query(ExecutableElement method) {
        return new QueryModel(
                method.getSimpleName().toString(),
                Mirror.find(method, Sql.class).map(sql -> sql.text("value")),
                result(method),
                method.getParameters().stream().map(components::parameter).toList(),
                !method.getTypeParameters().isEmpty(),
                nameless(method),
                Origin.of(method));
    }

    /** Compilers call the parameters of a class file {@code arg0}, {@code arg1} and so on where it has no names. */
    private Optional<TypeRef> nameless(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        boolean counted = IntStream.range(0, parameters.size())
                .allMatch(i -> parameters.get(i).getSimpleName().contentEquals("arg" + i));
        return counted && !parameters.isEmpty() && !sources.contain(method)
                ? Optional.of(TypeNames.ref(MoreElements.asType(method.getEnclosingElement())))
                : Optional.empty();
    }

    private ResultModel result(ExecutableElement method) {
        TypeMirror type = method.getReturnType();
        return argument(type, RuntimeNames.QUERY.qualifiedName())
                .flatMap(answer -> answer(answer, method))
                .orElseGet(() -> new ResultModel.UnsupportedResult(names.display(type), names.erased(type)));
    }

    /** What a query answers: how many rows, and the type of each. */
    private record Rows(Cardinality cardinality, TypeMirror row) {

        static Rows of(TypeMirror answer) {
            return argument(answer, "java.util.List")
                    .map(row -> new Rows(Cardinality.MANY, row))
                    .or(() -> argument(answer, "java.util.Optional").map(row -> new Rows(Cardinality.FIRST, row)))
                    .orElseGet(() -> new Rows(Cardinality.ONE, answer));
        }
    }

    /** How many rows a method that returns {@code type} answers; nothing if that is no query. */
    static Optional<Cardinality> cardinality(TypeMirror type) {
        return argument(type, RuntimeNames.QUERY.qualifiedName())
                .map(answer -> Rows.of(answer).cardinality());
    }

    private Optional<ResultModel> answer(TypeMirror answer, ExecutableElement method) {
        Rows rows = Rows.of(answer);
        return rows(rows.cardinality(), rows.row(), method);
    }

    private Optional<ResultModel> rows(Cardinality cardinality, TypeMirror row, ExecutableElement method) {
        Optional<TypeElement> record = record(row);
        if (record.isPresent()) {
            return Optional.of(new ResultModel.RecordRows(
                    cardinality, TypeNames.ref(record.get()), components.components(record.get())));
        }
        return Optional.of(components.value("result", row, method))
                .filter(value -> value.type().isSupported())
                .map(value -> new ResultModel.SingleValues(cardinality, value));
    }

    static Optional<TypeElement> record(TypeMirror type) {
        return SchemaReader.declared(type)
                .filter(element -> element.getKind() == ElementKind.RECORD)
                .filter(element -> element.getTypeParameters().isEmpty() && TypeNames.isVisible(element));
    }

    /** The only type argument of a type of that class. */
    static Optional<TypeMirror> argument(TypeMirror type, String className) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        DeclaredType declared = (DeclaredType) type;
        return MoreTypes.asTypeElement(declared).getQualifiedName().contentEquals(className)
                ? declared.getTypeArguments().stream()
                        .<TypeMirror>map(argument -> argument)
                        .findFirst()
                : Optional.empty();
    }
}
