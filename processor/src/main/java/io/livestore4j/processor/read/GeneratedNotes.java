package io.livestore4j.processor.read;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreElements;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What an earlier compilation has written down of records in the classes that it generated from them. */
final class GeneratedNotes {

    /** Of tables, events, nested records and client documents. */
    private static final List<String> SUFFIXES = List.of("Table", "Codec", "Json", "Document");

    private final Elements elements;
    private final Map<TypeRef, Optional<Set<String>>> nullable = new HashMap<>();

    GeneratedNotes(Elements elements) {
        this.elements = elements;
    }

    /** The components of a record that may be null; empty if nothing was generated from it. */
    Optional<Set<String>> nullable(TypeRef record) {
        return nullable.computeIfAbsent(record, this::read);
    }

    private Optional<Set<String>> read(TypeRef record) {
        return SUFFIXES.stream()
                .map(record::generated)
                .map(generated -> elements.getTypeElement(generated.qualifiedName()))
                .filter(Objects::nonNull)
                .flatMap(GeneratedNotes::note)
                .map(GeneratedNotes::names)
                .findFirst();
    }

    private static Stream<AnnotationMirror> note(TypeElement generated) {
        return MoreElements.getAnnotationMirror(generated, RuntimeNames.READ_FROM_SOURCE.qualifiedName())
                .toJavaUtil()
                .stream();
    }

    private static Set<String> names(AnnotationMirror note) {
        return AnnotationValues.getAnnotationValues(AnnotationMirrors.getAnnotationValue(note, "nullable")).stream()
                .map(AnnotationValues::getString)
                .collect(Collectors.toUnmodifiableSet());
    }
}
