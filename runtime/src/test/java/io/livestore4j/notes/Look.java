package io.livestore4j.notes;

import org.jspecify.annotations.Nullable;

/** A client document: how the notes are shown. */
public record Look(String filter, int zoom, @Nullable String draft) {

    public Look {
        if (zoom < 0) {
            throw new IllegalArgumentException("zoom " + zoom);
        }
    }

    public Look withZoom(int other) {
        return new Look(filter, other, draft);
    }
}
