package io.livestore4j.processor.model;

import java.util.List;

/**
 * A class of the user's from which something is generated.
 *
 * @param visible whether a class of the same package can name it
 * @param isPublic whether every package can
 * @param nestedNames the classes that it declares or inherits, by their simple names
 */
public record SourceType(
        TypeRef ref,
        Kind kind,
        boolean visible,
        boolean isPublic,
        boolean generic,
        boolean sealed,
        List<String> nestedNames,
        Origin origin) {

    public SourceType {
        nestedNames = List.copyOf(nestedNames);
    }

    /** What it is declared as. */
    public enum Kind {
        RECORD("record"),
        CLASS("class"),
        INTERFACE("interface"),
        ENUM("enum"),
        ANNOTATION("annotation");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean isRecord() {
        return kind == Kind.RECORD;
    }

    public boolean isInterface() {
        return kind == Kind.INTERFACE;
    }
}
