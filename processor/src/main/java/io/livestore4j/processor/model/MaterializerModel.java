package io.livestore4j.processor.model;

import java.util.List;

/** What turns an event into mutations. */
public sealed interface MaterializerModel {

    At<Integer> version();

    Origin origin();

    /** The annotation on an event. It should name one target, but may name none or several. */
    record Declared(List<Target> targets, At<Integer> version, Origin origin) implements MaterializerModel {

        public Declared {
            targets = List.copyOf(targets);
        }
    }

    /** One of {@code insert}, {@code update}, {@code delete}. */
    record Target(Operation operation, At<TypeRef> table) {}

    /** What a declared materializer does to its table. */
    enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }

    /** A method with the annotation, which should name no target. */
    record Method(
            TypeRef owner,
            String name,
            Form form,
            List<Parameter> parameters,
            Returns returns,
            List<Target> targets,
            At<Integer> version,
            Origin origin)
            implements MaterializerModel {

        public Method {
            parameters = List.copyOf(parameters);
            targets = List.copyOf(targets);
        }

        /** Whether the first parameter has that class. */
        public boolean takes(TypeRef event) {
            return !parameters.isEmpty() && parameters.get(0).type().equals(event);
        }

        /** Such as {@code TodoMaterializers.on(ListArchived)}. */
        public String display() {
            String event = parameters.isEmpty() ? "" : parameters.get(0).type().simpleName();
            return owner.nestedName() + "." + name + "(" + event + ")";
        }
    }

    /** How a method is declared. */
    record Form(
            boolean isStatic, boolean isPublic, boolean isPrivate, boolean isGeneric, List<String> checkedExceptions) {

        public Form {
            checkedExceptions = List.copyOf(checkedExceptions);
        }
    }

    /** A parameter by its class; {@code type} of a primitive or array is a name without package. */
    record Parameter(String name, TypeRef type, Origin origin) {}

    /** What a method answers. */
    record Returns(Kind kind, String javaName) {

        /** The shapes that the runtime takes, and every other. */
        public enum Kind {
            ONE,
            MANY,
            NOTHING,
            OTHER
        }
    }
}
