package io.livestore4j.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.livestore4j.annotations.AsText;
import io.livestore4j.annotations.Check;
import io.livestore4j.annotations.ClientOnly;
import io.livestore4j.annotations.Column;
import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Discriminator;
import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.FullText;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Index;
import io.livestore4j.annotations.Materializer;
import io.livestore4j.annotations.Queries;
import io.livestore4j.annotations.References;
import io.livestore4j.annotations.Renamed;
import io.livestore4j.annotations.Sql;
import io.livestore4j.annotations.Table;
import io.livestore4j.annotations.TypeName;
import io.livestore4j.annotations.Unique;
import io.livestore4j.annotations.Upcast;
import io.livestore4j.processor.model.Misplaced;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds annotations that stand where nothing reads them. */
public final class MisplacedReader {

    private static final String TABLE = "a record with @Table";

    private static final List<Rule> RULES = List.of(
            onComponents(Id.class),
            onComponents(Column.class),
            onComponents(Unique.class),
            onComponents(Check.class),
            onRecords(Default.class),
            onRecords(AsText.class),
            new Rule(Renamed.class, List.of(), "a component of a record that is stored as JSON"),
            new Rule(Upcast.class, List.of(Event.class), "a static method of a record with @Event"),
            new Rule(TypeName.class, List.of(), "a record of a sealed interface"),
            new Rule(Discriminator.class, List.of(), "a sealed interface"),
            onComponents(References.class),
            new Rule(FullText.class, List.of(Table.class), TABLE),
            new Rule(Index.class, List.of(Table.class), TABLE),
            new Rule(Index.Container.class, List.of(Table.class), TABLE),
            new Rule(ClientOnly.class, List.of(Table.class, Event.class), "a record with @Table or @Event"),
            new Rule(Materializer.class, List.of(Event.class), "a record with @Event, or a static method"),
            new Rule(Sql.class, List.of(Queries.class), "a method of an interface with @Queries"));

    private MisplacedReader() {}

    /** @param owners what the type must carry, or one of them */
    private record Rule(
            Class<? extends Annotation> annotation, List<Class<? extends Annotation>> owners, String place) {

        /** Without owners any record will do: which of them are stored is known from what holds them. */
        boolean allows(Element owner) {
            if (annotation == TypeName.class) {
                return owner.getKind() == ElementKind.RECORD
                        && interfacesOf(owner).anyMatch(Rule::isSealed);
            }
            if (annotation == Renamed.class) {
                return owner.getKind() == ElementKind.RECORD && !Mirror.isOn(owner, Table.class);
            }
            if (annotation == Discriminator.class) {
                return isSealed(owner);
            }
            return owners.isEmpty()
                    ? owner.getKind() == ElementKind.RECORD
                    : owners.stream().anyMatch(annotation -> Mirror.isOn(owner, annotation));
        }

        private static boolean isSealed(Element type) {
            return type.getKind().isInterface() && type.getModifiers().contains(Modifier.SEALED);
        }
    }

    private static Rule onRecords(Class<? extends Annotation> annotation) {
        return new Rule(annotation, List.of(), "a component of a record");
    }

    private static Rule onComponents(Class<? extends Annotation> annotation) {
        return new Rule(annotation, List.of(Table.class), "a component of " + TABLE);
    }

    /** Those of a round, in source order. */
    public static List<Misplaced> of(RoundEnvironment round) {
        return RULES.stream().flatMap(rule -> misplaced(round, rule)).toList();
    }

    private static Stream<Misplaced> misplaced(RoundEnvironment round, Rule rule) {
        return round.getElementsAnnotatedWith(rule.annotation()).stream()
                .filter(element -> isRead(element, rule) && isMisplaced(element, rule) && !isInherited(round, element))
                .flatMap(element -> Mirror.find(element, rule.annotation()).stream())
                .map(mirror -> new Misplaced(name(rule), rule.place(), mirror.origin()));
    }

    /** Components come as fields too. */
    private static boolean isRead(Element element, Rule rule) {
        return element.getKind() != ElementKind.RECORD_COMPONENT
                && !(rule.annotation() == Materializer.class && isReadFromSchema(element));
    }

    /**
     * A method, or a member of a sealed hierarchy: if it is an event, then one without a name, which is its
     * mistake.
     */
    private static boolean isReadFromSchema(Element element) {
        return element.getKind() == ElementKind.METHOD
                || MoreElements.asType(element).getInterfaces().stream()
                        .map(MoreTypes::asElement)
                        .anyMatch(type -> type.getModifiers().contains(Modifier.SEALED));
    }

    /** A query of an interface that one with {@code @Queries} extends. */
    private static boolean isInherited(RoundEnvironment round, Element element) {
        return element.getKind() == ElementKind.METHOD
                && round.getElementsAnnotatedWith(Queries.class).stream()
                        .flatMap(queries -> interfacesOf(queries))
                        .anyMatch(element.getEnclosingElement()::equals);
    }

    private static Stream<TypeElement> interfacesOf(Element type) {
        return MoreElements.asType(type).getInterfaces().stream()
                .map(MoreTypes::asTypeElement)
                .flatMap(extended -> Stream.concat(Stream.of(extended), interfacesOf(extended)));
    }

    private static boolean isMisplaced(Element element, Rule rule) {
        boolean type = element.getKind().isClass() || element.getKind().isInterface();
        Element owner = type ? element : element.getEnclosingElement();
        return !rule.allows(owner);
    }

    private static String name(Rule rule) {
        return rule.annotation() == Index.Container.class
                ? "Index"
                : rule.annotation().getSimpleName();
    }
}
