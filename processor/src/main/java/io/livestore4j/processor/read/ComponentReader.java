package io.livestore4j.processor.read;

import io.livestore4j.annotations.AsText;
import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Renamed;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.ComponentModel.Marks;
import io.livestore4j.processor.model.ComponentModel.Nulls;
import io.livestore4j.processor.model.DefaultModel;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.ValueType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Components of records and parameters of methods. A component is read from its field: javac 17 knows no position
 * for the
 * component itself.
 */
final class ComponentReader {

    private final ValueTypes valueTypes;
    private final Nullness nullness;

    ComponentReader(ValueTypes valueTypes, Nullness nullness) {
        this.valueTypes = valueTypes;
        this.nullness = nullness;
    }

    /** The fields behind the components, in order; for a class that is no record, what would be its components. */
    static List<VariableElement> fields(TypeElement type) {
        List<String> order = RecordComponents.of(type).stream()
                .map(component -> component.getSimpleName().toString())
                .toList();
        // ecj has the fields of a record by name.
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .sorted(Comparator.comparingInt(
                        field -> order.indexOf(field.getSimpleName().toString())))
                .toList();
    }

    List<ComponentModel> components(TypeElement type) {
        return fields(type).stream().map(field -> component(type, field)).toList();
    }

    ComponentModel component(TypeElement record, VariableElement field) {
        Optional<? extends RecordComponentElement> component = RecordComponents.behind(field);
        TypeMirror type = component
                .<TypeMirror>map(RecordComponentElement::asType)
                .filter(Nullness::isNullable)
                .orElseGet(field::asType);
        return read(field, type, component.map(ComponentReader::copies).orElse(List.of()));
    }

    /** What the field's type is, of an {@code Optional} that of its value. */
    ValueType typeOf(VariableElement field) {
        return valueTypes.read(held(field.asType()).orElse(field.asType()), field);
    }

    ComponentModel parameter(VariableElement parameter) {
        return read(parameter, parameter.asType(), List.of(parameter.asType()));
    }

    /** A value that has no name of its own, such as the result of a query. */
    ComponentModel value(String name, TypeMirror type, Element owner) {
        return new ComponentModel(
                name,
                valueTypes.read(type),
                nullness.of(type, owner),
                type.getKind().isPrimitive(),
                Marks.NONE,
                Optional.empty(),
                Origin.of(owner));
    }

    private ComponentModel read(VariableElement element, TypeMirror type, List<? extends AnnotatedConstruct> copies) {
        Optional<TypeMirror> held = held(type);
        return new ComponentModel(
                element.getSimpleName().toString(),
                valueTypes.read(held.orElse(type), element),
                held.isPresent() ? Nulls.ALLOWED : nullness.of(type, element),
                type.getKind().isPrimitive(),
                marks(
                        element,
                        held.filter(value -> Nullness.isNullable(type) || Nullness.isNullable(value))
                                .isPresent(),
                        held.isPresent()),
                Nullness.foreign(element, copies),
                Origin.of(element));
    }

    private static Optional<TypeMirror> held(TypeMirror type) {
        return QueriesReader.argument(type, "java.util.Optional")
                .filter(argument -> argument.getKind() == TypeKind.DECLARED || argument.getKind() == TypeKind.ARRAY);
    }

    private static Marks marks(VariableElement element, boolean nullableOptional, boolean optional) {
        return new Marks(
                optional,
                nullableOptional,
                Mirror.find(element, AsText.class).map(Mirror::origin),
                Mirror.find(element, Default.class).map(ComponentReader::defaultOf),
                renamed(element));
    }

    private static Optional<At<String>> renamed(VariableElement element) {
        return Mirror.find(element, Renamed.class).map(renamed -> renamed.text("value"));
    }

    /** The name of the component of that field in JSON. */
    static String storedName(VariableElement field) {
        return renamed(field)
                .map(At::value)
                .orElseGet(() -> field.getSimpleName().toString());
    }

    private static DefaultModel defaultOf(Mirror value) {
        return new DefaultModel(value.textIfGiven("value"), value.textIfGiven("sql"), value.origin());
    }

    /** ecj does not always know the accessor; one with a name that a record may not have, such as {@code wait}, lacks it. */
    private static List<AnnotatedConstruct> copies(RecordComponentElement component) {
        return Stream.of(component, component.asType(), component.getAccessor())
                .filter(Objects::nonNull)
                .toList();
    }
}
