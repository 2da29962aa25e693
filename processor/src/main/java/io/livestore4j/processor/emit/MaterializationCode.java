package io.livestore4j.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.MaterializerModel.Declared;
import io.livestore4j.processor.model.MaterializerModel.Method;
import io.livestore4j.processor.model.MaterializerModel.Target;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.TableModel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a store does with an event. The model is one without problems. */
final class MaterializationCode {

    private static final ClassName MATERIALIZATION = JavaNames.of(RuntimeNames.MATERIALIZATION);

    /** The values that a method may take, in this order. */
    private static final List<String> PARAMETERS = List.of("event", "state", "meta");

    private final SchemaModel schema;

    MaterializationCode(SchemaModel schema) {
        this.schema = schema;
    }

    static CodeBlock constant(TableModel table) {
        return CodeBlock.of("$T.$L", JavaNames.of(table.generated()), TableEmitter.constant(table));
    }

    CodeBlock of(EventModel event) {
        return event.declared()
                .map(declared -> declared(event, declared))
                .orElseGet(() -> method(schema.methodOf(event).orElseThrow()));
    }

    private static CodeBlock method(Method method) {
        String arguments = Stream.concat(
                        Stream.of("event"),
                        method.parameters().stream()
                                .skip(1)
                                .map(parameter ->
                                        parameter.type().equals(RuntimeNames.STATE_READER) ? "state" : "meta"))
                .collect(Collectors.joining(", "));
        return CodeBlock.of(
                "$T.$L($L, ($L) -> $T.$N($L))",
                MATERIALIZATION,
                kind(method),
                method.version().value(),
                String.join(", ", PARAMETERS),
                JavaNames.of(method.owner()),
                method.name(),
                arguments);
    }

    private static String kind(Method method) {
        return switch (method.returns().kind()) {
            case ONE -> "one";
            case MANY -> "many";
            case NOTHING -> "none";
            case OTHER -> throw new IllegalArgumentException("was refused: " + method.display());
        };
    }

    private CodeBlock declared(EventModel event, Declared declared) {
        Target target = declared.targets().get(0);
        TableModel table = schema.table(target.table().value()).orElseThrow();
        CodeBlock mutation = switch (target.operation()) {
            case INSERT -> template(table, "inserting", "insert", event.components(), event.components());
            case UPDATE -> template(table, "updating", "update", changed(event, table), changedThenKey(event, table));
            case DELETE -> template(table, "deleting", "delete", List.of(), keyOf(event, table));
        };
        int version = declared.version().value();
        return CodeBlock.of("$T.declared($L$>$>\n$L$<$<", MATERIALIZATION, version == 1 ? "" : version + ",", mutation);
    }

    private static CodeBlock template(
            TableModel table, String method, String word, List<ComponentModel> columns, List<ComponentModel> values) {
        CodeBlock columnList = columns.stream()
                .map(component -> CodeBlock.of("$L.$N", constant(table), component.name()))
                .collect(CodeBlock.joining(", "));
        CodeBlock valueList = values.stream()
                .map(component -> JavaNames.orNull(component, CodeBlock.of("event.$N()", component.name())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.builder()
                .add("$L.$L($L),\n", constant(table), method, columnList)
                .add("($1L, event) -> $1L.with($2L))", word, valueList)
                .build();
    }

    private static List<ComponentModel> changed(EventModel event, TableModel table) {
        return event.components().stream()
                .filter(component -> table.column(component.name())
                        .filter(ColumnModel::isKey)
                        .isEmpty())
                .toList();
    }

    private static List<ComponentModel> keyOf(EventModel event, TableModel table) {
        return table.keys().stream()
                .flatMap(key -> event.component(key.name()).stream())
                .toList();
    }

    private static List<ComponentModel> changedThenKey(EventModel event, TableModel table) {
        return Stream.concat(changed(event, table).stream(), keyOf(event, table).stream())
                .toList();
    }
}
