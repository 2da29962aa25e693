package io.livestore4j.processor.read;

import com.google.auto.common.MoreElements;
import io.livestore4j.annotations.LiveStoreSchema;
import io.livestore4j.processor.model.SchemaModel;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The schemas of earlier compilations, for materializers that are compiled again without theirs. */
public final class CompiledSchemas {

    private final Elements elements;
    private final Sources sources;
    private final SchemaReader schemas;

    CompiledSchemas(Elements elements, Sources sources, SchemaReader schemas) {
        this.elements = elements;
        this.sources = sources;
        this.schemas = schemas;
    }

    /**
     * Those that name a class of materializers, as far as they are in its package: where else one may be, no compiler can
     * tell. Those of this compilation are no matter of this.
     */
    public List<SchemaModel> naming(TypeElement materializers) {
        return elements.getPackageOf(materializers).getEnclosedElements().stream()
                .filter(type -> !sources.contain(type))
                .flatMap(CompiledSchemas::withNested)
                .filter(type -> names(type, materializers))
                .map(schemas::read)
                .toList();
    }

    private static Stream<TypeElement> withNested(Element type) {
        return Stream.concat(
                Stream.of(MoreElements.asType(type)),
                ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(CompiledSchemas::withNested));
    }

    private static boolean names(TypeElement type, TypeElement materializers) {
        return Mirror.find(type, LiveStoreSchema.class).stream()
                .flatMap(schema -> SchemaReader.declared(schema.types("materializers")))
                .anyMatch(materializers::equals);
    }
}
