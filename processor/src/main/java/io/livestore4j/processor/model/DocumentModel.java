package io.livestore4j.processor.model;

import java.util.List;

/**
 * A record with {@code @ClientDocument}.
 *
 * @param perClient whether each client has its own, not each store
 * @param others what else it is annotated with, of which a record may be only one, by simple names
 * @param origin of the annotation
 */
public record DocumentModel(
        SourceType type,
        At<String> sqlNameAt,
        boolean perClient,
        List<ComponentModel> components,
        List<String> others,
        Origin origin) {

    public DocumentModel {
        components = List.copyOf(components);
        others = List.copyOf(others);
    }

    public TypeRef ref() {
        return type.ref();
    }

    public String sqlName() {
        return sqlNameAt.value();
    }

    /** The event that sets it, such as {@code ui_stateSet}. */
    public String eventName() {
        return sqlName() + "Set";
    }

    /** Such as {@code UiStateDocument}. */
    public TypeRef generated() {
        return ref().generated("Document");
    }

    /** The constant of the generated class, such as {@code UI_STATE}. */
    public String constant() {
        return Casing.upperSnake(ref().simpleName());
    }
}
