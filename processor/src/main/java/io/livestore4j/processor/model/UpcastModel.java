package io.livestore4j.processor.model;

import io.livestore4j.processor.model.MaterializerModel.Form;
import io.livestore4j.processor.model.MaterializerModel.Parameter;
import java.util.List;

/**
 * A method with {@code @Upcast}.
 *
 * @param owner the newer event, whose record declares it
 * @param returns the class that it answers; of a primitive or array a name without package
 */
public record UpcastModel(
        TypeRef owner, String name, Form form, List<Parameter> parameters, TypeRef returns, Origin origin) {

    public UpcastModel {
        parameters = List.copyOf(parameters);
    }

    /** Whether it takes that event and nothing else. */
    public boolean takes(TypeRef event) {
        return parameters.size() == 1 && parameters.get(0).type().equals(event);
    }

    /** Such as {@code TodoCreatedV2.up(TodoCreated)}. */
    public String display() {
        String old = parameters.isEmpty() ? "" : parameters.get(0).type().simpleName();
        return owner.nestedName() + "." + name + "(" + old + ")";
    }
}
