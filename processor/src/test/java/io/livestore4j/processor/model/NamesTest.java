package io.livestore4j.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {

    @Test
    void aNestedClassGivesATopLevelOne() {
        TypeRef nested = TypeRef.of("a.b", "Outer", "Item");

        assertThat(nested.generated("Table")).isEqualTo(TypeRef.of("a.b", "Outer_ItemTable"));
        assertThat(nested.qualifiedName()).isEqualTo("a.b.Outer.Item");
        assertThat(TypeRef.of("", "Todo").qualifiedName()).isEqualTo("Todo");
    }

    @ParameterizedTest
    @CsvSource({
        "TodoSchema, TodoStore",
        "App, AppStore",
        "Schema, SchemaStore",
        "Outer.TodoSchema, Outer_TodoStore",
        "Outer.Schema, Outer_Store"
    })
    void aStoreIsNamedAfterItsSchema(String schema, String store) {
        assertThat(schema(TypeRef.of("a", schema.split("\\."))).generated()).isEqualTo(TypeRef.of("a", store));
    }

    private static SchemaModel schema(TypeRef ref) {
        SourceType type =
                new SourceType(ref, SourceType.Kind.INTERFACE, true, true, false, false, List.of(), Origin.UNKNOWN);
        return new SchemaModel(
                type, true, List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
