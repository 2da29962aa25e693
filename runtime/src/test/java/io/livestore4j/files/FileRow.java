package io.livestore4j.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A file by its path. No two instances are equal, as arrays and colours are not. */
public record FileRow(byte[] path, LocalDate day, Colour colour, byte @Nullable [] content) {}
