package io.livestore4j.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.livestore4j.processor.model.Casing;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.QueriesModel;
import io.livestore4j.processor.model.QueryModel;
import io.livestore4j.processor.model.ResultModel;
import io.livestore4j.processor.model.ResultModel.Cardinality;
import io.livestore4j.processor.model.ResultModel.RecordRows;
import io.livestore4j.processor.model.ResultModel.SingleValues;
import io.livestore4j.processor.model.ResultModel.UnsupportedResult;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.sql.PreparedQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** An interface of queries becomes its implementation: {@code TodoQueries} becomes {@code TodoQueriesSql}. */
public final class QueriesEmitter {

    private static final Modifier[] PRIVATE_CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

    private final QueriesModel queries;
    private final Map<QueryModel, PreparedQuery> prepared;
    private final Set<QueryModel> deterministic;
    private final ClassName self;
    private final String constant;
    private final Map<QueryModel, String> constants = new LinkedHashMap<>();
    private final SqlValueCode values;

    private QueriesEmitter(
            QueriesModel queries, Map<QueryModel, PreparedQuery> prepared, Set<QueryModel> deterministic) {
        this.queries = queries;
        this.prepared = prepared;
        this.deterministic = deterministic;
        this.self = JavaNames.of(queries.generated());
        Set<String> taken = new HashSet<>(JavaNames.classNames(queries.components()));
        this.constant = JavaNames.free(queries.constant(), taken);
        taken.add(constant);
        queries.queries().stream()
                .flatMap(query -> query.parameters().stream())
                .forEach(parameter -> taken.add(parameter.name()));
        for (QueryModel query : queries.queries()) {
            String constant = numbered(Casing.upperSnake(query.name()), taken);
            constants.put(query, constant);
            taken.add(constant);
            taken.add(rowConstant(constant));
        }
        this.values = new SqlValueCode(taken);
    }

    /**
     * A query that is not in {@code prepared} has problems; its method is there, but only to be seen.
     *
     * @param deterministic what materializers may ask
     */
    public static GeneratedFile emit(
            QueriesModel queries, Map<QueryModel, PreparedQuery> prepared, Set<QueryModel> deterministic) {
        return new GeneratedFile(
                queries.generated(), queries.type(), new QueriesEmitter(queries, prepared, deterministic).type());
    }

    private static String numbered(String wish, Set<String> taken) {
        String name = wish;
        for (int i = 2; taken.contains(name) || taken.contains(rowConstant(name)); i++) {
            name = wish + "_" + i;
        }
        return name;
    }

    private static String rowConstant(String constant) {
        return constant + "_ROW";
    }

    private TypeSpec type() {
        List<FieldSpec> fields = new ArrayList<>();
        List<MethodSpec> methods = new ArrayList<>();
        for (QueryModel query : queries.queries()) {
            Optional<PreparedQuery> ready = Optional.ofNullable(prepared.get(query));
            ready.ifPresent(known -> fields.addAll(List.of(sql(query, known), reader(query, known))));
            methods.add(method(query, ready));
        }
        return GeneratedTypes.builder(queries.generated(), queries.type())
                .alwaysQualify(queries.type().nestedNames().toArray(String[]::new))
                .addJavadoc(
                        "The queries of {@link $T}, checked against the tables of {@link $T}.\n",
                        JavaNames.of(queries.ref()),
                        JavaNames.of(queries.schema().value()))
                .addSuperinterfaces(implemented())
                .addField(instance())
                .addFields(values.fields())
                .addFields(fields)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(methods)
                .build();
    }

    /** What is no interface, which was reported, cannot be implemented. */
    private List<ClassName> implemented() {
        return queries.type().isInterface() ? List.of(JavaNames.of(queries.ref())) : List.of();
    }

    private FieldSpec instance() {
        return FieldSpec.builder(
                        queries.type().isInterface() ? JavaNames.of(queries.ref()) : self,
                        constant,
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("Stateless, thread-safe.\n")
                .initializer("new $T()", self)
                .build();
    }

    private FieldSpec sql(QueryModel query, PreparedQuery ready) {
        ClassName sqlText = JavaNames.of(RuntimeNames.SQL_TEXT);
        CodeBlock texts = Stream.concat(Stream.of(ready.text()), ready.tables().stream())
                .map(text -> CodeBlock.of("$S", text))
                .collect(CodeBlock.joining(",\n"));
        return FieldSpec.builder(sqlText, constants.get(query), PRIVATE_CONSTANT)
                .initializer(
                        "$T.of($>$>\n$L)$L$L$<$<",
                        sqlText,
                        texts,
                        deterministic.contains(query) ? "\n.deterministic()" : "",
                        expected(query.result(), ready))
                .build();
    }

    /** What the compiler could not know of the result, for the store to look at. */
    private static CodeBlock expected(ResultModel result, PreparedQuery ready) {
        CodeBlock.Builder expected = CodeBlock.builder();
        if (result instanceof SingleValues single) {
            expected.add(expected(single.value(), 0, ready, false));
        } else if (result instanceof RecordRows rows) {
            for (int i = 0; i < rows.components().size(); i++) {
                ComponentModel component = rows.components().get(i);
                expected.add(expected(
                        component,
                        ready.position(component.name(), i),
                        ready,
                        ready.columns().isEmpty()));
            }
        }
        return expected.build();
    }

    private static CodeBlock expected(ComponentModel component, int position, PreparedQuery ready, boolean named) {
        if (ready.isTypeKnown(position)) {
            return CodeBlock.of("");
        }
        return CodeBlock.of(
                "\n.expecting($L, $T.$L$L)",
                position,
                JavaNames.of(RuntimeNames.STORAGE_CLASS),
                component.type().storage(),
                named ? CodeBlock.of(", $S", component.name()) : CodeBlock.of(""));
    }

    private FieldSpec reader(QueryModel query, PreparedQuery ready) {
        TypeName type = JavaNames.generic(RuntimeNames.ROW_READER, row(query.result()));
        return FieldSpec.builder(type, rowConstant(constants.get(query)), PRIVATE_CONSTANT)
                .initializer("row -> $L", value(query.result(), ready))
                .build();
    }

    private CodeBlock value(ResultModel result, PreparedQuery ready) {
        if (result instanceof SingleValues single) {
            return read(single.value(), 0);
        }
        RecordRows rows = (RecordRows) result;
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < rows.components().size(); i++) {
            ComponentModel component = rows.components().get(i);
            int position = ready.position(component.name(), i);
            arguments.add(read(component.assuming(ready.mayBeNull(position)), position));
        }
        return CodeBlock.of("new $T($L)", JavaNames.of(rows.type()), JavaNames.arguments(arguments));
    }

    private CodeBlock read(ComponentModel component, int position) {
        return JavaNames.ofNullable(component, CodeBlock.of("$L.read(row, $L)", values.of(component), position));
    }

    private MethodSpec method(QueryModel query, Optional<PreparedQuery> ready) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(query.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(returns(query.result()));
        if (queries.type().isInterface()) {
            method.addAnnotation(Override.class);
        }
        query.parameters().forEach(parameter -> method.addParameter(JavaNames.declared(parameter), parameter.name()));
        return ready.map(known -> method.addStatement("return $L", ask(query, known)))
                .orElseGet(() -> method.addStatement("throw new $T()", UnsupportedOperationException.class))
                .build();
    }

    private CodeBlock ask(QueryModel query, PreparedQuery ready) {
        List<CodeBlock> arguments = new ArrayList<>();
        String constant = constants.get(query);
        arguments.add(CodeBlock.of("$N", rowConstant(constant)));
        for (String name : ready.parameters()) {
            query.parameters().stream()
                    .filter(parameter -> parameter.name().equals(name))
                    .forEach(parameter -> arguments.add(CodeBlock.of(
                            "$L.encode($L)",
                            values.of(parameter),
                            JavaNames.orNull(parameter, given(constant, parameter)))));
        }
        return CodeBlock.of("$N.$L($L)", constant, shape(query.result()), CodeBlock.join(arguments, ", "));
    }

    /** The parameter, which a caller could give null for against its type. */
    private static CodeBlock given(String constant, ComponentModel parameter) {
        boolean nullable = parameter.nullable() && !parameter.optional();
        return nullable || parameter.primitive()
                ? CodeBlock.of("$N", parameter.name())
                : CodeBlock.of("$1N.given($2S, $3N)", constant, parameter.name(), parameter.name());
    }

    private static String shape(ResultModel result) {
        return switch (cardinality(result)) {
            case MANY -> "many";
            case FIRST -> "first";
            case ONE -> "one";
        };
    }

    private static Cardinality cardinality(ResultModel result) {
        return result instanceof RecordRows rows ? rows.cardinality() : ((SingleValues) result).cardinality();
    }

    private static TypeName returns(ResultModel result) {
        if (result instanceof UnsupportedResult unsupported) {
            return JavaNames.verbatim(unsupported.erasedName());
        }
        TypeName row = row(result);
        return JavaNames.generic(
                RuntimeNames.QUERY,
                switch (cardinality(result)) {
                    case MANY -> ParameterizedTypeName.get(ClassName.get(List.class), row);
                    case FIRST -> ParameterizedTypeName.get(ClassName.get(Optional.class), row);
                    case ONE -> row;
                });
    }

    private static TypeName row(ResultModel result) {
        return result instanceof RecordRows rows
                ? JavaNames.of(rows.type())
                : JavaNames.argument(((SingleValues) result).value());
    }
}
