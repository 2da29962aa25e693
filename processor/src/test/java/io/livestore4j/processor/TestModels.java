package io.livestore4j.processor;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.Casing;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.ComponentModel.Marks;
import io.livestore4j.processor.model.ComponentModel.Nulls;
import io.livestore4j.processor.model.DefaultModel;
import io.livestore4j.processor.model.FullTextModel;
import io.livestore4j.processor.model.IndexModel;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.ReferenceModel;
import io.livestore4j.processor.model.SourceType;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.ValueType;
import java.util.List;
import java.util.Optional;

/** Models that were not read from a source. */
public final class TestModels {

    private TestModels() {}

    public static <T> At<T> at(T value) {
        return At.of(value, Origin.UNKNOWN);
    }

    public static SourceType record(String name) {
        return new SourceType(
                TypeRef.of("app", name), SourceType.Kind.RECORD, true, true, false, false, List.of(), Origin.UNKNOWN);
    }

    public static TableModel table(String name, ColumnModel... columns) {
        return new TableModel(
                record(name), at(Casing.snake(name)), List.of(columns), List.of(), Optional.empty(), false);
    }

    public static TableModel withIndex(TableModel table, String... columns) {
        List<IndexModel.Entry> entries = List.of(columns).stream()
                .map(name -> new IndexModel.Entry(at(name), false))
                .toList();
        return new TableModel(
                table.type(),
                table.sqlNameAt(),
                table.columns(),
                List.of(new IndexModel(at(""), entries, Optional.empty(), false, Origin.UNKNOWN)),
                table.fullText(),
                table.clientOnly());
    }

    public static TableModel withFullText(TableModel table, String... components) {
        List<At<String>> names =
                List.of(components).stream().map(TestModels::at).toList();
        return new TableModel(
                table.type(),
                table.sqlNameAt(),
                table.columns(),
                table.indexes(),
                Optional.of(new FullTextModel(names, Origin.UNKNOWN)),
                table.clientOnly());
    }

    public static ComponentModel component(String name, ValueType type) {
        return new ComponentModel(name, type, Nulls.NEVER, false, Marks.NONE, Optional.empty(), Origin.UNKNOWN);
    }

    public static ComponentModel nullable(ComponentModel component) {
        return new ComponentModel(
                component.name(),
                component.type(),
                Nulls.ALLOWED,
                false,
                component.marks(),
                component.foreignNullable(),
                component.origin());
    }

    public static ColumnModel key(String name, ValueType type) {
        return new ColumnModel(
                component(name, type),
                Optional.empty(),
                Optional.of(new ColumnModel.IdModel(Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static ColumnModel column(ComponentModel component) {
        return new ColumnModel(
                component, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ColumnModel column(String name, ValueType type) {
        return column(component(name, type));
    }

    public static ColumnModel unique(ColumnModel column) {
        return new ColumnModel(
                column.component(),
                column.sqlNameAt(),
                column.id(),
                Optional.of(Origin.UNKNOWN),
                column.check(),
                column.references());
    }

    public static ColumnModel withDefault(ColumnModel column, String value) {
        DefaultModel given = new DefaultModel(Optional.of(at(value)), Optional.empty(), Origin.UNKNOWN);
        ComponentModel component = column.component();
        return new ColumnModel(
                new ComponentModel(
                        component.name(),
                        component.type(),
                        component.nulls(),
                        component.primitive(),
                        new Marks(false, false, Optional.empty(), Optional.of(given), Optional.empty()),
                        component.foreignNullable(),
                        component.origin()),
                column.sqlNameAt(),
                column.id(),
                column.unique(),
                column.check(),
                column.references());
    }

    public static ColumnModel withCheck(ColumnModel column, String check) {
        return new ColumnModel(
                column.component(),
                column.sqlNameAt(),
                column.id(),
                column.unique(),
                Optional.of(at(check)),
                column.references());
    }

    /** With a foreign key to the record of that name, and what that is if it is a table. */
    public static ColumnModel withReference(
            ColumnModel column, String record, Optional<ReferenceModel.Target> target, String onDelete) {
        return new ColumnModel(
                column.component(),
                column.sqlNameAt(),
                column.id(),
                column.unique(),
                column.check(),
                Optional.of(new ReferenceModel(
                        at(TypeRef.of("app", record)), target, at(onDelete), at("NO_ACTION"), Optional.empty())));
    }
}
