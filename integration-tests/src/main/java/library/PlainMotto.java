package library;

import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

/** The same table without a full text. */
@Table("motto")
public record PlainMotto(@Id String id, String text) {}
