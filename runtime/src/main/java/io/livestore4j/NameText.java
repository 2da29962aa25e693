package io.livestore4j;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

/** The texts of UUIDs and URIs. */
final class NameText {

    private NameText() {}

    static String formatUuid(UUID value) {
        return value.toString();
    }

    /** {@link UUID#fromString} takes shorter texts such as 1-1-1-1-1. */
    static UUID parseUuid(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("A UUID has 36 characters: " + text);
        }
        return value;
    }

    /** {@link URI#relativize} makes URIs that cannot be read again, or mean something else then. */
    static String formatUri(URI value) {
        String text = value.toString();
        if (!URI.create(text).equals(value)) {
            throw new IllegalArgumentException("This URI reads as another one: " + text);
        }
        return text;
    }

    static URI parseUri(String text) {
        return URI.create(text);
    }
}
