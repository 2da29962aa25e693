package io.livestore4j.processor.model;

/**
 * A class of the user's from which something is generated.
 *
 * @param visible whether a class of the same package can name it
 * @param isPublic whether every package can
 */
public record SourceType(
        TypeRef ref, Kind kind, boolean visible, boolean isPublic, boolean generic, boolean sealed, Origin origin) {

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
