package io.livestore4j.processor.read;

import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.NestedModel;
import io.livestore4j.processor.model.NestedModel.Member;
import io.livestore4j.processor.model.NestedModel.OfRecord;
import io.livestore4j.processor.model.NestedModel.OfSealed;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.ValueType.Nested;
import io.livestore4j.processor.model.WholeSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads what the events of a schema hold, in turn too. */
public final class NestedTypes {

    private final Elements elements;
    private final NestedReader reader;

    NestedTypes(Elements elements, NestedReader reader) {
        this.elements = elements;
        this.reader = reader;
    }

    public WholeSchema of(SchemaModel schema) {
        Map<TypeRef, NestedModel> known = new HashMap<>();
        Deque<TypeRef> open = new ArrayDeque<>(schema.events().stream()
                .flatMap(event -> heldBy(event.components()))
                .toList());
        while (!open.isEmpty()) {
            TypeRef next = open.remove();
            TypeElement type = elements.getTypeElement(next.qualifiedName());
            if (type != null && !known.containsKey(next)) {
                NestedModel model = reader.read(type);
                known.put(next, model);
                heldBy(model).forEach(open::add);
            }
        }
        return new WholeSchema(schema, known);
    }

    private static Stream<TypeRef> heldBy(NestedModel model) {
        return model instanceof OfRecord record
                ? heldBy(record.components())
                : ((OfSealed) model)
                        .members().stream()
                                .filter(Member::isPlainRecord)
                                .map(member -> member.type().ref());
    }

    private static Stream<TypeRef> heldBy(List<ComponentModel> components) {
        return components.stream()
                .flatMap(component -> component.type().all())
                .filter(Nested.class::isInstance)
                .map(type -> ((Nested) type).type());
    }
}
