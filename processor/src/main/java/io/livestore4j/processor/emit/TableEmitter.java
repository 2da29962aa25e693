package io.livestore4j.processor.emit;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.CaptureTriggers;
import io.livestore4j.processor.sql.FullTextDdl;
import io.livestore4j.processor.sql.TableDdl;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** A table's record becomes its query builder: {@code Todo} becomes {@code TodoTable}. */
public final class TableEmitter {

    private final TableModel table;
    private final ClassName record;
    private final ClassName self;
    private final List<String> columnNames;
    private final String definition;

    private TableEmitter(TableModel table) {
        this.table = table;
        this.record = JavaNames.of(table.ref());
        this.self = JavaNames.of(table.generated());
        this.columnNames = table.columns().stream().map(ColumnModel::name).toList();
        this.definition = JavaNames.free("DEFINITION", columnNames);
    }

    public static GeneratedFile emit(TableModel table) {
        return new GeneratedFile(table.generated(), table.type(), new TableEmitter(table).type());
    }

    private TypeSpec type() {
        TypeSpec.Builder type = GeneratedTypes.builder(table.generated(), table.type())
                .addJavadoc(
                        "Type-safe access to table {@code $L}, generated from {@link $T}.\n",
                        GeneratedTypes.inJavadoc(table.sqlName()),
                        record)
                .addAnnotation(GeneratedTypes.readFromSource(
                        table.columns().stream().map(ColumnModel::component).toList()))
                .superclass(JavaNames.generic(RuntimeNames.TABLE, record))
                .addField(definition())
                .addField(constant());
        table.columns().forEach(column -> type.addField(column(column)));
        type.addMethod(constructor()).addMethod(alias());
        table.fullText().ifPresent(words -> type.addMethod(matches()));
        return type.addMethod(read()).addMethod(values()).addMethod(key()).build();
    }

    private FieldSpec definition() {
        ClassName type = JavaNames.of(RuntimeNames.TABLE_DEFINITION);
        CodeBlock.Builder chain = CodeBlock.builder().add("$T.named($S)$>$>", type, table.sqlName());
        String keys = table.keys().stream().map(key -> "$S").collect(Collectors.joining(", "));
        chain.add(
                "\n.key(" + keys + ")",
                table.keys().stream().map(ColumnModel::sqlName).toArray());
        if (table.clientOnly()) {
            chain.add("\n.clientOnly()");
        }
        table.fullTextName().ifPresent(name -> chain.add("\n.fullText($S, $L)", name, fullTextKey()));
        TableDdl.statements(table).forEach(sql -> chain.add("\n.create($S)", sql));
        CaptureTriggers.statements(table).forEach(sql -> chain.add("\n.capture($S)", sql));
        return FieldSpec.builder(type, definition, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(chain.add("\n.build()$<$<").build())
                .build();
    }

    /** The table's own constant, which must not hide the class of a column. */
    static String constant(TableModel table) {
        Set<String> taken =
                new HashSet<>(JavaNames.classNames(table.columns().stream().map(ColumnModel::component)));
        table.columns().forEach(column -> taken.add(column.name()));
        return JavaNames.free(table.constant(), taken);
    }

    private FieldSpec constant() {
        return FieldSpec.builder(self, constant(table), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The table under its own name.\n")
                .initializer("new $T($S)", self, table.sqlName())
                .build();
    }

    private static FieldSpec column(ColumnModel column) {
        return FieldSpec.builder(ColumnCode.type(column), column.name(), Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Column {@code $L}.\n", GeneratedTypes.inJavadoc(column.sqlName()))
                .initializer(ColumnCode.initializer(column))
                .build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(String.class, "alias")
                .addStatement("super($N, alias)", definition)
                .build();
    }

    private MethodSpec alias() {
        return MethodSpec.methodBuilder("alias")
                .addJavadoc("The same table under another name, to join it with itself.\n\n"
                        + "@param alias the other name\n@return a table of the same rows\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addParameter(String.class, "alias")
                .addStatement("return new $T(alias)", self)
                .build();
    }

    private CodeBlock fullTextKey() {
        return FullTextDdl.keyColumns(table).stream()
                .map(column -> CodeBlock.of("$S", column))
                .collect(CodeBlock.joining(", "));
    }

    private MethodSpec matches() {
        return MethodSpec.methodBuilder("matches")
                .addJavadoc(
                        "The rows whose texts hold all of these words; unless a space follows it, the last may be the"
                                + " beginning of one.\n\n@param words any text\n@return a condition\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaNames.of(RuntimeNames.CONDITION))
                .addParameter(String.class, "words")
                .addStatement("return withWords(words)")
                .build();
    }

    private MethodSpec read() {
        String row = JavaNames.free("row", columnNames);
        String at = JavaNames.free("at", columnNames);
        List<CodeBlock> arguments = IntStream.range(0, columnNames.size())
                .mapToObj(i -> JavaNames.ofNullable(
                        table.columns().get(i).component(),
                        CodeBlock.of("$N.read($N, $L)", columnNames.get(i), row, i == 0 ? at : at + " + " + i)))
                .toList();
        return override("read", record)
                .addParameter(JavaNames.of(RuntimeNames.ROW), row)
                .addParameter(TypeName.INT, at)
                .addCode(GeneratedTypes.body(
                        table.type(), CodeBlock.of("return new $T($L);\n", record, JavaNames.arguments(arguments))))
                .build();
    }

    private MethodSpec values() {
        TypeName values = ArrayTypeName.of(ClassName.OBJECT.annotated(JavaNames.NULLABLE));
        String row = JavaNames.free("row", columnNames);
        List<CodeBlock> encoded = table.columns().stream()
                .map(column -> CodeBlock.of(
                        "$N.encode($L)",
                        column.name(),
                        JavaNames.orNull(column.component(), CodeBlock.of("$N.$N()", row, column.name()))))
                .toList();
        return override("values", values)
                .addParameter(record, row)
                .addCode(GeneratedTypes.body(
                        table.type(), CodeBlock.of("return new $T {$L};\n", values, JavaNames.arguments(encoded))))
                .build();
    }

    private MethodSpec key() {
        List<CodeBlock> keys = table.keys().stream()
                .map(key -> CodeBlock.of("row.$N()", key.name()))
                .toList();
        CodeBlock key = keys.size() == 1
                ? CodeBlock.of("return $L;\n", keys.get(0))
                : CodeBlock.of("return $T.of($L);\n", List.class, CodeBlock.join(keys, ", "));
        return override("key", ClassName.OBJECT)
                .addParameter(record, "row")
                .addCode(GeneratedTypes.body(table.type(), key))
                .build();
    }

    private static MethodSpec.Builder override(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(returns);
    }
}
