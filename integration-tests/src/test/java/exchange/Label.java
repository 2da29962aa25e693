package exchange;

import io.livestore4j.annotations.UseCodec;

/** A type with a codec of its own. */
@UseCodec(LabelCodec.class)
public record Label(String prefix, int number) {}
