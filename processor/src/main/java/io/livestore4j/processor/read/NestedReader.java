package io.livestore4j.processor.read;

import io.livestore4j.annotations.Discriminator;
import io.livestore4j.annotations.TypeName;
import io.livestore4j.annotations.UseCodec;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.NestedModel;
import io.livestore4j.processor.model.NestedModel.Cycle;
import io.livestore4j.processor.model.NestedModel.Member;
import io.livestore4j.processor.model.NestedModel.OfRecord;
import io.livestore4j.processor.model.NestedModel.OfSealed;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.ValueType.Nested;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Reads the records and sealed interfaces that values are made of. */
public final class NestedReader {

    private static final String TAG = "_tag";

    private final Elements elements;
    private final ComponentReader components;
    private final Sources sources;

    NestedReader(Elements elements, ComponentReader components, Sources sources) {
        this.elements = elements;
        this.components = components;
        this.sources = sources;
    }

    /** Whether its codec is to be generated here; that of a class file is there. */
    public boolean isToBeGenerated(TypeElement type) {
        return sources.contain(type);
    }

    public NestedModel read(TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                ? new OfRecord(TypeNames.source(type), components.components(type), cycle(type))
                : new OfSealed(TypeNames.source(type), discriminator(type), members(type));
    }

    private static At<String> discriminator(TypeElement type) {
        return Mirror.find(type, Discriminator.class)
                .map(discriminator -> discriminator.text("value"))
                .orElseGet(() -> At.of(TAG, Origin.of(type)));
    }

    /** Sorted, for the order of permitted classes differs between compilers. */
    private static List<Member> members(TypeElement type) {
        return SchemaReader.members(type).stream()
                .distinct()
                .map(NestedReader::member)
                .sorted(Comparator.comparing(member -> member.type().ref()))
                .toList();
    }

    private static Member member(TypeElement type) {
        At<String> tag = Mirror.find(type, TypeName.class)
                .map(name -> name.text("value"))
                .orElseGet(() -> At.of(type.getSimpleName().toString(), Origin.of(type)));
        List<String> names = ComponentReader.fields(type).stream()
                .map(ComponentReader::storedName)
                .toList();
        Optional<Origin> codec = Mirror.find(type, UseCodec.class).map(Mirror::origin);
        return new Member(TypeNames.source(type), tag, names, codec);
    }

    /** A cycle is one mistake, so that only the first of its records by name has it. */
    private Optional<Cycle> cycle(TypeElement type) {
        for (VariableElement field : ComponentReader.fields(type)) {
            List<TypeElement> path = pathTo(type, nestedIn(field), new HashSet<>());
            boolean first = path.stream()
                    .filter(other -> other.getKind() == ElementKind.RECORD)
                    .allMatch(other -> TypeNames.ref(type).compareTo(TypeNames.ref(other)) <= 0);
            if (!path.isEmpty() && first) {
                List<TypeRef> types = Stream.concat(Stream.of(type), path.stream())
                        .map(TypeNames::ref)
                        .toList();
                return Optional.of(new Cycle(types, Origin.of(field)));
            }
        }
        return Optional.empty();
    }

    /** From one of the next types to the target; empty if there is no way. */
    private List<TypeElement> pathTo(TypeElement target, Stream<TypeElement> next, Set<TypeElement> seen) {
        for (TypeElement type : next.toList()) {
            if (type.equals(target)) {
                return List.of(type);
            }
            List<TypeElement> rest = seen.add(type) ? pathTo(target, heldBy(type), seen) : List.of();
            if (!rest.isEmpty()) {
                return Stream.concat(Stream.of(type), rest.stream()).toList();
            }
        }
        return List.of();
    }

    private Stream<TypeElement> heldBy(TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                ? ComponentReader.fields(type).stream().flatMap(this::nestedIn)
                : SchemaReader.members(type).stream().filter(member -> member.getKind() == ElementKind.RECORD);
    }

    private Stream<TypeElement> nestedIn(VariableElement field) {
        return components
                .typeOf(field)
                .all()
                .filter(Nested.class::isInstance)
                .map(nested -> ((Nested) nested).type().qualifiedName())
                .map(elements::getTypeElement)
                .filter(Objects::nonNull);
    }
}
