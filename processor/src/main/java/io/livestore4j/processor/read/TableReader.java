package io.livestore4j.processor.read;

import com.google.auto.common.MoreTypes;
import io.livestore4j.annotations.Check;
import io.livestore4j.annotations.ClientOnly;
import io.livestore4j.annotations.Column;
import io.livestore4j.annotations.FullText;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Index;
import io.livestore4j.annotations.References;
import io.livestore4j.annotations.Table;
import io.livestore4j.annotations.Unique;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.Casing;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.FullTextModel;
import io.livestore4j.processor.model.IndexModel;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.ReferenceModel;
import io.livestore4j.processor.model.TableModel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads records with {@code @Table}. */
public final class TableReader {

    /** An entry of an index, such as {@code dueAt DESC}. */
    private static final Pattern ORDERED = Pattern.compile("(.*\\S)\\s+(ASC|DESC)\\s*", Pattern.CASE_INSENSITIVE);

    private final TypeNames names;
    private final ComponentReader components;

    TableReader(TypeNames names, ComponentReader components) {
        this.names = names;
        this.components = components;
    }

    public TableModel read(TypeElement type) {
        return new TableModel(
                TypeNames.source(type),
                sqlName(type),
                ComponentReader.fields(type).stream()
                        .map(field -> column(type, field))
                        .toList(),
                indexes(type),
                Mirror.find(type, FullText.class).map(words -> new FullTextModel(words.texts("value"), words.origin())),
                Mirror.isOn(type, ClientOnly.class));
    }

    /** The table that a class literal names, if it is one. */
    Optional<TableModel> find(TypeMirror type) {
        return table(type).map(this::read);
    }

    private static Optional<TypeElement> table(TypeMirror type) {
        return Optional.of(type)
                .filter(known -> known.getKind() == TypeKind.DECLARED)
                .map(MoreTypes::asTypeElement)
                .filter(element -> Mirror.isOn(element, Table.class));
    }

    private static At<String> sqlName(TypeElement type) {
        return Mirror.find(type, Table.class)
                .map(table -> table.text("value"))
                .filter(name -> !name.value().isEmpty())
                .orElseGet(() -> At.of(Casing.snake(type.getSimpleName().toString()), Origin.of(type)));
    }

    private ColumnModel column(TypeElement type, VariableElement field) {
        return new ColumnModel(
                components.component(type, field),
                columnName(field),
                Mirror.find(field, Id.class).map(id -> new ColumnModel.IdModel(id.flagged("autoincrement"))),
                Mirror.find(field, Unique.class).map(Mirror::origin),
                Mirror.find(field, Check.class).map(check -> check.text("value")),
                Mirror.find(field, References.class).map(this::reference));
    }

    private static Optional<At<String>> columnName(VariableElement field) {
        return Mirror.find(field, Column.class).map(column -> column.text("value"));
    }

    private ReferenceModel reference(Mirror references) {
        At<TypeMirror> target = references.type("value");
        return new ReferenceModel(
                At.of(names.ref(target.value()), target.origin()),
                table(target.value()).map(this::target),
                references.constant("onDelete"),
                references.constant("onUpdate"),
                references.flagged("deferrable"));
    }

    /** Reads no more than a reference needs, for tables may refer to each other. */
    private ReferenceModel.Target target(TypeElement type) {
        List<VariableElement> keys = ComponentReader.fields(type).stream()
                .filter(field -> Mirror.isOn(field, Id.class))
                .toList();
        return new ReferenceModel.Target(
                sqlName(type).value(),
                Mirror.isOn(type, ClientOnly.class),
                keys.stream().map(key -> components.component(type, key)).toList(),
                keys.stream().map(TableReader::sqlName).toList());
    }

    private static String sqlName(VariableElement field) {
        return columnName(field)
                .map(At::value)
                .orElseGet(() -> ColumnModel.sqlNameOf(field.getSimpleName().toString()));
    }

    /** Of a repeated annotation javac knows no position; problems with it are shown at the record. */
    private static List<IndexModel> indexes(TypeElement type) {
        Stream<Mirror> single = Mirror.find(type, Index.class).stream();
        Stream<Mirror> repeated = Mirror.find(type, Index.Container.class).stream()
                .flatMap(container -> container.annotations("value").stream());
        return Stream.concat(single, repeated).map(TableReader::index).toList();
    }

    private static IndexModel index(Mirror index) {
        return new IndexModel(
                index.text("name"),
                index.texts("columns").stream().map(TableReader::entry).toList(),
                index.textIfGiven("where"),
                index.flag("unique"),
                index.origin());
    }

    private static IndexModel.Entry entry(At<String> text) {
        Matcher ordered = ORDERED.matcher(text.value());
        return ordered.matches()
                ? new IndexModel.Entry(
                        At.of(ordered.group(1), text.origin()), ordered.group(2).equalsIgnoreCase("DESC"))
                : new IndexModel.Entry(text, false);
    }
}
