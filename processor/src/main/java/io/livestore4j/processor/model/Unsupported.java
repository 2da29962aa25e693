package io.livestore4j.processor.model;

import java.util.Optional;

/**
 * A type that cannot be stored.
 *
 * @param javaName the whole type
 * @param part the part of it that is at fault, or the whole
 * @param erasedName the class as any source may write it, so that the public shape can still be generated
 * @param origin what is to be changed, where it is not the component
 */
public record Unsupported(String javaName, String part, String erasedName, Reason reason, Optional<Origin> origin)
        implements ValueType {

    /** Why, where there is more to say than that. */
    public enum Reason {
        OTHER,
        ABSTRACT,
        RAW,
        WILDCARD,
        NULLABLE_ELEMENT,
        BYTES_IN_SET,
        MAP_KEY,
        ARRAY,
        OPTIONAL,
        HIDDEN,
        GENERIC,
        NO_CODEC,
        CODEC_DIFFERS,
        CODEC_STORES,
        CODEC_FORM
    }

    @Override
    public Storage storage() {
        return Storage.TEXT;
    }

    @Override
    public boolean isSupported() {
        return false;
    }
}
