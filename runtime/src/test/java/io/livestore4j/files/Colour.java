package io.livestore4j.files;

import io.livestore4j.event.Codec;

/** A user's type without {@code equals}. */
public final class Colour {

    private final int rgb;

    public Colour(int rgb) {
        this.rgb = rgb;
    }

    public int rgb() {
        return rgb;
    }

    @Override
    public String toString() {
        return "#" + Integer.toHexString(rgb);
    }

    /** As {@code #rrggbb}. */
    public static final class AsText implements Codec<Colour, String> {

        @Override
        public String encode(Colour value) {
            return String.format("#%06x", value.rgb);
        }

        @Override
        public Colour decode(String stored) {
            return new Colour(Integer.parseInt(stored.substring(1), 16));
        }
    }
}
